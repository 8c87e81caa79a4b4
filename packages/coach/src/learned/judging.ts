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
  /** Whether it was found by a card, and is not given without one. */
  readonly kept: boolean;
  /** The words that weighed most, counted from the sentence's first. */
  readonly words: WordRange;
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
  readonly around: readonly SentenceSums[];
  readonly among: number;
  /** What stands after it, as far as its place is told by that. */
  readonly ending: string;
}

/**
 * Judges sentences for one task. While a draft is written most of them stay as they are, with all that they are judged by: a
 * sentence is only judged again where something changed that it glances at.
 */
export function judge(weights: TaskWeights, featuresOf: FeaturesOf): Judge {
  const { slots, offsetOf, sumsOf, named } = summing(weights, featuresOf);
  const labels = weights.labels.length;
  const remembered = new WeakMap<SentenceSums, Judged>();
  // One for all sentences: no sums are looked at once the next are made.
  const sums = new Int32Array(slots);

  const sumUp = (place: Int32Array, around: readonly SentenceSums[], among: number): void => {
    sums.set(place);
    const view = viewOf(among, { from: 0, to: around.length });
    around.forEach((each, index) => {
      if (index === among) add(each.sums, offsetOf.own, sums, 0, labels);
      for (const role of glancedAs(among, index)) add(each.sums, offsetOf[role], sums, 0, labels);
      if (view.from <= index && index < view.to)
        add(each.sums, offsetOf.own + labels, sums, labels, slots - labels);
    });
  };

  // The labels whose margin, by the sums as they are, is above their threshold: a lower one where a card found them.
  const given = (
    own: boolean,
    found: readonly Mark[],
    itself: Int32Array,
    wordsFor: (label: number) => WordRange,
  ): LearnedMark[] => {
    const worth = (slot: number, of: Int32Array = sums): number =>
      (of[slot] ?? 0) * (weights.steps[slot] ?? 0);
    const margins = weights.labels.map(
      ({ bias }, which) => bias + worth(which) + worth(labels + which),
    );
    const strongest = Math.max(...margins.filter((_, which) => weights.labels[which]?.flag));
    const any = weights.any + worth(2 * labels);
    const marks: LearnedMark[] = [];
    weights.labels.forEach(({ label, flag, gives, keeps, elsewhere }, which) => {
      const withoutAny = margins[which] ?? 0;
      const margin = flag ? withAny(withoutAny, any, strongest) : withoutAny;
      const kept = margin <= (own ? gives : elsewhere);
      const byCard = found.some((each) => each.label === label);
      if (kept && !(byCard && margin > keeps)) return;
      const speaks = worth(which, itself) + worth(labels + which, itself) > 0;
      marks.push({ label, flag, kept, words: wordsFor(which), own: byCard || speaks });
    });
    return marks;
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
      const before = remembered.get(adds);
      if (
        before?.own === own &&
        before.among === among &&
        before.ending === ending &&
        areAt(before.around, adding, glance)
      )
        return before.marks;
      const around = adding.slice(glance.from, glance.to);
      const place = placeOf(draft, at, paragraph);
      const placed = named(`place ${place.join()}`, (take) => placeFeatures(place, take));
      sumUp(placed, around, among);
      const { known, heaviest } = adds.words;
      const length = sentence.to - sentence.from;
      const wordsFor = (label: number): WordRange =>
        (heaviest[label] ??= heaviestWords(weights, known, label, length));
      const marks = given(own, byRules[at] ?? [], adds.sums, wordsFor);
      remembered.set(adds, { marks, own, around, among, ending });
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
function areAt(
  around: readonly SentenceSums[],
  now: readonly SentenceSums[],
  { from, to }: WordRange,
): boolean {
  if (around.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (around[at - from] !== now[at]) return false;
  return true;
}
