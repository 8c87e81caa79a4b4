import type { Mark } from "../core/card.ts";
import type { Draft, Frame, WordRange } from "../core/text.ts";
import { hashOf, pair } from "./hash.ts";
import type { WordHashes } from "./word-features.ts";

/** Families of features; a hash is salted with its family, so that “sorry” the word and “sorry” the lemma are two features. */
export const families = [
  "word",
  "word2",
  "word3",
  "lemma",
  "lemma2",
  "lemma3",
  "skip",
  "class",
  "letters",
  "group",
  "group2",
  "group3",
  "mixed",
  "frame",
  "object",
  "shape",
  "before",
  "after",
  "elsewhere",
  "rule",
] as const;

export type Family = (typeof families)[number];

const salts: Readonly<Record<Family, number>> = Object.fromEntries(
  families.map((family) => [family, hashOf(`family ${family}`)]),
) as Record<Family, number>;

/** How many sentences to each side are in view of one. */
const sides = 2;

/** The sentences in view of one: what a label needs may be said in two breaths. */
export function viewOf(at: number, { from, to }: WordRange): WordRange {
  return { from: Math.max(from, at - sides), to: Math.min(to, at + sides + 1) };
}

/** Takes one feature: its hash, its family, and the words of the draft it was read from. */
export type Take = (hash: number, family: Family, from: number, to: number) => void;

const edge = hashOf("edge");
const farthestSkip = 4;
const objectReach = 4;

/** A draft with what the features of its words are read from. */
export interface Read {
  readonly draft: Draft;
  readonly hashes: readonly WordHashes[];
}

/** Features of the sentence's own words: their runs, their groups, and who does what. Nothing else is looked at. */
export function ownFeatures({ draft, hashes }: Read, at: number, give: Take): void {
  const sentence = draft.sentences[at];
  if (sentence === undefined) return;
  const take = salted(give);
  runs(hashes, sentence, take);
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const frame = draft.words[index]?.frame;
    if (frame !== undefined) frameFeatures(draft, hashes, frame, take);
  }
}

/** Features of a sentence's marks and of its place in the paragraph, by what `placeOf` says of it. */
export function placeFeatures(place: readonly string[], give: Take): void {
  const take = salted(give);
  // These names are not remembered: what ends a sentence can be anything.
  for (const name of place) take("shape", hashOf(name), 0, 0);
}

/** Features of what the cards found in a sentence. */
export function ruleFeatures(found: readonly Mark[], give: Take): void {
  const take = salted(give);
  for (const { label, rule } of found) {
    take("rule", nameHash(`here ${label}`), 0, 0);
    take("rule", nameHash(rule), 0, 0);
  }
}

function salted(give: Take): TakeOf {
  return (family, hash, from, to) => give(pair(salts[family], hash), family, from, to);
}

type TakeOf = (family: Family, hash: number, from: number, to: number) => void;

/**
 * Runs of one to three words as they stand, as dictionary forms and as groups. Where these are the same, as they are for most
 * common words, the run is one feature and not several.
 */
