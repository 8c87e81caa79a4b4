import { makeCoach } from "./core/analyse.ts";
import { english } from "./packs/en/index.ts";

export { tasks } from "./core/card.ts";

/** Reads a text as one task. Never throws, whatever the text; deterministic. */
export const analyse = makeCoach(english);

/**
 * Labels that are judged on the whole draft: splitting a text at its paragraphs and joining the findings may give others. All
 * other labels are judged within a sentence and the two after it.
 */
export const wholeDraftLabels: readonly string[] = [
  "vague",
  "regret",
  "responsibility",
  "explanation",
  "impact",
  "change",
  "forgiveness-request",
  "blame",
  "reversal",
];
