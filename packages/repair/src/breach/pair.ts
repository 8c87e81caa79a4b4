import type * as v from "valibot";
import { eventId, fact } from "../core/facts.ts";
import type { Ask, LogHead, LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { described } from "./description.ts";
import type { BreachDescription } from "./description.ts";

const schemas = [
  /** Words: `what` happened in one plain sentence; `kind` in own words where the kind is "other". */
  fact("breach.named", described),
  /** A version of one's own, beside the other's. Words as above. */
  fact("breach.corrected", { breach: eventId, ...described }),
  /** Says yes to the other's latest version. */
  fact("breach.confirmed", { breach: eventId, version: eventId }),
  /** Words: `ownWords`, if any. */
  fact("breach.disputed", { breach: eventId }),
] as const;

export type BreachFacts = v.InferOutput<(typeof schemas)[number]>;

export interface BreachVersion extends BreachDescription {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
}

interface Dispute {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** named → (confirmed | disputed | corrected)*. Every version stays; roles only once one is confirmed. */
export interface Breach {
  readonly id: EventId;
  readonly by: PersonId;
  readonly standing: "named" | "confirmed" | "disputed" | "corrected";
  readonly versions: readonly BreachVersion[];
  /** The version both stand by. A later correction leaves it standing; a dispute takes it away. */
  readonly confirmed: EventId | null;
  /** Who disagreed and when; the event's words may say more. */
  readonly disputes: readonly Dispute[];
  /** The version of the other's that each partner last answered. */
  readonly answered: Readonly<Record<PersonId, EventId>>;
}

export interface BreachPart {
  readonly byId: Readonly<Record<EventId, Breach>>;
}

export interface WithBreaches {
  readonly breach: BreachPart;
}

export const breachCodes = [
  "no-such-breach",
  "not-the-partners",
  "own-version",
  "stale-version",
  "nothing-to-dispute",
] as const;
const refuse = refusing(breachCodes);

/** The latest version that someone other than this person gave. */
export const othersVersion = (breach: Breach, person: PersonId): BreachVersion | undefined =>
  breach.versions.findLast(({ by }) => by !== person);

export const breachInPair: LogPart<BreachFacts, BreachPart, WithBreaches> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: (log, facts, stamp) => {
    if (facts.type === "breach.named") return strangers(log, facts);
    const breach = log.breach.byId[facts.breach];
    if (!breach) return refuse("no-such-breach");
    switch (facts.type) {
      case "breach.corrected":
        return strangers(log, facts);
      case "breach.confirmed":
        return mayNotConfirm(breach, facts.version, stamp);
      case "breach.disputed":
        return othersVersion(breach, stamp.by) ? null : refuse("nothing-to-dispute");
    }
  },
  evolve: (part, facts, stamp) => {
    if (facts.type === "breach.named") return withBreach(part, named(facts, stamp));
    const breach = part.byId[facts.breach];
    if (!breach) return part;
    switch (facts.type) {
      case "breach.corrected":
        return withBreach(part, corrected(breach, facts, stamp));
      case "breach.confirmed":
        return withBreach(part, {
          ...answeredBy(breach, stamp.by),
          standing: "confirmed",
          confirmed: facts.version,
        });
      case "breach.disputed":
        return withBreach(part, {
          ...answeredBy(breach, stamp.by),
          standing: "disputed",
          confirmed: null,
          disputes: [...breach.disputes, { id: stamp.id, by: stamp.by, at: stamp.at }],
        });
    }
  },
  asks: (log, person) =>
    Object.values(log.breach.byId).flatMap((breach) => confirmationAsked(breach, person)),
};

const strangers = (log: LogHead, { responsible }: BreachDescription): Refusal | null =>
  responsible.every((person) => log.partners.includes(person)) ? null : refuse("not-the-partners");

const mayNotConfirm = (breach: Breach, version: EventId, stamp: Stamp): Refusal | null => {
  const confirmed = breach.versions.find(({ id }) => id === version);
  if (!confirmed) return refuse("stale-version");
  if (confirmed.by === stamp.by) return refuse("own-version");
  return othersVersion(breach, stamp.by)?.id === version ? null : refuse("stale-version");
};

const withBreach = (part: BreachPart, breach: Breach): BreachPart => ({
  byId: { ...part.byId, [breach.id]: breach },
});

const versionOf = (
  { kind, extent, since, cameOut, standard, responsible }: BreachDescription,
  { id, by, at }: Stamp,
): BreachVersion => ({
  id,
  by,
  at,
  kind,
  extent,
  since,
  cameOut,
  standard,
  responsible: [...responsible].sort(),
});

const named = (description: BreachDescription, stamp: Stamp): Breach => ({
  id: stamp.id,
  by: stamp.by,
  standing: "named",
  versions: [versionOf(description, stamp)],
  confirmed: null,
  disputes: [],
  answered: {},
});

const corrected = (breach: Breach, description: BreachDescription, stamp: Stamp): Breach => ({
  ...answeredBy(breach, stamp.by),
  standing: breach.confirmed === null ? "corrected" : "confirmed",
  versions: [...breach.versions, versionOf(description, stamp)],
});

const answeredBy = (breach: Breach, person: PersonId): Breach => {
  const version = othersVersion(breach, person);
  return version ? { ...breach, answered: { ...breach.answered, [person]: version.id } } : breach;
};

/** Someone who disagreed is not asked again (U1), whatever is corrected later. */
const confirmationAsked = (breach: Breach, person: PersonId): readonly Ask[] => {
  const version = othersVersion(breach, person);
  const disagreed = breach.disputes.some(({ by }) => by === person);
  if (!version || disagreed || breach.answered[person] === version.id) return [];
  return [
    {
      id: version.id,
      type: version.id === breach.id ? "breach.named" : "breach.corrected",
      kind: "proposals",
      from: version.by,
      topic: breach.id,
      request: `breach:${breach.id}`,
    },
  ];
};
