import { describe, expect, test } from "vitest";
import { fieldsOf, momentOf, weekLater } from "../../src/calendar/moment.ts";

const at = (utc: string) => Date.parse(utc);
const zone = "Europe/London";

describe("a time that somebody books", () => {
  test("is what their clock will show then, whatever it shows now", () => {
    expect(momentOf("2031-03-29", "20:30", zone)).toBe(at("2031-03-29T20:30Z"));
    expect(momentOf("2031-03-30", "20:30", zone)).toBe(at("2031-03-30T19:30Z"));
    expect(momentOf("2031-07-01", "20:30", "Australia/Lord_Howe")).toBe(at("2031-07-01T10:00Z"));
  });

  test("in an hour that clocks skip is an hour later; in one that comes twice, the first", () => {
    expect(momentOf("2031-03-30", "01:30", zone)).toBe(at("2031-03-30T01:30Z"));
    expect(momentOf("2031-10-26", "01:30", zone)).toBe(at("2031-10-26T00:30Z"));
  });

  test("is noon without a time, and nothing without a date", () => {
    expect(momentOf("2031-01-05", "", zone)).toBe(at("2031-01-05T12:00Z"));
    expect(momentOf("", "20:30", zone)).toBeNull();
  });

  test("comes back as the fields it was written in", () => {
    for (const [date, time] of [
      ["2031-03-30", "20:30"],
      ["2031-12-31", "23:45"],
      ["2031-06-01", "00:00"],
    ] as const) {
      expect(fieldsOf(momentOf(date, time, zone) ?? 0, zone)).toEqual({ date, time });
    }
  });
});

test("a week later is the same time by the clock, also when clocks change between", () => {
  expect(weekLater(at("2031-03-25T20:37Z"), zone)).toEqual({ date: "2031-04-01", time: "20:30" });
  expect(weekLater(at("2031-10-20T22:53Z"), zone)).toEqual({ date: "2031-10-28", time: "00:00" });
});
