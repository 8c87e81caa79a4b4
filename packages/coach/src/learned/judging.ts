import type { Mark } from "../core/card.ts";
import type { Draft, WordRange } from "../core/text.ts";
import type { TaskWeights } from "./format.ts";
import {
  endingOf,
  glanceOf,
  glancedAs,
  paragraphsOf,
  placeFeatures,
  placeOf,
  viewOf,
} from "./sentence-features.ts";
import { summing } from "./sentence-sums.ts";
import type { FeaturesOf, SentenceSums } from "./sentence-sums.ts";
import { add, heaviestWords, withAny } from "./weighing.ts";

/** A label that the learned layer gives a sentence, or lets stand there. */
interface LearnedMark {
  readonly label: string;
  readonly flag: boolean;
  /** The words that weighed most, counted from the sentence's first; undefined where a card found it, whose place stands. */
  readonly words: WordRange | undefined;
  /** Whether the sentence's own words and cards speak for it, and not only what stands around them. */
  readonly own: boolean;
}

/**
 * Judges a draft's sentences. `byRules`: what the cards found in each. `own`: whether the draft was written for this task; safety is
 * read in others too, where it is rarer.
 */
export type Judge = (
  draft: Draft,
  byRules: readonly (readonly Mark[])[],
  own: boolean,
) => readonly (readonly LearnedMark[])[];

/** Of a draft longer than this the rest is read with the cards alone: far more than anybody sends, and time has a limit. */
const mostSentences = 400;

/** What was made of a sentence, and all that this depended on besides itself. */
interface Judged {
  readonly marks: readonly LearnedMark[];
  readonly own: boolean;
  /** The sentences it glances at, itself at `among` of them: they also tell where in the paragraph it stands. */
  readonly around: readonly Sums[];
  readonly among: number;
  /** What stands after it, as far as its place is told by that. */
  readonly ending: string;
  /** What its place adds: the same for as long as `ending`, `among` and how many stand around it are. */
  readonly placed: Int32Array;
}

type Sums = SentenceSums<Judged>;

/**
 * Judges sentences for one task. While a draft is written most of them stay as they are, with all that they are judged by: a
 * sentence is only judged again where something changed that it glances at.
 */
export function judge(weights: TaskWeights, featuresOf: FeaturesOf): Judge {
  const { slots, offsetOf, sumsOf, named } = summing<Judged>(weights, featuresOf);
  const labels = weights.labels.length;
  // One for all sentences: no sums are looked at once the next are made.
  const sums = new Int32Array(slots);

  const sumUp = (place: Int32Array, around: readonly Sums[], among: number): void => {
    sums.set(place);
    const view = viewOf(among, { from: 0, to: around.length });
    around.forEach((each, index) => {
      if (index === among) add(each.sums, offsetOf.own, sums, 0, labels);
      for (const role of glancedAs(among, index)) add(each.sums, offsetOf[role], sums, 0, labels);
      if (view.from <= index && index < view.to)
        add(each.sums, offsetOf.own + labels, sums, labels, slots - labels);
    });
  };

  const worth = (slot: number, of: Int32Array): number =>
    (of[slot] ?? 0) * (weights.steps[slot] ?? 0);
  const margins = new Float64Array(labels);

  // The labels whose margin, by the sums as they are, is above their threshold: a lower one where a card found them.
  const given = (
    own: boolean,
    found: readonly Mark[],
    itself: Int32Array,
    neighbours: number,
    wordsFor: (label: number) => WordRange,
  ): LearnedMark[] => {
    let strongest = -Infinity;
    weights.labels.forEach(({ bias, flag }, which) => {
      const margin = bias + worth(which, sums) + worth(labels + which, sums);
      margins[which] = margin;
      if (flag && margin > strongest) strongest = margin;
    });
    const any = weights.any + worth(2 * labels, sums);
    const lost = weights.perNeighbour * neighbours;
    const marks: LearnedMark[] = [];
    weights.labels.forEach(({ label, flag, gives, keeps, elsewhere }, which) => {
      const withoutAny = margins[which] ?? 0;
      const margin = flag ? withAny(withoutAny, any, strongest) : withoutAny;
      const needsCard = (flag ? margin - lost : margin) <= (own ? gives : elsewhere);
      if (needsCard && margin <= keeps) return;
      const byCard = found.some((each) => each.label === label);
      if (needsCard && !byCard) return;
      const speaks = worth(which, itself) + worth(labels + which, itself) > 0;
      const words = byCard ? undefined : wordsFor(which);
      marks.push({ label, flag, words, own: byCard || speaks });
    });
    return marks;
  };

  const placeSums = (draft: Draft, at: number, paragraph: WordRange): Int32Array => {
    const place = placeOf(draft, at, paragraph);
    return named(`place ${place.join()}`, (take) => placeFeatures(place, take));
  };

  return (whole, byRules, own) => {
    // What is not judged is not looked at either, nor whether a paragraph goes on there.
    const draft = { ...whole, sentences: whole.sentences.slice(0, mostSentences) };
    const adding = draft.sentences.map((each, at) => sumsOf(draft, each, at, byRules[at] ?? []));
    const paragraphs = paragraphsOf(draft);
    const marked = draft.sentences.map((sentence, at) => {
      const paragraph = paragraphs[at] ?? { from: at, to: at + 1 };
      const glance = glanceOf(at, paragraph);
      const adds = adding[at];
      if (adds === undefined) return [];
      const ending = endingOf(draft, sentence);
      const among = at - glance.from;
      const before = adds.made;
      const stands =
        before?.among === among &&
        before.ending === ending &&
        before.around.length === glance.to - glance.from;
      if (stands && before.own === own && areAt(before.around, adding, glance.from))
        return before.marks;
      const around = adding.slice(glance.from, glance.to);
      const placed = stands ? before.placed : placeSums(draft, at, paragraph);
      sumUp(placed, around, among);
      const { known, heaviest } = adds.words;
      const length = sentence.to - sentence.from;
      const wordsFor = (label: number): WordRange =>
        (heaviest[label] ??= heaviestWords(weights, known, label, length));
      const view = viewOf(at, paragraph);
      const neighbours = view.to - view.from - 1;
      const marks = given(own, byRules[at] ?? [], adds.sums, neighbours, wordsFor);
      adds.made = { marks, own, around, among, ending, placed };
      return marks;
    });
    return marked.map((marks, at) => {
      const view = viewOf(at, paragraphs[at] ?? { from: at, to: at + 1 });
      return withoutEchoes(marks, marked.slice(view.from, view.to));
    });
  };
}

/**
 * Leaves out what is only an echo: a label that a sentence got for what stands around it, while its own words do not speak for it
 * and those of another sentence in view do. It is shown there, and never under words that have nothing to do with it.
 */
function withoutEchoes(
  marks: readonly LearnedMark[],
  inView: readonly (readonly LearnedMark[])[],
): readonly LearnedMark[] {
  return marks.filter(
    ({ label, own }) =>
      own || !inView.some((others) => others.some((each) => each.own && each.label === label)),
  );
}

/** Whether these are the sentences that stand there now. */
function areAt(around: readonly Sums[], now: readonly Sums[], from: number): boolean {
  for (let at = 0; at < around.length; at += 1) if (around[at] !== now[from + at]) return false;
  return true;
}
