import { keysOf } from "./lexicon.ts";
import type { RawWord } from "./raw-word.ts";

/** What stands around a word in its sentence. Words before it are settled already. */
interface Neighbours {
  readonly word: RawWord;
  readonly before: RawWord | undefined;
  readonly next: RawWord | undefined;
  /** The next word that is no adverb and no "not". */
  readonly after: RawWord | undefined;
}

type Settle = (neighbours: Neighbours) => readonly string[] | undefined;

const has = (word: RawWord | undefined, ...keys: readonly string[]): boolean =>
  keys.some((key) => word?.keys.has(key));

const had = (after: RawWord | undefined): boolean => has(after, "/part") && !has(after, "/base");
/** Every listed word counts as a base form; these classes are names of things all the same. */
const nouns = ["@the", "@possessive", "@kin", "@person", "@object", "@bodypart", "@child"];
const isBare = (word: RawWord | undefined): boolean => has(word, "/base") && !has(word, ...nouns);
const isVerb = (word: RawWord | undefined): boolean =>
  isBare(word) || has(word, "/past", "not", "no", "@modal", "@be", "@have");
const nominative = new Set(["i", "you", "we", "he", "she", "they"]);

const youAre: Settle = ({ next, after }) => {
  const noun = has(after, "@feelingnoun", "feelings");
  const describes =
    has(
      after,
      "/ing",
      "@feelingadj",
      "@intensifier",
      "not",
      "the",
      "a",
      "going",
      "@circumstance",
    ) || has(next, "this", "right");
  return describes && !noun ? ["you", "are"] : ["your"];
};

const perfect: Settle = ({ before }) =>
  has(before, "would", "could", "should", "might", "must") ? ["have"] : undefined;

/** Forms that only their neighbours settle; undefined leaves the word as it is. */
const forms: Readonly<Record<string, Settle>> = {
  "'d": ({ after }) => [had(after) || has(after, "better") ? "had" : "would"],
  ill: ({ before, after }) =>
    !has(before, "@be") && has(after, "/base", "not") ? ["i", "will"] : undefined,
  id: ({ before, after }) =>
    before?.norm !== "my" && after !== undefined ? ["i", had(after) ? "had" : "would"] : undefined,
  ur: youAre,
  your: ({ next, after }) =>
    (has(after, "/ing") && has(after, "@mental")) || has(next, "so", "being", "not", "too")
      ? ["you", "are"]
      : undefined,
  its: ({ next, after }) => {
    if (next === undefined) return undefined;
    const describes =
      has(next, "only", "just", "not", "nothing", "all", "my", "your", "on", "a", "the", "been") ||
      has(next, "no", "never", "because", "going") ||
      has(after, "/ing") ||
      next.kind === "number";
    return describes ? ["it", "is"] : undefined;
  },
  "4": ({ before, next }) =>
    has(before, "sorry", "apologise") && next !== undefined ? ["for"] : undefined,
  of: perfect,
  a: ({ next }) =>
    has(next, "could", "would", "should", "was", "were", "did", "know", "am") ? ["i"] : undefined,
  lets: ({ before }) => (before === undefined ? ["let", "us"] : undefined),
  there: ({ after }) => (has(after, "wives", "face", "husbands") ? ["their"] : undefined),
  were: ({ before, after }) =>
    before === undefined && has(after, "/ing") ? ["we", "are"] : undefined,
  well: ({ before, next }) =>
    next?.marksBefore === "" &&
    (before === undefined || has(before, "and", "but", "then")) &&
    isBare(next) &&
    !has(next, "/past", "/part")
      ? ["we", "will"]
      : undefined,
  // "I no lie", "mi no trust", "can we no just": English of West Africa, the Caribbean and Scotland
  no: ({ before, next }) =>
    before !== undefined && nominative.has(before.norm) && next?.marksBefore === "" && isBare(next)
      ? ["not"]
      : undefined,
  mi: ({ next }) => [isVerb(next) ? "i" : "my"],
  yuh: ({ next }) => [isVerb(next) || next === undefined ? "you" : "your"],
  dey: ({ word, before }) => {
    if (before === undefined || word.marksBefore !== "") return ["they"];
    return [before.norm === "i" ? "am" : "is"];
  },
  y: ({ next }) =>
    has(next, "do", "did", "are", "is", "would", "you", "not", "have") ? ["why"] : undefined,
  b: ({ before }) => (has(before, "will", "to", "would", "not", "@modal") ? ["be"] : undefined),
};

/** Gives words that can be read in two ways the one that fits their neighbours; one word may become two. */
export function settleAmbiguous(words: readonly RawWord[]): RawWord[] {
  const settled: RawWord[] = [];
  words.forEach((word, index) => {
    const next = words[index + 1];
    const settle = Object.hasOwn(forms, word.norm) ? forms[word.norm] : undefined;
    const after = next === undefined ? undefined : (skipAdverbs(words, index + 1) ?? next);
    const norms = settle?.({ word, before: settled.at(-1), next, after });
    if (norms === undefined) settled.push(word);
    else
      norms.forEach((norm, part) =>
        settled.push({
          ...word,
          kind: "word",
          norm,
          keys: keysOf(norm),
          marksBefore: part === 0 ? word.marksBefore : "",
        }),
      );
  });
  return settled;
}

function skipAdverbs(words: readonly RawWord[], from: number): RawWord | undefined {
  let at = from;
  while (
    at < from + 3 &&
    (words[at]?.keys.has("@intensifier") === true || words[at]?.norm === "not")
  )
    at += 1;
  return words[at];
}
