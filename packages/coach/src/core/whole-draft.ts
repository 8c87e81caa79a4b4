import type { Card } from "./card.ts";

/**
 * The labels judged on the whole draft: those of cards that ask what stands elsewhere in it, and those that give way to one of
 * these. Splitting a text at its paragraphs and joining the findings may give others for them, and for no other label.
 */
export function wholeDraftLabelsOf(cards: readonly Card[]): readonly string[] {
  const found = new Set(cards.filter(asksOfDraft).map(({ label }) => label));
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const { label, notUnder = [] } of cards)
      if (notUnder.some((other) => found.has(other))) found.add(label);
  }
  return [...found].sort();
}

function asksOfDraft({ draftWith, draftWithout, unless, once }: Card): boolean {
  return (
    draftWith !== undefined ||
    draftWithout !== undefined ||
    unless?.draft !== undefined ||
    once === true
  );
}
