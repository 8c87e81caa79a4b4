import type { WordRange } from "../../core/text.ts";
import type { RawWord } from "./raw-word.ts";

const clauseOpeners = new Set([
  "but",
  "because",
  "if",
  "when",
  "although",
  "though",
  "while",
  "however",
  "unless",
  "whereas",
  "so",
  "yet",
  "until",
  "which",
  "who",
  "except",
  "cause",
]);
const subjectPronouns = new Set([
  "i",
  "you",
  "we",
  "he",
  "she",
  "they",
  "it",
  "nobody",
  "that",
  "this",
  "there",
]);

/** Which clause each word of a sentence stands in, from 0. */
export function clausesOf(words: readonly RawWord[]): number[] {
  const clauseOf: number[] = [];
  let clause = 0;
  words.forEach((word, index) => {
    if (index > 0 && opensClause(words, index)) clause += 1;
    clauseOf.push(clause);
  });
  return clauseOf;
}

function opensClause(words: readonly RawWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (/[,;:—–()…]|\.{2,}|--|-$/u.test(word.marksBefore) && !/^[$£€]$/u.test(word.marksBefore))
    return true;
  if (clauseOpeners.has(word.norm))
    return (
      !(word.norm === "so" && words[index + 1]?.keys.has("@intensifier") === true) &&
      !(word.norm === "so" && !subjectPronouns.has(words[index + 1]?.norm ?? ""))
    );
  const next = words[index + 1];
  if (word.norm !== "and" && word.norm !== "or" && word.norm !== "then") return false;
  return (
    next !== undefined &&
    (subjectPronouns.has(next.norm) ||
      next.keys.has("/past") ||
      next.keys.has("the") ||
      next.keys.has("@not") ||
      next.keys.has("@possessive"))
  );
}

/** The words of each clause. */
export function rangesOf(clauseOf: readonly number[]): WordRange[] {
  const ranges: WordRange[] = [];
  clauseOf.forEach((clause, index) => {
    const from = ranges[clause]?.from ?? index;
    ranges[clause] = { from, to: index + 1 };
  });
  return ranges;
}
