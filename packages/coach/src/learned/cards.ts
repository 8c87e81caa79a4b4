import type { Card, Task } from "../core/card.ts";
import type { SecondReading } from "../core/analyse.ts";
import type { Match } from "../core/matching.ts";
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
 * Weighs what was learned with what the cards found: it adds a label to a sentence where no card gave it, and takes a card's
 * away where the words around it speak clearly against it; never one of safety.
 */
export function withLearned(reader: LearnedReader): SecondReading {
  return (task, draft, byRules, asked) => {
    const found = bySentence(draft, byRules);
    const marks = reader.read(task, draft, found, asked === task);
    const dropped = new Set<Match>();
    for (const { label, at, words } of marks)
      if (words === null && task !== "safety")
        for (const match of found[at] ?? [])
          if (match.label === label && !found[at - 1]?.includes(match)) dropped.add(match);
    const given = marks.flatMap(({ label, flag, at, words }): Match[] => {
      const known = found[at]?.some((match) => match.label === label && !dropped.has(match));
      if (words === null || known === true) return [];
      const card = learnedCard(task, label, flag);
      return [{ label, rule: card.id, card, alternative: "", ...words }];
    });
    return [...byRules.filter((match) => !dropped.has(match)), ...given];
  };
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
