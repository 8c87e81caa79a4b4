import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import type { Instant } from "../core/record.ts";
import { day } from "../core/record.ts";

/** A calendar date, 2031-05-09. Sorts as text. */
export type CalendarDate = string;

/** A time of day, 18:00. */
export type TimeOfDay = string;

const nanosecondsInMillisecond = 1_000_000n;

/** The date on the wall of a zone at an instant. Throws RangeError if the zone is not one the platform knows. */
export const dateAt = (instant: Instant, zone: string): CalendarDate =>
  PlainDate.toString(
    ZonedDateTime.toPlainDate(
      ZonedDateTime.create(BigInt(instant) * nanosecondsInMillisecond, zone),
    ),
  );

/**
 * The instant at which a zone's clocks show this date and time. A time that a change of clocks skips is taken an hour
 * later, one that comes twice is taken the first time (RFC 5545 §3.3.5, Temporal's "compatible"). A day that its month
 * does not have is taken as the month's last: a date from outside never throws.
 */
export const instantAt = (date: CalendarDate, time: TimeOfDay, zone: string): Instant => {
  const key = `${date}T${time}[${zone}]`;
  const known = knownInstants.get(key);
  if (known !== undefined) return known;
  const instant = computeInstant(date, time, zone);
  knownInstants.set(key, instant);
  return instant;
};

/** A date is the same instant every time it is asked, and a record of years asks for thousands of them on one screen. */
const knownInstants = new Map<string, Instant>();

const computeInstant = (date: CalendarDate, time: TimeOfDay, zone: string): Instant => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const local = PlainDateTime.fromFields(
    { year, month, day: dayOfMonth, hour, minute },
    { overflow: "constrain" },
  );
  return PlainDateTime.toZonedDateTime(local, zone).epochMilliseconds;
};

/** The last midnight that a zone has seen. */
export const lastMidnight = (now: Instant, zone: string): Instant =>
  instantAt(dateAt(now, zone), "00:00", zone);

/** Days since 1970-01-01, the same in every zone: UTC's days are all of one length. */
export const dayOfDate = (date: CalendarDate): number => instantAt(date, "00:00", "UTC") / day;

export const dateOfDay = (number: number): CalendarDate => dateAt(number * day, "UTC");

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOfDay(dayOfDate(date) + days);

export const laterDate = (one: CalendarDate, other: CalendarDate): CalendarDate =>
  one > other ? one : other;

/** Whether its month has that day: 2031-02-30 is none. */
export const isDate = (date: CalendarDate): boolean => dateOfDay(dayOfDate(date)) === date;

/** Whether this platform knows the zone. */
export const isKnownZone = (zone: string): boolean => {
  try {
    dateAt(0, zone);
    return true;
  } catch {
    return false;
  }
};
