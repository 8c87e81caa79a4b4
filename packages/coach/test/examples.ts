import { readLabels } from "../build/cards.ts";
import { settle } from "../src/core/analyse.ts";
import type { Card, Task } from "../src/core/card.ts";
import { compileDeck, matches } from "../src/core/matching.ts";
import type { Deck, Match } from "../src/core/matching.ts";
import type { Draft } from "../src/core/text.ts";
import { english } from "../src/packs/en/index.ts";

/** A text of a card, ⟦ ⟧ taken out, and every label it carries; a safety label in a text of another task is written safety.<label>. */
export interface Example {
  readonly task: Task;
  readonly label: string;
  readonly card: string;
  readonly is: "yes" | "no";
  readonly text: string;
  /** Where the card's label stands, in a yes example. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly labels: readonly string[];
}

export const examples: readonly Example[] = readLabels("en").flatMap(({ task, label, cards }) =>
  cards.flatMap((card) =>
    (["yes", "no"] as const).flatMap((is) =>
      card[is].map((each) => ({
        task,
        label,
        card: `${task}/${label}/${card.id}`,
        is,
        ...placed(each.text),
        labels: is === "yes" ? [label, ...each.labels] : each.labels,
      })),
    ),
  ),
);

/** Takes the marks out and says where they stood. */
function placed(marked: string): Pick<Example, "text" | "spans"> {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === "⟦") start = text.length;
    else if (part === "⟧") spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

const decks = new Map<Task, Deck>();
const drafts = new Map<string, Draft>();

/** The draft of a text, read once. */
function draftOf(text: string): Draft {
  const draft = drafts.get(text) ?? english.read(text);
  drafts.set(text, draft);
  return draft;
}

/** What every card of a task matches, before the draft as a whole is weighed. */
export function matchesOf(task: Task, text: string): Match[] {
  const deck = decks.get(task) ?? compileDeck(english, task);
  decks.set(task, deck);
  return matches(deck, draftOf(text));
}

/** What one card, changed or not, matches. */
export function matcherOf(card: Card): (text: string) => Match[] {
  const deck = compileDeck({ ...english, cards: [card] }, card.task);
  return (text) => matches(deck, draftOf(text));
}

/** The labels that stand in the end, written as examples write them. `found` are the task's own matches. */
export function labelsOf(task: Task, found: readonly Match[], text: string): Set<string> {
  const own = settle(found)
    .filter(({ card }) => card.hidden !== true)
    .map(({ label }) => label);
  if (task === "safety") return new Set(own);
  const safety = settle(matchesOf("safety", text)).map(({ label }) => `safety.${label}`);
  return new Set([...own, ...safety]);
}
