import ICAL from "ical.js";
import type { Schedule } from "../agreement/terms.ts";
import type { CalendarDate } from "./calendar.ts";

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

/** The days on which a schedule falls due, from the day it begins to the last day, both included. */
export const occasionDates = (
  schedule: Schedule,
  from: CalendarDate,
  to: CalendarDate,
): readonly CalendarDate[] => {
  const dates: CalendarDate[] = [];
  const days = ICAL.Recur.fromString(recurrenceRule(schedule)).iterator(
    ICAL.Time.fromDateString(from),
  );
  for (let date = days.next()?.toString(); date && date <= to; date = days.next()?.toString()) {
    if (date >= from) dates.push(date);
  }
  return dates;
};
