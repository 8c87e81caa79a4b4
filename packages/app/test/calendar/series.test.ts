import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt } from "@groundwork/repair";
import { seriesFile } from "../../src/calendar/series.ts";
import { offsetAt, zoneLines } from "../../src/calendar/zone.ts";

const said = { uid: "event-1", title: "Something I do", madeAt: Date.UTC(2026, 2, 2, 9) };

test("each Sunday by six, in London, through both changes of the clocks", () => {
  const file = seriesFile(
    {
      on: "2026-03-08",
      time: "18:00",
      zone: "Europe/London",
      rule: "FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=SU",
      until: "2026-12-27",
    },
    said,
  );
  expect(file.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Notes//EN",
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:STANDARD",
    "DTSTART:20260307T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:20260329T010000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:20261025T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "UID:event-1",
    "DTSTAMP:20260302T090000Z",
    "DTSTART;TZID=Europe/London:20260308T180000",
    "DURATION:PT15M",
    "RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=SU;UNTIL=20261227T180000Z",
    "SUMMARY:Something I do",
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

/** What a calendar that reads these lines makes of a wall-clock time: the offset of the last observance before it. */
function offsetByLines(lines: readonly string[], wall: string): string | undefined {
  const begins = lines.flatMap((line, at) =>
    line.startsWith("DTSTART:") ? [{ at: line.slice(8), to: lines[at + 2]?.slice(11) }] : [],
  );
  return begins.findLast(({ at }) => at <= wall)?.to;
}

test("any evening of five years has the offset that the browser's own zones give it", () => {
  const zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
  const from = Date.UTC(2026, 0, 1);
  const byZone = new Map(
    zones.map((zone) => [zone, zoneLines(zone, from, Date.UTC(2031, 0, 1))] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 2, max: 5 * 365 }), (zone, days) => {
      const on = new Date(from + days * 86_400_000).toISOString().slice(0, 10);
      const minutes = offsetAt(instantAt(on, "18:00", zone), zone);
      const size = Math.abs(minutes);
      const two = (part: number) => String(part).padStart(2, "0");
      const expected = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
      expect(offsetByLines(byZone.get(zone) ?? [], `${on.replaceAll("-", "")}T180000`)).toBe(
        expected,
      );
    }),
    { numRuns: 400 },
  );
});
