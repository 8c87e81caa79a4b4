/**
 * The learned layer as bytes, made by training/encode.ts and read here:
 *
 *   "GWL6", the length of the header (4 bytes, little-endian), the header as JSON (UTF-8), then numbers (range-code.ts), in order:
 *   words      the gaps between their sorted hashes, their fine groups (one past the last: a group of its own)
 *   groups     the middle group of each fine one, the coarse group of each middle one
 *   each task  the gaps between its features' sorted hashes; for each feature its slots, rising, each with its weight, until the end
 *
 * A weight is counted in steps of its slot. The slots of a task with n labels: label i of a sentence alone (i), of what is in view
 * of it (n + i), any flag in view of it (2n); one more number is the end.
 */
import { bitCount } from "./bits.ts";
import { hashOf } from "./hash.ts";
import { contextOf, gapContext, rangeReader } from "./range-code.ts";
import type { Context, RangeReader } from "./range-code.ts";
import { groupHash } from "./word-table.ts";
import type { KnownWord, WordTable } from "./word-table.ts";

export const mark = "GWL6";
/**
 * Hashes are kept without their lowest bits: far fewer bytes, and three in a hundred taken for another by chance, which cost nothing
 * that could be measured (docs/decisions/0012).
 */
export const droppedBits = 12;

export interface LearnedLabel {
  readonly label: string;
  readonly bias: number;
  /** Whether it asks for care. */
  readonly flag: boolean;
  /** A sentence carries the label when its margin is above this. */
  readonly gives: number;
  /** Where a card found it, above this. */
  readonly keeps: number;
  /** What `gives` is in a draft that was written for another task. */
  readonly elsewhere: number;
}

interface LearnedTask {
  readonly task: string;
  readonly labels: readonly LearnedLabel[];
  /** The bias of what speaks for any flag at all. */
  readonly any: number;
  /**
   * What a flag's margin loses for each other sentence in view, where no card found it: the more there are, the more often one looks
   * like something by chance. What a card found needs no such doubt.
   */
  readonly perNeighbour: number;
  /** By slot, what one step of a weight is worth. */
  readonly steps: readonly number[];
  readonly features: number;
  readonly weights: number;
}

export interface LearnedHeader {
  readonly language: string;
  /** Of the labelled texts and word groups it was trained on, so that a test can tell when they have changed. */
  readonly trainedOn: string;
  readonly words: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  readonly tasks: readonly LearnedTask[];
}

/** The weights of one task, found by the hash of a feature. */
export interface TaskWeights extends LearnedTask {
  /** The index of a feature, or -1. */
  readonly indexOf: (hash: number) => number;
  /** The weights of feature f are from starts[f] to starts[f + 1]. */
  readonly starts: Uint32Array;
  readonly slotOf: Uint8Array;
  readonly inSteps: Int8Array;
}

export interface LearnedData {
  readonly header: LearnedHeader;
  readonly table: WordTable;
  readonly tasks: ReadonlyMap<string, TaskWeights>;
}

/** Reads the bytes. Undefined when they are not a learned layer of this form: the coach then goes on without one. */
export function readLearned(bytes: Uint8Array): LearnedData | undefined {
  try {
    return readParts(bytes);
  } catch {
    return undefined;
  }
}

function readParts(bytes: Uint8Array): LearnedData | undefined {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, 4)) !== mark) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(text.decode(bytes.subarray(8, 8 + length))) as LearnedHeader;
  const reader = rangeReader(bytes.subarray(8 + length));
  const table = readWords(reader, header);
  const tasks = new Map(header.tasks.map((task) => [task.task, readTask(reader, task)]));
  return reader.isAtEnd() ? { header, table, tasks } : undefined;
}

function readHashes({ gap }: RangeReader, count: number): Uint32Array {
  const context = gapContext();
  let last = 0;
  return new Uint32Array(count).map(() => (last += gap(context)));
}

/** Room for each of so many different numbers. */
export function contextFor(count: number): Context {
  return contextOf(Math.ceil(Math.log2(Math.max(2, count))));
}

