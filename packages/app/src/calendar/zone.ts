import { dateAt, day, minute } from "@groundwork/repair";
import { fieldsOf } from "./moment.ts";
import { local } from "./lines.ts";

/** How far a zone's clocks are ahead of UTC at a moment, in minutes. */
export const offsetAt = (instant: number, zone: string): number => {
  const said = clockOf(zone)
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d+):(\d+)/.exec(said ?? "") ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
};

/** Making one is slow, and a series of years asks thousands of times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Says "GMT+01:00", or "GMT". */
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
  clocks.set(zone, clock);
  return clock;
};

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that holds from one moment to another: each change of the clocks as it comes, one by one,
 * from the browser's own record of zones.
 */
export const zoneLines = (zone: string, from: number, to: number): readonly string[] => {
  const first = offsetAt(from, zone);
  const begins = observance("STANDARD", dateAt(from, zone), "00:00", first, first);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...begins,
    ...changes(zone, from, to).flatMap(({ at, before, after }) => {
      const wall = fieldsOf(at + before * minute, "UTC");
      return observance(
        after > before ? "DAYLIGHT" : "STANDARD",
        wall.date,
        wall.time,
        before,
        after,
      );
    }),
    "END:VTIMEZONE",
  ];
};

interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The changes of a zone's clocks between two moments, to the minute. */
const changes = (zone: string, from: number, to: number): readonly Change[] => {
  const found: Change[] = [];
  const start = Math.floor(from / minute) * minute;
  let before = offsetAt(start, zone);
  for (let at = start; at < to; at += day) {
    const after = offsetAt(at + day, zone);
    if (after !== before) found.push({ at: firstWith(after, at, at + day, zone), before, after });
    before = after;
  }
  return found;
};

/** By halving: the first minute at which the clocks show this offset. */
const firstWith = (offset: number, low: number, high: number, zone: string): number => {
  if (high - low <= minute) return high;
  const middle = Math.floor((low + high) / 2 / minute) * minute;
  return offsetAt(middle, zone) === offset
    ? firstWith(offset, low, middle, zone)
    : firstWith(offset, middle, high, zone);
};

const observance = (
  kind: "STANDARD" | "DAYLIGHT",
  date: string,
  time: string,
  before: number,
  after: number,
): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${local(date, time)}`,
  `TZOFFSETFROM:${offset(before)}`,
  `TZOFFSETTO:${offset(after)}`,
  `END:${kind}`,
];

/** As +0100 (RFC 5545, 3.3.14). */
const offset = (minutes: number): string => {
  const two = (part: number) => String(part).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
};
