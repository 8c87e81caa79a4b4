import type { Card, Mark, Task } from "./card.ts";
import { compileDeck, matches } from "./matching.ts";
import type { Deck, Match } from "./matching.ts";
import type { LanguagePack } from "./pack.ts";
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
  /** The pack's language, or "unknown". */
  readonly language: string;
}

/** Reads drafts with one language pack. `analyse` never throws, whatever the text; an unknown language gets no finding. */
export function makeCoach(pack: LanguagePack): (task: Task, text: string) => Analysis {
  const decks = new Map<Task, Deck>();
  const deckOf = (task: Task): Deck => {
    const deck = decks.get(task) ?? compileDeck(pack, task);
    decks.set(task, deck);
    return deck;
  };
  const order = [...new Set(pack.cards.map((card) => card.label))];

  return (task, text) => {
    const pieces = tokenise(text);
    if (!pack.recognises(pieces))
      return { task, labels: [], findings: [], present: [], safety: [], language: "unknown" };
    const draft = pack.read(text, pieces);
    const safety = settle(matches(deckOf("safety"), draft));
    const settled =
      task === "safety"
        ? safety
        : settle(matches(deckOf(task), draft)).filter((match) => match.card.hidden !== true);
    const found = new Set(settled.map((match) => match.label));
    return {
      task,
      labels: order.filter((label) => found.has(label)),
      findings: settled.flatMap(asFinding),
      present: settled.filter((match) => match.card.reason === undefined).map(asMark),
      safety: safety.flatMap(asFinding),
      language: pack.language,
    };
  };
}

/**
 * Weighs matches against the draft as a whole, then keeps one for each span and label. A card that asks about another label
 * is settled after the cards of that label; cards never ask in a circle more than two steps long.
 */
export function settle(found: readonly Match[]): Match[] {
  let kept: Match[] = found.filter(({ card }) => !asksOfDraft(card));
  let waiting = found.filter(({ card }) => asksOfDraft(card));
  while (waiting.length > 0) {
    const pending = new Set(waiting.map((match) => match.label));
    const ready = waiting.filter(
      ({ card }) => !asked(card).some((label) => label !== card.label && pending.has(label)),
    );
    const now = ready.length > 0 ? ready : waiting;
    kept = [...kept, ...now.filter((match) => holds(match, kept))];
    waiting = waiting.filter((match) => !now.includes(match));
  }
  return arbitrate(kept);
}

function asked(card: Card): readonly string[] {
  return [...(card.draftWith ?? []), ...(card.draftWithout ?? []), ...(card.notUnder ?? [])];
}

function asksOfDraft(card: Card): boolean {
  return asked(card).length > 0;
}

function holds(match: Match, kept: readonly Match[]): boolean {
  const { card } = match;
  const has = (label: string): boolean => kept.some((other) => other.label === label);
  if (card.draftWith !== undefined && !card.draftWith.some(has)) return false;
  if (card.draftWithout?.some(has) === true) return false;
  return !kept.some(
    (other) =>
      card.notUnder?.includes(other.label) === true &&
      other.start < match.end &&
      match.start < other.end,
  );
}

/** One for each label and place: of overlapping marks of a label the longest stays, the earlier of equals. */
function arbitrate(found: readonly Match[]): Match[] {
  const byLength = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept = new Map<string, Match[]>();
  for (const match of byLength) {
    const same = kept.get(match.label) ?? [];
    if (match.card.once === true && same.length > 0) continue;
    if (!same.some((other) => other.start < match.end && match.start < other.end))
      kept.set(match.label, [...same, match]);
  }
  return [...kept.values()]
    .flat()
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
}

function asMark({ label, start, end, rule }: Match): Mark {
  return { label, start, end, rule };
}

function asFinding(match: Match): Finding[] {
  const { reason, suggestion } = match.card;
  return reason === undefined || suggestion === undefined
    ? []
    : [{ ...asMark(match), reason, suggestion }];
}
