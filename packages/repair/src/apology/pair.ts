import * as v from "valibot";
import { eventId, fact, oneOf, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { quietRefusal } from "../readiness/quiet.ts";

export const apologyAnswers = ["thank-you", "missing", "not-believed-yet", "not-now"] as const;
export type ApologyAnswer = (typeof apologyAnswers)[number];

/** What an apology can hold; "asking to be forgiven" is never something a receiver could find missing here. */
export const apologyComponents = [
  "naming",
  "responsibility",
  "impact",
  "regret",
  "explanation",
  "repair",
  "change",
] as const;
export type ApologyComponent = (typeof apologyComponents)[number];

const schemas = [
  /** Words: `letter`. Goes whole; a revised one replaces the one that stands. */
  fact("apology.offered", { breach: v.nullable(eventId), replaces: v.nullable(eventId) }),
  /** Words: `line`, if wished. Her answer, or none, in her own time; a later one stands beside an earlier one. */
  fact("apology.answered", {
    apology: eventId,
    answer: oneOf(apologyAnswers),
    missing: someOf(apologyComponents),
  }),
  /** Taken back while unanswered. */
  fact("apology.withdrawn", { apology: eventId }),
] as const;

export type ApologyFacts = v.InferOutput<(typeof schemas)[number]>;

export interface GivenAnswer {
  readonly id: EventId;
  readonly at: Instant;
  readonly answer: ApologyAnswer;
  readonly missing: readonly ApologyComponent[];
}

/** offered → answered | withdrawn | replaced. Whether it was opened is nowhere in any log (M3). */
export interface Apology {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly breach: EventId | null;
  readonly replaces: EventId | null;
  readonly replacedBy: EventId | null;
  /** Oldest first. */
  readonly answers: readonly GivenAnswer[];
  readonly withdrawnAt: Instant | null;
}

export type ApologyPart = Readonly<Record<EventId, Apology>>;

export const apologyCodes = [
  "no-such-apology",
  "apology-stands",
  "apology-answered",
  "apology-taken-back",
  "apology-replaced",
  "own-apology",
  "not-your-apology",
  "say-what-is-missing",
  "no-such-letter",
] as const;
export const refuse = refusing(apologyCodes);

type Reads = { readonly apology: ApologyPart };

export const apologyInPair: LogPart<ApologyFacts, ApologyPart, Reads> = {
  schemas,
  empty: () => ({}),
  refusal: (log, facts, stamp) => {
    if (facts.type === "apology.offered") {
      const standing = standingApology(log.apology, stamp.by, facts.breach);
      if ((standing?.id ?? null) !== facts.replaces) return refuse("apology-stands");
      return quietRefusal(log, requestOf(facts.breach), stamp.by, stamp.at);
    }
    const apology = log.apology[facts.apology];
    if (!apology) return refuse("no-such-apology");
    if (apology.withdrawnAt !== null) return refuse("apology-taken-back");
    if (apology.replacedBy !== null) return refuse("apology-replaced");
    if (facts.type === "apology.withdrawn") {
      if (apology.by !== stamp.by) return refuse("not-your-apology");
      return apology.answers.length === 0 ? null : refuse("apology-answered");
    }
    if (apology.by === stamp.by) return refuse("own-apology");
    return (facts.answer === "missing") === facts.missing.length > 0
      ? null
      : refuse("say-what-is-missing");
  },
  evolve: (part, facts, stamp) => {
    const put = (id: EventId | null, change: Partial<Apology>): ApologyPart => {
      const apology = id === null ? undefined : part[id];
      return apology ? { ...part, [apology.id]: { ...apology, ...change } } : part;
    };
    switch (facts.type) {
      case "apology.offered": {
        const offered: Apology = {
          id: stamp.id,
          by: stamp.by,
          at: stamp.at,
          breach: facts.breach,
          replaces: facts.replaces,
          replacedBy: null,
          answers: [],
          withdrawnAt: null,
        };
        return { ...put(facts.replaces, { replacedBy: stamp.id }), [stamp.id]: offered };
      }
      case "apology.answered": {
        const { answer, missing } = facts;
        const given = { id: stamp.id, at: stamp.at, answer, missing };
        return put(facts.apology, {
          answers: [...(part[facts.apology]?.answers ?? []), given],
        });
      }
      case "apology.withdrawn":
        return put(facts.apology, { withdrawnAt: stamp.at });
    }
  },
  passesPause: ["apology.withdrawn"],
  declines: (log, facts) =>
    facts.type === "apology.answered" && facts.answer === "not-now"
      ? requestOf(log.apology[facts.apology]?.breach ?? null)
      : null,
  asks: (log, person) =>
    Object.values(log.apology)
      .filter((apology) => apology.by !== person && isUnanswered(apology))
      .map((apology) => ({
        id: apology.id,
        type: "apology.offered",
        kind: "apology",
        from: apology.by,
        topic: apology.breach,
        request: requestOf(apology.breach),
      })),
};

const requestOf = (breach: EventId | null): string => `apology:${breach ?? "none"}`;

/** In the other's hands: neither taken back, replaced nor answered. */
export const isUnanswered = (apology: Apology): boolean =>
  apology.withdrawnAt === null && apology.replacedBy === null && apology.answers.length === 0;

/** The one that a further apology for the same breach would replace. */
export const standingApology = (
  part: ApologyPart,
  by: PersonId,
  breach: EventId | null,
): Apology | null =>
  Object.values(part).findLast(
    (apology) =>
      apology.by === by &&
      apology.breach === breach &&
      apology.withdrawnAt === null &&
      apology.replacedBy === null,
  ) ?? null;
