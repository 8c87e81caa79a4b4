import { expect, it } from "vitest";
import { makeCoach } from "../src/core/analyse.ts";
import { withLearned } from "../src/learned/cards.ts";
import type { TaskWeights } from "../src/learned/format.ts";
import { gather } from "../src/learned/gathered.ts";
import { judge } from "../src/learned/judging.ts";
import type { Judge } from "../src/learned/judging.ts";
import type { Finding } from "../src/core/analyse.ts";
import type { FeaturesOf } from "../src/learned/sentence-sums.ts";
import { withAny } from "../src/learned/weighing.ts";
import { english } from "../src/packs/en/index.ts";

const nothing = gather(() => undefined, 0);

/** A word the label is learned from: each time it stands, it speaks for its own sentence and for those beside it. */
const featuresOf: FeaturesOf = (draft, { from, to }) => {
  const words = draft.words.slice(from, to).map(({ norm }) => norm);
  const heard = gather((take) => {
    words.forEach((word, at) => {
      if (word === "thunder") take(0, "word", from + at, from + at + 1);
      if (word === "quiet") take(1, "word", from + at, from + at + 1);
    });
  }, from);
  return { own: heard, before: heard, after: heard, elsewhere: nothing };
};

/** One label with three slots: what speaks for a sentence, for what is in view of it, and for any label at all. */
const weights: TaskWeights = {
  task: "message",
  labels: [{ label: "contempt", bias: 0, flag: true, gives: 2, keeps: 1, elsewhere: 2 }],
  any: 0,
  perNeighbour: 0,
  steps: [1, 1, 1],
  features: 2,
  weights: 2,
  indexOf: (hash) => hash,
  starts: Uint32Array.from([0, 1, 2]),
  slotOf: Uint8Array.from([0, 0]),
  inSteps: Int8Array.from([9, -1]),
};

/** Reads a message with such a layer alone. */
const findings = (judged: Judge, text: string): readonly Finding[] =>
  makeCoach(
    { ...english, cards: [] },
    withLearned({
      knows: () => true,
      read: (task, ...given) => (task === "message" ? judged(...given) : []),
    }),
  )("message", text).findings;

const phrases = (text: string): string[] =>
  findings(judge(weights, featuresOf), text).map(({ start, end }) => text.slice(start, end));
const labelsOf = (judged: Judge, text: string): string[] =>
  findings(judged, text).map(({ label }) => label);

it("a label that only the next sentence speaks for is shown there alone", () => {
  expect(phrases("I made some tea. Then came thunder.")).toEqual(["thunder"]);
  expect(phrases("Then came thunder. All was quiet.")).toEqual(["thunder"]);
});

it("each sentence that speaks for it is shown", () => {
  expect(phrases("First came thunder. Then more thunder came.")).toEqual(["thunder", "thunder"]);
});

it("the more sentences are in view, the more must speak for a label", () => {
  const crowded = judge({ ...weights, perNeighbour: 4 }, featuresOf);
  // Thunder speaks with 9, and more than 2 is wanted.
  expect(labelsOf(crowded, "Then came thunder.")).toEqual(["contempt"]);
  expect(labelsOf(crowded, "I made tea. Then came thunder.")).toEqual(["contempt"]);
  expect(labelsOf(crowded, "I made tea. Then came thunder. We slept.")).toEqual([]);
  expect(labelsOf(crowded, "I made tea. Then came thunder.\n\nWe slept.")).toEqual(["contempt"]);
});

it("what speaks for any flag raises what is above nought and what is highest, and no other; what speaks against lowers all", () => {
  const strongest = 0.4;
  expect([0.4, 0.1, 0, -0.5].map((margin) => withAny(margin, 2, strongest))).toEqual([
    2.4, 2.1, 0, -0.5,
  ]);
  expect([-0.1, -0.5].map((margin) => withAny(margin, 2, -0.1))).toEqual([1.9, -0.5]);
  expect([0.4, -0.5].map((margin) => withAny(margin, -2, strongest))).toEqual([-1.6, -2.5]);
});

it("a sentence is given the label that it speaks for most, where something speaks for any", () => {
  const ofTwo = judge(
    {
      ...weights,
      labels: ["contempt", "threat"].map((label) => ({
        label,
        bias: 0,
        flag: true,
        gives: 1,
        keeps: 1,
        elsewhere: 1,
      })),
      steps: [1, 1, 1, 1, 1],
      any: 3,
      // The word speaks against both, and less against the second.
      starts: Uint32Array.from([0, 2, 2]),
      slotOf: Uint8Array.from([0, 1]),
      inSteps: Int8Array.from([-2, -1]),
    },
    featuresOf,
  );
  expect(labelsOf(ofTwo, "Then came thunder.")).toEqual(["threat"]);
});
