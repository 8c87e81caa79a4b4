import ICAL from "ical.js";
import type { Schedule } from "../agreement/terms.ts";
import type { CalendarDate } from "./calendar.ts";
import { addDays, dayOfDate } from "./calendar.ts";

/** The schedule as an RFC 5545 recurrence rule. */
const recurrenceRule = (schedule: Schedule): string => {
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

/** The days of a schedule that began on `from`, between `since` and `to`, all included. */
export const occasionDates = (
  schedule: Schedule,
  from: CalendarDate,
  to: CalendarDate,
  since: CalendarDate = from,
): readonly CalendarDate[] => {
  const dates: CalendarDate[] = [];
  const first = since > from ? inStep(schedule, from, since) : from;
  const days = ICAL.Recur.fromString(recurrenceRule(schedule)).iterator(
    ICAL.Time.fromDateString(first),
  );
  for (let date = days.next()?.toString(); date && date <= to; date = days.next()?.toString()) {
    if (date >= from && date >= since) dates.push(date);
  }
  return dates;
};

/** The last day not after `since` from which the rule runs on as from its beginning: years need not be walked. */
const inStep = (schedule: Schedule, from: CalendarDate, since: CalendarDate): CalendarDate => {
  const period = schedule.every === "week" ? 7 * schedule.weeks : 1;
  const passed = dayOfDate(since) - dayOfDate(from);
  return addDays(from, Math.floor(passed / period) * period);
};
