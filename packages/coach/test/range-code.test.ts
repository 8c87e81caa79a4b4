import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, gapContext, rangeReader } from "../src/learned/range-code.ts";
import { rangeWriter } from "../training/range-writer.ts";

describe("numbers in an adaptive arithmetic code", () => {
  const bits = 5;
  const contexts = 3;
  const small = fc.record({
    context: fc.nat({ max: contexts - 1 }),
    value: fc.oneof(fc.constant(3), fc.nat({ max: 2 ** bits - 1 })),
  });
  const gaps = fc.oneof(
    fc.nat({ max: 40 }),
    fc.nat({ max: 2 ** 32 - 2 }),
    fc.constant(2 ** 32 - 2),
  );

  it("are read back as they were written, to the last byte", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(small, gaps), { maxLength: 600, size: "max" }), (written) => {
        const writer = rangeWriter();
        const [odds, forGaps] = [
          Array.from({ length: contexts }, () => contextOf(bits)),
          gapContext(),
        ];
        for (const each of written) {
          if (typeof each === "number") writer.gap(forGaps, each);
          else writer.number(odds[each.context] ?? contextOf(bits), each.value);
        }
        const bytes = writer.end();
        const reader = rangeReader(bytes);
        const [oddsAgain, gapsAgain] = [
          Array.from({ length: contexts }, () => contextOf(bits)),
          gapContext(),
        ];
        const read = written.map((each) =>
          typeof each === "number"
            ? reader.gap(gapsAgain)
            : {
                context: each.context,
                value: reader.number(oddsAgain[each.context] ?? contextOf(bits)),
              },
        );
        expect(read).toEqual(written);
        expect(reader.isAtEnd()).toBe(true);
      }),
    );
  });

  it("carry into bytes of all ones that are held back", () => {
    // A run of the likeliest bit brings the low end close under a power of two; the unlikely one then carries.
    for (let run = 0; run < 3000; run += 7) {
      const writer = rangeWriter();
      const written = Array.from({ length: run + 2 }, (_, at) => (at % 97 === 96 ? 0 : 1));
      const context = contextOf(1);
      for (const each of written) writer.number(context, each);
      const reader = rangeReader(writer.end());
      const again = contextOf(1);
      expect(written.filter((each) => reader.number(again) !== each)).toEqual([]);
      expect(reader.isAtEnd()).toBe(true);
    }
  });

  it("take about as many bits as their entropy", () => {
    const writer = rangeWriter();
    const context = contextOf(2);
    // One in eight is a 1, one in eight a 2, the rest 0.
    const written = Array.from({ length: 8000 }, (_, at) => [0, 0, 1, 0, 0, 2, 0, 0][at % 8] ?? 0);
    for (const each of written) writer.number(context, each);
    const entropy = (0.75 * Math.log2(4 / 3) + 0.25 * 3) * written.length;
    expect(writer.end().length * 8).toBeLessThan(entropy * 1.02);
  });

  it("take about as many bits as gaps between numbers lying at random need", () => {
    const writer = rangeWriter();
    const context = gapContext();
    const written = Array.from({ length: 4096 }, (_, at) =>
      Math.floor(-500 * Math.log(1 - ((at * 2654435761) % 4096) / 4096)),
    );
    for (const each of written) writer.gap(context, each);
    expect((writer.end().length * 8) / written.length).toBeLessThan(Math.log2(500 * Math.E) + 0.15);
  });

  it("are refused when they are cut short", () => {
    const writer = rangeWriter();
    const context = gapContext();
    const written = [3, 900, 14, 77, 5000];
    for (const each of written) writer.gap(context, each);
    const bytes = writer.end();
    const readAll = (part: Uint8Array): number[] => {
      const reader = rangeReader(part);
      const again = gapContext();
      return written.map(() => reader.gap(again));
    };
    expect(readAll(bytes)).toEqual(written);
    expect(() => readAll(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => readAll(new Uint8Array())).toThrow(RangeError);
  });

  it("are not written where there is no room for them", () => {
    const writer = rangeWriter();
    expect(() => writer.number(contextOf(3), 8)).toThrow(RangeError);
    expect(() => writer.number(contextOf(3), -1)).toThrow(RangeError);
    expect(() => writer.gap(gapContext(), 2 ** 32 - 1)).toThrow(RangeError);
    expect(() => writer.gap(gapContext(), 1.5)).toThrow(RangeError);
  });
});
