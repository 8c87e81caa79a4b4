import { analyse } from "../src/coach.ts";
import { tasks } from "../src/core/card.ts";
import type { Task } from "../src/core/card.ts";
import { compileDeck, matches } from "../src/core/matching.ts";
import { families } from "../src/learned/sentence-features.ts";
import type { Family } from "../src/learned/sentence-features.ts";
import { english } from "../src/packs/en/index.ts";
import type { AuthoredText } from "./corpus.ts";
import type { Trained, TrainedTask } from "./encode.ts";
import { fit, marginOf } from "./regression.ts";
import type { Fit } from "./regression.ts";
import { rowsOf, sentencesUnder } from "./sentences.ts";
import type { Rows } from "./sentences.ts";
import { chooseThresholds } from "./thresholds.ts";
import { taskLabels } from "./voices.ts";
import type { LabelledSpan } from "./voices.ts";
import { wordTableOf } from "./words/table.ts";
import type { GroupedWord } from "./words/table.ts";

/** How strongly a family of features may speak; what is not named speaks at 1. */
const strengths: Partial<Record<Family, number>> = { letters: 0.5, rule: 2 };
/** All features together: small, since a sentence has some four hundred. */
const scale = 0.1;
/** A feature that only one author uses says more about the author than about the label. */
const fewestAuthors = 2;
const cost = 0.2;
/** A labelled sentence weighs as much as this many others. */
const labelledWeighs = 3;
/** One row in so many is shown without what the cards found, so that the words themselves are learned as well. */
const withoutRulesEvery = 4;
/** Of each label the heaviest weights are kept, so that the layer stays within 400 KiB. */
const mostWeights = 6000;
/** Thresholds are chosen on authors whose texts the weights have not seen: the authors in this many parts. */
const parts = 4;

/** Trains every task. Only the order of the texts and what they say decides the result. */
export function train(
  texts: readonly AuthoredText[],
  words: readonly GroupedWord[],
): Omit<Trained, "trainedOn"> {
  return {
    language: "en",
    words,
    tasks: tasks.map((task) => trainTask(task, texts, words)),
  };
}

/** The labels of a text in a task: safety is read in every text. */
export function spansOf(text: AuthoredText, task: Task): readonly LabelledSpan[] {
  if (task === "safety") return text.task === "safety" ? text.spans : text.safety;
  return text.task === task ? text.spans : [];
}

export function textsOf(task: Task, texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter((text) => task === "safety" || text.task === task || text.task === "neutral");
}

function trainTask(
  task: Task,
  all: readonly AuthoredText[],
  words: readonly GroupedWord[],
): TrainedTask {
  const texts = textsOf(task, all);
  const authors = [...new Set(texts.map(({ author }) => author))].sort();
  const deck = compileDeck(english, task);
  const rows = rowsOf(texts, authors, wordTableOf(words), (draft) => matches(deck, draft));
  const { flags, helping } = taskLabels[task];
  const labels: readonly string[] = [...flags, ...helping].filter((label) =>
    texts.some((text) => spansOf(text, task).some((span) => span.label === label)),
  );
  const byRules = texts.map(({ text }) => new Set(analyse(task, text).labels));
  const asked = labels.map((label) => {
    const spans = texts.map((text) => spansOf(text, task).filter((span) => span.label === label));
    return { label, has: spans.map((each) => each.length > 0), question: ask(rows, texts, spans) };
  });
  const unseen = asked.map(({ question }) => marginsUnseen(rows, texts, authors, question));
  const thresholds = chooseThresholds(
    texts.map((text, index) => ({
      neutral: text.task === "neutral",
      byRules: byRules[index] ?? new Set(),
    })),
    asked.map(({ label, has }, index) => ({
      label,
      flag: (flags as readonly string[]).includes(label),
      recallFirst: task === "safety" || label === "intimate-detail",
      has,
      margins: unseen[index] ?? [],
    })),
  );
  return {
    task,
    hashes: rows.hashes,
    labels: asked.map(({ label, question }, index) => ({
      label,
      flag: (flags as readonly string[]).includes(label),
      ...fitOn(rows, question, authors, () => true, texts),
      ...(thresholds[index] ?? { gives: Number.MAX_VALUE, drops: -Number.MAX_VALUE }),
    })),
  };
}

/** Sentences under a labelled span against those of texts without the label; the others of a text that has it are left out. */
function ask(
  rows: Rows,
  texts: readonly AuthoredText[],
  spans: readonly (readonly LabelledSpan[])[],
): Int8Array {
  const under = texts.map(({ text }, index) => sentencesUnder(text, spans[index] ?? []));
  return Int8Array.from(rows.textOf, (text, row) =>
    under[text]?.[rows.sentenceOf[row] ?? 0] === true ? 1 : spans[text]?.length === 0 ? -1 : 0,
  );
}

/** Fits on the authors chosen, on features that enough of them use, and keeps the heaviest weights. */
function fitOn(
  rows: Rows,
  question: Int8Array,
  authors: readonly string[],
  chosen: (author: string) => boolean,
  texts: readonly AuthoredText[],
): Fit {
  const mask = authors.reduce((bits, author, at) => (chosen(author) ? bits | (1 << at) : bits), 0);
  const fewest = Math.min(fewestAuthors, bitsOf(mask));
  const answers = question.map((answer, row) =>
    chosen(texts[rows.textOf[row] ?? 0]?.author ?? "") ? answer : 0,
  );
  const fitted = fit({
    rows,
    answers,
    cost: Float64Array.from(answers, (answer) => (answer > 0 ? cost * labelledWeighs : cost)),
    withoutRules: Uint8Array.from(answers, (_, row) => (row % withoutRulesEvery === 0 ? 1 : 0)),
    scale: Float64Array.from(rows.authorsOf, (bits, column) => {
      const family = families[rows.familyOf[column] ?? 0];
      const strength = family === undefined ? 0 : (strengths[family] ?? 1);
      return bitsOf(bits & mask) >= fewest ? scale * strength : 0;
    }),
  });
  return { bias: fitted.bias, weights: heaviest(fitted.weights) };
}

function heaviest(weights: Float64Array): Float64Array {
  const least = Float64Array.from(weights, Math.abs).sort().at(-mostWeights) ?? 0;
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The highest margin of each text's sentences, by weights that have not seen its author. */
function marginsUnseen(
  rows: Rows,
  texts: readonly AuthoredText[],
  authors: readonly string[],
  question: Int8Array,
): number[] {
  const margins = texts.map(() => -Infinity);
  const count = Math.min(parts, authors.length);
  for (let part = 0; part < count; part += 1) {
    const held = new Set(authors.filter((_, at) => at % count === part));
    const fitted = fitOn(rows, question, authors, (author) => !held.has(author), texts);
    rows.textOf.forEach((text, row) => {
      if (held.has(texts[text]?.author ?? ""))
        margins[text] = Math.max(margins[text] ?? -Infinity, marginOf(fitted, rows, row));
    });
  }
  return margins;
}
