import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "@groundwork/repair";
import {
  layFoundation,
  narrowestStone,
  stoneKind,
  usualDays,
  type Course,
  type Frame,
} from "../../../src/places/agreements/foundation/layout.ts";

const start = 20_000;

const weekly = (outcomes: readonly Outcome[], sinceDay = start): Course => ({
  id: "weekly",
  sinceDay,
  intervalDays: 7,
  occasions: outcomes.map((outcome, week) => ({ day: sinceDay + 6 + 7 * week, outcome })),
});

const frame = (change: Partial<Frame> = {}): Frame => ({
  fromDay: start,
  toDay: start + 55,
  width: 336,
  courseHeight: 28,
  mergeKept: false,
  ...change,
});

describe("the foundation", () => {
  test("lays one stone for each occasion, as wide as the time it stands for", () => {
    const { stones } = layFoundation([weekly(["kept", "partly", "told"])], frame());
    expect(stones.map(({ kind, x, w }) => [kind, x, w])).toEqual([
      ["whole", 0.5, 41],
      ["small", 42.5, 41],
      ["mended", 84.5, 41],
    ]);
  });

  test("starts a course when its agreement started, and stacks courses from the ground up", () => {
    const later = weekly(["kept"], start + 28);
    const { stones, ground, height } = layFoundation([weekly(["kept"]), later], frame());
    expect(stones.map(({ x, y, h }) => [x, y + h])).toEqual([
      [0.5, 56],
      [168.5, 28],
    ]);
    expect([ground, height]).toEqual([56, 56]);
  });

  test("the first stone is as wide as the days the agreement had, never wider than the others", () => {
    const short: Course = { ...weekly([]), occasions: [{ day: start + 2, outcome: "kept" }] };
    const long: Course = { ...weekly([]), occasions: [{ day: start + 12, outcome: "kept" }] };
    expect(layFoundation([short], frame()).stones[0]?.w).toBe(17);
    expect(layFoundation([long], frame()).stones[0]?.w).toBe(41);
  });

  test.each<[Outcome, string | null]>([
    ["kept", "whole"],
    ["partly", "small"],
    ["told", "mended"],
    ["told-late", "mended"],
    ["raised", "gap"],
    ["unsaid", "tick"],
    ["excused", "hatched"],
    ["differs", "double"],
    ["open", null],
  ])("draws %s as %s", (outcome, kind) => {
    expect(stoneKind(outcome)).toBe(kind);
  });

  test("partly and unsaid stand lower, on the course's own ground", () => {
    const { stones } = layFoundation([weekly(["kept", "partly", "unsaid"])], frame());
    const heights = stones.map(({ h }) => h);
    expect(heights.toSorted((one, other) => other - one)).toEqual(heights);
    expect(new Set(stones.map(({ y, h }) => y + h))).toEqual(new Set([28]));
  });

  test("merges runs of kept stones, and nothing else, where they would be too narrow", () => {
    const outcomes: Outcome[] = [
      ...Array.from({ length: 60 }, () => "kept" as const),
      "told",
      "told",
      "kept",
      "kept",
    ];
    const daily: Course = {
      id: "daily",
      sinceDay: start,
      intervalDays: 1,
      occasions: outcomes.map((outcome, at) => ({ day: start + at, outcome })),
    };
    const { stones } = layFoundation([daily], frame({ toDay: start + 149, mergeKept: true }));
    expect(stones.map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ["whole", 0, 59],
      ["mended", 60, 60],
      ["mended", 61, 61],
      ["whole", 62, 63],
    ]);
  });

  test("names the months that begin in it", () => {
    const january = Date.UTC(2026, 0, 1) / 86_400_000;
    const { months } = layFoundation([], frame({ fromDay: january - 10, toDay: january + 45 }));
    expect(months.map(({ day }) => day - january)).toEqual([0, 31]);
  });

  test("shows eight weeks, or fewer where a daily stone would be too narrow", () => {
    const daily: Course = { ...weekly([]), intervalDays: 1 };
    expect(usualDays([weekly([])], 320)).toBe(56);
    expect(usualDays([weekly([]), daily], 320)).toBe(45);
    expect(usualDays([daily], 280)).toBe(40);
  });
});

describe("whatever was recorded", () => {
  const outcome = fc.constantFrom<Outcome>(
    "kept",
    "kept",
    "kept",
    "partly",
    "told",
    "told-late",
    "raised",
    "unsaid",
    "excused",
    "differs",
  );
  const course = fc
    .record({
      since: fc.integer({ min: 0, max: 120 }),
      every: fc.constantFrom(1, 2, 7, 14),
      outcomes: fc.array(outcome, { maxLength: 80 }),
    })
    .map(
      ({ since, every, outcomes }): Course => ({
        id: "any",
        sinceDay: start + since,
        intervalDays: every,
        occasions: outcomes.map((each, at) => ({
          day: start + since + (at + 1) * every,
          outcome: each,
        })),
      }),
    );

  test("every occasion in view is in exactly one stone, in order, none over another, none too narrow, none outside", () => {
    fc.assert(
      fc.property(
        fc.array(course, { maxLength: 4 }),
        fc.integer({ min: 220, max: 1_000 }),
        fc.boolean(),
        (courses, width, mergeKept) => {
          const shown = frame({ width, mergeKept, toDay: start + 400 });
          const laid = layFoundation(courses, shown);
          courses.forEach((each, at) => {
            const stones = laid.stones.filter((stone) => stone.course === at);
            const drawn = stones.flatMap(({ first, last }) =>
              Array.from({ length: last - first + 1 }, (_, step) => first + step),
            );
            const inView = each.occasions.flatMap(({ day }, index) =>
              day <= shown.toDay + each.intervalDays - 1 ? [index] : [],
            );
            expect(drawn).toEqual(inView.slice(0, drawn.length));
            expect(inView.length - drawn.length).toBeLessThanOrEqual(1);
            stones.forEach((stone, index) => {
              const next = stones[index + 1];
              expect(stone.w).toBeGreaterThanOrEqual(narrowestStone - 1e-6);
              expect(stone.x).toBeGreaterThanOrEqual(0);
              expect(stone.x + stone.w).toBeLessThanOrEqual(
                Math.min(laid.width, next?.x ?? laid.width) + 1e-6,
              );
            });
          });
        },
      ),
    );
  });

  test("only kept ones are ever drawn as one", () => {
    fc.assert(
      fc.property(fc.array(course, { maxLength: 4 }), (courses) => {
        const laid = layFoundation(courses, frame({ mergeKept: true, toDay: start + 400 }));
        const merged = laid.stones.filter(({ first, last }) => last > first);
        const outcomes = merged.flatMap(({ course: at, first, last }) =>
          courses[at]?.occasions.slice(first, last + 1).map((occasion) => occasion.outcome),
        );
        expect(outcomes.filter((each) => each !== "kept")).toEqual([]);
      }),
    );
  });
});
