import { makeCoach } from "./core/analyse.ts";
import { reviewWith } from "./apology.ts";
import type { ApologyReview } from "./apology.ts";
import type { Analyse } from "./core/analyse.ts";
import { withLearned } from "./learned/cards.ts";
import { readLearned } from "./learned/format.ts";
import { learnedReader } from "./learned/reading.ts";
import { english } from "./packs/en/index.ts";

export type { Analyse } from "./core/analyse.ts";
export { tasks } from "./core/card.ts";

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

/** Reads a draft apology for its writer. Never throws. */
export const reviewApology = (text: string, read: Analyse = analyse): ApologyReview =>
  reviewWith(read, text);
