import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { pad, paddedSize, unpad } from "../src/padding.ts";
import { unhex } from "./hex.ts";
import { codeOf, valueOf } from "./two-people.ts";
import { readVectors } from "./vector-files.ts";

const { refused } = readVectors(
  "2-padding.json",
  v.object({ refused: v.array(v.object({ why: v.string(), hex: v.string() })) }),
);

describe("padding", () => {
  test("unpadding inverts padding", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (text) => {
        expect(valueOf(unpad(pad(text)))).toEqual(text);
      }),
    );
  });

  test.each(refused)("refused: $why", ({ hex }) => {
    expect(codeOf(unpad(unhex(hex)))).toBe("malformed");
  });

  test("a word, a line and a short paragraph look alike", () => {
    const sizes = ["No.", "I was late, and I didn't call.", "x".repeat(240)].map(
      (text) => pad(new TextEncoder().encode(text)).length,
    );
    expect(new Set(sizes)).toEqual(new Set([256]));
  });

  test("up to a mebibyte there are few sizes, none smaller than its text or more than an eighth larger past 1 KiB", () => {
    const sizes = new Set<number>();
    for (let length = 0; length <= 1_048_572; length += 97) {
      const size = paddedSize(length);
      sizes.add(size);
      expect(size).toBeGreaterThanOrEqual(length + 4);
      expect(size).toBeLessThanOrEqual(Math.max(1024, (length + 4) * 1.125));
    }
    expect(sizes.size).toBeLessThan(250);
  });

  test("bytes from anywhere never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const text = unpad(bytes);
        expect(text.ok ? pad(text.value) : bytes).toEqual(bytes);
      }),
    );
  });
});
