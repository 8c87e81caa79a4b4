import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { weekdays, type Schedule } from "../../src/agreement/terms.ts";
import {
  addDays,
  dateAt,
  dayOfDate,
  instantAt,
  isKnownZone,
  lastMidnight,
} from "../../src/occasion/calendar.ts";
import { occasionDates, recurrenceRule } from "../../src/occasion/recurrence.ts";

describe("the days an agreement falls due", () => {
  test.each<[string, Schedule, string, string, string[]]>([
    [
      "each Sunday",
      { every: "week", weeks: 1, days: ["SU"] },
      "2026-03-25",
      "2026-04-12",
      ["2026-03-29", "2026-04-05", "2026-04-12"],
    ],
    [
      "two days a week",
      { every: "week", weeks: 1, days: ["MO", "TH"] },
      "2026-03-24",
      "2026-04-02",
      ["2026-03-26", "2026-03-30", "2026-04-02"],
    ],
    [
      "every second week, counted from the week it begins in",
      { every: "week", weeks: 2, days: ["TU"] },
      "2026-03-25",
      "2026-04-30",
      ["2026-04-07", "2026-04-21"],
    ],
    [
      "on the first of the month",
      { every: "month", day: 1 },
      "2026-01-02",
      "2026-04-01",
      ["2026-02-01", "2026-03-01", "2026-04-01"],
    ],
    [
      "on the last of the month, in a leap year",
      { every: "month", day: -1 },
      "2028-01-31",
      "2028-04-30",
      ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"],
    ],
    [
      "daily",
      { every: "day" },
      "2026-02-27",
      "2026-03-01",
      ["2026-02-27", "2026-02-28", "2026-03-01"],
    ],
    [
      "a cue, once a week",
      { every: "cue", day: "FR" },
      "2026-01-01",
      "2026-01-10",
      ["2026-01-02", "2026-01-09"],
    ],
    ["nothing when it ends before it begins", { every: "day" }, "2026-02-02", "2026-02-01", []],
  ])("%s", (_name, schedule, from, to, expected) => {
    expect(occasionDates(schedule, from, to)).toEqual(expected);
  });

  test("a weekly rule falls due once a chosen day in every seven", () => {
    fc.assert(
      fc.property(
        fc.subarray([...weekdays], { minLength: 1 }),
        fc.integer({ min: 18_000, max: 30_000 }),
        fc.integer({ min: 1, max: 20 }),
        (days, start, weeks) => {
          const from = addDays("1970-01-01", start);
          const dates = occasionDates(
            { every: "week", weeks: 1, days },
            from,
            addDays(from, 7 * weeks - 1),
          );
          expect(dates).toHaveLength(days.length * weeks);
          expect(dates).toEqual(dates.toSorted());
        },
      ),
    );
  });
});

/** What an RFC 5545 library makes of a schedule's rule. */
const datesByLibrary = (schedule: Schedule, from: string, to: string): string[] => {
  const dates: string[] = [];
  const days = ICAL.Recur.fromString(recurrenceRule(schedule)).iterator(
    ICAL.Time.fromDateString(from),
  );
  for (let date = days.next()?.toString(); date && date <= to; date = days.next()?.toString()) {
    if (date >= from) dates.push(date);
  }
  return dates;
};

const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ every: fc.constant("day" as const) }),
  fc.record({
    every: fc.constant("week" as const),
    weeks: fc.integer({ min: 1, max: 12 }),
    days: fc.subarray([...weekdays], { minLength: 1 }),
  }),
  fc.record({
    every: fc.constant("month" as const),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(-1 as const)),
  }),
  fc.record({ every: fc.constant("cue" as const), day: fc.constantFrom(...weekdays) }),
);

test("the days are those that an RFC 5545 library gives for the rule, over any span", () => {
  fc.assert(
    fc.property(
      anySchedule,
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 1_000 }),
      (schedule, start, length) => {
        const [from, to] = [addDays("1970-01-01", start), addDays("1970-01-01", start + length)];
        expect(occasionDates(schedule, from, to)).toEqual(datesByLibrary(schedule, from, to));
      },
    ),
    { numRuns: 300 },
  );
});

describe("an agreement's zone", () => {
  test("18:00 stays 18:00 across daylight saving", () => {
    const before = instantAt("2026-03-28", "18:00", "Europe/London");
    const after = instantAt("2026-03-29", "18:00", "Europe/London");
    expect(after - before).toBe(23 * 3_600_000);
  });

  test("a time the clocks skip is taken an hour later, one that comes twice the first time", () => {
    expect(new Date(instantAt("2026-03-29", "01:30", "Europe/London")).toISOString()).toBe(
      "2026-03-29T01:30:00.000Z",
    );
    expect(new Date(instantAt("2026-10-25", "01:30", "Europe/London")).toISOString()).toBe(
      "2026-10-25T00:30:00.000Z",
    );
  });

  test("midnight is the zone's own", () => {
    const now = Date.UTC(2026, 5, 10, 3, 0);
    expect(dateAt(now, "America/New_York")).toBe("2026-06-09");
    expect(new Date(lastMidnight(now, "America/New_York")).toISOString()).toBe(
      "2026-06-09T04:00:00.000Z",
    );
    expect(new Date(lastMidnight(now, "Asia/Tokyo")).toISOString()).toBe(
      "2026-06-09T15:00:00.000Z",
    );
  });

  test("days and dates invert each other", () => {
    expect(dayOfDate("1970-01-02")).toBe(1);
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  });

  test("a date from outside that no calendar has is taken as the month's last day, never an error", () => {
    expect(addDays("2026-02-31", 1)).toBe("2026-03-01");
  });

  test("an unknown zone is known to be unknown", () => {
    expect(isKnownZone("Europe/Lisbon")).toBe(true);
    expect(isKnownZone("Mars/Olympus")).toBe(false);
  });
});

describe("only the latest days", () => {
  const rule = fc.oneof(
    fc.constant<Schedule>({ every: "day" }),
    fc
      .record({
        weeks: fc.integer({ min: 1, max: 5 }),
        days: fc.subarray([...weekdays], { minLength: 1 }),
      })
      .map((week): Schedule => ({ every: "week", ...week })),
    fc.constantFrom(-1, 1, 28).map((day): Schedule => ({ every: "month", day })),
    fc.constantFrom(...weekdays).map((day): Schedule => ({ every: "cue", day })),
  );

  test("are the same days, however long the rule has run", () => {
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (schedule, later, reach) => {
          const from = "2026-01-07";
          const since = addDays(from, later);
          const to = addDays(since, reach);
          const all = occasionDates(schedule, from, to);
          expect(occasionDates(schedule, from, to, since)).toEqual(
            all.filter((date) => date >= since),
          );
        },
      ),
    );
  });
});
