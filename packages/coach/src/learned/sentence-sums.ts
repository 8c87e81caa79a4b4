import type { Mark } from "../core/card.ts";
import type { Draft, Sentence, SentenceReading, WordRange } from "../core/text.ts";
import type { TaskWeights } from "./format.ts";
import { gather } from "./gathered.ts";
import type { Features } from "./gathered.ts";
import { nearRuleFeatures, ruleFeatures } from "./sentence-features.ts";
import type { Glanced, Take } from "./sentence-features.ts";
import { add, addWeights, finderOf } from "./weighing.ts";

/** As what a sentence counts: for itself and those it is in view of, or for those that glance at it. */
type Role = "own" | Glanced;
const roles: readonly Role[] = ["own", "before", "after", "elsewhere"];

/** The features of a sentence's words, by role, whatever the task. */
export type WordFeatures = Readonly<Record<Role, Features>>;
/** Finds them for the sentence at a place of a draft. */
export type FeaturesOf = (draft: Draft, sentence: Sentence, at: number) => WordFeatures;

/**
 * What a sentence adds, as words and cards have it: the same object for as long as both stay as they are. Whoever asks for it may keep
 * here what was `made` of it.
 */
export interface SentenceSums<Made> {
  /** In steps, by role and slot. */
  readonly sums: Int32Array;
  readonly words: FromWords<Made>;
  /** The cards that found something, by their ids. */
  readonly rules: readonly string[];
  made: Made | undefined;
}

interface FromWords<Made> {
  readonly sums: Int32Array;
  /** The features of its own words that the task knows. */
  readonly known: Features;
  /** By label, the words that weighed most, counted from the first; found when first asked for. */
  readonly heaviest: (WordRange | undefined)[];
  /** The same words with what the cards found in them last. */
  last: SentenceSums<Made> | undefined;
}

export interface Summing<Made> {
  readonly slots: number;
  /** Where the sums of a role begin. */
  readonly offsetOf: Readonly<Record<Role, number>>;
  /** What the sentence at this place of a draft adds, given what the cards found in it. */
  readonly sumsOf: (
    draft: Draft,
    sentence: Sentence,
    at: number,
    found: readonly Mark[],
  ) => SentenceSums<Made>;
  /** By slot, what the features under a name add. */
  readonly named: (name: string, give: (take: Take) => void) => Int32Array;
}

/** So many sums of places and rules are kept: what ends a sentence can be anything. */
const mostKept = 1000;

/** Sums up, for one task, what sentences add to themselves and to those near them: once for as long as a sentence stays as it is. */
export function summing<Made>(weights: TaskWeights, featuresOf: FeaturesOf): Summing<Made> {
  const slots = 2 * weights.labels.length + 1;
  const offsetOf = { own: 0, before: slots, after: 2 * slots, elsewhere: 3 * slots };
  const find = finderOf(weights);
  const remembered = new WeakMap<SentenceReading, FromWords<Made>>();
  const kept = new Map<string, Int32Array>();

  const named = (name: string, give: (take: Take) => void): Int32Array => {
    const before = kept.get(name);
    if (before !== undefined) return before;
    const sums = new Int32Array(slots);
    addWeights(weights, find(gather(give, 0)), sums, 0);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, sums);
    return sums;
  };

  const fromWords = (draft: Draft, sentence: Sentence, at: number): FromWords<Made> => {
    const before = remembered.get(sentence.reading);
    if (before !== undefined) return before;
    const features = featuresOf(draft, sentence, at);
    const known = find(features.own);
    const sums = new Int32Array(roles.length * slots);
    for (const role of roles)
      addWeights(weights, role === "own" ? known : find(features[role]), sums, offsetOf[role]);
    const made = { sums, known, heaviest: [], last: undefined };
    remembered.set(sentence.reading, made);
    return made;
  };

  const withRules = (words: FromWords<Made>, found: readonly Mark[]): SentenceSums<Made> => {
    const rules = found.map(({ rule }) => rule);
    if (rules.length === 0) return { sums: words.sums, words, rules, made: undefined };
    const name = rules.join();
    const sums = words.sums.slice();
    const here = named(`rules ${name}`, (take) => ruleFeatures(found, take));
    const near = named(`near ${name}`, (take) => nearRuleFeatures(found, take));
    add(here, 0, sums, offsetOf.own, slots);
    add(near, 0, sums, offsetOf.elsewhere, slots);
    return { sums, words, rules, made: undefined };
  };

  const sumsOf = (
    draft: Draft,
    sentence: Sentence,
    at: number,
    found: readonly Mark[],
  ): SentenceSums<Made> => {
    const words = fromWords(draft, sentence, at);
    if (words.last === undefined || !areThese(words.last.rules, found))
      words.last = withRules(words, found);
    return words.last;
  };

  return { slots, offsetOf, sumsOf, named };
}

function areThese(rules: readonly string[], found: readonly Mark[]): boolean {
  return rules.length === found.length && rules.every((rule, index) => rule === found[index]?.rule);
}
