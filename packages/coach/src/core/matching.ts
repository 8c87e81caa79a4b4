import type { Card, Exceptions, Mark, Task } from "./card.ts";
import type { LanguagePack } from "./pack.ts";
import { compile, matchAt } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";
import type { Draft, WordRange } from "./text.ts";

interface CompiledCard {
  readonly card: Card;
  readonly unless: readonly {
    readonly where: keyof Exceptions;
    readonly patterns: readonly Pattern[];
  }[];
}

interface Alternative {
  readonly order: number;
  readonly card: CompiledCard;
  readonly pattern: Pattern;
}

/** The cards of one task, ready to run: alternatives filed under the keys of the words they can start at. */
export interface Deck {
  readonly negation: string;
  readonly byFirstKey: ReadonlyMap<string, readonly Alternative[]>;
  readonly anywhere: readonly Alternative[];
}

/** A match of a card before the draft as a whole has been weighed. */
export interface Match extends Mark {
  readonly card: Card;
  readonly alternative: string;
}

/** Throws when a card's pattern is malformed (a bug in the pack). */
export function compileDeck(pack: LanguagePack, task: Task): Deck {
  const byFirstKey = new Map<string, Alternative[]>();
  const anywhere: Alternative[] = [];
  let order = 0;
  for (const card of pack.cards.filter((each) => each.task === task)) {
    const compiled = compileCard(card, pack.patterns);
    for (const source of card.any) {
      const alternative = {
        order: (order += 1),
        card: compiled,
        pattern: compile(source, pack.patterns),
      };
      const keys = alternative.pattern.firstKeys;
      if (keys === undefined) anywhere.push(alternative);
      for (const key of keys ?? [])
        byFirstKey.set(key, [...(byFirstKey.get(key) ?? []), alternative]);
    }
  }
  return { negation: pack.negation, byFirstKey, anywhere };
}

function compileCard(card: Card, named: Readonly<Record<string, string>>): CompiledCard {
  const places: readonly (keyof Exceptions)[] = ["match", "clause", "sentence", "nearby", "draft"];
  const unless = places.flatMap((where) => {
    const sources = card.unless?.[where];
    return sources === undefined
      ? []
      : [{ where, patterns: sources.map((source) => compile(source, named)) }];
  });
  return { card, unless };
}

/** Every match of every card, in reading order, scopes and exceptions applied. */
export function matches(deck: Deck, draft: Draft): Match[] {
  const found: Match[] = [];
  const coveredTo = new Map<Card, number>();
  const draftExceptions = new Map<Pattern, boolean>();
  for (let from = 0; from < draft.words.length; from += 1) {
    for (const { card: compiled, pattern } of startingAt(deck, draft, from)) {
      const { card } = compiled;
      if (from < (coveredTo.get(card) ?? 0)) continue;
      const to = matchAt(pattern, draft, from);
      if (to <= from) continue;
      const range = { from, to };
      if (
        outOfScope(deck, card, draft, range) ||
        excepted(compiled, draft, underline(card, draft, range), draftExceptions)
      )
        continue;
      const underlined = underline(card, draft, range);
      coveredTo.set(card, Math.max(to, card.underline === undefined ? to : underlined.to));
      found.push({
        label: card.label,
        rule: card.id,
        card,
        alternative: pattern.source,
        ...spanOf(draft, underlined),
      });
    }
  }
  return found;
}

function startingAt(deck: Deck, draft: Draft, from: number): Iterable<Alternative> {
  const word = draft.words[from];
  const found = new Set<Alternative>(deck.anywhere);
  for (const key of word?.keys ?? [])
    for (const each of deck.byFirstKey.get(key) ?? []) found.add(each);
  return found.size < 2 ? found : [...found].sort((a, b) => a.order - b.order);
}

function outOfScope(deck: Deck, card: Card, draft: Draft, range: WordRange): boolean {
  const counts = (scope: "quotation" | "reported" | "negated"): boolean =>
    card.countsIn?.includes(scope) ?? false;
  const words = draft.words.slice(range.from, range.to);
  const sentence = draft.sentences[words[0]?.sentence ?? 0];
  if (card.question === "only" && sentence?.question !== true) return true;
  if (card.question === "never" && sentence?.question === true) return true;
  if (!counts("quotation") && words.every((word) => word.quoted)) return true;
  if (!counts("reported") && words.every((word) => word.reported)) return true;
  return !counts("negated") && negatedFromOutside(deck, draft, range);
}

const negationReach = 4;

function negatedFromOutside(deck: Deck, draft: Draft, range: WordRange): boolean {
  const clause = draft.words[range.from]?.clause;
  for (let at = range.from - 1; at >= range.from - negationReach; at -= 1) {
    const word = draft.words[at];
    if (word === undefined || word.clause !== clause) return false;
    if (word.keys.has(deck.negation)) return true;
  }
  return false;
}

function excepted(
  compiled: CompiledCard,
  draft: Draft,
  range: WordRange,
  known: Map<Pattern, boolean>,
): boolean {
  return compiled.unless.some(({ where, patterns }) => {
    if (where !== "draft")
      return patterns.some((pattern) => within(pattern, draft, around(draft, range, where)));
    return patterns.some((pattern) => {
      const answer =
        known.get(pattern) ?? within(pattern, draft, { from: 0, to: draft.words.length });
      known.set(pattern, answer);
      return answer;
    });
  });
}

function within(pattern: Pattern, draft: Draft, range: WordRange): boolean {
  for (let at = range.from; at < range.to; at += 1) {
    const keys = draft.words[at]?.keys;
    const first = pattern.firstKeys;
    if (first !== undefined && first.size > 0 && keys !== undefined && !meet(first, keys)) continue;
    const end = matchAt(pattern, draft, at);
    if (end !== -1 && end <= range.to) return true;
  }
  return false;
}

function meet(first: ReadonlySet<string>, keys: ReadonlySet<string>): boolean {
  for (const key of first) if (keys.has(key)) return true;
  return false;
}

function around(
  draft: Draft,
  range: WordRange,
  where: "match" | "clause" | "sentence" | "nearby",
): WordRange {
  if (where === "match") return range;
  const [first, last] = [draft.words[range.from], draft.words[range.to - 1]];
  const from =
    where === "clause"
      ? draft.clauses[first?.clause ?? 0]?.from
      : draft.sentences[first?.sentence ?? 0]?.from;
  const lastSentence = (last?.sentence ?? 0) + (where === "nearby" ? 2 : 0);
  const to =
    where === "clause"
      ? draft.clauses[last?.clause ?? 0]?.to
      : draft.sentences[Math.min(lastSentence, draft.sentences.length - 1)]?.to;
  return { from: from ?? range.from, to: to ?? range.to };
}

function underline(card: Card, draft: Draft, range: WordRange): WordRange {
  if (card.underline === undefined || card.underline === "match") return range;
  if (card.underline === "onward")
    return { from: range.from, to: around(draft, range, "clause").to };
  return around(draft, range, card.underline);
}

function spanOf(draft: Draft, range: WordRange): { start: number; end: number } {
  return { start: draft.words[range.from]?.start ?? 0, end: draft.words[range.to - 1]?.end ?? 0 };
}
