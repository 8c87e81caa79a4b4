import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, tasks } from "../src/coach.ts";
import { examples } from "./examples.ts";

const task = fc.constantFrom(...tasks);
/** Any UTF-16 at all, lone surrogates included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 300,
});
const phrases = examples.flatMap(({ text }) => text.split(/(?<=[\s,.])/u));
/** Words of real drafts in any order, with odd marks between them: close to language, so that many rules get far. */
const shuffled = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...phrases) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "“",
          "’",
          "\n\n",
          "…",
          "🙂",
          "\u202E",
          "?!",
          "\uD800",
          "\u200D",
          " - ",
        ),
      },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));

describe("whatever is written", () => {
  it("spans lie within the text, hold something and are in reading order", () => {
    fc.assert(
      fc.property(task, fc.oneof(anyText, shuffled), (task, text) => {
        const { findings, present, safety } = analyse(task, text);
        for (const marks of [findings, present, safety]) {
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toMatch(
              /^[\p{L}\p{M}\p{N}].*[\p{L}\p{M}\p{N}]$|^[\p{L}\p{M}\p{N}]$/su,
            );
          }
          expect(marks.map(({ start }) => start)).toEqual(
            marks.map(({ start }) => start).sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the same text always gets the same answer", () => {
    fc.assert(
      fc.property(task, shuffled, (task, text) => {
        expect(analyse(task, text)).toEqual(analyse(task, text));
      }),
      { numRuns: 100 },
    );
  });

  it("one label never marks the same place twice", () => {
    fc.assert(
      fc.property(task, shuffled, (task, text) => {
        const { findings } = analyse(task, text);
        for (const one of findings) {
          const same = findings.filter(
            (other) => other.label === one.label && other.start < one.end && one.start < other.end,
          );
          expect(same).toEqual([one]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("curly quotes and a missing apostrophe change nothing but the places", () => {
    for (const { task, text } of examples.filter(({ is }) => is === "yes")) {
      const curly = analyse(task, text.replaceAll("'", "’"));
      expect(curly.findings).toEqual(analyse(task, text).findings);
    }
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t".repeat(2_000)],
    ["one endless word", "a".repeat(100_000)],
    ["no spaces", "sorryifihurtyou".repeat(6_000)],
    ["one endless sentence", "i am sorry if i hurt you but you made me do it ".repeat(2_100)],
    ["marks alone", "?!.,;:\"'“”".repeat(10_000)],
    ["open quotation marks", "“sorry ".repeat(14_000)],
    ["emoji", "😔💔".repeat(25_000)],
    ["lone surrogates", "\uD83D sorry \uDE00 if ".repeat(6_000)],
    ["right to left", "\u202Eسوري إذا ".repeat(9_000)],
  ])(
    "%s is read without harm",
    (_, text) => {
      for (const each of tasks) {
        for (const { start, end } of analyse(each, text).findings)
          expect(end).toBeGreaterThan(start);
      }
    },
    60_000,
  );
});
