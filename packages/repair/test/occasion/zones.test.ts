import { describe, expect, test } from "vitest";
import { weekdays, type Schedule } from "../../src/agreement/terms.ts";
import { instantAt } from "../../src/occasion/calendar.ts";
import { occasionDates, recurrenceRule } from "../../src/occasion/recurrence.ts";
import recurrence from "./vectors/recurrence.json" with { type: "json" };
import zones from "./vectors/zones.json" with { type: "json" };
import { twentyZones, zoneFault } from "./zone-days.ts";

/** The schedule that a rule of the vectors says; each is said back and compared, so that none is misread. */
const scheduleOf = (rule: string): Schedule => {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  const byDay = (parts.get("BYDAY") ?? "").split(",");
  switch (parts.get("FREQ")) {
    case "DAILY":
      return { every: "day" };
    case "MONTHLY":
      return { every: "month", day: Number(parts.get("BYMONTHDAY")) };
    default:
      return {
        every: "week",
        weeks: Number(parts.get("INTERVAL")),
        days: weekdays.filter((day) => byDay.includes(day)),
      };
  }
};

describe("days that an independent implementation gives (vectors/make-vectors.py)", () => {
  test.each(recurrence.vectors)("$rule from $from to $to", ({ rule, from, to, days }) => {
    const schedule = scheduleOf(rule);
    expect(recurrenceRule(schedule).split(";").toSorted()).toEqual(rule.split(";").toSorted());
    expect(occasionDates(schedule, from, to)).toEqual(days);
  });
});

describe("ten past years of Sundays, at the offsets that an independent implementation gives", () => {
  const sundays = occasionDates({ every: "week", weeks: 1, days: ["SU"] }, zones.from, zones.to);

  test.each(zones.vectors)("$zone at $time", ({ zone, time, runs }) => {
    const offsets = runs.flatMap(([count = 0, minutes = 0]) => Array<number>(count).fill(minutes));
    expect(offsets).toHaveLength(sundays.length);
    const found = sundays.map((date) => {
      const local = Date.parse(`${date}T${time}:00Z`);
      return (local - instantAt(date, time, zone)) / 60_000;
    });
    expect(found).toEqual(offsets);
  });
});

describe("ten years to come: no occasion twice, none lost, each on its own day", () => {
  test.each(twentyZones)("%s", (zone) => {
    expect(zoneFault(zone)).toBeNull();
  });

  test("a day that a zone left out is seen: Samoa had no 30 December 2011", () => {
    expect(zoneFault("Pacific/Apia", "2011-01-01")).toBe(
      "Pacific/Apia 00:00: 2011-12-30 is due on another day",
    );
  });
});
