import { expect, test } from "vitest";
import type { Command } from "@groundwork/repair";
import { wordsIn } from "../../src/record/returned.ts";

const terms = {
  doer: "ruth",
  schedule: { every: "day" },
  zone: "Europe/London",
  time: "18:00",
  until: null,
  tellWithin: 24,
  review: null,
} as const;
const described = {
  kind: "other",
  extent: null,
  since: null,
  cameOut: null,
  standard: null,
  responsible: "me",
} as const;

// One of every command that carries somebody's writing.
const written: readonly Command[] = [
  { type: "space.introduce", name: "one" },
  { type: "willingness.state", answer: "willing", ownWords: "one" },
  { type: "breach.note", note: null, described, words: { what: "one", kind: "two" } },
  {
    type: "breach.name",
    note: null,
    described,
    words: { what: "one", kind: "two" },
    alreadyKnown: true,
  },
  {
    type: "breach.correct",
    breach: "b",
    described,
    words: { what: "one", kind: "two" },
    alreadyKnown: true,
  },
  { type: "breach.dispute", breach: "b", ownWords: "one" },
  { type: "impact.keep", topic: null, feelings: [], words: { felt: "one", future: "two" } },
  { type: "impact.share", breach: "b", feelings: [], words: { felt: "one", future: "two" } },
  { type: "needs.keep", topic: null, lines: ["one", "two"] },
  { type: "needs.share", breach: "b", lines: ["one", "two"] },
  { type: "needs.answer", need: "n", answer: "not-that-but", instead: "one" },
  {
    type: "conversation.propose",
    topic: null,
    topicWords: "one",
    note: "two",
    pace: "own-time",
    first: null,
    bookedFor: null,
  },
  { type: "conversation.speak", conversation: "c", felt: "one", hurt: "two", need: "three" },
  { type: "conversation.say-back", conversation: "c", saidBack: "one" },
  { type: "conversation.correct", conversation: "c", correction: "one" },
  { type: "conversation.offer-step", conversation: "c", step: "one" },
  { type: "conversation.hold-aloud", topic: null, on: "2031-05-09", step: "one" },
  { type: "apology.keep", letter: null, breach: null, text: "one" },
  { type: "apology.offer", letter: null, breach: null, text: "one" },
  { type: "apology.answer", apology: "a", answer: "missing", missing: [], line: "one" },
  {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    sentence: "one",
    why: "two",
    wish: "i-want-this",
    letsOneCheck: null,
  },
  {
    type: "agreement.counter",
    agreement: "g",
    revision: "r",
    terms,
    sentence: "one",
    why: "two",
    wish: "i-want-this",
    letsOneCheck: null,
  },
  { type: "occasion.check-in", agreement: "g", on: "2031-05-09", say: "missed", line: "one" },
  { type: "occasion.respond", agreement: "g", on: "2031-05-09", say: "raised", line: "one" },
];

test.each(written)("$type gives back every word that was written", (command) => {
  const words = JSON.stringify(command).match(/"(one|two|three)"/g) ?? [];
  expect(words.length).toBeGreaterThan(0);
  expect(wordsIn(command)).toEqual(words.map((word) => JSON.parse(word) as string));
});

test("what was left empty is not given back, and a command without words gives back none", () => {
  expect(
    wordsIn({
      type: "conversation.speak",
      conversation: "c",
      felt: " ",
      hurt: "it hurt",
      need: "",
    }),
  ).toEqual(["it hurt"]);
  expect(wordsIn({ type: "space.pause" })).toEqual([]);
});
