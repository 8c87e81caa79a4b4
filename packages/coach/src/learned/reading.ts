import type { Mark } from "../core/card.ts";
import type { Draft, SentenceReading, WordRange } from "../core/text.ts";
import type { LearnedData, TaskWeights } from "./format.ts";
import {
  glanceOf,
  glancedAs,
  glancedFeatures,
  nearRuleFeatures,
  ownFeatures,
  paragraphsOf,
  placeFeatures,
  ruleFeatures,
  viewOf,
} from "./sentence-features.ts";
import type { Glanced, Read, Take } from "./sentence-features.ts";
import { wordReader } from "./word-features.ts";
import type { WordHashes } from "./word-features.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A label that the learned layer gives a sentence, or lets stand there. */
export interface LearnedMark {
  readonly label: string;
  readonly flag: boolean;
  /** Index of the sentence. */
  readonly at: number;
  /** Whether it was found by a card, and is not given without one. */
  readonly kept: boolean;
  /** The words that weighed most (UTF-16, end excluded). */
  readonly words: Place;
}

/** Reads drafts with learned weights. A task it was not trained on gets no mark. */
export interface LearnedReader {
  /** Whether it decides about a label. */
  readonly knows: (task: string, label: string) => boolean;
  /**
   * `byRules`: what the cards found, by sentence. `own`: whether the draft was written for this task; safety is read in others too,
   * where it is rarer.
   */
  readonly read: (
    task: string,
    draft: Draft,
    byRules: readonly (readonly Mark[])[],
    own: boolean,
  ) => readonly LearnedMark[];
}

/** Of a draft longer than this the rest is read with the cards alone: far more than anybody sends, and time has a limit. */
export const mostSentences = 400;

export function learnedReader({ table, tasks }: LearnedData): LearnedReader {
  const hashesOf = wordReader(table);
  const working = new Map(
    [...tasks].map(([task, weights]) => [
      task,
      { weights, find: featureFinder(weights), known: new WeakMap<SentenceReading, FromWords>() },
    ]),
  );
  return {
    knows: (task, label) =>
      tasks.get(task)?.labels.some((learned) => learned.label === label) === true,
    read: (task, draft, byRules, own) => {
      const work = working.get(task);
      if (work === undefined) return [];
      const { weights, find, known } = work;
      const hashes: WordHashes[] = [];
      const read = { draft, hashes, byRules };
      const sentences = draft.sentences.slice(0, mostSentences);
      const fromWords = sentences.map(({ from, to, reading }, at) => {
        const before = known.get(reading);
        if (before !== undefined) return before;
        for (let word = from; word < to; word += 1) {
          const each = draft.words[word];
          if (each !== undefined) hashes[word] = hashesOf(each);
        }
        const made = readWords(weights, find, read, at);
        known.set(reading, made);
        return made;
      });
      const sumOf = (give: (take: Take) => void): Float64Array => sumsOf(weights, find(give, 0));
      const fromRules = sentences.map((_, at) =>
        byRules[at]?.length
          ? {
              own: sumOf((take) => ruleFeatures(read, at, take)),
              near: sumOf((take) => nearRuleFeatures(read, at, take)),
            }
          : undefined,
      );
      const paragraphs = paragraphsOf(draft);
      return sentences.flatMap((_, at) => {
        const paragraph = paragraphs[at] ?? { from: at, to: at + 1 };
        const sums = sumOf((take) => placeFeatures(read, at, paragraph, take));
        const labels = weights.labels.length;
        const addAlone = (more: Float64Array | undefined): void => add(sums, more, 0, labels);
        addAlone(fromWords[at]?.own);
        addAlone(fromRules[at]?.own);
        const glance = glanceOf(at, paragraph);
        for (let other = glance.from; other < glance.to; other += 1) {
          for (const family of glancedAs(at, other)) addAlone(fromWords[other]?.[family]);
          if (other !== at) addAlone(fromRules[other]?.near);
        }
        const view = viewOf(at, paragraph);
        for (let near = view.from; near < view.to; near += 1) {
          add(sums, fromWords[near]?.own, labels, sums.length);
          add(sums, fromRules[near]?.own, labels, sums.length);
        }
        const found = new Set(byRules[at]?.map(({ label }) => label));
        return given(weights, sums, own, found).map(({ which, ...mark }) => ({
          ...mark,
          at,
          words: wordsPlace(draft, at, fromWords[at]?.heaviest(which)),
        }));
      });
    },
  };
}

/** The labels whose margin is above their threshold: a lower one where a card found them. */
function given(
  { labels }: TaskWeights,
  sums: Float64Array,
  ownTask: boolean,
  found: ReadonlySet<string>,
): (Pick<LearnedMark, "label" | "flag" | "kept"> & { readonly which: number })[] {
  const any = sums[2 * labels.length] ?? 0;
  return labels.flatMap(({ label, flag, bias, gives, keeps, elsewhere }, which) => {
    const margin =
      bias + (sums[which] ?? 0) + (sums[labels.length + which] ?? 0) + (flag ? any : 0);
    const kept = margin <= (ownTask ? gives : elsewhere);
    return !kept || (found.has(label) && margin > keeps) ? [{ label, flag, kept, which }] : [];
  });
}

