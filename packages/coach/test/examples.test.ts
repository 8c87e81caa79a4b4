import { describe, expect, it } from "vitest";
import { analyse } from "../src/coach.ts";
import { allExamples, apologyFlags } from "./examples/index.ts";
import { agreementNearMisses } from "./examples/agreement.ts";
import { placed } from "./examples/examples.ts";
import { letters, ordinary } from "./examples/letters.ts";
import { reach } from "./examples/reach.ts";
import { safetyNearMisses } from "./examples/safety.ts";

const helping = new Set([
  "regret",
  "responsibility",
  "naming",
  "impact",
  "explanation",
  "repair",
  "change",
  "forgiveness-request",
]);

const needsCare = (labels: readonly string[]): string[] =>
  labels.filter((label) => !helping.has(label)).sort();

describe.each(allExamples)("$label ($task)", ({ task, label, yes, no }) => {
  it.each(yes)("is found exactly: $text", ({ labels, text: marked }) => {
    const { text, spans } = placed(marked);
    const analysis = analyse(task, text);
    const own = analysis.findings.filter((finding) => finding.label === label);
    expect(needsCare(analysis.labels)).toEqual([...labels].sort());
    expect(own.map(({ start, end }) => text.slice(start, end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(own.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  it.each(no)("is not found: $text", ({ labels, text }) => {
    expect(needsCare(analyse(task, text).labels)).toEqual([...labels].sort());
  });
});

it.each(apologyFlags)("$label has at least six examples and six near misses", ({ yes, no }) => {
  expect(yes.length).toBeGreaterThanOrEqual(6);
  expect(no.length).toBeGreaterThanOrEqual(6);
});

it.each(letters)(
  "a whole letter carries all of its labels and no other: $text",
  ({ labels, text }) => {
    expect([...analyse("apology", text).labels].sort()).toEqual([...labels].sort());
  },
);

it.each(ordinary)("ordinary prose has nothing to look at: $text", ({ text }) => {
  const { findings, safety } = analyse("apology", text);
  expect([...findings, ...safety]).toEqual([]);
});

it.each(agreementNearMisses)("an agreement with nothing to look at: $text", ({ labels, text }) => {
  expect([...analyse("agreement", text).labels].sort()).toEqual([...labels].sort());
});

it.each(safetyNearMisses)("no danger is read into a figure of speech: $text", ({ text }) => {
  expect(analyse("safety", text).labels).toEqual([]);
});

it.each(reach)("$labels: $text", ({ task, labels, text }) => {
  expect(analyse(task, text).labels).toEqual(expect.arrayContaining([...labels]));
});
