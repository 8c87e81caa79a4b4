import { families } from "../src/learned/sentence-features.ts";
import type { Family } from "../src/learned/sentence-features.ts";
import { fit } from "./regression.ts";
import type { Fit } from "./regression.ts";
import { only } from "./sentences.ts";
import type { Rows, Sentences } from "./sentences.ts";

/** A label, and what each sentence says of it: 1, -1, or 0 where it is left out. */
export interface Asked {
  readonly label: string;
  readonly flag: boolean;
  readonly recallFirst: boolean;
  /** By text. */
  readonly has: readonly boolean[];
  /** By row. */
  readonly answers: Int8Array;
}

/** By label, the line through sentences alone and through what is in view of them; and one for any flag at all, in view. */
export interface Parts {
  readonly alone: readonly Fit[];
  readonly inView: readonly Fit[];
  readonly any: Fit;
}

/** How much what is in view counts beside the sentence, for the label and for any flag: chosen by author-wise trial. */
const viewCounts = 0.5;
const anyCounts = 0.3;
/** How strongly a family of features may speak; what is not named speaks at 1. */
const strengths: Partial<Record<Family, number>> = { letters: 0.5, rule: 2 };
/** All features together: small, since a sentence has some four hundred. */
const scale = 0.1;
/** A feature that only one author uses says more about the author than about the label. */
const fewestAuthors = 2;
const cost = 0.2;
/** A labelled sentence weighs as much as this many others. */
const labelledWeighs = 3;
/** Of each line the heaviest weights are kept and fitted again, so that all lines together stay within 400 KiB. */
const mostWeights = 1800;
const turnsToChoose = 5;
const turnsToFit = 24;

/** Fits every line on the authors chosen, on features that enough of them use; `weightOf` is how heavily a row counts. */
export function fitParts(
  sentences: Sentences,
  asked: readonly Asked[],
  authorOf: Int32Array,
  chosen: (author: number) => boolean,
  weightOf: Float64Array,
): Parts {
  const mask = [...new Set(authorOf)].filter(chosen).reduce((bits, each) => bits | (1 << each), 0);
  const fewest = Math.min(fewestAuthors, bitsOf(mask));
  const scales = Float64Array.from(sentences.authorsOf, (bits, column) => {
    const family = families[sentences.familyOf[column] ?? 0];
    const strength = family === undefined ? 0 : (strengths[family] ?? 1);
    return bitsOf(bits & mask) >= fewest ? scale * strength : 0;
  });
  const isChosen = (row: number): boolean => chosen(authorOf[row] ?? 0);
  const kept = (rows: Rows): Rows => only(rows, isChosen, (column) => scales[column] !== 0);
  const [alone, inView] = [kept(sentences.alone), kept(sentences.inView)];
  const line = (rows: Rows, all: Int8Array, counts: number): Fit => {
    const answers = all.map((each, row) => (isChosen(row) ? each : 0));
    const costs = weightOf.map(
      (weight, row) => cost * weight * (answers[row] === 1 ? labelledWeighs : 1),
    );
    return weighed(fitTwice(rows, answers, costs, scales), counts);
  };
  return {
    alone: asked.map(({ answers }) => line(alone, answers, 1)),
    inView: asked.map(({ answers }) => line(inView, widened(sentences, answers), viewCounts)),
    any: line(inView, widened(sentences, anyFlag(asked)), anyCounts),
  };
}

/** The lines that speak for a label. */
export function lines({ alone, inView, any }: Parts, flag: boolean, label: number): Fit[] {
  const found = [alone[label], inView[label], flag ? any : undefined];
  return found.filter((line) => line !== undefined);
}

/** By label, the margin of each row that is asked for. */
export function marginsOf(
  { alone, inView, textOf }: Sentences,
  asked: readonly Asked[],
  parts: Parts,
  wanted: (row: number) => boolean,
): Float64Array[] {
  const margin = (line: Fit | undefined, rows: Rows, row: number): number => {
    let sum = line?.bias ?? 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1)
      sum += line?.weights[rows.columns[at] ?? 0] ?? 0;
    return sum;
  };
  const any = Float64Array.from(textOf, (_, row) =>
    wanted(row) ? margin(parts.any, inView, row) : 0,
  );
  return asked.map(({ flag }, label) =>
    Float64Array.from(textOf, (_, row) =>
      wanted(row)
        ? margin(parts.alone[label], alone, row) +
          margin(parts.inView[label], inView, row) +
          (flag ? (any[row] ?? 0) : 0)
        : 0,
    ),
  );
}

/** A row says yes where some row in view of it does, and no where all do. */
function widened({ viewFrom, viewTo }: Sentences, answers: Int8Array): Int8Array {
  return answers.map((_, row) => {
    const inView = answers.subarray(viewFrom[row], viewTo[row]);
    if (inView.includes(1)) return 1;
    return inView.includes(0) ? 0 : -1;
  });
}

function anyFlag(asked: readonly Asked[]): Int8Array {
  const flags = asked.filter(({ flag }) => flag).map(({ answers }) => answers);
  return Int8Array.from(flags[0] ?? [], (_, row) => {
    const said = flags.map((answers) => answers[row]);
    if (said.includes(1)) return 1;
    return said.includes(0) ? 0 : -1;
  });
}

/** Fits, keeps the heaviest weights, and fits these again. */
function fitTwice(rows: Rows, answers: Int8Array, costs: Float64Array, scales: Float64Array): Fit {
  const question = { answers, cost: costs, scale: scales };
  const first = fit({ ...question, rows, turns: turnsToChoose });
  const heavy = first.weights.map(Math.abs);
  const least = heavy.filter(Boolean).sort().at(-mostWeights) ?? 0;
  const kept = (column: number): boolean => heavy[column] !== 0 && (heavy[column] ?? 0) >= least;
  const fewer = only(rows, (row) => answers[row] !== 0, kept);
  return fit({ ...question, rows: fewer, turns: turnsToFit });
}

function weighed({ weights, bias }: Fit, counts: number): Fit {
  return { bias: bias * counts, weights: weights.map((weight) => weight * counts) };
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
