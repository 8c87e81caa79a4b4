import type { Card, Task } from "../core/card.ts";
import type { Match } from "../core/matching.ts";
import type { Draft } from "../core/text.ts";
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

/** Gives what was learned the form of rules' matches, so that both are weighed together. */
export function learnedMatches(
  reader: LearnedReader,
  cards: readonly Card[],
): (task: Task, draft: Draft, byRules: readonly Match[]) => Match[] {
  const said = new Map(
    cards.map(({ task, label, reason, suggestion }) => [
      `${task}/${label}`,
      reason === undefined || suggestion === undefined ? {} : { reason, suggestion },
    ]),
  );
  return (task, draft, byRules) =>
    reader.read(task, draft).flatMap(({ label, start, end, sentence }) => {
      const name = `${task}/${label}`;
      const words = said.get(name);
      const known = byRules.some(
        (match) =>
          match.label === label && match.start < sentence.end && sentence.start < match.end,
      );
      if (words === undefined || known) return [];
      const card: Card = { id: `learned/${name}`, task, label, any: [], ...words, ...edges[name] };
      return [{ label, rule: card.id, card, alternative: "", start, end }];
    });
}
