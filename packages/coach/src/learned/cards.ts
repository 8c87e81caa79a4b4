import type { Card, Task } from "../core/card.ts";
import type { SecondReading } from "../core/analyse.ts";
import type { LearnedReader } from "./reading.ts";

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
    const marks = reader.read(task, draft, byRules, asked === task);
    const against = marks.filter(({ words }) => words === null && task !== "safety");
    const kept = byRules.filter(
      ({ label, start }) =>
        !against.some(
          (mark) =>
            mark.label === label && mark.sentence.start <= start && start < mark.sentence.end,
        ),
    );
    const given = marks.flatMap(({ label, flag, sentence, words }) => {
      const known = kept.some(
        (match) =>
          match.label === label && match.start < sentence.end && sentence.start < match.end,
      );
      if (words === null || known) return [];
      const card = learnedCard(task, label, flag);
      return [{ label, rule: card.id, card, alternative: "", ...words }];
    });
    return [...kept, ...given];
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
