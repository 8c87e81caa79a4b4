import { addDays, day, instantAt } from "@groundwork/repair";
import { calendarOf, local, text, utc } from "./lines.ts";
import { zoneLines } from "./zone.ts";

/** Times that come again, kept in a zone of their own. */
export interface Series {
  /** The first of them, a calendar date. */
  readonly on: string;
  readonly time: string;
  /** IANA name. */
  readonly zone: string;
  /** A recurrence rule (RFC 5545, 3.3.10) without an end. */
  readonly rule: string;
  /** The last day; null goes on. */
  readonly until: string | null;
}

/** [D] For how many days ahead the changes of the clocks are written out, where a series has no end. */
const zoneDays = 5 * 366;

/**
 * An iCalendar file with one event that comes again, by its own zone's clocks (RFC 5545, 3.3.5, form 3). Private by its
 * class, without an alarm of ours.
 */
export const seriesFile = (
  { on, time, zone, rule, until }: Series,
  { uid, title, madeAt }: { readonly uid: string; readonly title: string; readonly madeAt: number },
): string => {
  const first = instantAt(on, time, zone);
  const last = until === null ? addDays(on, zoneDays) : until;
  const end = until === null ? "" : `;UNTIL=${utc(instantAt(until, time, zone))}`;
  return calendarOf([
    ...zoneLines(zone, first - day, instantAt(last, time, zone) + day),
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART;TZID=${zone}:${local(on, time)}`,
    "DURATION:PT15M",
    `RRULE:${rule}${end}`,
    `SUMMARY:${text(title)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
};
