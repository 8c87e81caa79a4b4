import type { Card, Mark, Task } from "./card.ts";
import { readDraft } from "./draft.ts";
import type { Readings } from "./draft.ts";
import { compileDeck, matches } from "./matching.ts";
import type { Deck, Match } from "./matching.ts";
import type { LanguagePack } from "./pack.ts";
import { makePlaces } from "./places.ts";
import type { Places } from "./places.ts";
import type { Draft } from "./text.ts";
import { tokenise } from "./tokenise.ts";

/** Something to look at again: its place (UTF-16, end excluded), and the ids of why it matters and of what to ask oneself. */
export interface Finding extends Mark {
  readonly reason: string;
  readonly suggestion: string;
}

export interface Analysis {
  readonly task: Task;
  /** Every label of the task that applies, in the order of the task's cards. */
  readonly labels: readonly string[];
  /** The labels that need care, in reading order, one for each span and label. */
  readonly findings: readonly Finding[];
  /** What the draft already holds (components, helping labels), in reading order. */
  readonly present: readonly Mark[];
  /** Safety findings, whatever the task. They are shown first and alone: while there is one, the others wait until asked for. */
  readonly safety: readonly Finding[];
  /** Message ids of help to offer beside the rest. They say nothing of what was read, and have no place in the text. */
  readonly support: readonly string[];
  /** The pack's language, or "unknown". */
  readonly language: string;
}

/** Reads a text as one task. Never throws, whatever the text; deterministic. */
export type Analyse = (task: Task, text: string) => Analysis;

/**
 * What else reads a draft beside the cards: given what these found, it answers what is to be weighed. `asked` is the task the
 * draft was written for; safety is read in every draft.
 */
export type SecondReading = (
  task: Task,
  draft: Draft,
  byRules: readonly Match[],
  asked: Task,
) => readonly Match[];

/**
 * Reads drafts with one language pack. The function returned never throws, whatever the text; an unknown language gets no
 * finding. It remembers the sentences of the texts it read last, and reads only those again that changed or stand near one
 * that did; what it answers depends on the text alone.
 */
export function makeCoach(pack: LanguagePack, more?: SecondReading): Analyse {
  const order = [...new Set(pack.cards.map((card) => card.label))];
  let known: Readings = new Map();
  let before: Draft | undefined;
  let last: { readonly text: string; readonly analysis: Analysis } | undefined;

  const read = (task: Task, text: string): Analysis => {
    const { draft, used } = readDraft(tokenise(text, before), pack, known, before);
    before = draft;
    known = remembered(known, used);
    if (!pack.recognises(draft.sentences)) return unread(task);
    const found = (which: Task): readonly Match[] => {
      const byRules = matches(deckOf(pack, which), draft);
      return settle(more === undefined ? byRules : more(which, draft, byRules, task));
    };
    const safety = found("safety");
    const weighed = task === "safety" ? safety : found(task);
    const settled = weighed.filter((match) => match.card.hidden !== true);
    const labels = new Set(settled.map((match) => match.label));
    return {
      task,
      labels: order.filter((label) => labels.has(label)),
      findings: asFindings(settled),
      present: settled.filter((match) => match.card.reason === undefined).map(asMark),
      safety: asFindings(safety),
      support: [...new Set(weighed.flatMap(({ card }) => card.support ?? []))],
      language: pack.language,
    };
  };

  return (task, text) => {
    if (last === undefined || last.text !== text || last.analysis.task !== task)
      last = { text, analysis: read(task, text) };
    return last.analysis;
  };
}

/** What is said of a text in a language the pack does not know. */
function unread(task: Task): Analysis {
  return {
    task,
    labels: [],
    findings: [],
    present: [],
    safety: [],
    support: [],
    language: "unknown",
  };
}

const decks = new WeakMap<LanguagePack, Map<Task, Deck>>();

/** A pack's cards for a task, compiled when first asked for and shared by all who read with that pack. */
function deckOf(pack: LanguagePack, task: Task): Deck {
  const compiled = decks.get(pack) ?? new Map<Task, Deck>();
  decks.set(pack, compiled);
  const deck = compiled.get(task) ?? compileDeck(pack, task);
  compiled.set(task, deck);
  return deck;
}

const mostSentences = 500;

/** The sentences of this text and, while there is room, those read before it. */
function remembered(before: Readings, now: Readings): Readings {
  if (before.size + now.size > mostSentences) return now;
  for (const [key, reading] of now) before.set(key, reading);
  return before;
}

