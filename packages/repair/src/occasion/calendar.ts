import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import type { Instant } from "../core/record.ts";

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
 * later, one that comes twice is taken the first time (RFC 5545 §3.3.5, Temporal's "compatible").
 */
export const instantAt = (date: CalendarDate, time: TimeOfDay, zone: string): Instant => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const local = PlainDateTime.create(year, month, day, hour, minute);
  return PlainDateTime.toZonedDateTime(local, zone).epochMilliseconds;
};

/** The last midnight that a zone has seen. */
export const lastMidnight = (now: Instant, zone: string): Instant =>
  instantAt(dateAt(now, zone), "00:00", zone);

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  PlainDate.toString(PlainDate.addDays(plainDate(date), days));

const epoch = PlainDate.create(1970, 1, 1);

/** Days since 1970-01-01, the same in every zone. */
export const dayOfDate = (date: CalendarDate): number => PlainDate.diffDays(epoch, plainDate(date));

export const dateOfDay = (day: number): CalendarDate =>
  PlainDate.toString(PlainDate.addDays(epoch, day));

/** A day that its month does not have is taken as the month's last: a date from outside never throws. */
const plainDate = (date: CalendarDate): PlainDate.Record => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return PlainDate.fromFields({ year, month, day }, { overflow: "constrain" });
};

/** Whether this platform knows the zone. */
export const isKnownZone = (zone: string): boolean => {
  try {
    dateAt(0, zone);
    return true;
  } catch {
    return false;
  }
};
