import * as v from "valibot";
import { calendarDate, eventId, fact } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal } from "../core/record.ts";
import { day } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { quietRefusal } from "../readiness/quiet.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import type { Terms } from "./terms.ts";
import { terms } from "./terms.ts";

const schemas = [
  /** Words: `sentence` (who, what, when or how often) and `why`. Proposing is accepting one's own words. */
  fact("agreement.proposed", {
    terms,
    /** The breach it answers, where there is one. */
    breach: v.nullable(eventId),
    /** The apology whose change it keeps (M4). */
    apology: v.nullable(eventId),
  }),
  /** The same words in whole, changed: a new revision that its author has accepted. */
  fact("agreement.countered", { agreement: eventId, revision: eventId, terms }),
  fact("agreement.accepted", {
    agreement: eventId,
    revision: eventId,
    /** The first day it can fall due, in its zone: the day of acceptance or the next. */
    from: calendarDate,
  }),
  /** "Not this": the same request rests for seven days (R2). */
  fact("agreement.declined", { agreement: eventId, revision: eventId }),
  /** Taken back by its author before the other accepted. */
  fact("agreement.withdrawn", { agreement: eventId }),
  /** By either, alone, at once. */
  fact("agreement.ended", { agreement: eventId }),
] as const;

export type AgreementFacts = v.InferOutput<(typeof schemas)[number]>;

/** One wording of an agreement; its words belong to the event of the same id. */
export interface Revision {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly terms: Terms;
}

/** proposed → countered* → accepted → active → ended; expiry is read off its terms. */
export interface Agreement {
  readonly id: EventId;
  readonly breach: EventId | null;
  readonly apology: EventId | null;
  /** Oldest first; the last one stands. */
  readonly revisions: readonly Revision[];
  readonly declined: { readonly by: PersonId; readonly at: Instant } | null;
  readonly withdrawnAt: Instant | null;
  /** Active from the receipt of the second acceptance. */
  readonly active: { readonly at: Instant; readonly from: CalendarDate } | null;
  readonly ended: { readonly by: PersonId; readonly at: Instant } | null;
}

export type AgreementPart = Readonly<Record<EventId, Agreement>>;

export const agreementCodes = [
  "no-such-agreement",
  "stale-revision",
  "own-revision",
  "not-your-proposal",
  "already-active",
  "not-active",
  "agreement-over",
  "doer-not-a-partner",
  "start-out-of-reach",
  "ends-before-it-begins",
  "unknown-zone",
  "only-if-wanted",
  "pact-not-yet",
] as const;
export const refuse = refusing(agreementCodes);

type Reads = { readonly agreement: AgreementPart };

export const agreementInPair: LogPart<AgreementFacts, AgreementPart, Reads> = {
  schemas,
  empty: () => ({}),
  refusal: (log, facts, stamp) => {
    if (facts.type === "agreement.proposed") return termsRefusal(log.partners, facts.terms);
    const agreement = log.agreement[facts.agreement];
    if (!agreement) return refuse("no-such-agreement");
    if (facts.type === "agreement.ended") {
      return agreement.active && !agreement.ended ? null : refuse("not-active");
    }
    const standing = standingRevision(agreement);
    if (agreement.ended || agreement.withdrawnAt !== null) return refuse("agreement-over");
    if (agreement.active) return refuse("already-active");
    switch (facts.type) {
      case "agreement.withdrawn":
        return standing.by === stamp.by ? null : refuse("not-your-proposal");
      case "agreement.countered":
        return (
          staleRefusal(standing, facts.revision) ??
          termsRefusal(log.partners, facts.terms) ??
          quietRefusal(log, requestOf(facts.agreement), stamp.by, stamp.at)
        );
      case "agreement.accepted":
        return (
          answerRefusal(standing, facts.revision, stamp.by) ??
          (Math.abs(dayOfDate(facts.from) - stamp.at / day) > 2
            ? refuse("start-out-of-reach")
            : null)
        );
      case "agreement.declined":
        return answerRefusal(standing, facts.revision, stamp.by);
    }
  },
  evolve: (part, facts, stamp) => {
    const put = (id: EventId, change: (agreement: Agreement) => Agreement): AgreementPart => {
      const agreement = part[id];
      return agreement ? { ...part, [id]: change(agreement) } : part;
    };
    const revision = (of: Terms): Revision => ({
      id: stamp.id,
      by: stamp.by,
      at: stamp.at,
      terms: of,
    });
    switch (facts.type) {
      case "agreement.proposed":
        return {
          ...part,
          [stamp.id]: {
            id: stamp.id,
            breach: facts.breach,
            apology: facts.apology,
            revisions: [revision(facts.terms)],
            declined: null,
            withdrawnAt: null,
            active: null,
            ended: null,
          },
        };
      case "agreement.countered":
        return put(facts.agreement, (agreement) => ({
          ...agreement,
          revisions: [...agreement.revisions, revision(facts.terms)],
          declined: null,
        }));
      case "agreement.accepted":
        return put(facts.agreement, (agreement) => ({
          ...agreement,
          declined: null,
          active: { at: stamp.at, from: facts.from },
        }));
      case "agreement.declined":
        return put(facts.agreement, (agreement) => ({
          ...agreement,
          declined: { by: stamp.by, at: stamp.at },
        }));
      case "agreement.withdrawn":
        return put(facts.agreement, (agreement) => ({ ...agreement, withdrawnAt: stamp.at }));
      case "agreement.ended":
        return put(facts.agreement, (agreement) => ({
          ...agreement,
          ended: { by: stamp.by, at: stamp.at },
        }));
    }
  },
  passesPause: ["agreement.declined", "agreement.withdrawn", "agreement.ended"],
  declines: (_log, facts) =>
    facts.type === "agreement.declined" ? requestOf(facts.agreement) : null,
  asks: (log, person) =>
    Object.values(log.agreement)
      .filter((agreement) => isOpenProposal(agreement) && standingRevision(agreement).by !== person)
      .map((agreement) => ({
        id: standingRevision(agreement).id,
        type: agreement.revisions.length > 1 ? "agreement.countered" : "agreement.proposed",
        kind: "proposals",
        from: standingRevision(agreement).by,
        topic: agreement.breach,
        request: requestOf(agreement.id),
      })),
};

const requestOf = (agreement: EventId): string => `agreement:${agreement}`;

/** The revision that is up for an answer, or that was accepted. */
export const standingRevision = (agreement: Agreement): Revision => {
  const last = agreement.revisions.at(-1);
  if (!last)
    throw new Error(`Agreement ${agreement.id} has no revision: it is made with its first.`);
  return last;
};

/** Proposed or countered, and waiting for an answer. */
export const isOpenProposal = (agreement: Agreement): boolean =>
  !agreement.active && !agreement.declined && agreement.withdrawnAt === null;

const staleRefusal = (standing: Revision, named: EventId): Refusal | null =>
  standing.id === named ? null : refuse("stale-revision");

/** Only the other may answer, and only the words that stand. */
const answerRefusal = (standing: Revision, named: EventId, by: PersonId): Refusal | null =>
  staleRefusal(standing, named) ?? (standing.by === by ? refuse("own-revision") : null);

const termsRefusal = (partners: readonly PersonId[], of: Terms): Refusal | null =>
  partners.includes(of.doer) ? null : refuse("doer-not-a-partner");
