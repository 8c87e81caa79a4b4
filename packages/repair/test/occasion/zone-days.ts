import type { Schedule } from "../../src/agreement/terms.ts";
import { addDays, dateAt, instantAt } from "../../src/occasion/calendar.ts";
import { occasionDates } from "../../src/occasion/recurrence.ts";

/** Daily, so that no change of clocks falls between two occasions unseen. */
const daily: Schedule = { every: "day" };
const years = 10;

/** At midnight and at half past two, when clocks change in most of the world. */
const times = ["00:00", "02:30"];

/**
 * What is wrong with ten years of a zone's occasions, or null: each must lie on its own day and after the one before it,
 * and none may be left out.
 */
export const zoneFault = (zone: string, from = "2026-01-01"): string | null => {
  const to = addDays(`${Number(from.slice(0, 4)) + years}${from.slice(4)}`, -1);
  const dates = occasionDates(daily, from, to);
  for (const time of times) {
    let expected = from;
    let last = Number.NEGATIVE_INFINITY;
    for (const date of dates) {
      const due = instantAt(date, time, zone);
      if (date !== expected) return `${zone} ${time}: ${expected} is left out`;
      if (due <= last) return `${zone} ${time}: ${date} is not after the day before`;
      if (dateAt(due, zone) !== date) return `${zone} ${time}: ${date} is due on another day`;
      last = due;
      expected = addDays(date, 1);
    }
    if (expected !== addDays(to, 1)) return `${zone} ${time}: ends before ${to}`;
  }
  return null;
};

/** Twenty zones whose clocks do what clocks can: none, half hours, two hours, midnight, both hemispheres, both sides. */
export const twentyZones = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Havana",
  "America/New_York",
  "America/Nuuk",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Tehran",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
] as const;
