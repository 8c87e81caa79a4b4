import type { Card, Task } from "../core/card.ts";
import type { SecondReading } from "../core/analyse.ts";
import type { Match } from "../core/matching.ts";
import type { Draft, WordRange } from "../core/text.ts";
import type { LearnedReader } from "./reading.ts";
import { bySentence } from "./sentence-features.ts";

/**
 * What a learned finding gives way to: the edges between labels as they are defined, which no sentence can tell by itself.
 * A draft's `responsibility` falls where blame applies; what only asks for a pause is not also a need.
 */
const edges: Readonly<Record<string, Pick<Card, "draftWithout" | "notUnder" | "once">>> = {
  "apology/responsibility": { draftWithout: ["blame"] },
  "apology/regret": { notUnder: ["conditional", "feelings-shift"] },
  "message/need": { notUnder: ["break-request"] },
  "message/stonewalling": { notUnder: ["break-request"] },
};

/**
 * Weighs what was learned with what the cards found, which is among what a sentence is judged by. A card's finding stands unless
 * the words around it speak against it; where a label is given and no card found it, the words that weighed most are marked.
 */
export function withLearned(reader: LearnedReader): SecondReading {
  const cards = new Map<string, Card>();
  const cardOf = (task: Task, label: string, flag: boolean): Card => {
    const name = `${task}/${label}`;
    const card = cards.get(name) ?? learnedCard(task, label, flag);
    cards.set(name, card);
    return card;
  };
  return (task, draft, byRules, asked) => {
    const found = bySentence(draft, byRules);
    const marks = reader.read(task, draft, found, asked === task);
    const standing = new Set<Match>();
    const added: Match[] = [];
    found.forEach((matches, at) => {
      const here = marks[at];
      for (const match of matches)
        if (here === undefined || here.some(({ label }) => label === match.label))
          standing.add(match);
      for (const { label, flag, words } of here ?? []) {
        if (words === undefined) continue;
        const card = cardOf(task, label, flag);
        added.push({ label, rule: card.id, card, alternative: "", ...inText(draft, at, words) });
      }
    });
    const kept = byRules.filter((match) => standing.has(match) || !reader.knows(task, match.label));
    return [...kept, ...added];
  };
}

/** The place in the text of words counted from a sentence's first (UTF-16, end excluded). */
function inText(
  { sentences, words }: Draft,
  at: number,
  { from, to }: WordRange,
): { readonly start: number; readonly end: number } {
  const first = sentences[at]?.from ?? 0;
  return { start: words[first + from]?.start ?? 0, end: words[first + to - 1]?.end ?? 0 };
}

function learnedCard(task: Task, label: string, flag: boolean): Card {
  const name = `${task}/${label}`;
  return {
    id: `learned/${name}`,
    task,
    label,
    any: [],
    ...(flag
      ? { reason: `${task}.${label}.reason`, suggestion: `${task}.${label}.suggestion` }
      : {}),
    ...edges[name],
  };
}
