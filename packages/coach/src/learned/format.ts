/**
 * The learned layer as bytes, made by training/encode.ts and read here:
 *
 *   "GWL3", the length of the header (4 bytes, little-endian), the header as JSON (UTF-8), then what it counts, in order:
 *   words      first the gaps between their sorted hashes, then the finer half of their fine groups, then the other half
 *   groups     the middle group of each fine one, the coarse group of each middle one
 *   each task  the gaps between its features' sorted hashes, how many weights each has, the slots of these, the weights
 *
 * Gaps are in Rice's code (golomb.ts), counts one byte each. A weight is a signed byte, in steps of its slot. The slots
 * of a task with n labels: label i of a sentence alone (i), of what is in view of it (n + i), any flag in view of it (2n).
 */
import { bitCount } from "./bits.ts";
import { readGaps } from "./golomb.ts";
import { groupHash, ownGroup } from "./word-table.ts";
import type { KnownWord, WordTable } from "./word-table.ts";
import { hashOf } from "./hash.ts";

export const mark = "GWL3";
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
  const reader = { bytes, at: 8 + length };
  const table = readWords(reader, header);
  const tasks = new Map(header.tasks.map((task) => [task.task, readTask(reader, task)]));
  return reader.at === bytes.length ? { header, table, tasks } : undefined;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function take(reader: Reader, count: number): Uint8Array {
  const found = reader.bytes.subarray(reader.at, reader.at + count);
  reader.at += count;
  return found;
}

function hashes(reader: Reader, count: number): Uint32Array {
  const { gaps, length } = readGaps(reader.bytes.subarray(reader.at), count);
  reader.at += length;
  let last = 0;
  return gaps.map((gap) => (last += gap));
}

function readWords(reader: Reader, { words, fine, middle }: LearnedHeader): WordTable {
  const indexOf = finder(hashes(reader, words));
  const [low, high] = [take(reader, words), take(reader, words)];
  const middleOf = take(reader, fine);
  const coarseOf = take(reader, middle);
  const find = (word: string): KnownWord | undefined => {
    const index = indexOf(hashOf(word) >>> droppedBits);
    if (index === -1) return undefined;
    const group = (low[index] ?? 0) + 256 * (high[index] ?? 0);
    const own = group === ownGroup;
    const mid = middleOf[group] ?? 0;
    return {
      fine: groupHash("fine", own ? -1 : group, word),
      middle: groupHash("middle", own ? -1 : mid, word),
      coarse: groupHash("coarse", own ? -1 : (coarseOf[mid] ?? 0), word),
    };
  };
  return { find };
}

function readTask(reader: Reader, task: LearnedTask): TaskWeights {
  const indexOf = finder(hashes(reader, task.features));
  const starts = new Uint32Array(task.features + 1);
  take(reader, task.features).forEach((count, at) => {
    starts[at + 1] = (starts[at] ?? 0) + count;
  });
  const slotOf = take(reader, task.weights);
  const inSteps = take(reader, task.weights);
  return {
    ...task,
    indexOf: (hash) => indexOf(hash >>> droppedBits),
    starts,
    slotOf,
    inSteps: new Int8Array(inSteps.buffer, inSteps.byteOffset, inSteps.length),
  };
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
