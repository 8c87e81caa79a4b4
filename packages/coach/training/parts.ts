import { bitCount } from "../src/learned/bits.ts";
import { families } from "../src/learned/sentence-features.ts";
import type { Family } from "../src/learned/sentence-features.ts";
import { withAny } from "../src/learned/weighing.ts";
import { fit } from "./regression.ts";
import type { Fit } from "./regression.ts";
import { bitsAtOnce, only, onlyInView, placesOf } from "./sentences.ts";
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
  /** The column that each weight of these lines is for. */
  readonly columns: Int32Array;
  readonly alone: readonly Fit[];
  readonly inView: readonly Fit[];
  readonly any: Fit;
}

/** What differs from task to task. */
export interface Fitting {
  /** What an error costs beside heavy weights: the more texts there are, the more. */
  readonly cost: number;
  /** A labelled sentence weighs as much as this many others. */
  readonly labelledWeighs: number;
  /** How much what is in view counts beside the sentence, for the label and for any flag. */
  readonly viewCounts: number;
  readonly anyCounts: number;
  /** Of all lines the heaviest weights, so many a line, are kept and fitted again. */
  readonly mostWeights: number;
}

/** How strongly a family of features may speak; what is not named speaks at 1. */
const strengths: Partial<Record<Family, number>> = {
  letters: 0.5,
  lemma: 1.6,
  lemma2: 1.5,
  lemma3: 1.4,
  frame: 1.2,
  rule: 2,
};
/** All features together: small, since a sentence has some four hundred. */
const scale = 0.1;
/** A feature that only one author or two use says more about them than about the label. */
const fewestAuthors = 3;
const turnsToChoose = 5;
const turnsToFit = 24;

/** Fits every line on the authors chosen, on features that enough of them use; `weightOf` is how heavily a row counts. */
export function fitParts(
  { cost, labelledWeighs, viewCounts, anyCounts, mostWeights }: Fitting,
  sentences: Sentences,
  asked: readonly Asked[],
  authorOf: Int32Array,
  chosen: (author: number) => boolean,
  weightOf: Float64Array,
): Parts {
  const columns = columnsUsed(sentences, [...new Set(authorOf)].filter(chosen));
  const placeOf = placesOf(columns, sentences.hashes.length);
  const scales = Float64Array.from(columns, (column) => {
    const family = families[sentences.familyOf[column] ?? 0];
    return scale * ((family && strengths[family]) ?? 1);
  });
  const isChosen = (row: number): boolean => chosen(authorOf[row] ?? 0);
  const alone = only(sentences.alone, isChosen, placeOf);
  const inView = onlyInView(sentences, isChosen, placeOf);
  const line = (rows: Rows, all: Int8Array, counts: number): Line => {
    const answers = all.map((each, row) => (isChosen(row) ? each : 0));
    const costs = weightOf.map(
      (weight, row) => cost * weight * (answers[row] === 1 ? labelledWeighs : 1),
    );
    return { rows, answers, costs, counts };
  };
  const fitted = fitTwice(scales, mostWeights, [
    ...asked.map(({ answers }) => line(alone, answers, 1)),
    ...asked.map(({ answers }) => line(inView, widened(sentences, answers), viewCounts)),
    line(inView, widened(sentences, anyFlag(asked)), anyCounts),
  ]);
  return {
    columns,
    alone: fitted.slice(0, asked.length),
    inView: fitted.slice(asked.length, -1),
    any: fitted.at(-1) ?? { weights: new Float64Array(scales.length), bias: 0 },
  };
}

/** The columns that enough of some authors use, the commonest first: near each other in memory, they are faster to sum. */
function columnsUsed(
  { alone, hashes, authorsOf }: Sentences,
  authors: readonly number[],
): Int32Array {
  const fewest = Math.min(fewestAuthors, authors.length);
  const masks = authorsOf.map((_, at) =>
    authors
      .filter((author) => Math.floor(author / bitsAtOnce) === at)
      .reduce((bits, author) => bits | (1 << (author % bitsAtOnce)), 0),
  );
  const usedBy = (column: number): number =>
    authorsOf.reduce((sum, bits, at) => sum + bitCount((bits[column] ?? 0) & (masks[at] ?? 0)), 0);
  const uses = new Uint32Array(hashes.length);
  for (const column of alone.columns) uses[column] = (uses[column] ?? 0) + 1;
  return Int32Array.from(hashes.keys())
    .filter((column) => usedBy(column) >= fewest)
    .sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
}

/** By label, the margin of each row that is asked for. */
export function marginsOf(
  sentences: Sentences,
  asked: readonly Asked[],
  parts: Parts,
  wanted: (row: number) => boolean,
): Float64Array[] {
  const placeOf = placesOf(parts.columns, sentences.hashes.length);
  const alone = only(sentences.alone, wanted, placeOf);
  const inView = onlyInView(sentences, wanted, placeOf);
  const margins = (line: Fit | undefined, { starts, columns }: Rows): Float64Array =>
    Float64Array.from(sentences.textOf, (_, row) => {
      if (!wanted(row)) return 0;
      let sum = line?.bias ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        sum += line?.weights[columns[at] ?? 0] ?? 0;
      return sum;
    });
  const any = margins(parts.any, inView);
  const found = asked.map((_, label) => {
    const near = margins(parts.inView[label], inView);
    return margins(parts.alone[label], alone).map((margin, row) => margin + (near[row] ?? 0));
  });
  const flags = found.filter((_, label) => asked[label]?.flag);
  const strongest = any.map((_, row) => Math.max(...flags.map((each) => each[row] ?? 0)));
  return asked.map(({ flag }, label) => {
    const own = found[label] ?? new Float64Array();
    return flag
      ? own.map((margin, row) => withAny(margin, any[row] ?? 0, strongest[row] ?? 0))
      : own;
  });
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

interface Line {
  readonly rows: Rows;
  readonly answers: Int8Array;
  readonly costs: Float64Array;
  /** What its weights are multiplied by at the end. */
  readonly counts: number;
}

/** Fits all lines, keeps the weights that count most of them all, and fits these again. */
function fitTwice(scales: Float64Array, mostWeights: number, lines: readonly Line[]): Fit[] {
  const counting = lines.map(({ rows, answers, costs, counts }) =>
    fit({ rows, answers, cost: costs, scale: scales, turns: turnsToChoose }).weights.map(
      (weight) => Math.abs(weight) * counts,
    ),
  );
  const sorted = Float64Array.from(
    counting.flatMap((each) => Array.from(each.filter(Boolean))),
  ).sort();
  const least = sorted.at(-Math.min(sorted.length, mostWeights * lines.length)) ?? 0;
  return lines.map(({ rows, answers, costs, counts }, at) => {
    const heavy = counting[at] ?? new Float64Array();
    const kept = Int32Array.from(heavy.keys()).filter(
      (column) => heavy[column] !== 0 && (heavy[column] ?? 0) >= least,
    );
    const fewer = only(rows, (row) => answers[row] !== 0, placesOf(kept, scales.length));
    const scale = Float64Array.from(kept, (column) => scales[column] ?? 0);
    const again = fit({ rows: fewer, answers, cost: costs, scale, turns: turnsToFit });
    const weights = new Float64Array(scales.length);
    kept.forEach((column, place) => {
      weights[column] = (again.weights[place] ?? 0) * counts;
    });
    return { weights, bias: again.bias * counts };
  });
}
