import { makeCoach } from "./core/analyse.ts";
import type { Analysis } from "./core/analyse.ts";
import type { Task } from "./core/card.ts";
import { withLearned } from "./learned/cards.ts";
import { readLearned } from "./learned/format.ts";
import { learnedReader } from "./learned/reading.ts";
import { english } from "./packs/en/index.ts";

export { tasks } from "./core/card.ts";

/** Reads a text as one task. Never throws, whatever the text; deterministic. */
export type Analyse = (task: Task, text: string) => Analysis;

/** Reads with the cards alone. */
export const analyse: Analyse = makeCoach(english);

/**
 * Reads with the cards and what was learned (learned/en.bin, which need not be there: all works without). Undefined when the
 * bytes are not a learned layer of the form that this release reads.
 */
export function analyseWith(learned: Uint8Array): Analyse | undefined {
  const data = readLearned(learned);
  return data && makeCoach(english, withLearned(learnedReader(data)));
}

/**
 * Labels that are judged on the whole draft: splitting a text at its paragraphs and joining the findings may give others. All
 * other labels are judged within a sentence, or it and the two after it in the same paragraph.
 */
export const { wholeDraftLabels }: { readonly wholeDraftLabels: readonly string[] } = english;
