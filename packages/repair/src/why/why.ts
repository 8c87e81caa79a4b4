import * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { rolesIn } from "../breach/roles.ts";
import { eventId, fact, oneOf, someOf } from "../core/facts.ts";
import type { DecidingView, LogPart } from "../core/log.ts";
import type { Decision, EventId, Instant, PersonId } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { written } from "../core/words.ts";

/** U2: where it came from. A cause is not an excuse. */
export const causes = [
  "fear",
  "confusion",
  "frustration",
  "avoiding-conflict",
  "overwhelmed",
  "weakness",
  "something-deeper",
] as const;
export type Cause = (typeof causes)[number];

/** M1: what stands between a person and saying it (Schumann 2018, in our own words). */
export const barriers = ["how-i-look", "wont-help", "dont-feel-it", "what-follows"] as const;
export type Barrier = (typeof barriers)[number];

/** What is written *before words*, in the order it is asked; each part is a field of words. */
export const whyParts = ["impact", "cause", "protecting", "choice", "value", "next-time"] as const;
export type WhyPart = (typeof whyParts)[number];

const selfSchemas = [
  /** One version, made on leaving the page. Words: a field for each part of `whyParts` that was written. */
  fact("why.kept", {
    topic: v.nullable(eventId),
    causes: someOf(causes),
    barrier: v.nullable(oneOf(barriers)),
  }),
] as const;

type WhySelfFacts = v.InferOutput<(typeof selfSchemas)[number]>;

export interface WhyVersion {
  readonly id: EventId;
  readonly at: Instant;
  readonly causes: readonly Cause[];
  readonly barrier: Barrier | null;
}

/** Private versions, oldest first, by the breach or private note they are about; "alone" where there is none yet. */
interface WhySelfPart {
  readonly versions: Readonly<Record<EventId, readonly WhyVersion[]>>;
}

const whyInSelf: LogPart<WhySelfFacts, WhySelfPart> = {
  schemas: selfSchemas,
  empty: () => ({ versions: {} }),
  refusal: () => null,
  evolve: (part, { topic, causes: chosen, barrier }, { id, at }) => {
    const about = topic ?? "alone";
    const versions = [...(part.versions[about] ?? []), { id, at, causes: chosen, barrier }];
    return { versions: { ...part.versions, [about]: versions } };
  },
};

const pairSchemas = [
  /** Parts that their writer chose to share. Words: one field for each of `parts`. */
  fact("why.shared", { breach: eventId, parts: someOf(whyParts), causes: someOf(causes) }),
] as const;

type WhyFacts = v.InferOutput<(typeof pairSchemas)[number]>;

export interface SharedWhy {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly parts: readonly WhyPart[];
  readonly causes: readonly Cause[];
}

interface WhyPairPart {
  readonly shared: readonly SharedWhy[];
}

const whyCodes = ["no-such-topic", "not-the-one-responsible", "nothing-chosen"] as const;
const refuse = refusing(whyCodes);

const whyInPair: LogPart<WhyFacts, WhyPairPart, WithBreaches & { readonly why: WhyPairPart }> = {
  schemas: pairSchemas,
  empty: () => ({ shared: [] }),
  refusal: (log, { breach, parts, causes: chosen }, { by }) => {
    if (!log.breach.byId[breach]) return refuse("no-such-topic");
    // Where no breach is confirmed, either may speak of their own part (domain.md, "Breach").
    if (!(rolesIn(log, breach)?.responsible.includes(by) ?? true))
      return refuse("not-the-one-responsible");
    return parts.length === 0 && chosen.length === 0 ? refuse("nothing-chosen") : null;
  },
  evolve: (part, { breach, parts, causes: chosen }, { id, by, at }) => ({
    shared: [...part.shared, { id, breach, by, at, parts, causes: chosen }],
  }),
  asks: (log, person) =>
    log.why.shared
      .filter(({ by }) => by !== person)
      .map(({ id, by, breach }) => ({
        id,
        type: "why.shared",
        kind: "answers",
        from: by,
        topic: breach,
        request: `why:${breach}`,
      })),
};

type WhyWords = Readonly<Partial<Record<WhyPart, string>>>;

type WhyCommand =
  | {
      readonly type: "why.keep";
      /** The breach or private note it is about, or none yet. */
      readonly topic: EventId | null;
      readonly causes: readonly Cause[];
      readonly barrier: Barrier | null;
      readonly words: WhyWords;
    }
  /** Shares exactly these parts and causes; a barrier is never shared. */
  | {
      readonly type: "why.share";
      readonly breach: EventId;
      readonly causes: readonly Cause[];
      readonly words: WhyWords;
    };

const decide = (_view: DecidingView, command: WhyCommand): Decision<WhyFacts | WhySelfFacts> => {
  const chosen = [...command.causes];
  const words = written({ ...command.words });
  if (command.type === "why.keep") {
    const { topic, barrier } = command;
    const facts = { type: "why.kept" as const, topic, causes: chosen, barrier };
    return { events: [{ audience: "self", facts, ...words }] };
  }
  const parts = whyParts.filter((part) => words.words?.[part] !== undefined);
  const facts = { type: "why.shared" as const, breach: command.breach, parts, causes: chosen };
  return { events: [{ audience: "pair", facts, ...words }] };
};

/** Why (U2, with M1): *before words*, in one's own room; parts can be shared. */
export const why = {
  codes: whyCodes,
  unconditional: [],
  decide,
  pair: whyInPair,
  self: whyInSelf,
};
