import type { Card } from "./card.ts";
import type { View } from "./program.ts";
import type { Draft, WordRange } from "./text.ts";

/** How many sentences after its own an exception looked for "nearby" may stand. */
export const nearbySentences = 2;

/** The words of a draft that an exception looks at around a match. */
export function rangeAround(
  { draft, acrossParagraphs }: View,
  range: WordRange,
  where: "match" | "clause" | "sentence" | "nearby",
): WordRange {
  if (where === "match") return range;
  const [first, last] = [draft.words[range.from], draft.words[range.to - 1]];
  if (first === undefined || last === undefined) return range;
  if (where === "clause")
    return {
      from: draft.clauses[first.clause]?.from ?? range.from,
      to: draft.clauses[last.clause]?.to ?? range.to,
    };
  let furthest = last.sentence;
  while (where === "nearby" && furthest < last.sentence + nearbySentences) {
    const next = draft.sentences[furthest + 1];
    if (next === undefined || (next.opensParagraph && !acrossParagraphs)) break;
    furthest += 1;
  }
  return {
    from: draft.sentences[first.sentence]?.from ?? range.from,
    to: draft.sentences[furthest]?.to ?? range.to,
  };
}

/** The words that are underlined for a match, as its card asks. */
export function underline(card: Card, draft: Draft, range: WordRange): WordRange {
  if (card.underline === undefined || card.underline === "match") return range;
  const clauseEnd = draft.clauses[draft.words[range.to - 1]?.clause ?? 0]?.to ?? range.to;
  if (card.underline === "onward") return { from: range.from, to: clauseEnd };
  const [first, last] = [draft.words[range.from], draft.words[range.to - 1]];
  if (first === undefined || last === undefined) return range;
  return card.underline === "clause"
    ? { from: draft.clauses[first.clause]?.from ?? range.from, to: clauseEnd }
    : {
        from: draft.sentences[first.sentence]?.from ?? range.from,
        to: draft.sentences[last.sentence]?.to ?? range.to,
      };
}
