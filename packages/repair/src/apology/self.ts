import * as v from "valibot";
import { eventId, fact } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant } from "../core/record.ts";
import { refuse } from "./pair.ts";

const schemas = [
  /** Words: `letter`. Leaving the editor keeps one version; the first one's id is the letter's own. */
  fact("apology.kept", { letter: v.nullable(eventId), breach: v.nullable(eventId) }),
  /** This letter went out as that offer; says which one to go back to. */
  fact("apology.let-go", { letter: eventId, offer: eventId }),
] as const;

export type ApologySelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** A letter in one's own room, never sent by being kept. */
export interface Letter {
  readonly id: EventId;
  readonly breach: EventId | null;
  /** Events whose words hold each version, oldest first. */
  readonly versions: readonly { readonly id: EventId; readonly at: Instant }[];
  readonly offers: readonly EventId[];
}

export type ApologySelfPart = Readonly<Record<EventId, Letter>>;

export const apologyInSelf: LogPart<
  ApologySelfFacts,
  ApologySelfPart,
  { readonly apology: ApologySelfPart }
> = {
  schemas,
  empty: () => ({}),
  refusal: (log, facts) =>
    facts.letter === null || log.apology[facts.letter] ? null : refuse("no-such-letter"),
  evolve: (part, facts, stamp) => {
    const before = facts.letter === null ? undefined : part[facts.letter];
    if (facts.type === "apology.let-go") {
      if (!before) return part;
      return { ...part, [before.id]: { ...before, offers: [...before.offers, facts.offer] } };
    }
    const version = { id: stamp.id, at: stamp.at };
    const letter: Letter = before
      ? { ...before, breach: facts.breach, versions: [...before.versions, version] }
      : { id: stamp.id, breach: facts.breach, versions: [version], offers: [] };
    return { ...part, [letter.id]: letter };
  },
};