function runs(hashes: readonly WordHashes[], { from, to }: WordRange, take: TakeOf): void {
  const nothing: Levels = { norm: edge, lemma: edge, fine: edge, middle: edge, coarse: edge };
  const of = (index: number): Levels =>
    index < from || index >= to ? nothing : (hashes[index] ?? nothing);
  for (let at = from; at < to; at += 1) {
    const word = hashes[at];
    if (word === undefined) continue;
    take("lemma", word.lemma, at, at + 1);
    if (word.norm !== word.lemma) take("word", word.norm, at, at + 1);
    for (const each of word.classes) take("class", each, at, at + 1);
    for (const each of word.letters) take("letters", each, at, at + 1);
    if (isGroup(word, word.fine)) take("group", word.fine, at, at + 1);
    if (isGroup(word, word.middle)) take("group", word.middle, at, at + 1);
    for (let next = at + 2; next < Math.min(to, at + 1 + farthestSkip); next += 1)
      take("skip", pair(word.lemma, of(next).lemma), at, next + 1);
  }
  for (let at = from - 1; at < to; at += 1) {
    const a = of(at);
    const b = of(at + 1);
    const c = of(at + 2);
    const start = Math.max(from, at);
    const two = Math.min(to, at + 2);
    const three = Math.min(to, at + 3);
    const lemmas = pair(a.lemma, b.lemma);
    const words = pair(a.norm, b.norm);
    take("lemma2", lemmas, start, two);
    if (words !== lemmas) take("word2", words, start, two);
    const groups = pair(a.middle, b.middle);
    const isNew = (run: number): boolean => run !== lemmas && run !== words;
    if (isNew(groups)) take("group2", groups, start, two);
    const secondGroup = pair(a.lemma, b.middle);
    const firstGroup = pair(a.middle, b.lemma);
    if (isNew(secondGroup) && secondGroup !== groups) take("mixed", secondGroup, start, two);
    if (isNew(firstGroup) && firstGroup !== groups && firstGroup !== secondGroup)
      take("mixed", firstGroup, start, two);
    if (at + 1 >= to) continue;
    const lemmas3 = triple(a.lemma, b.lemma, c.lemma);
    const words3 = triple(a.norm, b.norm, c.norm);
    const groups3 = triple(a.coarse, b.coarse, c.coarse);
    take("lemma3", lemmas3, start, three);
    if (words3 !== lemmas3) take("word3", words3, start, three);
    if (groups3 !== lemmas3 && groups3 !== words3) take("group3", groups3, start, three);
  }
}

type Levels = Pick<WordHashes, "norm" | "lemma" | "fine" | "middle" | "coarse">;

/** Whether this is the group of a word and not the word itself. */
function isGroup({ norm, lemma }: WordHashes, group: number): boolean {
  return group !== norm && group !== lemma;
}

function triple(a: number, b: number, c: number): number {
  return pair(pair(a, b), c);
}

const named = new Map<string, number>();

/** The hash of a name of which there are few: each is remembered for good. */
function nameHash(name: string): number {
  const before = named.get(name);
  if (before !== undefined) return before;
  const made = hashOf(name);
  named.set(name, made);
  return made;
}

/** Who does what: the subject with the verb as word, class and group, its tense and its negation, and the verb with its object. */
function frameFeatures(
  draft: Draft,
  hashes: readonly WordHashes[],
  frame: Frame,
  take: TakeOf,
): void {
  const { verb, subject, tense, negated, passive } = frame;
  const word = hashes[verb];
  if (word === undefined) return;
  const who = nameHash(subject);
  const how = nameHash(`${tense}${negated ? " not" : ""}${passive ? " passive" : ""}`);
  const not = nameHash(negated ? "not" : "plain");
  const here: TakeOf = (family, hash) => take(family, hash, verb, verb + 1);
  here("frame", pair(who, how), 0, 0);
  here("frame", triple(who, word.lemma, not), 0, 0);
  here("frame", triple(who, word.lemma, how), 0, 0);
  if (isGroup(word, word.fine)) here("frame", triple(who, word.fine, not), 0, 0);
  if (isGroup(word, word.middle)) here("frame", triple(who, word.middle, how), 0, 0);
  for (const each of word.classes) here("frame", triple(who, each, how), 0, 0);
  const clause = draft.words[verb]?.clause;
  for (let at = verb + 1; at <= verb + objectReach; at += 1) {
    const object = hashes[at];
    if (object === undefined || draft.words[at]?.clause !== clause) return;
    if (object.light) continue;
    const [lemmas, groups] = [pair(word.lemma, object.lemma), pair(word.middle, object.middle)];
    take("object", lemmas, verb, at + 1);
    if (groups !== lemmas) take("object", groups, verb, at + 1);
    take("object", triple(who, word.middle, object.middle), verb, at + 1);
    if (isGroup(word, word.middle))
      take("object", triple(who, word.lemma, object.middle), verb, at + 1);
    return;
  }
}

const longSentence = 8;

