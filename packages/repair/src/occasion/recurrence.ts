import type { Schedule, Weekday } from "../agreement/terms.ts";
import { weekdays } from "../agreement/terms.ts";
import type { CalendarDate } from "./calendar.ts";
import { addDays, dateOfDay, dayOfDate } from "./calendar.ts";

/** The schedule as an RFC 5545 recurrence rule. */
export const recurrenceRule = (schedule: Schedule): string => {
  switch (schedule.every) {
    case "day":
      return "FREQ=DAILY";
    case "week":
      return `FREQ=WEEKLY;INTERVAL=${schedule.weeks};WKST=MO;BYDAY=${schedule.days.join(",")}`;
    case "month":
      return `FREQ=MONTHLY;BYMONTHDAY=${schedule.day}`;
    case "cue":
      return `FREQ=WEEKLY;WKST=MO;BYDAY=${schedule.day}`;
  }
};

/**
 * The days of a schedule that began on `from`, between `since` and `to`, all included: those of its `recurrenceRule`
 * (RFC 5545 §3.3.10), to which the tests hold it with a library. Only whole days are counted here; zones and changes of
 * clocks are Temporal's (calendar.ts).
 */
export const occasionDates = (
  schedule: Schedule,
  from: CalendarDate,
  to: CalendarDate,
  since: CalendarDate = from,
): readonly CalendarDate[] => {
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  const dates: CalendarDate[] = [];
  for (let day = Math.max(first, dayOfDate(since)); day <= last; day++) {
    if (fallsOn(schedule, first, day)) dates.push(dateOfDay(day));
  }
  return dates;
};

/** The first day between `since` and `to` of a schedule that began on `from`; null where there is none. Any has one within thirteen weeks. */
export const firstOccasion = (
  schedule: Schedule,
  from: CalendarDate,
  to: CalendarDate,
  since: CalendarDate = from,
): CalendarDate | null => {
  const reach = addDays(since, 7 * 13);
  return occasionDates(schedule, from, to < reach ? to : reach, since)[0] ?? null;
};

const fallsOn = (schedule: Schedule, first: number, day: number): boolean => {
  switch (schedule.every) {
    case "day":
      return true;
    case "week":
      return (
        schedule.days.some((one) => one === weekdayOf(day)) &&
        (weekOf(day) - weekOf(first)) % schedule.weeks === 0
      );
    case "month":
      return schedule.day > 0
        ? dayOfMonth(day) === schedule.day
        : dayOfMonth(day - schedule.day) === 1;
    case "cue":
      return schedule.day === weekdayOf(day);
  }
};

const dayOfMonth = (day: number): number => Number(dateOfDay(day).slice(-2));

/** Weeks begin on Monday; day 0, 1970-01-01, was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

const weekdayOf = (day: number): Weekday | undefined => weekdays[(((day + 3) % 7) + 7) % 7];
