import { dateAt, dayOfDate, type CalendarDate, type Weekday, weekdays } from "@groundwork/repair";
import { language } from "../../messages/catalogue.ts";

const dayMs = 86_400_000;

/** The zone that this device is set to, by its IANA name. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Today on this person's own clock, in days since 1970. */
export const todayHere = (now: number): number => dayOfDate(dateAt(now, zoneHere()));

/** A calendar date in words, such as "Sunday 8 March"; the year is added where it is not this one's. */
export const sayDate = (date: CalendarDate, now: number): string => sayDay(dayOfDate(date), now);

function sayDay(day: number, now: number): string {
  const at = new Date(day * dayMs);
  const sameYear = at.getUTCFullYear() === new Date(now).getUTCFullYear();
  return language.date(at, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
}

/** A short date, such as "8 Mar 2026". */
export const sayShortDay = (day: number): string =>
  language.date(new Date(day * dayMs), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });

export const sayMonth = (day: number): string =>
  language.date(new Date(day * dayMs), { month: "short", timeZone: "UTC" });

export const sayYear = (day: number): string =>
  language.date(new Date(day * dayMs), { year: "numeric", timeZone: "UTC" });

/** A moment on this person's own clock, such as "Sun 8 Mar, 18:00". */
export const sayMoment = (at: number): string =>
  language.date(new Date(at), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });

/** The name of a day of the week. 5 January 1970 was a Monday. */
export const sayWeekday = (weekday: Weekday): string =>
  language.date(new Date((4 + weekdays.indexOf(weekday)) * dayMs), {
    weekday: "long",
    timeZone: "UTC",
  });

/** Days in a row, such as "Monday, Thursday and Sunday". */
export const sayWeekdays = (days: readonly Weekday[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(
    weekdays.filter((day) => days.includes(day)).map(sayWeekday),
  );
