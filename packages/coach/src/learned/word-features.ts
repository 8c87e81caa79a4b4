import type { Word } from "../core/text.ts";
import { hashOf, pair } from "./hash.ts";
import type { KnownWord, WordTable } from "./word-table.ts";

/** The hashes of one word, made once for each word form. */
export interface WordHashes {
  readonly norm: number;
  readonly lemma: number;
  /** Of the classes a pattern can ask for (“@deceive”). */
  readonly classes: readonly number[];
  /** Of runs of three to five letters, “<” and “>” standing for the word's ends. */
  readonly letters: readonly number[];
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Articles, possessives, intensifiers and negations, which stand between a verb and its object. */
  readonly light: boolean;
}

const light = ["@the", "@possessive", "@intensifier", "@not"];

/** Reads words by a table, remembering those it met by their keys, which words of one form and kind share. */
export function wordReader(table: WordTable): (word: Word) => WordHashes {
  const remembered = new WeakMap<Word["keys"], WordHashes>();
  return (word) => {
    const before = remembered.get(word.keys);
    if (before !== undefined) return before;
    const known = table.find(word.norm) ?? lemmasOf(word).map(table.find).find(Boolean);
    const made = hashesOf(word, word.kind === "number" ? undefined : known);
    remembered.set(word.keys, made);
    return made;
  };
}

function lemmasOf({ norm, keys }: Word): string[] {
  return [...keys].flatMap((key) =>
    key.startsWith("~") && key !== `~${norm}` ? [key.slice(1)] : [],
  );
}

function hashesOf(word: Word, known: KnownWord | undefined): WordHashes {
  const { norm, kind, keys } = word;
  const shape = hashOf(kind === "number" ? "#" : "?");
  const classes = [...keys].filter((key) => key.startsWith("@"));
  return {
    norm: kind === "number" && norm.length > 2 ? shape : hashOf(norm),
    lemma: kind === "number" ? shape : hashOf(lemmasOf(word)[0] ?? norm),
    classes: classes.map(hashOf),
    letters: kind === "number" ? [] : lettersOf(norm),
    fine: known?.fine ?? shape,
    middle: known?.middle ?? shape,
    coarse: known?.coarse ?? shape,
    light: light.some((key) => keys.has(key)),
  };
}

function lettersOf(norm: string): number[] {
  if (norm.length < 4) return [];
  const whole = `<${norm}>`;
  const found: number[] = [];
  for (let size = 3; size <= 5; size += 1)
    for (let at = 0; at + size <= whole.length; at += 1)
      found.push(pair(size, hashOf(whole.slice(at, at + size))));
  return found;
}
