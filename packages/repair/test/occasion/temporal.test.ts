import fc from "fast-check";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import { expect, test } from "vitest";
import { day, minute } from "../../src/core/record.ts";
import { dateAt, instantAt, isDate } from "../../src/occasion/calendar.ts";
import { twentyZones } from "./zone-days.ts";

const anyZone = fc.constantFrom("UTC", ...twentyZones);
const twoFigures = (most: number) => fc.integer({ min: 0, max: most }).map(padded);
const padded = (number: number): string => String(number).padStart(2, "0");

const anyTime = fc.tuple(twoFigures(23), twoFigures(59)).map((parts) => parts.join(":"));

/** Also days that their month does not have. */
const anyDate = fc
  .tuple(fc.integer({ min: 1971, max: 2200 }), fc.integer({ min: 1, max: 12 }), twoFigures(31))
  .map(([year, month, dayOfMonth]) => `${year}-${padded(month)}-${dayOfMonth}`)
  .filter((date) => !date.endsWith("-00"));

const instantByTemporal = (date: string, time: string, zone: string): number => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const [hour = 0, minutes = 0] = time.split(":").map(Number);
  const local = PlainDateTime.fromFields(
    { year, month, day: dayOfMonth, hour, minute: minutes },
    { overflow: "constrain" },
  );
  return PlainDateTime.toZonedDateTime(local, zone).epochMilliseconds;
};

const dateByTemporal = (instant: number, zone: string): string =>
  PlainDate.toString(
    ZonedDateTime.toPlainDate(ZonedDateTime.create(BigInt(instant) * 1_000_000n, zone)),
  );

test("any time of any day in any zone is the instant that Temporal gives", () => {
  fc.assert(
    fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
      expect(instantAt(date, time, zone)).toBe(instantByTemporal(date, time, zone));
    }),
    { numRuns: 1000 },
  );
});

test("any instant in any zone is on the day that Temporal gives", () => {
  const anyInstant = fc.integer({ min: 0, max: 84_000 * day });
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      expect(dateAt(instant, zone)).toBe(dateByTemporal(instant, zone));
    }),
    { numRuns: 1000 },
  );
});

/** One of years that have been, with the day that Samoa left out, and one of those to come. */
const spans = [
  [Date.UTC(2011, 0, 1), Date.UTC(2012, 5, 1)],
  [Date.UTC(2026, 5, 1), Date.UTC(2028, 0, 1)],
] as const;

/** The days before and after each change of a zone's clocks. */
const daysOfChange = (zone: string): readonly string[] =>
  spans.flatMap(([from, to]) => {
    const days: string[] = [];
    let last = dateByTemporal(from, zone);
    for (let at = from + day; at < to; at += day) {
      const date = dateByTemporal(at, zone);
      if (noonBy(date, zone) !== noonBy(last, zone)) days.push(last, date);
      last = date;
    }
    return days;
  });

test.each(twentyZones)("where the clocks of %s change, every half hour is Temporal's", (zone) => {
  const given = (instantOf: typeof instantAt) =>
    daysOfChange(zone).flatMap((date) => halfHours.map((time) => instantOf(date, time, zone)));
  expect(given(instantAt)).toEqual(given(instantByTemporal));
});

test("the spans have changes of clocks in them", () => {
  expect(daysOfChange("Europe/London")).toHaveLength(12);
  expect(daysOfChange("Pacific/Apia")).toContain("2011-12-31");
});

const halfHours = [...Array(48).keys()].map(
  (number) => `${padded(Math.floor(number / 2))}:${number % 2 === 0 ? "00" : "30"}`,
);

/** What noon is ahead of UTC that day, in minutes. */
const noonBy = (date: string, zone: string): number =>
  (Date.parse(`${date}T12:00Z`) - instantByTemporal(date, "12:00", zone)) / minute;

test("a day that its month does not have is none", () => {
  expect(isDate("2026-02-30")).toBe(false);
  expect(isDate("2028-02-29")).toBe(true);
  expect(isDate("0099-12-31")).toBe(true);
});
