import type { Mark } from "../core/card.ts";
import type { Draft, Sentence, SentenceReading, WordRange } from "../core/text.ts";
import type { LearnedData, TaskWeights } from "./format.ts";
import {
  glanceOf,
  glancedAs,
  glancedFeatures,
  nearRuleFeatures,
  ownFeatures,
  paragraphsOf,
  placeFeatures,
  placeOf,
  ruleFeatures,
  viewOf,
} from "./sentence-features.ts";
import type { Glanced, Take } from "./sentence-features.ts";
import { wordReader } from "./word-features.ts";
import type { WordHashes } from "./word-features.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A label that the learned layer gives a sentence, or lets stand there. */
interface LearnedMark {
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
/** So many sums of places and rules are kept: what ends a sentence can be anything. */
const mostKept = 1000;

export function learnedReader({ table, tasks }: LearnedData): LearnedReader {
  const hashesOf = wordReader(table);
  // Every task asks for the same features of a sentence's own words: these are made once.
  const recorded = new WeakMap<SentenceReading, Recorded>();
  const working = new Map(
    [...tasks].map(([task, weights]) => [
      task,
      {
        weights,
        visit: visitor(weights),
        known: new WeakMap<SentenceReading, FromWords>(),
        kept: new Map<string, Float64Array>(),
      },
    ]),
  );
  return {
    knows: (task, label) =>
      tasks.get(task)?.labels.some((learned) => learned.label === label) === true,
    read: (task, draft, byRules, own) => {
      const work = working.get(task);
      if (work === undefined) return [];
      const { weights, visit, known, kept } = work;
      const labels = weights.labels.length;
      const hashes: WordHashes[] = [];
      const read = { draft, hashes };
      const sumOf = (give: Give): Float64Array => {
        const sums = new Float64Array(2 * labels + 1);
        visit(give, (feature) => addWeights(weights, feature, sums));
        return sums;
      };
      // The same few places and rules come up again and again: each is summed once.
      const sumFor = (name: string, give: Give): Float64Array => {
        const before = kept.get(name);
        if (before !== undefined) return before;
        const sums = sumOf(give);
        if (kept.size >= mostKept) kept.clear();
        kept.set(name, sums);
        return sums;
      };
      const hashWords = ({ from, to }: WordRange): void => {
        for (let word = from; word < to; word += 1) {
          const each = draft.words[word];
          if (each !== undefined) hashes[word] = hashesOf(each);
        }
      };
      const sentences = draft.sentences.slice(0, mostSentences);
      const ownWords = (sentence: Sentence, at: number): Give => {
        let made = recorded.get(sentence.reading);
        if (made === undefined) {
          hashWords(sentence);
          made = record((take) => ownFeatures(read, at, take), sentence.from);
          recorded.set(sentence.reading, made);
        }
        return replayed(made);
      };
      const fromWords = sentences.map((sentence, at): FromWords => {
        const before = known.get(sentence.reading);
        if (before !== undefined) return before;
        hashWords(sentence);
        const made = {
          own: sumOf(ownWords(sentence, at)),
          before: sumOf((take) => glancedFeatures(read, at, "before", take)),
          after: sumOf((take) => glancedFeatures(read, at, "after", take)),
          elsewhere: sumOf((take) => glancedFeatures(read, at, "elsewhere", take)),
          runs: new Map(),
        };
        known.set(sentence.reading, made);
        return made;
      });
      const fromRules = sentences.map((_, at) => {
        const found = byRules[at] ?? [];
        if (found.length === 0) return undefined;
        const rules = found.map(({ rule }) => rule).join();
        return {
          own: sumFor(`rules ${rules}`, (take) => ruleFeatures(found, take)),
          near: sumFor(`near ${rules}`, (take) => nearRuleFeatures(found, take)),
        };
      });
      const wordsFor = (label: number, sentence: Sentence, at: number): Place => {
        const runs = fromWords[at]?.runs ?? new Map<number, WordRange>();
        let run = runs.get(label);
        if (run === undefined) {
          const weighed = new Float64Array(sentence.to - sentence.from);
          visit(ownWords(sentence, at), (feature, from, to) =>
            shareWeight(weights, feature, label, weighed, from, to),
          );
          run = heaviestRun(weighed);
          runs.set(label, run);
        }
        return {
          start: draft.words[sentence.from + run.from]?.start ?? 0,
          end: draft.words[sentence.from + run.to - 1]?.end ?? 0,
        };
      };
      const paragraphs = paragraphsOf(draft);
      return sentences.flatMap((sentence, at) => {
        const paragraph = paragraphs[at] ?? { from: at, to: at + 1 };
        const place = placeOf(draft, at, paragraph);
        const sums = sumFor(`place ${place.join()}`, (take) => placeFeatures(place, take)).slice();
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
        return given(weights, sums, own, byRules[at] ?? []).map(({ which, ...mark }) => ({
          ...mark,
          at,
          words: wordsFor(which, sentence, at),
        }));
      });
    },
  };
}

/**
 * What a sentence's own words add, by slot: to itself and what it is in view of, and to those that glance at it. It depends on
 * nothing else, and is summed once for as long as the sentence stays as it is.
 */
interface FromWords extends Readonly<Record<Glanced | "own", Float64Array>> {
  /** By label, the run of words that weighed most, counted from the sentence's first; found when first asked for. */
  readonly runs: Map<number, WordRange>;
}

/** The labels whose margin is above their threshold: a lower one where a card found them. */
function given(
  { labels }: TaskWeights,
  sums: Float64Array,
  ownTask: boolean,
  found: readonly Mark[],
): (Pick<LearnedMark, "label" | "flag" | "kept"> & { readonly which: number })[] {
  const any = sums[2 * labels.length] ?? 0;
  const all: (Pick<LearnedMark, "label" | "flag" | "kept"> & { readonly which: number })[] = [];
  labels.forEach(({ label, flag, bias, gives, keeps, elsewhere }, which) => {
    const margin =
      bias + (sums[which] ?? 0) + (sums[labels.length + which] ?? 0) + (flag ? any : 0);
    const kept = margin <= (ownTask ? gives : elsewhere);
    if (!kept || (margin > keeps && found.some((each) => each.label === label)))
      all.push({ label, flag, kept, which });
  });
  return all;
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

type Give = (take: Take) => void;

/** Features as they were given: each one's hash, and the words it was read from, counted from the sentence's first. */
interface Recorded {
  readonly hashes: Uint32Array;
  readonly first: Uint8Array;
  readonly end: Uint8Array;
}

function record(give: Give, start: number): Recorded {
  const hashes: number[] = [];
  const [first, end]: [number[], number[]] = [[], []];
  give((hash, _, from, to) => {
    hashes.push(hash);
    first.push(from - start);
    end.push(to - start);
  });
  return {
    hashes: Uint32Array.from(hashes),
    first: Uint8Array.from(first),
    end: Uint8Array.from(end),
  };
}

function replayed({ hashes, first, end }: Recorded): Give {
  return (take) => {
    for (let each = 0; each < hashes.length; each += 1)
      take(hashes[each] ?? 0, "word", first[each] ?? 0, end[each] ?? 0);
  };
}

/** Calls with each known feature that is given, once, and the words it was first read from. */
type Visit = (give: Give, met: (feature: number, from: number, to: number) => void) => void;

function visitor({ features, indexOf }: TaskWeights): Visit {
  const metIn = new Uint32Array(features);
  let turn = 0;
  return (give, met) => {
    turn += 1;
    give((hash, _, from, to) => {
      const feature = indexOf(hash);
      if (feature === -1 || metIn[feature] === turn) return;
      metIn[feature] = turn;
      met(feature, from, to);
    });
  };
}

function addWeights(
  { starts, slotOf, inSteps, steps }: TaskWeights,
  feature: number,
  sums: Float64Array,
): void {
  const end = starts[feature + 1] ?? 0;
  for (let each = starts[feature] ?? 0; each < end; each += 1) {
    const slot = slotOf[each] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + (inSteps[each] ?? 0) * (steps[slot] ?? 0);
  }
}

/** Shares what a feature weighs for a label among the words it was read from. */
function shareWeight(
  { starts, slotOf, inSteps, steps, labels }: TaskWeights,
  feature: number,
  label: number,
  words: Float64Array,
  from: number,
  to: number,
): void {
  for (let each = starts[feature] ?? 0; each < (starts[feature + 1] ?? 0); each += 1) {
    const slot = slotOf[each] ?? 0;
    if (slot !== label && slot !== labels.length + label) continue;
    const weight = ((inSteps[each] ?? 0) * (steps[slot] ?? 0)) / (to - from);
    for (let word = from; word < to; word += 1) words[word] = (words[word] ?? 0) + weight;
  }
}

/** Of all runs of words the one whose weights sum highest; all of them when none is above 0: then what stands around them decided. */
function heaviestRun(weights: Float64Array): WordRange {
  let best: WordRange = { from: 0, to: weights.length };
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
