import type { LogHead, RequestKey } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { day, hour } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import { lastSpokenOf } from "../occasion/pair.ts";
import type { OccasionPart } from "../occasion/pair.ts";
import { firstOccasion, recurrenceRule } from "../occasion/recurrence.ts";
import { longestPactDays } from "../parameters.ts";
import { quietRefusal } from "../readiness/quiet.ts";
import type { AgreementFacts } from "./facts.ts";
import type { Agreement, AgreementPart, Revision } from "./state.ts";
import {
  baseRevision,
  beganWith,
  isPact,
  isWithdrawn,
  offeredRevision,
  standingRevision,
  wasAccepted,
} from "./state.ts";
import type { Terms } from "./terms.ts";

export const agreementCodes = [
  "no-such-agreement",
  "stale-revision",
  "own-revision",
  "not-your-proposal",
  "already-active",
  "not-active",
  "agreement-over",
  "doer-not-a-partner",
  "doer-stays",
  "start-out-of-reach",
  "ends-before-it-begins",
  "no-occasion",
  "no-such-date",
  "date-not-ahead",
  "unknown-zone",
  "only-if-wanted",
  "kept-out",
  "must-be-a-pact",
  "only-whom-it-watches",
  "pact-needs-an-end",
  "pact-too-long",
  "pact-stays",
  "openness-stays",
  "pact-reviews-apart",
] as const;
export const refuse = refusing(agreementCodes);

type Log = LogHead & { readonly agreement: AgreementPart; readonly occasion: OccasionPart };

/** Judged from the pair log alone, without any zone, so that every device skips the same events. */
export const agreementRefusal = (log: Log, facts: AgreementFacts, stamp: Stamp): Refusal | null => {
  if (facts.type === "agreement.proposed") {
    const repeated = askedBefore(log, facts.breach, facts.terms, stamp.by);
    return (
      termsRefusal(log.partners, facts.terms, stamp.by) ??
      (repeated === null ? null : quietRefusal(log, repeated, stamp.by, stamp.at))
    );
  }
  const agreement = log.agreement[facts.agreement];
  if (!agreement) return refuse("no-such-agreement");
  if (facts.type === "agreement.ended") {
    return wasAccepted(agreement) && !agreement.ended ? null : refuse("not-active");
  }
  if (agreement.ended || isWithdrawn(agreement)) return refuse("agreement-over");
  switch (facts.type) {
    case "agreement.withdrawn":
      return withdrawalRefusal(agreement, stamp.by);
    case "agreement.countered":
      return (
        counterRefusal(log, agreement, facts, stamp) ??
        quietRefusal(log, requestOf(log, agreement), stamp.by, stamp.at)
      );
    case "agreement.accepted":
      return (
        answerRefusal(agreement, facts.revision, stamp.by) ??
        startRefusal(log, agreement, facts, stamp.at)
      );
    case "agreement.declined":
      return answerRefusal(agreement, facts.revision, stamp.by);
    case "agreement.reviewed":
      return reviewRefusal(agreement, facts.revision, stamp.at);
  }
};

/** The request that an agreement's words are: its own, or that of an earlier one which asked the same. */
export const requestOf = (log: Log, agreement: Agreement): RequestKey => {
  const [first] = agreement.revisions;
  const before = first && askedBefore(log, agreement.breach, first.terms, first.by);
  return before ?? keyOf(agreement.id);
};

const keyOf = (agreement: EventId): RequestKey => `agreement:${agreement}`;

/**
 * The request of the same hand's that met "not this" before, if these terms ask the same: one person's promise on the same
 * days, about the same breach. Other words, another hour or a new proposal make no other request of it (R2) [D].
 */
const askedBefore = (
  log: Log,
  breach: EventId | null,
  terms: Terms,
  by: PersonId,
): RequestKey | null => {
  const lastNotYet = (key: RequestKey): Instant =>
    Math.max(...Object.values(log.notYets[key] ?? {}));
  const keys = Object.values(log.agreement)
    .filter(({ breach: other, revisions: [first] }) => {
      return other === breach && first?.by === by && asksTheSame(first.terms, terms);
    })
    .map(({ id }) => keyOf(id))
    .filter((key) => log.notYets[key] !== undefined)
    .sort((one, other) => lastNotYet(other) - lastNotYet(one) || (one < other ? -1 : 1));
  return keys[0] ?? null;
};

const asksTheSame = (one: Terms, other: Terms): boolean =>
  one.doer === other.doer &&
  one.openness === other.openness &&
  recurrenceRule(one.schedule) === recurrenceRule(other.schedule);

const termsRefusal = (
  partners: readonly PersonId[],
  { doer, openness, until }: Terms,
  by: PersonId,
): Refusal | null => {
  if (!partners.includes(doer)) return refuse("doer-not-a-partner");
  if (!openness) return null;
  if (doer !== by) return refuse("only-whom-it-watches");
  return until === null ? refuse("pact-needs-an-end") : null;
};

type Facts<Type extends AgreementFacts["type"]> = Extract<AgreementFacts, { type: Type }>;