function add(
  sums: Float64Array,
  more: Float64Array | undefined,
  least: number,
  most: number,
): void {
  if (more === undefined) return;
  for (let slot = least; slot < most; slot += 1) sums[slot] = (sums[slot] ?? 0) + (more[slot] ?? 0);
}

/** The known features of a sentence, each once. */
interface Features {
  readonly known: Uint32Array;
  /** The words each was read from, counted from the sentence's first: the first, and how many. */
  readonly first: Uint8Array;
  readonly count: Uint8Array;
}

/** `start`: the sentence's first word. */
type Find = (give: (take: Take) => void, start: number) => Features;

/** More than a sentence ever has of known features; what is beyond is not looked at. */
const mostFeatures = 4096;

function featureFinder({ features, indexOf }: TaskWeights): Find {
  const met = new Uint32Array(features);
  const known = new Uint32Array(mostFeatures);
  const [first, count] = [new Uint8Array(mostFeatures), new Uint8Array(mostFeatures)];
  let turn = 0;
  return (give, start) => {
    turn += 1;
    let found = 0;
    give((hash, _, from, to) => {
      const feature = indexOf(hash);
      if (feature === -1 || met[feature] === turn || found === mostFeatures) return;
      met[feature] = turn;
      known[found] = feature;
      first[found] = from - start;
      count[found] = to - from;
      found += 1;
    });
    return {
      known: known.slice(0, found),
      first: first.slice(0, found),
      count: count.slice(0, found),
    };
  };
}

/**
 * What a sentence's own words add, by slot: to itself and what it is in view of, and to those that glance at it. It depends on
 * nothing else, and is summed once for as long as the sentence stays as it is.
 */
interface FromWords extends Readonly<Record<Glanced | "own", Float64Array>> {
  /** The run of words that weighed most for a label, counted from the sentence's first; undefined where what stands around it decided. */
  readonly heaviest: (label: number) => WordRange | undefined;
}

function readWords(weights: TaskWeights, find: Find, read: Read, at: number): FromWords {
  const { from, to } = read.draft.sentences[at] ?? { from: 0, to: 0 };
  const glanced = (family: Glanced): Float64Array =>
    sumsOf(
      weights,
      find((take) => glancedFeatures(read, at, family, take), from),
    );
  const own = find((take) => ownFeatures(read, at, take), from);
  const runs = new Map<number, WordRange | undefined>();
  return {
    own: sumsOf(weights, own),
    before: glanced("before"),
    after: glanced("after"),
    elsewhere: glanced("elsewhere"),
    heaviest: (label) => {
      if (!runs.has(label)) runs.set(label, heaviestRun(byWord(weights, own, label, to - from)));
      return runs.get(label);
    },
  };
}

/** By slot, the sums of some features' weights. */
function sumsOf(
  { labels, starts, slotOf, inSteps, steps }: TaskWeights,
  { known }: Features,
): Float64Array {
  const sums = new Float64Array(2 * labels.length + 1);
  for (const feature of known) {
    const end = starts[feature + 1] ?? 0;
    for (let each = starts[feature] ?? 0; each < end; each += 1) {
      const slot = slotOf[each] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + (inSteps[each] ?? 0) * (steps[slot] ?? 0);
    }
  }
  return sums;
}

function wordsPlace(draft: Draft, at: number, run: WordRange | undefined): Place {
  const sentence = draft.sentences[at] ?? { from: 0, to: 1 };
  const { from, to } =
    run === undefined ? sentence : { from: sentence.from + run.from, to: sentence.from + run.to };
  return { start: draft.words[from]?.start ?? 0, end: draft.words[to - 1]?.end ?? 0 };
}

/** How much each word of a sentence weighed for a label: what a feature weighs is shared by the words it was read from. */
function byWord(
  { starts, slotOf, inSteps, steps, labels }: TaskWeights,
  { known, first, count }: Features,
  label: number,
  words: number,
): Float64Array {
  const sums = new Float64Array(words);
  known.forEach((feature, index) => {
    const from = first[index] ?? 0;
    const to = from + (count[index] ?? 0);
    for (let each = starts[feature] ?? 0; each < (starts[feature + 1] ?? 0); each += 1) {
      const slot = slotOf[each] ?? 0;
      if (slot !== label && slot !== labels.length + label) continue;
      const weight = ((inSteps[each] ?? 0) * (steps[slot] ?? 0)) / (to - from);
      for (let word = from; word < to; word += 1) sums[word] = (sums[word] ?? 0) + weight;
    }
  });
  return sums;
}

/** Of all runs the one whose weights sum highest; undefined when none is above 0. */
function heaviestRun(weights: Float64Array): WordRange | undefined {
  let best: WordRange | undefined;
  let [most, sum, from] = [0, 0, 0];
  weights.forEach((weight, word) => {
    if (sum <= 0) [sum, from] = [0, word];
    sum += weight;
    if (sum > most) {
      most = sum;
      best = { from, to: word + 1 };
    }
  });
  return best;
}
