import { hashOf } from "./hash.ts";

/** What is known of a word by its company: the hashes of three groups, from fine to coarse. */
export interface KnownWord {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** Words in groups of like meaning, by which a word not met in training is read like its neighbours. */
export interface WordTable {
  /** A very common word is a group of its own. */
  readonly find: (word: string) => KnownWord | undefined;
}

/** The hash of a group, of its level and number; of a word that is a group of its own, the word's own at every level. */
export function groupHash(
  level: "fine" | "middle" | "coarse",
  group: number,
  word: string,
): number {
  return hashOf(group < 0 ? word : `${level}${group}`);
}
