import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  drawHatch,
  drawOutline,
  drawSeam,
  seedOf,
} from "../../../src/places/agreements/foundation/drawing.ts";
import { Pen } from "../../../src/places/agreements/foundation/pen.ts";

const pathOf = (draw: (pen: Pen) => void): string => {
  const pen = new Pen();
  draw(pen);
  return pen.path;
};

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
    const outline = (seed: string) => pathOf((pen) => drawOutline(pen, one, seedOf(seed)));
    expect(outline("a:1")).toBe(outline("a:1"));
    expect(outline("a:1")).not.toBe(outline("a:2"));
  });

  test("stay where the data put them: never more than a hair outside their place", () => {
    fc.assert(
      fc.property(box, seed, (place, from) => {
        const hair = Math.min(place.w, place.h) * 0.05 + 0.1;
        const paths = [
          pathOf((pen) => drawOutline(pen, place, from)),
          pathOf((pen) => drawSeam(pen, place, from)),
          pathOf((pen) => drawHatch(pen, place)),
        ];
        for (const path of paths) {
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

describe("a pen", () => {
  test("writes every place to a tenth, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20_000, max: 20_000, noNaN: true })), (places) => {
        const path = pathOf((pen) => {
          for (const place of places) pen.lineTo(place, -place);
        });
        const written = points(path);
        expect(written).toHaveLength(places.length);
        for (const [at, place] of places.entries()) {
          const [x = Number.NaN, y = Number.NaN] = written[at] ?? [];
          expect(Math.abs(x - place)).toBeLessThanOrEqual(0.051);
          expect(Math.abs(y + place)).toBeLessThanOrEqual(0.051);
        }
      }),
    );
  });

  test("writes what a path understands", () => {
    const path = pathOf((pen) => {
      pen.moveTo(0, -0.26);
      pen.lineTo(10, 9.96);
      pen.bendTo(1, 2, 1234.5, 0.04);
      pen.close();
    });
    expect(path).toBe("M0.0 -0.3 L10.0 10.0 Q1.0 2.0 1234.5 0.0 Z");
  });
});
