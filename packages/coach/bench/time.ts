import { readLabels } from "../build/cards.ts";
import { makeCoach } from "../src/core/analyse.ts";
import { english } from "../src/packs/en/index.ts";
import { timeReadings } from "./timings.ts";
import type { Timings } from "./timings.ts";

/** One line of the table of times, in milliseconds. */
export interface TimeRow {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  /** What it may take, where something is promised. */
  readonly most?: number;
}

const wordsOfLetter = 300;
const numberOfLetters = 24;

/** Letters of about 300 words, put together from the cards' own examples, and one text of 100,000 characters. */
export function textsToTime(): { readonly letters: readonly string[]; readonly long: string } {
  const examples = readLabels("en").flatMap(({ cards }) =>
    cards.flatMap(({ yes, no }) => [...yes, ...no].map(({ text }) => text.replace(/[⟦⟧]/gu, ""))),
  );
  const words = examples.join(" ").split(" ");
  const step = Math.floor(words.length / numberOfLetters);
  const letters = Array.from({ length: numberOfLetters }, (_, index) =>
    words.slice(index * step, index * step + wordsOfLetter).join(" "),
  );
  const once = words.join(" ");
  const long = once.repeat(Math.ceil(100_000 / once.length)).slice(0, 100_000);
  return { letters, long };
}

/** Times on this machine, without a browser. */
export function measureTime(): TimeRow[] {
  const { letters, long } = textsToTime();
  return rowsOf(
    timeReadings(() => makeCoach(english), letters, long),
    { long: 300 },
  );
}

export function rowsOf(
  { cold, again, long }: Timings,
  most: { readonly again?: number; readonly long?: number },
): TimeRow[] {
  return [
    row("300 words read afresh", cold, undefined),
    row("300 words read again after one character", again, most.again),
    row("100,000 characters read afresh", long, most.long),
  ];
}

function row(what: string, times: readonly number[], most: number | undefined): TimeRow {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { what, median: at(0.5), p95: at(0.95), ...(most === undefined ? {} : { most }) };
}
