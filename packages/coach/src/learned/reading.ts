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
  sentencesPlace,
  viewOf,
} from "./sentence-features.ts";
import type { Glanced, Read, Take } from "./sentence-features.ts";
import { wordReader } from "./word-features.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the learned layer says of one label in one sentence. */
interface LearnedMark {
  readonly label: string;
  readonly flag: boolean;
  /** Index of the sentence. */
  readonly at: number;
  /** The words that weighed most (UTF-16, end excluded), where the label is given; null where what a card found should not stand. */
  readonly words: Place | null;
}

/** Reads drafts with learned weights. A task it was not trained on gets no mark. */
export interface LearnedReader {
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
const mostSentences = 400;

/** A mark whose places are counted from the start of its sentence. */
type Remembered = Omit<LearnedMark, "at">;

export function learnedReader({ table, tasks }: LearnedData): LearnedReader {
  const hashesOf = wordReader(table);
  const working = new Map(
    [...tasks].map(([task, weights]) => [
      task,
      {
        weights,
        find: featureFinder(weights),
        sum: summer(weights),
        fromWords: new WeakMap<SentenceReading, FromWords>(),
        marks: new WeakMap<SentenceReading, Last>(),
      },
    ]),
  );
  return {
    read: (task, draft, byRules, own) => {
      const work = working.get(task);
      if (work === undefined) return [];
      const { weights, find, sum, fromWords, marks } = work;
      const read = { draft, hashes: draft.words.map(hashesOf), byRules };
      const paragraphs = paragraphsOf(draft);
      const paragraphOf = (at: number): WordRange => paragraphs[at] ?? { from: at, to: at + 1 };
      const wordsOf = (at: number): FromWords => {
        const reading = draft.sentences[at]?.reading;
        const before = reading && fromWords.get(reading);
        if (before !== undefined) return before;
        const made = featuresOfWords(find, read, at);
        if (reading !== undefined) fromWords.set(reading, made);
        return made;
      };
      const [rules, nearRules]: [Features[], Features[]] = [[], []];
      const rulesOf = (at: number): Features =>
        (rules[at] ??= find((give) => ruleFeatures(read, at, give), read, at));
      const nearRulesOf = (at: number): Features =>
        (nearRules[at] ??= find((give) => nearRuleFeatures(read, at, give), read, at));
      const marksAt = (at: number): Remembered[] => {
        const paragraph = paragraphOf(at);
        const alone = [
          wordsOf(at).own,
          rulesOf(at),
          find((give) => placeFeatures(read, at, paragraph, give), read, at),
        ];
        const glance = glanceOf(at, paragraph);
        for (let other = glance.from; other < glance.to; other += 1) {
          const seenAs = glancedAs(at, other);
          for (const family of seenAs) alone.push(wordsOf(other)[family]);
          if (seenAs.length > 0) alone.push(nearRulesOf(other));
        }
        const inView: Features[] = [];
        const view = viewOf(at, paragraph);
        for (let near = view.from; near < view.to; near += 1)
          inView.push(wordsOf(near).own, rulesOf(near));
        return marksOf(weights, draft, at, own, sum(alone, inView), wordsOf(at).own);
      };
      const ruleKeys = byRules.map((found) => found.map(({ rule }) => rule).join(","));
      return draft.sentences.slice(0, mostSentences).flatMap(({ reading }, at) => {
        const { from, to } = glanceOf(at, paragraphOf(at));
        const around = [
          own,
          at - from,
          ...ruleKeys.slice(from, to),
          ...draft.sentences.slice(from, to).map((sentence) => sentence.reading),
        ];
        const last = marks.get(reading);
        const known = last !== undefined && same(last.around, around) ? last.marks : marksAt(at);
        marks.set(reading, { around, marks: known });
        const { start } = sentencesPlace(draft, at, at + 1);
        return known.map(({ words, ...mark }) => ({
          ...mark,
          at,
          words: words && moved(words, start),
        }));
      });
    },
  };
}

/** What was last said of a sentence, and all that it depends on, so that what has not changed is not read again. */
interface Last {
  readonly around: readonly unknown[];
  readonly marks: readonly Remembered[];
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

function moved({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}

/** The known features of a sentence, each once. */
interface Features {
  readonly known: Uint32Array;
  /** The words each was read from, counted from the sentence's first: the first, and how many. */
  readonly first: Uint8Array;
  readonly count: Uint8Array;
}

type Find = (give: (take: Take) => void, read: Read, at: number) => Features;

/** More than a sentence ever has of known features; what is beyond is not looked at. */
const mostFeatures = 4096;

function featureFinder({ features, indexOf }: TaskWeights): Find {
  const met = new Uint32Array(features);
  const known = new Uint32Array(mostFeatures);
  const [first, count] = [new Uint8Array(mostFeatures), new Uint8Array(mostFeatures)];
  let turn = 0;
  return (give, { draft }, at) => {
    turn += 1;
    const start = draft.sentences[at]?.from ?? 0;
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

/** What a sentence's own words give to itself, and to those that glance at it. */
type FromWords = Readonly<Record<Glanced | "own", Features>>;

function featuresOfWords(find: Find, read: Read, at: number): FromWords {
  const glanced = (family: Glanced): Features =>
    find((give) => glancedFeatures(read, at, family, give), read, at);
  return {
    own: find((give) => ownFeatures(read, at, give), read, at),
    before: glanced("before"),
    after: glanced("after"),
    elsewhere: glanced("elsewhere"),
  };
}

type Sum = (alone: readonly Features[], inView: readonly Features[]) => Float64Array;

/** By slot, the sums of the features of a sentence and of those in view of it, each counted once. */
function summer(weights: TaskWeights): Sum {
  const count = weights.labels.length;
  const met = new Uint32Array(weights.features);
  let turn = 0;
  const addAll = (
    all: readonly Features[],
    sums: Float64Array,
    least: number,
    most: number,
  ): void => {
    turn += 1;
    for (const { known } of all)
      for (let each = 0; each < known.length; each += 1) {
        const feature = known[each] ?? 0;
        if (met[feature] === turn) continue;
        met[feature] = turn;
        add(weights, feature, sums, least, most);
      }
  };
  return (alone, inView) => {
    const sums = new Float64Array(2 * count + 1);
    addAll(alone, sums, 0, count);
    addAll(inView, sums, count, 2 * count + 1);
    return sums;
  };
}

function add(
  { starts, slotOf, inSteps, steps }: TaskWeights,
  feature: number,
  sums: Float64Array,
  least: number,
  most: number,
): void {
  const end = starts[feature + 1] ?? 0;
  for (let each = starts[feature] ?? 0; each < end; each += 1) {
    const slot = slotOf[each] ?? 0;
    if (slot >= least && slot < most)
      sums[slot] = (sums[slot] ?? 0) + (inSteps[each] ?? 0) * (steps[slot] ?? 0);
  }
}

function marksOf(
  weights: TaskWeights,
  draft: Draft,
  at: number,
  ownTask: boolean,
  sums: Float64Array,
  own: Features,
): Remembered[] {
  const count = weights.labels.length;
  return weights.labels.flatMap(({ label, flag, bias, gives, elsewhere, drops }, which) => {
    const any = flag ? (sums[2 * count] ?? 0) : 0;
    const margin = bias + (sums[which] ?? 0) + (sums[count + which] ?? 0) + any;
    const marks: Remembered[] = [];
    if (margin <= drops) marks.push({ label, flag, words: null });
    if (margin > (ownTask ? gives : elsewhere)) {
      const words = wordsPlace(draft, heaviest(weights, draft, own, which, at));
      const { start } = sentencesPlace(draft, at, at + 1);
      marks.push({ label, flag, words: moved(words, -start) });
    }
    return marks;
  });
}

function wordsPlace({ words }: Draft, { from, to }: WordRange): Place {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** The run of words that weighed most for a label; the whole sentence where what stands around it decided. */
function heaviest(
  { starts, slotOf, inSteps, steps, labels }: TaskWeights,
  draft: Draft,
  { known, first, count }: Features,
  label: number,
  at: number,
): WordRange {
  const sentence = draft.sentences[at] ?? { from: 0, to: 1 };
  const byWord = new Float64Array(sentence.to - sentence.from);
  known.forEach((feature, index) => {
    const from = first[index] ?? 0;
    const to = from + (count[index] ?? 0);
    for (let each = starts[feature] ?? 0; each < (starts[feature + 1] ?? 0); each += 1) {
      const slot = slotOf[each] ?? 0;
      if (slot !== label && slot !== labels.length + label) continue;
      const weight = ((inSteps[each] ?? 0) * (steps[slot] ?? 0)) / (to - from);
      for (let word = from; word < to; word += 1) byWord[word] = (byWord[word] ?? 0) + weight;
    }
  });
  return heaviestRun(byWord, sentence.from) ?? sentence;
}

/** Of all runs the one whose weights sum highest; undefined when none is above 0. */
function heaviestRun(byWord: Float64Array, first: number): WordRange | undefined {
  let best: WordRange | undefined;
  let [most, sum, from] = [0, 0, 0];
  byWord.forEach((weight, word) => {
    if (sum <= 0) [sum, from] = [0, word];
    sum += weight;
    if (sum > most) {
      most = sum;
      best = { from: first + from, to: first + word + 1 };
    }
  });
  return best;
}
