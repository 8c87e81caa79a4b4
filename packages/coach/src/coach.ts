import { makeCoach } from "./core/analyse.ts";
import { english } from "./packs/en/index.ts";

export { tasks } from "./core/card.ts";

/** Reads a text as one task. Never throws, whatever the text; deterministic. */
export const analyse = makeCoach(english);

/**
 * Labels that are judged on the whole draft: splitting a text at its paragraphs and joining the findings may give others. All
 * other labels are judged within a sentence, or it and the two after it in the same paragraph.
 */
export const { wholeDraftLabels }: { readonly wholeDraftLabels: readonly string[] } = english;
