/** Words in place of bits, for people to read, say and compare. */
import { wordList } from "./word-list.ts";

const BITS_A_WORD = 11;

/** The first `count` groups of eleven bits, the highest bit first, each as its word. */
export function wordsOfBits(bytes: Uint8Array, count: number): readonly string[] {
  const bitAt = (index: number) => ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  return Array.from({ length: count }, (_, word) => {
    let value = 0;
    for (let bit = 0; bit < BITS_A_WORD; bit++) value = value * 2 + bitAt(word * BITS_A_WORD + bit);
    return wordList[value] ?? "";
  });
}

const known = new Set(wordList);
export const isListedWord = (word: string): boolean => known.has(word);