function readAll({ number }: RangeReader, count: number, highest: number): Uint16Array {
  const context = contextFor(highest);
  return new Uint16Array(count).map(() => number(context));
}

function readWords(reader: RangeReader, { words, fine, middle, coarse }: LearnedHeader): WordTable {
  const indexOf = finder(readHashes(reader, words));
  const fineOf = readAll(reader, words, fine + 1);
  const middleOf = readAll(reader, fine, middle);
  const coarseOf = readAll(reader, middle, coarse);
  const find = (word: string): KnownWord | undefined => {
    const index = indexOf(hashOf(word) >>> droppedBits);
    if (index === -1) return undefined;
    const group = fineOf[index] ?? fine;
    const own = group >= fine;
    const mid = middleOf[group] ?? 0;
    return {
      fine: groupHash("fine", own ? -1 : group, word),
      middle: groupHash("middle", own ? -1 : mid, word),
      coarse: groupHash("coarse", own ? -1 : (coarseOf[mid] ?? 0), word),
    };
  };
  return { find };
}

/** How a feature's weights are told apart: its slots by the one before, a weight by its slot. Both throw a RangeError for no slot. */
export interface WeightContexts {
  readonly slotAfter: (slot: number) => Context;
  readonly weightIn: (slot: number) => Context;
  /** What ends a feature's slots, and stands before the first. */
  readonly end: number;
}

/** A weight has up to so many steps, on either side of nought. */
export const mostSteps = 12;

export function weightContexts({ steps }: Pick<LearnedTask, "steps">): WeightContexts {
  const end = steps.length;
  const slots = Array.from({ length: end + 1 }, () => contextFor(end + 1));
  const weights = steps.map(() => contextFor(2 * mostSteps));
  const known =
    (contexts: readonly Context[]) =>
    (slot: number): Context => {
      const found = contexts[slot];
      if (found === undefined) throw new RangeError(`there is no slot ${slot}`);
      return found;
    };
  return { slotAfter: known(slots), weightIn: known(weights), end };
}

function readTask(reader: RangeReader, task: LearnedTask): TaskWeights {
  const indexOf = finder(readHashes(reader, task.features));
  const starts = new Uint32Array(task.features + 1);
  const slotOf = new Uint8Array(task.weights);
  const inSteps = new Int8Array(task.weights);
  const { slotAfter, weightIn, end } = weightContexts(task);
  let at = 0;
  for (let feature = 0; feature < task.features; feature += 1) {
    let slot = reader.number(slotAfter(end));
    while (slot !== end) {
      const folded = reader.number(weightIn(slot));
      slotOf[at] = slot;
      inSteps[at] = ((folded >> 1) + 1) * ((folded & 1) === 0 ? 1 : -1);
      at += 1;
      if (at > task.weights) throw new RangeError("there are more weights than were told");
      slot = reader.number(slotAfter(slot));
    }
    starts[feature + 1] = at;
  }
  return { ...task, indexOf: (hash) => indexOf(hash >>> droppedBits), starts, slotOf, inSteps };
}

const bitsOfHash = 32 - droppedBits;

/** Finds the index of a hash among sorted ones: a bit for each hash there can be, and how many stand before each 32 of them. */
function finder(sorted: Uint32Array): (hash: number) => number {
  const bits = new Uint32Array(2 ** bitsOfHash / 32);
  for (const hash of sorted) bits[hash >>> 5] = (bits[hash >>> 5] ?? 0) | (1 << (hash & 31));
  const before = new Uint32Array(bits.length);
  for (let at = 1; at < bits.length; at += 1)
    before[at] = (before[at - 1] ?? 0) + bitCount(bits[at - 1] ?? 0);
  return (hash) => {
    const word = bits[hash >>> 5] ?? 0;
    const bit = 1 << (hash & 31);
    return (word & bit) === 0 ? -1 : (before[hash >>> 5] ?? 0) + bitCount(word & (bit - 1));
  };
}
