import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { bytesToText, decode, encode, textToBytes } from "../src/index.ts";
import { hex, unhex } from "./hex.ts";
import { damage } from "./mutations.ts";
import { codeOf, valueOf } from "./two-people.ts";
import { readVectors } from "./vector-files.ts";

const LIMIT = 1_000_000;
const { accepted, refused } = readVectors(
  "1-encoding.json",
  v.object({
    accepted: v.array(v.object({ value: v.unknown(), hex: v.string() })),
    refused: v.array(v.object({ why: v.string(), hex: v.string() })),
  }),
);

/** Whatever may be encoded. */
const { plain: plainData } = fc.letrec<{ plain: unknown; leaf: unknown }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 6 },
    tie("leaf"),
    fc.array(tie("plain"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme" }), tie("plain"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
  leaf: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => value + 0),
    fc.string({ unit: "grapheme" }),
    fc.uint8Array(),
  ),
}));

/** The encoding of what the bytes decode to, or the bytes themselves where they are refused. */
function againOrRefused(bytes: Uint8Array): Uint8Array {
  const decoded = decode(bytes, LIMIT);
  return decoded.ok ? encode(decoded.value) : bytes;
}

describe("deterministic CBOR", () => {
  test.each(accepted)("$hex is accepted and comes out the same", ({ hex: text }) => {
    expect(hex(encode(valueOf(decode(unhex(text), LIMIT))))).toBe(text);
  });

  test.each(refused)("refused: $why", ({ hex: text }) => {
    expect(codeOf(decode(unhex(text), LIMIT))).toBe("malformed");
  });

  test("decoding inverts encoding", () => {
    fc.assert(
      fc.property(plainData, (value) => {
        expect(valueOf(decode(encode(value), LIMIT))).toEqual(value);
      }),
    );
  });

  test("one value has one encoding, in whatever order its keys were set", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(hex(encode(turned))).toBe(hex(encode(value)));
      }),
    );
  });

  test("bytes from anywhere are refused or re-encode to themselves, and never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(againOrRefused(bytes)).toEqual(bytes);
      }),
      { numRuns: 5000 },
    );
  });

  test("damaged encodings are refused or re-encode to themselves, and never throw", () => {
    fc.assert(
      fc.property(plainData, damage, (value, damaged) => {
        const bytes = damaged(encode(value));
        expect(againOrRefused(bytes)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  test("a hundred thousand levels are refused without running out of stack", () => {
    expect(codeOf(decode(new Uint8Array(100_000).fill(0x81), LIMIT))).toBe("malformed");
  });

  test("what is larger than its limit is refused with the limit", () => {
    expect(decode(new Uint8Array(11), 10)).toEqual({
      ok: false,
      refusal: { code: "oversized", facts: { limit: 10 } },
    });
  });

  test("text that begins with a byte order mark, or holds half a character, is sealed as text that opens", () => {
    expect(valueOf(decode(encode("\uFEFF\uFEFFhere"), LIMIT))).toBe("here");
    expect(valueOf(decode(encode("half \uD83C"), LIMIT))).toBe("half \uFFFD");
  });

  test("a key named __proto__ is a key like any other", () => {
    const value: unknown = valueOf(decode(unhex("a1695f5f70726f746f5f5f01"), LIMIT));
    expect(Object.keys(value ?? {})).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test.each([1.5, Number.NaN, Infinity, 2 ** 53, 10n ** 20n, Symbol("s"), () => 1])(
    "what has no place in an event is a bug and throws: %s",
    (value) => {
      expect(() => encode([value])).toThrow(Error);
    },
  );
});

describe("base64url", () => {
  test("reading inverts writing", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(textToBytes(bytesToText(bytes))).toEqual(bytes);
      }),
    );
  });

  test("only what would be written is read", () => {
    for (const text of ["A", "AA=", "A+8", "A/8", "AB", " AA", "é"])
      expect(textToBytes(text)).toBeNull();
  });
});
