import type { Instant } from "../core/record.ts";
import { day, hour, minute } from "../core/record.ts";

/** A calendar date, 2031-05-09. Sorts as text. */
export type CalendarDate = string;

/** A time of day, 18:00. */
export type TimeOfDay = string;

/** The date on the wall of a zone at an instant. Throws RangeError if the zone is not one the platform knows. */
export const dateAt = (instant: Instant, zone: string): CalendarDate =>
  utcDateOf(instant + offsetAt(instant, zone));

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

/** As Temporal does it: what the zone was ahead of UTC a day before and a day after tells what its clocks did between. */
const computeInstant = (date: CalendarDate, time: TimeOfDay, zone: string): Instant => {
  const wanted = utcInstantOf(date, time);
  const before = offsetAt(wanted - day, zone);
  const after = offsetAt(wanted + day, zone);
  const [one, other] = [wanted - before, wanted - after];
  if (before === after || offsetAt(one, zone) === before) return one;
  const isSkipped = offsetAt(other, zone) !== after;
  return isSkipped ? one : other;
};

/** How far ahead of UTC a zone's clocks are at an instant, in milliseconds, by the platform's own tables. */
const offsetAt = (instant: Instant, zone: string): number => {
  const [, sign, hours, minutes, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/u.exec(clockOf(zone).format(instant)) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000;
  return sign === "-" ? -ahead : ahead;
};

/** Making one takes far longer than asking it. */
const knownClocks = new Map<string, Intl.DateTimeFormat>();

/** Says what a zone is ahead of UTC, as "… GMT+01:00". Throws RangeError if the platform does not know the zone. */
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = knownClocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  knownClocks.set(zone, clock);
  return clock;
};

const utcDateOf = (instant: Instant): CalendarDate =>
  inUtc(instant).toISOString().replace(/T.*/u, "");

const utcInstantOf = (date: CalendarDate, time: TimeOfDay): Instant => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const at = inUtc(0);
  // Day 0 of the month after: the month's last. Not Date.UTC, which takes the years before 100 for the last century's.
  at.setUTCFullYear(year, within(1, month, 12), 0);
  at.setUTCDate(within(1, dayOfMonth, at.getUTCDate()));
  return at.setUTCHours(within(0, hours, 23), within(0, minutes, 59));
};

const inUtc = (instant: Instant) =>
  // oxlint-disable-next-line no-restricted-globals -- reads the instant that it is given, never the clock
  new Date(instant);

const within = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The last midnight that a zone has seen. */
export const lastMidnight = (now: Instant, zone: string): Instant =>
  instantAt(dateAt(now, zone), "00:00", zone);

/** Days since 1970-01-01, the same in every zone: UTC's days are all of one length. */
export const dayOfDate = (date: CalendarDate): number => utcInstantOf(date, "00:00") / day;

export const dateOfDay = (number: number): CalendarDate => utcDateOf(number * day);

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
