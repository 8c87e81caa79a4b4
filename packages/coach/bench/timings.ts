import type { Task } from "../src/core/card.ts";

/** How long each of many readings took, in milliseconds. */
export interface Timings {
  /** A letter of about 300 words that was never read before. */
  readonly cold: readonly number[];
  /** The same letter after one character was typed into it. */
  readonly again: readonly number[];
  /** 100,000 characters never read before. */
  readonly long: readonly number[];
}

const editsOfEach = 12;

/** Times readings, warm: everything is done once before and thrown away. Runs in Node and in a browser alike. */
export function timeReadings(
  makeReader: () => (task: Task, text: string) => unknown,
  letters: readonly string[],
  long: string,
): Timings {
  const measure = (): Timings => {
    const read = makeReader();
    read("apology", "");
    const cold = letters.map((letter) => elapsed(() => read("apology", letter)));
    const again = letters.flatMap((letter) => {
      read("apology", letter);
      return edits(letter).map((edited) => elapsed(() => read("apology", edited)));
    });
    return { cold, again, long: [elapsed(() => read("apology", long))] };
  };
  measure();
  return measure();
}

/** The letter with one character more, at places all through it. */
function edits(letter: string): string[] {
  return Array.from({ length: editsOfEach }, (_, index) => {
    const at = Math.floor(((index + 0.5) / editsOfEach) * letter.length);
    return `${letter.slice(0, at)}e${letter.slice(at)}`;
  });
}

function elapsed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
