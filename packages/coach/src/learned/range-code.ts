/**
 * Whole numbers in an adaptive arithmetic code: a range coder (Martin 1979) over single bits, as LZMA has it, each bit with odds
 * that are learned from those met before it in the same context. It takes hardly more bytes than the numbers' entropy, and no
 * table of odds is kept. No library for browsers that is still cared for does this.
 */

/** Odds of the bits of a number, each given the bits before it. */
export interface Context {
  /** How many bits a number has. */
  readonly bits: number;
  /** By the bits so far, with a one before them: how likely a nought is, in 65536ths. */
  readonly noughts: Uint16Array;
  /** How often that was asked. */
  readonly asked: Uint8Array;
}

export function contextOf(bits: number): Context {
  return {
    bits,
    noughts: new Uint16Array(2 ** bits).fill(evenOdds),
    asked: new Uint8Array(2 ** bits),
  };
}

export const evenOdds = 2 ** 15;
const leastOdds = 2 ** 6;
const mostOdds = 2 ** 16 - leastOdds;
const mostAsked = 254;

/** Moves the odds toward the bit that came: much at first, ever less later. */
export function learn({ noughts, asked }: Context, before: number, bit: number): void {
  const odds = noughts[before] ?? evenOdds;
  const times = asked[before] ?? 0;
  const moved = odds + Math.trunc(((bit === 0 ? 2 ** 16 : 0) - odds) / (times + 1.5));
  noughts[before] = Math.max(leastOdds, Math.min(mostOdds, moved));
  if (times < mostAsked) asked[before] = times + 1;
}

/** Of numbers without a highest one: first how many bits they have, then these; the lower ones lie about evenly. */
export interface GapContext {
  readonly lengths: Context;
  /** By the length: the first bits after the leading one. */
  readonly heads: readonly Context[];
}

const mostLength = 32;
const headBits = 3;

export function gapContext(): GapContext {
  return {
    lengths: contextOf(5),
    heads: Array.from({ length: mostLength }, () => contextOf(headBits)),
  };
}

/** How many bits of a number with so many after its leading one are learned, and how many are taken as they come. */
export function splitOf(length: number): { readonly head: number; readonly rest: number } {
  const head = Math.min(length, headBits);
  return { head, rest: length - head };
}

export interface RangeReader {
  /** A number of the context's bits. */
  readonly number: (context: Context) => number;
  /** A number of 0 to 2³² - 2. */
  readonly gap: (context: GapContext) => number;
  /** Whether all bytes have been read. */
  readonly isAtEnd: () => boolean;
}

/** Reads what training/range-writer.ts wrote, asked for in the same order. Throws a RangeError where the bytes end too soon. */
export function rangeReader(bytes: Uint8Array): RangeReader {
  let at = 0;
  let range = 2 ** 32 - 1;
  let code = 0;
  const next = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError("the numbers are cut short");
    at += 1;
    return byte;
  };
  // The first byte is always nought: the writer keeps room there for a carry.
  for (let byte = 0; byte < 5; byte += 1) code = code * 256 + next();
  const bit = (odds: number): number => {
    const bound = (range >>> 16) * odds;
    const isOne = code >= bound;
    if (isOne) {
      code -= bound;
      range -= bound;
    } else range = bound;
    while (range < 2 ** 24) {
      code = code * 256 + next();
      range *= 256;
    }
    return isOne ? 1 : 0;
  };
  const bits = (context: Context, count: number): number => {
    let before = 1;
    for (let each = 0; each < count; each += 1) {
      const one = bit(context.noughts[before] ?? evenOdds);
      learn(context, before, one);
      before = before * 2 + one;
    }
    return before - 2 ** count;
  };
  return {
    number: (context) => bits(context, context.bits),
    gap: ({ lengths, heads }) => {
      const length = bits(lengths, lengths.bits);
      const { head, rest } = splitOf(length);
      const context = heads[length];
      let found = 2 ** head + (context === undefined ? 0 : bits(context, head));
      for (let each = 0; each < rest; each += 1) found = found * 2 + bit(evenOdds);
      return found - 1;
    },
    isAtEnd: () => at === bytes.length,
  };
}
