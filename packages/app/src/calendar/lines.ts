/** An iCalendar file around these lines (RFC 5545). The product is named as the page is. */
export const calendarOf = (lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Notes//EN", ...lines, "END:VCALENDAR"]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

/** A moment as 20310512T203000Z (RFC 5545, 3.3.5, form 2). */
export const utc = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** A date and a time on the wall as 20310512T203000 (RFC 5545, 3.3.5): which zone's is said beside it. */
export const local = (date: string, time: string): string =>
  `${date.replaceAll("-", "")}T${time.replace(":", "")}00`;

/** A TEXT value (RFC 5545, 3.3.11): its marks escaped, its line ends written out, no other control characters. */
export const text = (value: string): string =>
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
