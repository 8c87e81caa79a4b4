import type { Mark } from "../core/card.ts";
import type { Draft, WordRange } from "../core/text.ts";
import type { LearnedData, TaskWeights } from "./format.ts";
import { paragraphsOf, sentenceFeatures, sentencesPlace } from "./sentence-features.ts";
import type { Read } from "./sentence-features.ts";
import { wordReader } from "./word-features.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the learned layer says of one label in one sentence (places UTF-16, end excluded). */
export interface LearnedMark {
  readonly label: string;
  readonly flag: boolean;
  readonly sentence: Place;
  /** The words that weighed most, where the label is given; null where what a card found there should not stand. */
  readonly words: Place | null;
}

/** Reads drafts with learned weights. A task it was not trained on gets no mark. */
export interface LearnedReader {
  readonly read: (task: string, draft: Draft, byRules: readonly Mark[]) => readonly LearnedMark[];
}

/** How many paragraphs are remembered, so that what has not changed since the last stroke is not read again. */
const mostRemembered = 400;

export function learnedReader({ table, tasks }: LearnedData): LearnedReader {
  const hashesOf = wordReader(table);
  const remembered = new Map<string, readonly LearnedMark[]>();
  return {
    read: (task, draft, byRules) => {
      const weights = tasks.get(task);
      if (weights === undefined) return [];
      const read = { draft, hashes: draft.words.map(hashesOf), byRules };
      const marks: LearnedMark[] = [];
      for (const paragraph of new Set(paragraphsOf(draft))) {
        const { start, end } = sentencesPlace(draft, paragraph.from, paragraph.to);
        const rules = byRules.filter((each) => each.start < end && start < each.end);
        const found = rules.map((each) => `${each.rule} ${each.start - start}`).join(" ");
        const key = `${task}\n${found}\n${draft.text.slice(start, end + 4)}`;
        let known = remembered.get(key);
        if (known === undefined) {
          known = readParagraph(weights, { ...read, byRules: rules }, paragraph, start);
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
): LearnedMark[] {
  const { draft } = read;
  const marks: LearnedMark[] = [];
  for (let at = paragraph.from; at < paragraph.to; at += 1) {
    const features = featuresFound(weights, read, at, paragraph);
    const sentence = moved(sentencesPlace(draft, at, at + 1), -start);
    weights.labels.forEach(({ label, flag, bias, gives, drops, step }, index) => {
      const margin = bias + step * (features.sums[index] ?? 0);
      if (margin <= drops) marks.push({ label, flag, sentence, words: null });
      if (margin <= gives) return;
      const words = wordsPlace(draft, heaviest(weights, draft, features, index, at));
      marks.push({ label, flag, sentence, words: moved(words, -start) });
    });
  }
  return marks;
}

interface Found {
  /** By label, in steps. */
  readonly sums: Float64Array;
  readonly indexes: readonly number[];
  readonly ranges: readonly WordRange[];
}

function featuresFound(weights: TaskWeights, read: Read, at: number, paragraph: WordRange): Found {
  const sums = new Float64Array(weights.labels.length);
  const indexes: number[] = [];
  const ranges: WordRange[] = [];
  const seen = new Set<number>();
  sentenceFeatures(read, at, paragraph, (hash, _, from, to) => {
    const index = weights.indexOf(hash);
    if (index === -1 || seen.has(index)) return;
    seen.add(index);
    indexes.push(index);
    ranges.push({ from, to });
    for (
      let each = weights.starts[index] ?? 0;
      each < (weights.starts[index + 1] ?? 0);
      each += 1
    ) {
      const label = weights.labelOf[each] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights.steps[each] ?? 0);
    }
  });
  return { sums, indexes, ranges };
}

/** The run of words that weighed most for a label; the whole sentence where what stands around it decided. */
function heaviest(
  weights: TaskWeights,
  draft: Draft,
  { indexes, ranges }: Found,
  label: number,
  at: number,
): WordRange {
  const sentence = draft.sentences[at] ?? { from: 0, to: 1 };
  const byWord = new Float64Array(sentence.to - sentence.from);
  indexes.forEach((index, which) => {
    const { from, to } = ranges[which] ?? sentence;
    for (let each = weights.starts[index] ?? 0; each < (weights.starts[index + 1] ?? 0); each += 1)
      if (weights.labelOf[each] === label)
        for (let word = from; word < to; word += 1)
          byWord[word - sentence.from] =
            (byWord[word - sentence.from] ?? 0) + (weights.steps[each] ?? 0) / (to - from);
  });
  let best = { from: sentence.from, to: sentence.to };
  let most = 0;
  let sum = 0;
  let from = 0;
  byWord.forEach((weight, word) => {
    if (sum <= 0) {
      sum = 0;
      from = word;
    }
    sum += weight;
    if (sum > most) {
      most = sum;
      best = { from: sentence.from + from, to: sentence.from + word + 1 };
    }
  });
  return best;
}
