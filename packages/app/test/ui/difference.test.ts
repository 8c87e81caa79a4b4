import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, paragraphDifference } from "../../src/ui/difference.ts";

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

describe("what changed between two longer texts", () => {
  const paragraphs = fc
    .array(fc.constantFrom("I lied.", "It was my choice.", "I am sorry.", "You counted twice."))
    .map((each) => each.join("\n\n"));

  it("counts or shows every paragraph of both, once", () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (was, now) => {
        const side = (without: "gone" | "new") =>
          paragraphDifference(was, now)
            .map((change) =>
              change.kind === "same"
                ? change.count
                : change.pieces
                    .filter(({ kind }) => kind !== without)
                    .map(({ text }) => text)
                    .join("")
                    .split("\n")
                    .filter((line) => line.trim() !== "").length,
            )
            .reduce((sum, count) => sum + count, 0);
        const count = (text: string) => text.split("\n").filter((line) => line !== "").length;
        expect(side("new")).toBe(count(was));
        expect(side("gone")).toBe(count(now));
      }),
    );
  });

  it("tells only the words of a changed paragraph", () => {
    expect(
      paragraphDifference(
        "I lied.\n\nIt was so.\n\nI am sorry.",
        "I lied.\n\nIt was mine.\n\nI am sorry.",
      ),
    ).toEqual([
      { kind: "same", count: 1 },
      {
        kind: "changed",
        pieces: [
          { kind: "same", text: "It was " },
          { kind: "gone", text: "so." },
          { kind: "new", text: "mine." },
        ],
      },
      { kind: "same", count: 1 },
    ]);
  });

  it("goes on where two texts of 50,000 characters have nothing in common", () => {
    const [was, now] = ["one", "two"].map((word) => Array(12_500).fill(word).join(" ")) as [
      string,
      string,
    ];
    const pieces = difference(was, now);
    expect(pieces.map(({ kind }) => kind)).toEqual(["gone", "new"]);
    expect(pieces.map(({ text }) => text)).toEqual([was, now]);
  });
});
