import type * as v from "valibot";
import { eventId, fact, sealedText, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import {
  bothBound,
  bothOpen,
  withCommitted,
  withOpening,
  withoutCommitted,
} from "../core/reveal.ts";
import type { Round } from "../core/reveal.ts";
import { trustIsNot } from "./parts.ts";
import type { TrustIsNot } from "./parts.ts";

const schemas = [
  /** Says nothing of the answer. */
  fact("trust.committed", { digest: sealedText }),
  /** Words: the parts that were written. */
  fact("trust.opened", {
    commitment: eventId,
    digest: sealedText,
    salt: sealedText,
    wordsDigest: sealedText,
    isNot: someOf(trustIsNot),
  }),
  fact("trust.taken-back", { commitment: eventId }),
] as const;

export type TrustFacts = v.InferOutput<(typeof schemas)[number]>;

/** What trust is for one person, as they opened it. Its words are under this event id. */
export interface TrustIdea {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly isNot: readonly TrustIsNot[];
  /** Written when the other's had been opened already. */
  readonly late: boolean;
}

export interface TrustPart {
  readonly round: Round;
  /** Every idea that was opened; shown is what `shared` names. */
  readonly opened: Readonly<Record<EventId, TrustIdea>>;
  /** The last two that opened together. */
  readonly shared: readonly EventId[];
}

export interface WithTrust {
  readonly trust: TrustPart;
}

export const trustCodes = ["already-kept", "nothing-written", "not-both", "false-opening"] as const;
const refuse = refusing(trustCodes);

/** The answer as it is bound: with whose it is, so that nobody repeats another's commitment as their own. */
export const answerText = (by: PersonId, isNot: readonly TrustIsNot[]): string =>
  JSON.stringify(["trust", by, trustIsNot.filter((each) => isNot.includes(each))]);

/** Both ideas of trust, own first; null until both are open. */
export const sharedTrust = (
  { shared, opened }: TrustPart,
  me: PersonId,
): readonly TrustIdea[] | null => {
  const ideas = shared.flatMap((id) => opened[id] ?? []);
  if (ideas.length < 2) return null;
  return ideas.toSorted((one, other) => Number(other.by === me) - Number(one.by === me));
};

export const trustInPair: LogPart<TrustFacts, TrustPart, WithTrust> = {
  schemas,
  empty: () => ({ round: {}, opened: {}, shared: [] }),
  refusal: ({ trust: { round } }, facts, { by }) => {
    const own = round[by];
    if (facts.type === "trust.committed") return own ? refuse("already-kept") : null;
    if (own?.id !== facts.commitment) return refuse("false-opening");
    if (facts.type === "trust.taken-back") return null;
    if (own.opening !== null || own.digest !== facts.digest) return refuse("false-opening");
    return bothBound(round) ? null : refuse("not-both");
  },
  evolve: (part, facts, { id, by, at }) => {
    switch (facts.type) {
      case "trust.committed":
        return { ...part, round: withCommitted(part.round, by, id, facts.digest) };
      case "trust.taken-back":
        return { ...part, round: withoutCommitted(part.round, by) };
      case "trust.opened": {
        const late = part.round[by]?.late ?? false;
        const opened = { ...part.opened, [id]: { id, by, at, isNot: facts.isNot, late } };
        const round = withOpening(part.round, by, id);
        if (!bothOpen(round)) return { ...part, opened, round };
        const shared = Object.values(round).flatMap(({ opening }) => opening ?? []);
        return { opened, round: {}, shared };
      }
    }
  },
  passesPause: ["trust.taken-back"],
  claim: (facts, by) => {
    if (facts.type !== "trust.opened") return null;
    const { salt, wordsDigest, digest, isNot } = facts;
    return { kind: "opening", answer: answerText(by, isNot), salt, wordsDigest, digest };
  },
};
