import * as v from "valibot";
import { calendarDate, oneOf, personId, someOf, wholeNumber } from "../core/facts.ts";

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** The last day of a month, whichever it is. */
export const lastOfMonth = -1;

/** When an agreement falls due: what RFC 5545 can say, in the few forms that people need. */
const schedule = v.variant("every", [
  v.strictObject({ every: v.literal("day") }),
  v.strictObject({
    every: v.literal("week"),
    /** Every so many weeks, counted from the week it begins in. */
    weeks: wholeNumber(1, 12),
    days: v.pipe(someOf(weekdays), v.minLength(1)),
  }),
  v.strictObject({
    every: v.literal("month"),
    /** Up to the 28th, so that no month goes without; -1 is its last day. */
    day: v.union([wholeNumber(1, 28), v.literal(lastOfMonth)]),
  }),
  /** Waits for something to happen ("if I'll be later than seven I call"): looked at once a week, on this day. */
  v.strictObject({ every: v.literal("cue"), day: oneOf(weekdays) }),
]);

export type Schedule = v.InferOutput<typeof schedule>;

/** Everything about an agreement but its words; both accept it whole, in one revision (F1). */
export const terms = v.strictObject({
  /** Whose promise it is. */
  doer: personId,
  schedule,
  /** IANA name of the zone that the schedule is kept in, so that it survives travel and daylight saving. */
  zone: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/),
    v.maxLength(64),
  ),
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** The last day; null runs until one of the two ends it. */
  until: v.nullable(calendarDate),
  /** "If I miss it I tell you within…", in hours. */
  tellWithin: wholeNumber(1, 7 * 24),
  /** When to look at it again. A pact has review days of its own. */
  review: v.nullable(calendarDate),
  /** Openness that lets one check on the other: a pact (F2), offered by the one it would watch, who is its doer. */
  openness: v.boolean(),
});

export type Terms = v.InferOutput<typeof terms>;

/** F1: the usual telling time, a day after the occasion [D]. */
export const usualTellWithin = 24;

/** The rule's period divided by its occasions, in days (domain.md, "Follow-through"). A month is a twelfth of a year. */
export const intervalDays = (rule: Schedule): number => {
  switch (rule.every) {
    case "day":
      return 1;
    case "week":
      return (7 * rule.weeks) / rule.days.length;
    case "month":
      return 365.25 / 12;
    case "cue":
      return 7;
  }
};
