import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  hatchPath,
  seamPath,
  seedOf,
  stonePath,
} from "../../../src/places/agreements/foundation/drawing.ts";

const box = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 200 }),
  w: fc.integer({ min: 6, max: 120 }),
  h: fc.integer({ min: 8, max: 40 }),
});
const seed = fc.nat();

/** The coordinates of a path's points, in pairs. */
const points = (path: string): readonly (readonly [number, number])[] => {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([each]) => Number(each));
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
};

describe("stones drawn by hand", () => {
  test("are the same each time, and differ from each other", () => {
    const one = { x: 0, y: 0, w: 40, h: 28 };
    expect(stonePath(one, seedOf("a:1"))).toBe(stonePath(one, seedOf("a:1")));
    expect(stonePath(one, seedOf("a:1"))).not.toBe(stonePath(one, seedOf("a:2")));
  });

  test("stay where the data put them: never more than a hair outside their place", () => {
    fc.assert(
      fc.property(box, seed, (place, from) => {
        const hair = Math.min(place.w, place.h) * 0.05 + 0.1;
        for (const path of [stonePath(place, from), seamPath(place, from), hatchPath(place)]) {
          for (const [x, y] of points(path)) {
            expect(x).toBeGreaterThanOrEqual(place.x - hair);
            expect(x).toBeLessThanOrEqual(place.x + place.w + hair);
            expect(y).toBeGreaterThanOrEqual(place.y - hair);
            expect(y).toBeLessThanOrEqual(place.y + place.h + hair);
          }
        }
      }),
    );
  });
});
