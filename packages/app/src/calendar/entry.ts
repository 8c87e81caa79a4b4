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
 * each calendar reminds as its owner set it. The product is named as the page is.
 */
export const calendarFile = ({ uid, from, minutes, title, madeAt }: CalendarEntry): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Notes//EN",
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(from)}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${text(title)}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

/** A moment as 20310512T203000Z (RFC 5545, 3.3.5, form 2). */
const utc = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** A TEXT value (RFC 5545, 3.3.11): its marks escaped, its line ends written out, no other control characters. */
const text = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/(?!\t)\p{Cc}/gu, "");

/** The most octets in a line, without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/** A line folded so that no part is longer, and none begins within a character. */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
};

const encoder = new TextEncoder();
const octetsOf = (character: string): number => encoder.encode(character).length;
