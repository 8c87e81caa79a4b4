import { hashOf } from "./hash.ts";

/** What is known of a word by its company: three groups, from fine to coarse, and its place along a few axes of meaning. */
export interface KnownWord {
  /** Hashes; a very common word is a group of its own. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Along `axes` axes, -127…127. */
  readonly place: Int8Array;
}

/** Words by which one not seen before is read like its neighbours in meaning. */
export interface WordTable {
  readonly axes: number;
  readonly find: (word: string) => KnownWord | undefined;
}

export const emptyWordTable: WordTable = { axes: 0, find: () => undefined };

/** The hash of a group: of its level and number, or of the word itself where it is a group of its own. */
export function groupHash(
  level: "fine" | "middle" | "coarse",
  group: number,
  word: string,
): number {
  return hashOf(group < 0 ? `=${word}` : `${level}${group}`);
}
