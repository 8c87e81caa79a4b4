import type { Outcome } from "@groundwork/repair";
import { render } from "preact";
import { FoundationPicture } from "../src/places/agreements/foundation/FoundationPicture.tsx";
import { layFoundation, type Course } from "../src/places/agreements/foundation/layout.ts";

const year = 365;
const fromDay = 20_454;

/** Mostly kept, and now and then each of the others, so that every kind of stone is drawn. */
const outcomes: readonly Outcome[] = [
  ...Array<Outcome>(9).fill("kept"),
  "told",
  "kept",
  "partly",
  "kept",
  "kept",
  "raised",
  "excused",
  "kept",
  "differs",
  "kept",
  "unsaid",
];

const courseOf = (place: number, intervalDays: number): Course => ({
  id: `course-${place}`,
  sinceDay: fromDay,
  intervalDays,
  occasions: Array.from({ length: Math.floor(year / intervalDays) }, (_, at) => ({
    day: fromDay + (at + 1) * intervalDays - 1,
    outcome: outcomes[(at * (place + 3)) % outcomes.length] ?? "kept",
  })),
});

/** A year of six agreements, by how often each falls due. */
const records = {
  "six weekly": [7, 7, 7, 7, 7, 7],
  "one daily, one twice a week, three weekly, one monthly": [1, 3, 7, 7, 7, 30],
} as const;

export type RecordName = keyof typeof records;
export const recordNames = Object.keys(records) as RecordName[];

const sheet = (): HTMLElement =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

/** Takes the picture away, so that the next is drawn from nothing. */
export const clear = (): void => render(null, sheet());

/** Draws a whole year of the record, as "All" does on a phone. The caller measures from outside. */
export function draw(name: RecordName, round: number): number {
  const courses = records[name].map((days, place) => courseOf(place, days));
  const foundation = layFoundation(courses, {
    fromDay,
    toDay: fromDay + year - 1,
    width: 320,
    courseHeight: 28,
    mergeKept: true,
  });
  // Another seed each time: nothing of the picture before it can be kept.
  const seeds = courses.map(({ id }) => `${id}:${round}`);
  render(
    <FoundationPicture
      foundation={foundation}
      seeds={seeds}
      courseHeight={28}
      description=""
      looked={null}
      onLook={() => {}}
    />,
    sheet(),
  );
  return foundation.stones.length;
}
