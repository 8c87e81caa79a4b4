import { evenOdds, learn, splitOf } from "../src/learned/range-code.ts";
import type { Context, GapContext } from "../src/learned/range-code.ts";

export interface RangeWriter {
  readonly number: (context: Context, value: number) => void;
  readonly gap: (context: GapContext, value: number) => void;
  /** What was written. Nothing can be written after it. */
  readonly end: () => Uint8Array;
}

/** Writes numbers as src/learned/range-code.ts reads them. Throws a RangeError for a number that its context has no room for. */
export function rangeWriter(): RangeWriter {
  const bytes: number[] = [];
  let low = 0;
  let range = 2 ** 32 - 1;
  // The last byte before `low`, and how many bytes of all ones follow it, are held back: a carry may still change them.
  let held = 0;
  let heldBack = 1;
  const shift = (): void => {
    if (low < 0xff000000 || low >= 2 ** 32) {
      const carry = low >= 2 ** 32 ? 1 : 0;
      for (; heldBack > 0; heldBack -= 1) {
        bytes.push((held + carry) & 255);
        held = 255;
      }
      held = (low >>> 24) & 255;
    }
    heldBack += 1;
    low = (low % 2 ** 24) * 256;
  };
  const bit = (odds: number, one: number): void => {
    const bound = (range >>> 16) * odds;
    if (one === 0) range = bound;
    else {
      low += bound;
      range -= bound;
    }
    while (range < 2 ** 24) {
      range *= 256;
      shift();
    }
  };
  const bits = (context: Context, count: number, value: number): void => {
    let before = 1;
    for (let each = count - 1; each >= 0; each -= 1) {
      const one = (value >>> each) & 1;
      bit(context.noughts[before] ?? evenOdds, one);
      learn(context, before, one);
      before = before * 2 + one;
    }
  };
  return {
    number: (context, value) => {
      if (!Number.isInteger(value) || value < 0 || value >= 2 ** context.bits)
        throw new RangeError(`${value} does not have ${context.bits} bits`);
      bits(context, context.bits, value);
    },
    gap: ({ lengths, heads }, value) => {
      const more = value + 1;
      if (!Number.isInteger(value) || value < 0 || more >= 2 ** 32)
        throw new RangeError(`${value} is no gap`);
      const length = 31 - Math.clz32(more);
      const { head, rest } = splitOf(length);
      bits(lengths, lengths.bits, length);
      const context = heads[length];
      if (context !== undefined) bits(context, head, (more >>> rest) & (2 ** head - 1));
      for (let each = rest - 1; each >= 0; each -= 1) bit(evenOdds, (more >>> each) & 1);
    },
    end: () => {
      for (let each = 0; each < 5; each += 1) shift();
      return Uint8Array.from(bytes);
    },
  };
}
