import type { Agreement } from "../agreement/state.ts";
import { firstDayOf, isPact, standingRevision, wasAccepted } from "../agreement/state.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { addDays } from "../occasion/calendar.ts";
import { pactReviews } from "../parameters.ts";

/** One time at which both look at a pact, apart (F2). It goes by its day, and can be answered from `opens` on. */
export interface ReviewDay {
  readonly on: CalendarDate;
  readonly opens: CalendarDate;
}

/**
 * When a pact is looked at, read off its terms: every fourteen days from its first, and once more in its last days. None
 * stands in the week before the last. Empty for what is no pact, or never stood.
 */
export const reviewDays = (agreement: Agreement): readonly ReviewDay[] => {
  const from = firstDayOf(agreement);
  const { until } = standingRevision(agreement).terms;
  if (from === null || until === null || !isPact(agreement)) return [];
  const days: ReviewDay[] = [];
  const { everyDays, lastOpensDaysBefore } = pactReviews;
  for (let on = addDays(from, everyDays); addDays(on, 7) < until; on = addDays(on, everyDays)) {
    days.push({ on, opens: on });
  }
  const opens = addDays(until, -lastOpensDaysBefore);
  return [...days, { on: until, opens: opens < from ? from : opens }];
};

/** The review that can be answered on a day of the pact's own zone: the last that has opened. */
export const reviewOn = (agreement: Agreement, today: CalendarDate): ReviewDay | null => {
  const { until } = standingRevision(agreement).terms;
  if (!wasAccepted(agreement) || agreement.ended || until === null || today > until) return null;
  return reviewDays(agreement).findLast(({ opens }) => opens <= today) ?? null;
};
