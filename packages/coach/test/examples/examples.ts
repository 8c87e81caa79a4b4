import type { Task } from "../../src/core/card.ts";

/** A text and every label it carries: for a letter all of them, for a flag's example the labels that need care. ⟦ ⟧ stand around the exact phrase. */
export interface Example {
  readonly labels: readonly string[];
  readonly text: string;
}

export interface Examples {
  readonly task: Task;
  readonly label: string;
  readonly yes: readonly Example[];
  /** Near misses: the label is not there, and no other than those listed. */
  readonly no: readonly Example[];
}

export interface Placed {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out and says where they stood. */
export function placed(marked: string): Placed {
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
