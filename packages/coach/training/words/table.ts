import { readFileSync } from "node:fs";
import { groupHash } from "../../src/learned/word-table.ts";
import type { KnownWord, WordTable } from "../../src/learned/word-table.ts";

/** One line of groups.tsv: a word, its groups from fine to coarse (-1: one of its own), its place along the axes. */
export interface GroupedWord {
  readonly word: string;
  readonly groups: readonly [number, number, number];
  readonly place: Int8Array;
}

export function readWordGroups(path = `${import.meta.dirname}/groups.tsv`): GroupedWord[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [word = "", fine, middle, coarse, place = ""] = line.split("\t");
      return {
        word,
        groups: [Number(fine), Number(middle), Number(coarse)],
        place: new Int8Array(Buffer.from(place, "base64")),
      };
    });
}

export function wordTableOf(words: readonly GroupedWord[]): WordTable {
  const known = new Map<string, KnownWord>(
    words.map(({ word, groups: [fine, middle, coarse] }) => [
      word,
      {
        fine: groupHash("fine", fine, word),
        middle: groupHash("middle", middle, word),
        coarse: groupHash("coarse", coarse, word),
      },
    ]),
  );
  return { find: (word) => known.get(word) };
}
