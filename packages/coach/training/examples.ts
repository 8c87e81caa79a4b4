import { readLabels } from "../build/cards.ts";
import type { AuthoredText } from "./corpus.ts";
import { taskLabels } from "./voices.ts";
import type { LabelledSpan } from "./voices.ts";

/** The name under which the cards' own examples stand among the authors. */
export const examplesAuthor = "examples";

/**
 * The cards' examples and near misses as labelled texts: the plainest way to say a thing, which authors asked for variety seldom
 * write. Where another label than the card's stands is not written there, so it counts for the whole text.
 */
export function readExamples(language: string): AuthoredText[] {
  return readLabels(language).flatMap(({ task, label, cards }) =>
    cards.flatMap(({ id, yes, no }) =>
      [
        ...yes.map((each) => ({ ...each, is: true })),
        ...no.map((each) => ({ ...each, is: false })),
      ].map(({ text: marked, labels, is }): AuthoredText => {
        const text = marked.replace(/[⟦⟧]/gu, "");
        const whole = (name: string): LabelledSpan => ({ label: name, start: 0, end: text.length });
        const known: readonly string[] = [...taskLabels[task].flags, ...taskLabels[task].helping];
        const own = is && known.includes(label) ? placesOf(label, marked) : [];
        const others = labels.filter((each) => each !== label || !is);
        return {
          author: examplesAuthor,
          file: `${task}/${label}/${id}`,
          voice: "",
          line: 0,
          task,
          text,
          spans: [...own, ...others.filter((each) => known.includes(each)).map(whole)],
          safety: others.flatMap((each) =>
            each.startsWith("safety.") ? [whole(each.slice("safety.".length))] : [],
          ),
        };
      }),
    ),
  );
}

/** Where a label is marked in an example, ⟦ ⟧ not counted. */
function placesOf(label: string, marked: string): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let [at, start] = [0, 0];
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === "⟦") start = at;
    else if (part === "⟧") spans.push({ label, start, end: at });
    else at += part.length;
  }
  return spans;
}
