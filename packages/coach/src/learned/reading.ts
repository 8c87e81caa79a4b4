import type { Mark } from "../core/card.ts";
import type { Draft, WordRange } from "../core/text.ts";
import type { LearnedData, TaskWeights } from "./format.ts";
import {
  ofItsOwn,
  paragraphsOf,
  sentenceFeatures,
  sentencesPlace,
  viewOf,
} from "./sentence-features.ts";
import type { Read } from "./sentence-features.ts";
import { wordReader } from "./word-features.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the learned layer says of one label in one sentence (places UTF-16, end excluded). */
interface LearnedMark {
  readonly label: string;
  readonly flag: boolean;
  readonly sentence: Place;
  /** The words that weighed most, where the label is given; null where what a card found there should not stand. */
  readonly words: Place | null;
}

/** Reads drafts with learned weights. A task it was not trained on gets no mark. */
export interface LearnedReader {
  /** `own`: whether the draft was written for this task; safety is read in others too, where it is rarer. */
  readonly read: (
    task: string,
    draft: Draft,
    byRules: readonly Mark[],
    own: boolean,
  ) => readonly LearnedMark[];
}

/** How many paragraphs are remembered, so that what has not changed since the last stroke is not read again. */
const mostRemembered = 400;

export function learnedReader({ table, tasks }: LearnedData): LearnedReader {
  const hashesOf = wordReader(table);
  const remembered = new Map<string, readonly LearnedMark[]>();
  return {
    read: (task, draft, byRules, own) => {
      const weights = tasks.get(task);
      if (weights === undefined) return [];
      const read = { draft, hashes: draft.words.map(hashesOf), byRules };
      const marks: LearnedMark[] = [];
      for (const paragraph of new Set(paragraphsOf(draft))) {
        const { start, end } = sentencesPlace(draft, paragraph.from, paragraph.to);
        const rules = byRules.filter((each) => each.start < end && start < each.end);
        const found = rules.map((each) => `${each.rule} ${each.start - start}`).join(" ");
        const key = `${task} ${own}\n${found}\n${draft.text.slice(start, end + 4)}`;
        let known = remembered.get(key);
        if (known === undefined) {
          known = readParagraph(weights, { ...read, byRules: rules }, paragraph, start, own);
          if (remembered.size >= mostRemembered) remembered.clear();
          remembered.set(key, known);
        }
        for (const { sentence, words, ...mark } of known)
          marks.push({
            ...mark,
            sentence: moved(sentence, start),
            words: words && moved(words, start),
          });
      }
      return marks;
    },
  };
}

function moved({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}

function wordsPlace({ words }: Draft, { from, to }: WordRange): Place {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** The marks of a paragraph, their places counted from its start. */
function readParagraph(
  weights: TaskWeights,
  read: Read,
  paragraph: WordRange,
  start: number,
  ownTask: boolean,
): LearnedMark[] {
  const { draft } = read;
  const count = weights.labels.length;
  const marks: LearnedMark[] = [];
  const found: Found[] = [];
  for (let at = paragraph.from; at < paragraph.to; at += 1)
    found.push(featuresFound(weights, read, at, paragraph));
  const sums = new Float64Array(2 * count + 1);
  const inView = new Set<number>();
  found.forEach((here, index) => {
    const at = paragraph.from + index;
    const view = viewOf(at, paragraph);
    sums.fill(0);
    inView.clear();
    for (const each of here.features) add(weights, each.feature, sums, (slot) => slot < count);
    for (let near = view.from; near < view.to; near += 1)
      for (const { feature, own } of found[near - paragraph.from]?.features ?? []) {
        if (!own || inView.has(feature)) continue;
        inView.add(feature);
        add(weights, feature, sums, (slot) => slot >= count);
      }
    const sentence = moved(sentencesPlace(draft, at, at + 1), -start);
    weights.labels.forEach(({ label, flag, bias, gives, elsewhere, drops }, which) => {
      const any = flag ? (sums[2 * count] ?? 0) : 0;
      const margin = bias + (sums[which] ?? 0) + (sums[count + which] ?? 0) + any;
      if (margin <= drops) marks.push({ label, flag, sentence, words: null });
      if (margin <= (ownTask ? gives : elsewhere)) return;
      const words = wordsPlace(draft, heaviest(weights, draft, here, which, at));
      marks.push({ label, flag, sentence, words: moved(words, -start) });
    });
  });
  return marks;
}

/** The known features of one sentence, each once, with the words it was read from. */
interface Found {
  readonly features: readonly (WordRange & {
    readonly feature: number;
    /** Read from the sentence's own words. */
    readonly own: boolean;
  })[];
}

function featuresFound(weights: TaskWeights, read: Read, at: number, paragraph: WordRange): Found {
  const features: (WordRange & { feature: number; own: boolean })[] = [];
  const seen = new Set<number>();
  sentenceFeatures(read, at, paragraph, (hash, family, from, to) => {
    const feature = weights.indexOf(hash);
    if (feature === -1 || seen.has(feature)) return;
    seen.add(feature);
    features.push({ feature, own: ofItsOwn(family), from, to });
  });
  return { features };
}

function add(
  { starts, slotOf, inSteps, steps }: TaskWeights,
  feature: number,
  sums: Float64Array,
  wanted: (slot: number) => boolean,
): void {
  for (let each = starts[feature] ?? 0; each < (starts[feature + 1] ?? 0); each += 1) {
    const slot = slotOf[each] ?? 0;
    if (wanted(slot)) sums[slot] = (sums[slot] ?? 0) + (inSteps[each] ?? 0) * (steps[slot] ?? 0);
  }
}

/** The run of words that weighed most for a label; the whole sentence where what stands around it decided. */
function heaviest(
  { starts, slotOf, inSteps, steps, labels }: TaskWeights,
  draft: Draft,
  { features }: Found,
  label: number,
  at: number,
): WordRange {
  const sentence = draft.sentences[at] ?? { from: 0, to: 1 };
  const byWord = new Float64Array(sentence.to - sentence.from);
  for (const { feature, from, to } of features) {
    for (let each = starts[feature] ?? 0; each < (starts[feature + 1] ?? 0); each += 1) {
      const slot = slotOf[each] ?? 0;
      if (slot !== label && slot !== labels.length + label) continue;
      const weight = ((inSteps[each] ?? 0) * (steps[slot] ?? 0)) / (to - from);
      for (let word = from - sentence.from; word < to - sentence.from; word += 1)
        byWord[word] = (byWord[word] ?? 0) + weight;
    }
  }
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
