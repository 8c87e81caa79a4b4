import { instantAt } from "@groundwork/repair";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "../../src/calendar/entry.ts";

const entry: CalendarEntry = {
  uid: "x1-_9",
  from: Date.UTC(2031, 4, 12, 20, 30),
  minutes: 10,
  title: "Time to talk",
  madeAt: Date.UTC(2031, 4, 5, 18, 0, 59),
};

/** What another program reads in the file. */
const readBack = (file: string) => {
  const calendar = ICAL.Component.fromString(file);
  const [first, ...more] = calendar.getAllSubcomponents("vevent");
  if (!first || more.length > 0) throw new Error("There is not just one event.");
  const event = new ICAL.Event(first);
  return {
    uid: event.uid,
    from: event.startDate.toJSDate().getTime(),
    to: event.endDate.toJSDate().getTime(),
    title: event.summary,
    class: first.getFirstPropertyValue("class"),
    version: calendar.getFirstPropertyValue("version"),
  };
};

test("is this file, byte for byte", () => {
  expect(calendarFile(entry)).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Notes//EN",
      "BEGIN:VEVENT",
      "UID:x1-_9",
      "DTSTAMP:20310505T180059Z",
      "DTSTART:20310512T203000Z",
      "DURATION:PT10M",
      "SUMMARY:Time to talk",
      "CLASS:PRIVATE",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("another program reads the same", () => {
  expect(readBack(calendarFile(entry))).toEqual({
    uid: "x1-_9",
    from: entry.from,
    to: entry.from + 10 * 60_000,
    title: "Time to talk",
    class: "PRIVATE",
    version: "2.0",
  });
});

describe("words", () => {
  test("come back as they were, with every mark, line end and emoji", () => {
    const title = String.raw`Back; at 8, or \n later` + "\nअगली बार 👩‍👩‍👧 \t ok";
    expect(readBack(calendarFile({ ...entry, title })).title).toBe(title);
  });

  const character = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.constantFrom(",", ";", "\\", "\n", ":", '"', " ", "👩‍👩‍👧", "é", "ش", "語"),
  );
  const anyTitle = fc.array(character, { maxLength: 120 }).map((all) => all.join(""));

  test("come back as they were, whatever they are", () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        // Control characters may not stand in a file; a tab may.
        const readable = title.replaceAll(/(?![\t\n])\p{Cc}/gu, "");
        expect(readBack(calendarFile({ ...entry, title: readable })).title).toBe(readable);
      }),
    );
  });

  test("make no line longer than 75 octets, none without its end, and break no character", () => {
    const octets = new TextEncoder();
    fc.assert(
      fc.property(anyTitle, (title) => {
        const file = calendarFile({ ...entry, title });
        expect(file.endsWith("\r\n")).toBe(true);
        const lines = file.slice(0, -2).split("\r\n");
        for (const line of lines) {
          expect(octets.encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(line).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  test("can begin no line of their own", () => {
    const title = "Talk\r\nEND:VEVENT\nBEGIN:VALARM\rSUMMARY:another";
    const file = calendarFile({ ...entry, title });
    expect(file.split("\r\n").filter((line) => line.startsWith("END:VEVENT"))).toHaveLength(1);
    expect(readBack(file).title).toBe("Talk\nEND:VEVENT\nBEGIN:VALARM\nSUMMARY:another");
  });
});

describe("times", () => {
  const zones = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "America/Caracas",
    "America/Halifax",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "America/Tijuana",
    "Asia/Dubai",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Europe/London",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
  ];
  // Around the nights on which clocks change in the north and in the south.
  const dates = [
    "2031-01-15",
    "2031-03-09",
    "2031-03-30",
    "2031-04-06",
    "2031-10-26",
    "2031-11-02",
  ];

  test.each(zones)("stand for the same moment as in %s", (zone) => {
    for (const date of dates) {
      for (const time of ["00:00", "01:30", "02:15", "20:30"]) {
        const from = instantAt(date, time, zone);
        expect(readBack(calendarFile({ ...entry, from })).from).toBe(from);
      }
    }
  });

  test("last their minutes through a change of clocks", () => {
    // London goes from 00:59 to 02:00 that night.
    const from = instantAt("2031-03-30", "00:45", "Europe/London");
    const read = readBack(calendarFile({ ...entry, from, minutes: 30 }));
    expect(read.to - read.from).toBe(30 * 60_000);
  });

  test("hold for any moment and length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), fc.nat(1440), (seconds, minutes) => {
        const from = seconds * 1000;
        const read = readBack(calendarFile({ ...entry, from, minutes }));
        expect(read).toMatchObject({ from, to: from + minutes * 60_000 });
      }),
    );
  });
});
