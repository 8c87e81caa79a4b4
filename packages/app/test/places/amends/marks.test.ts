import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carryMarks,
  clauseAround,
  marksByLine,
  sentenceAround,
  stretches,
  type FoundMark,
} from "../../../src/places/amends/apology/marks.ts";

const mark = (start: number, end: number, id = "a"): FoundMark => ({
  start,
  end,
  kind: "flag",
  id,
});

describe("marks under a letter", () => {
  test("fall on the lines they belong to, also across a line break", () => {
    const text = "I hid it.\nI'm sorry if\nit hurt.";
    const lines = marksByLine(text, [mark(10, 31)]);
    expect(
      lines.map((line) => line.marks.map(({ start, end }) => line.text.slice(start, end))),
    ).toEqual([[], ["I'm sorry if"], ["it hurt."]]);
  });

  test("stay on lines that still read the same, and leave a line that was changed", () => {
    const read = marksByLine("one\ntwo\nthree", [mark(0, 3), mark(8, 13)]);
    const carried = carryMarks(read, "one more\nnew\nthree");
    expect(carried.map(({ text, marks }) => [text, marks.length])).toEqual([
      ["one more", 0],
      ["new", 0],
      ["three", 1],
    ]);
  });

  test("cut a line without losing a letter, wherever they begin and end", () => {
    const any = fc.tuple(
      fc.string({ maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(any, ([raw, places]) => {
        const text = raw.replaceAll("\n", " ");
        const marks = places.map(([one, other], at) =>
          mark(
            Math.min(one, other, text.length),
            Math.min(Math.max(one, other), text.length),
            `${at}`,
          ),
        );
        const cut = stretches({ text, marks });
        expect(cut.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { id, start, end } of marks) {
          const drawn = cut.filter((stretch) => stretch.marks.some((each) => each.id === id));
          expect(drawn.map((stretch) => stretch.text).join("")).toBe(text.slice(start, end));
        }
      }),
    );
  });
});

describe("the sentence around a place", () => {
  const text =
    "I hid a card. I will show you the statement every Sunday, by six! It was mine.\nFrom now on I call";
  test.each([
    ["I will show", "I will show you the statement every Sunday, by six!"],
    ["by six!", "I will show you the statement every Sunday, by six!"],
    ["I hid a card.", "I hid a card."],
    ["It was mine.", "It was mine."],
    ["I call", "From now on I call"],
  ])("%s", (part, sentence) => {
    const start = text.indexOf(part);
    expect(sentenceAround(text, start, start + part.length)).toBe(sentence);
  });
});

describe("the clause around a place", () => {
  const text = "I hid a card from you, and I lied. It was me but you never asked.\nSorry";
  const placeOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const shown = (words: string, ...apart: readonly string[]): string => {
    const { start, end } = clauseAround(text, placeOf(words), apart.map(placeOf));
    return text.slice(start, end);
  };

  test.each([
    ["hid", "I hid a card from you"],
    ["lied", "and I lied"],
    ["Sorry", "Sorry"],
    ["was me", "It was me but you never asked"],
  ])("“%s” stands in “%s”", (words, clause) => {
    expect(shown(words)).toBe(clause);
  });

  test("stops before a phrase to look at, on either side", () => {
    expect(shown("was me", "but you never asked")).toBe("It was me");
    expect(shown("never asked", "It was me")).toBe("but you never asked");
  });

  test("holds the place itself, and only the text's own words, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.nat(20), (words, from, length) => {
        const start = Math.min(from, words.length);
        const end = Math.min(start + length, words.length);
        const clause = clauseAround(words, { start, end }, []);
        expect(clause.start).toBeGreaterThanOrEqual(0);
        expect(clause.start).toBeLessThanOrEqual(start);
        expect(clause.end).toBeGreaterThanOrEqual(end);
        expect(clause.end).toBeLessThanOrEqual(words.length);
      }),
    );
  });
});