/**
 * Weighs matches against the draft as a whole, then keeps one for each span and label. A card that asks about another label
 * is settled after the cards of that label; cards never ask in a circle more than two steps long.
 */
export function settle(found: readonly Match[]): readonly Match[] {
  const kept = found.filter(({ card }) => !asksOfDraft(card));
  let waiting = found.filter(({ card }) => asksOfDraft(card));
  const labels = new Map<string, Places>();
  file(kept, labels);
  while (waiting.length > 0) {
    const pending = new Set(waiting.map((match) => match.label));
    const ready = waiting.filter(
      ({ card }) => !asked(card).some((label) => label !== card.label && pending.has(label)),
    );
    const now = new Set(ready.length > 0 ? ready : waiting);
    const held = waiting.filter((match) => now.has(match) && holds(match, labels));
    kept.push(...held);
    file(held, labels);
    waiting = waiting.filter((match) => !now.has(match));
  }
  return arbitrate(kept);
}

/** The labels each card asks about: listed once, as every match asks for its card's again and again. */
const askedBy = new WeakMap<Card, readonly string[]>();

function asked(card: Card): readonly string[] {
  const before = askedBy.get(card);
  if (before !== undefined) return before;
  const { draftWith = [], draftWithout = [], notUnder = [] } = card;
  const labels = [...draftWith, ...draftWithout, ...notUnder];
  askedBy.set(card, labels);
  return labels;
}

function asksOfDraft(card: Card): boolean {
  return asked(card).length > 0;
}

function file(found: readonly Match[], labels: Map<string, Places>): void {
  for (const match of found) {
    const places = labels.get(match.label) ?? makePlaces();
    places.add(match);
    labels.set(match.label, places);
  }
}

function holds(match: Match, kept: ReadonlyMap<string, Places>): boolean {
  const { card } = match;
  const has = (label: string): boolean => kept.has(label);
  if (card.draftWith !== undefined && !card.draftWith.some(has)) return false;
  if (card.draftWithout?.some(has) === true) return false;
  return card.notUnder?.some((label) => kept.get(label)?.touch(match) === true) !== true;
}

/**
 * One for each label and place, in reading order: of overlapping marks of a label the longest stays, the earlier of equals; a card
 * that counts once a draft stays only where its label has no longer mark, nor an earlier one as long.
 */
function arbitrate(found: readonly Match[]): readonly Match[] {
  const inOrder = found.toSorted(byPlace);
  const contested = contestedLabels(inOrder);
  if (contested.size === 0) return inOrder;
  const stays = new Set(longestOf(inOrder.filter(({ label }) => contested.has(label))));
  return inOrder.filter((match) => !contested.has(match.label) || stays.has(match));
}

function byPlace(a: Match, b: Match): number {
  if (a.start !== b.start || a.end !== b.end) return a.start - b.start || a.end - b.end;
  return a.label === b.label ? 0 : a.label < b.label ? -1 : 1;
}

/** The labels of which not every mark may stay: most drafts have none. */
function contestedLabels(inOrder: readonly Match[]): Set<string> {
  const before = new Map<string, { reached: number; once: boolean }>();
  const contested = new Set<string>();
  for (const { label, start, end, card } of inOrder) {
    const same = before.get(label);
    const once = card.once === true || same?.once === true;
    if (same !== undefined && (start < same.reached || once)) contested.add(label);
    before.set(label, { reached: Math.max(same?.reached ?? 0, end), once });
  }
  return contested;
}

function longestOf(found: readonly Match[]): Match[] {
  const byLength = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Map<string, Places>();
  return byLength.filter((match) => {
    const same = taken.get(match.label) ?? makePlaces();
    if (same.touch(match) || (match.card.once === true && taken.has(match.label))) return false;
    same.add(match);
    taken.set(match.label, same);
    return true;
  });
}

function asMark({ label, start, end, rule }: Match): Mark {
  return { label, start, end, rule };
}

/** The matches that say why they matter and what to ask oneself. Written out, as this runs for every match at every reading. */
function asFindings(matched: readonly Match[]): Finding[] {
  const findings: Finding[] = [];
  for (const { label, start, end, rule, card } of matched) {
    const { reason, suggestion } = card;
    if (reason !== undefined && suggestion !== undefined)
      findings.push({ label, start, end, rule, reason, suggestion });
  }
  return findings;
}
