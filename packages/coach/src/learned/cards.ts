import type { Card, Task } from "../core/card.ts";
import type { SecondReading } from "../core/analyse.ts";
import type { Match } from "../core/matching.ts";
import { mostSentences } from "./reading.ts";
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
  return (task, draft, byRules, asked) => {
    const found = bySentence(draft, byRules);
    const marks = reader.read(task, draft, found, asked === task);
    const given = new Set(marks.map(({ label, at }) => `${label} ${at}`));
    const standing = new Set(
      found.flatMap((matches, at) =>
        matches.filter(({ label }) => at >= mostSentences || given.has(`${label} ${at}`)),
      ),
    );
    const added = marks
      .filter(
        ({ label, at, kept }) => !kept && found[at]?.some((each) => each.label === label) !== true,
      )
      .map(({ label, flag, words }): Match => {
        const card = learnedCard(task, label, flag);
        return { label, rule: card.id, card, alternative: "", ...words };
      });
    const kept = byRules.filter((match) => standing.has(match) || !reader.knows(task, match.label));
    return [...kept, ...added];
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
