import { calendarOf, text, utc } from "./lines.ts";

/** One time in somebody's own calendar, and nothing that says what for. */
export interface CalendarEntry {
  /** The same for the same time, so that a calendar that takes it twice keeps one (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Milliseconds since 1970 UTC, whole seconds of which are kept. */
  readonly from: number;
  readonly minutes: number;
  /** What the calendar shows: somebody else may see it too. */
  readonly title: string;
  /** When the file is made, in milliseconds since 1970 UTC. */
  readonly madeAt: number;
}

/**
 * An iCalendar file with one event (RFC 5545). Its time is a moment in UTC, which every calendar shows in its own zone: a
 * zone of ours would need its whole history of clock changes in the file. Private by its class, without an alarm of ours:
 * each calendar reminds as its owner set it.
 */
export const calendarFile = ({ uid, from, minutes, title, madeAt }: CalendarEntry): string =>
  calendarOf([
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(from)}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${text(title)}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ]);
