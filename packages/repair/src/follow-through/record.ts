import type { Agreement } from "../agreement/state.ts";
import { firstDayOf } from "../agreement/state.ts";
import type { Terms } from "../agreement/terms.ts";
import { intervalDays } from "../agreement/terms.ts";
import type { Instant } from "../core/record.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dateAt, dayOfDate, lastMidnight } from "../occasion/calendar.ts";
import type { Occasion, OccasionReads } from "../occasion/occasions.ts";
import { knownZone, occasionsOf, termsNow } from "../occasion/occasions.ts";
import type { FollowThrough } from "./follow-through.ts";
import { followThrough } from "./follow-through.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeOf } from "./outcome.ts";

/** One agreement's occasions and what they come to, as of the last midnight in its zone. */
export interface AgreementRecord extends FollowThrough {
  readonly asOf: Instant;
  /** Those that had fallen due, oldest first. */
  readonly occasions: readonly (Occasion & { readonly outcome: Outcome })[];
}

/**
 * The record of one agreement. Counts and picture change once a day, at midnight in the agreement's zone, so that there
 * is nothing to watch (F4); what is said of an occasion shows at once, from the occasion itself. Both go by the words that
 * hold on that day: a change that was agreed today changes no figure of today.
 */
export const recordOf = (
  log: OccasionReads,
  agreement: Agreement,
  now: Instant,
): AgreementRecord => {
  const terms = termsNow(agreement, now);
  const zone = knownZone(terms.zone);
  const asOf = lastMidnight(now, zone);
  const said = log.occasion[agreement.id];
  const before = latest.get(agreement);
  if (before?.said === said && before?.space === log.space && before.record.asOf === asOf) {
    return before.record;
  }
  const record = computeRecord(log, agreement, asOf, dateAt(now, zone), terms);
  latest.set(agreement, { said, space: log.space, record });
  return record;
};

/** The last record of each agreement: it stays the same until midnight, or until something is said of it. */
const latest = new WeakMap<
  Agreement,
  {
    readonly said: OccasionReads["occasion"][string] | undefined;
    readonly space: OccasionReads["space"];
    readonly record: AgreementRecord;
  }
>();

const computeRecord = (
  log: OccasionReads,
  agreement: Agreement,
  asOf: Instant,
  date: CalendarDate,
  terms: Terms,
): AgreementRecord => {
  const occasions = occasionsOf(log, agreement, asOf)
    .filter((occasion) => occasion.due < asOf)
    .map((occasion) => ({ ...occasion, outcome: outcomeOf(occasion, asOf) }));
  const today = dayOfDate(date);
  const first = firstDayOf(agreement);
  const history = {
    sinceDay: first === null ? today : dayOfDate(first),
    intervalDays: intervalDays(terms.schedule),
    occasions: occasions.map(({ on, outcome, intervalDays: interval }) => ({
      day: dayOfDate(on),
      outcome,
      intervalDays: interval,
    })),
  };
  return { asOf, occasions, ...followThrough(history, today) };
};