const counterRefusal = (
  log: Log,
  agreement: Agreement,
  { revision, terms }: Facts<"agreement.countered">,
  { by, at }: Stamp,
): Refusal | null => {
  const base = baseRevision(agreement);
  const active = wasAccepted(agreement);
  if (active && isPact(agreement)) return refuse("pact-stays");
  if (base.id !== revision) return refuse("stale-revision");
  if (base.terms.openness !== terms.openness) return refuse("openness-stays");
  if (terms.openness && base.terms.doer !== by) return refuse("only-whom-it-watches");
  const unfit = termsRefusal(log.partners, terms, by);
  if (unfit) return unfit;
  if (active && base.terms.doer !== terms.doer) return refuse("doer-stays");
  return runOutRefusal(agreement, at);
};

/** Only the other may answer, and only the words that are up; whoever said "not this" may come back to them. */
const answerRefusal = (agreement: Agreement, named: EventId, by: PersonId): Refusal | null => {
  const { open, declined } = agreement;
  if (named !== (open ?? declined?.revision)) {
    return refuse(isInForce(agreement, named) ? "already-active" : "stale-revision");
  }
  return revisionBy(agreement, named) === by ? refuse("own-revision") : null;
};

const isInForce = (agreement: Agreement, revision: EventId): boolean =>
  agreement.inForce.at(-1)?.revision === revision;

const revisionBy = ({ revisions }: Agreement, named: EventId): PersonId | undefined =>
  revisions.find(({ id }) => id === named)?.by;

/** What the other could still say yes to: after "not this" too, to which they may come back at any time. */
const withdrawalRefusal = (agreement: Agreement, by: PersonId): Refusal | null => {
  const offered = offeredRevision(agreement);
  if (offered === null) return refuse("already-active");
  return offered.by === by ? null : refuse("not-your-proposal");
};

const reviewRefusal = (agreement: Agreement, revision: EventId, at: Instant): Refusal | null => {
  if (!wasAccepted(agreement)) return refuse("not-active");
  if (isPact(agreement)) return refuse("pact-reviews-apart");
  if (standingRevision(agreement).id !== revision) return refuse("stale-revision");
  return runOutRefusal(agreement, at);
};

/** A first "yes" holds from that day or the next; a change from the day after, and never over a day already spoken of. */
const startRefusal = (
  { occasion, agreement: all }: Log,
  agreement: Agreement,
  { revision, from }: Facts<"agreement.accepted">,
  at: Instant,
): Refusal | null => {
  const terms = all[agreement.id]?.revisions.find(({ id }) => id === revision)?.terms;
  if (!terms) return refuse("stale-revision");
  const ahead = dayOfDate(from) - at / day;
  const last = agreement.inForce.at(-1);
  const spokenOf = lastSpokenOf(occasion, agreement.id);
  const inReach = last
    ? ahead > -1.5 && ahead < 9 && from >= last.from && (spokenOf === null || from > spokenOf)
    : Math.abs(ahead) <= 2;
  if (!inReach) return refuse("start-out-of-reach");
  return (
    runOutRefusal(agreement, at) ??
    daysRefusal(terms, from, beganWith(agreement, terms, from)) ??
    // A day's slack on either side: the fold knows no zones.
    (terms.openness && isTooLong(terms.until, from, 1) ? refuse("pact-too-long") : null)
  );
};

/** That these terms have a day at all from a given day on, their weeks counted from the day they began. */
export const daysRefusal = (
  { schedule, until }: Terms,
  from: CalendarDate,
  began: CalendarDate,
): Refusal | null => {
  if (until === null) return null;
  if (until < from) return refuse("ends-before-it-begins", { until });
  return firstOccasion(schedule, began, until, from) === null
    ? refuse("no-occasion", { until })
    : null;
};

/** Whether a pact would end more than 90 days after a day, and so many more. */
export const isTooLong = (until: CalendarDate | null, from: CalendarDate, slack = 0): boolean =>
  until === null || dayOfDate(until) - dayOfDate(from) > longestPactDays + slack;

/** Nothing is agreed, changed or looked at again once its last day is over everywhere on Earth (UTC−12). */
const runOutRefusal = (agreement: Agreement, at: Instant): Refusal | null =>
  hasRunOut(agreement, at) ? refuse("agreement-over") : null;

const hasRunOut = (agreement: Agreement, at: Instant): boolean => {
  if (!wasAccepted(agreement)) return false;
  return at >= lastMomentOf(standingRevision(agreement).terms);
};

/** When their last day is over everywhere on Earth. */
const lastMomentOf = ({ until }: Terms): Instant =>
  until === null ? Number.POSITIVE_INFINITY : (dayOfDate(until) + 1) * day + 12 * hour;

/** When these words, which are up for an answer, can be accepted no more. */
export const lapseOf = (agreement: Agreement, open: Revision): Instant =>
  Math.min(
    lastMomentOf(open.terms),
    wasAccepted(agreement)
      ? lastMomentOf(standingRevision(agreement).terms)
      : Number.POSITIVE_INFINITY,
  );
