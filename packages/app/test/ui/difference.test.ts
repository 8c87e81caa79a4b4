import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "../../src/ui/difference.ts";

const joined = (was: string, now: string, without: "gone" | "new") =>
  difference(was, now)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const sentence = fc
  .array(
    fc.constantFrom(
      "I",
      "call",
      "if",
      "I’ll",
      "be",
      "later",
      "than",
      "seven",
      "eight",
      " ",
      "  ",
      "\n",
    ),
  )
  .map((words) => words.join(" "));

describe("what changed between two texts", () => {
  it("always gives back both texts", () => {
    fc.assert(
      fc.property(sentence, sentence, (was, now) => {
        expect(joined(was, now, "new")).toBe(was);
        expect(joined(was, now, "gone")).toBe(now);
      }),
    );
  });

  it("marks nothing where nothing changed", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(difference(text, text).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it("marks one stretch for words that changed beside each other", () => {
    expect(difference("I call if late, every weekday", "I call if late, on Sundays")).toEqual([
      { kind: "same", text: "I call if late, " },
      { kind: "gone", text: "every weekday" },
      { kind: "new", text: "on Sundays" },
    ]);
  });

  it("keeps the words around a change", () => {
    expect(difference("later than seven today", "later than eight today")).toEqual([
      { kind: "same", text: "later than " },
      { kind: "gone", text: "seven" },
      { kind: "new", text: "eight" },
      { kind: "same", text: " today" },
    ]);
  });
});
