import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, tasks } from "../src/coach.ts";
import { makeCoach } from "../src/core/analyse.ts";
import { english } from "../src/packs/en/index.ts";
import { expectParagraphsApart, expectSameAnswer } from "./any-reader.ts";
import { anyText, draft } from "./drafts.ts";
import { examples } from "./examples.ts";

const task = fc.constantFrom(...tasks);

describe("whatever is written", () => {
  it("spans lie within the text, hold something and are in reading order", () => {
    fc.assert(
      fc.property(task, fc.oneof(anyText, draft), (task, text) => {
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
  }, 60_000);

  it("labels judged within a paragraph are the same whether paragraphs are read together or alone", () => {
    expectParagraphsApart(analyse);
  }, 60_000);

  it("the same text always gets the same answer, whatever was read before it", () => {
    expectSameAnswer(() => makeCoach(english));
  }, 60_000);

  it("one label never marks the same place twice", () => {
    fc.assert(
      fc.property(task, draft, (task, text) => {
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
  }, 60_000);

  it("a curly apostrophe changes nothing", { timeout: 60_000 }, () => {
    for (const { task, text } of examples.filter(({ is }) => is === "yes")) {
      const curly = analyse(task, text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’"));
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