/** A sentence's marks and its place in the paragraph, in names: few differ from one sentence to the next. */
export function placeOf(draft: Draft, at: number, { from, to }: WordRange): readonly string[] {
  const sentence = draft.sentences[at];
  if (sentence === undefined) return [];
  const length = sentence.to - sentence.from;
  return [
    sentence.question ? "question" : "statement",
    `length ${length < longSentence ? length : longSentence + Math.floor(Math.log2(length))}`,
    ...(at === from ? ["first"] : []),
    ...(at === to - 1 ? ["last"] : []),
    ...(to - from === 1 ? ["alone"] : []),
    `ends ${/^\S*/u.exec(endingOf(draft, sentence))?.[0] ?? ""}`,
  ];
}

/** What follows a sentence's last word, as far as its place is told by it. */
export function endingOf({ text, words }: Draft, { to }: WordRange): string {
  const end = words[to - 1]?.end ?? 0;
  return text.slice(end, end + 3);
}

/** How many sentences to each side are glanced at: for their words, and for what the cards found in them. */
const sidesGlanced = 5;

/** The sentences that a sentence's features may depend on. */
export function glanceOf(at: number, { from, to }: WordRange): WordRange {
  return { from: Math.max(from, at - sidesGlanced), to: Math.min(to, at + sidesGlanced + 1) };
}

/** As what a sentence is glanced at from another. */
export type Glanced = "before" | "after" | "elsewhere";

const notAtAll: readonly Glanced[] = [];
const justBefore: readonly Glanced[] = ["elsewhere", "before"];
const justAfter: readonly Glanced[] = ["elsewhere", "after"];
const furtherOff: readonly Glanced[] = ["elsewhere"];

/** As what sentence `other` is glanced at from sentence `at`: every one as standing elsewhere, the nearest also as such. */
export function glancedAs(at: number, other: number): readonly Glanced[] {
  if (other === at) return notAtAll;
  if (other === at - 1) return justBefore;
  return other === at + 1 ? justAfter : furtherOff;
}

/** Features that a sentence's own words give to another that glances at it. */
export function glancedFeatures(
  { draft, hashes }: Read,
  at: number,
  family: Glanced,
  give: Take,
): void {
  const take = salted(give);
  const { from, to } = draft.sentences[at] ?? { from: 0, to: 0 };
  for (let each = from; each < to; each += 1) {
    const word = hashes[each];
    if (word === undefined) continue;
    take(family, word.lemma, from, from);
    if (family === "elsewhere") continue;
    if (isGroup(word, word.middle)) take(family, word.middle, from, from);
    const frame = draft.words[each]?.frame;
    if (frame === undefined) continue;
    const what = triple(nameHash(frame.subject), nameHash(frame.tense), word.middle);
    take(family, what, from, from);
  }
}

/** Features that what the cards found in a sentence gives to others near it. */
export function nearRuleFeatures(found: readonly Mark[], give: Take): void {
  const take = salted(give);
  for (const { label } of found) take("elsewhere", nameHash(`near ${label}`), 0, 0);
}

/** The marks that touch each sentence. */
export function bySentence<T extends { readonly start: number; readonly end: number }>(
  draft: Draft,
  marks: readonly T[],
): T[][] {
  const places = draft.sentences.map((_, at) => sentencesPlace(draft, at, at + 1));
  const found: T[][] = places.map(() => []);
  let first = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    while (first < places.length && (places[first]?.end ?? 0) <= mark.start) first += 1;
    for (let at = first; at < places.length && (places[at]?.start ?? 0) < mark.end; at += 1)
      found[at]?.push(mark);
  }
  return found;
}

/** The place of some sentences in the text (UTF-16, end excluded). */
function sentencesPlace(
  { words, sentences }: Draft,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const [first, last] = [sentences[from]?.from ?? 0, sentences[to - 1]?.to ?? 1];
  return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 };
}

/** The sentences of the paragraph that a sentence stands in: nothing past it is looked at. */
export function paragraphsOf({ text, words, sentences }: Draft): WordRange[] {
  const found: WordRange[] = [];
  let from = 0;
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    const [last, first] = [words[sentence.to - 1], next && words[next.from]];
    if (
      last !== undefined &&
      first !== undefined &&
      !text.slice(last.end, first.start).includes("\n")
    )
      return;
    const paragraph = { from, to: index + 1 };
    for (let each = from; each <= index; each += 1) found.push(paragraph);
    from = index + 1;
  });
  return found;
}
