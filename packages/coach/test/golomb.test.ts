import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGaps, writeGaps } from "../src/learned/golomb.ts";

describe("gaps in Rice's code", () => {
  // Far larger gaps than the mean would be written in as many ones; gaps between hashes are never so.
  const gaps = fc.array(fc.nat({ max: 5000 }), { maxLength: 200 });

  it("are read back as they were written, and as many bytes as were written", () => {
    fc.assert(
      fc.property(gaps, fc.uint8Array(), (written, after) => {
        const bytes = writeGaps(written);
        const read = readGaps(Uint8Array.from([...bytes, ...after]), written.length);
        expect([...read.gaps]).toEqual(written);
        expect(read.length).toBe(bytes.length);
      }),
    );
  });

  it("take about as many bits as numbers lying at random need", () => {
    const written = Array.from({ length: 4096 }, (_, at) => (at * 2654435761) % 1024);
    const needed = Math.log2(512 * Math.E);
    expect((writeGaps(written).length * 8) / written.length).toBeLessThan(needed + 0.5);
  });

  it("are refused when they are cut short", () => {
    const bytes = writeGaps([3, 900, 14, 77, 5000]);
    expect(() => readGaps(bytes.subarray(0, bytes.length - 1), 5)).toThrow(RangeError);
  });
});
