import { droppedBits, mark } from "../src/learned/format.ts";
import type { LearnedHeader, LearnedLabel } from "../src/learned/format.ts";
import { writeGaps } from "../src/learned/golomb.ts";
import { hashOf } from "../src/learned/hash.ts";
import { ownGroup } from "../src/learned/word-table.ts";
import type { GroupedWord } from "./words/table.ts";

export interface TrainedTask {
  readonly task: string;
  /** The hash of each column. */
  readonly hashes: Uint32Array;
  readonly labels: readonly LearnedLabel[];
  /** As the format orders them; by column, 0 for none. */
  readonly slots: readonly Float64Array[];
}

export interface Trained {
  readonly language: string;
  readonly trainedOn: string;
  readonly words: readonly GroupedWord[];
  readonly tasks: readonly TrainedTask[];
}

/** The bytes that src/learned/format.ts reads. */
export function encode({ language, trainedOn, words, tasks }: Trained): Uint8Array {
  const body: number[] = [];
  const { fine, middle } = writeWords(body, words);
  const header: LearnedHeader = {
    language,
    trainedOn,
    words: new Set(words.map(({ word }) => hashOf(word) >>> droppedBits)).size,
    fine,
    middle,
    tasks: tasks.map((task) => writeTask(body, task)),
  };
  const text = new TextEncoder();
  const head = text.encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Uint8Array.from([...text.encode(mark), ...length, ...head, ...body]);
}

function append(body: number[], bytes: Iterable<number>): void {
  for (const byte of bytes) body.push(byte & 255);
}

function gapsOf(sorted: readonly number[]): number[] {
  return sorted.map((each, at) => each - (sorted[at - 1] ?? 0));
}

/** Where two words share a hash, the first in the alphabet keeps it. */
function writeWords(
  body: number[],
  words: readonly GroupedWord[],
): { readonly fine: number; readonly middle: number } {
  const byHash = new Map<number, GroupedWord>();
  for (const word of words) {
    const hash = hashOf(word.word) >>> droppedBits;
    if (!byHash.has(hash)) byHash.set(hash, word);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const fineOf = sorted.map(([, { groups }]) => (groups[0] < 0 ? ownGroup : groups[0]));
  const [middleOf, coarseOf]: [number[], number[]] = [[], []];
  for (const { groups } of words) {
    if (groups[0] < 0) continue;
    middleOf[groups[0]] = groups[1];
    coarseOf[groups[1]] = groups[2];
  }
  append(body, writeGaps(gapsOf(sorted.map(([hash]) => hash))));
  append(body, fineOf);
  append(
    body,
    fineOf.map((group) => group >>> 8),
  );
  append(
    body,
    Array.from(middleOf, (group) => group ?? 0),
  );
  append(
    body,
    Array.from(coarseOf, (group) => group ?? 0),
  );
  return { fine: middleOf.length, middle: coarseOf.length };
}

/** Far fewer than a byte holds, since the bytes pack better: 8 in place of 16 cost .003 of F1 for safety. */
const mostSteps = 12;

function writeTask(
  body: number[],
  { task, hashes, labels, slots }: TrainedTask,
): LearnedHeader["tasks"][number] {
  const steps = slots.map(
    (weights) => weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / mostSteps,
  );
  const byHash = new Map<number, Map<number, number>>();
  hashes.forEach((hash, column) => {
    slots.forEach((weights, slot) => {
      const step = Math.round((weights[column] ?? 0) / (steps[slot] || 1));
      if (step === 0) return;
      const short = hash >>> droppedBits;
      const row = byHash.get(short) ?? new Map<number, number>();
      row.set(slot, Math.max(-mostSteps, Math.min(mostSteps, (row.get(slot) ?? 0) + step)));
      byHash.set(short, row);
    });
  });
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  append(body, writeGaps(gapsOf(sorted.map(([hash]) => hash))));
  append(
    body,
    sorted.map(([, row]) => row.size),
  );
  append(
    body,
    sorted.flatMap(([, row]) => [...row.keys()]),
  );
  append(
    body,
    sorted.flatMap(([, row]) => [...row.values()]),
  );
  return {
    task,
    labels,
    steps,
    features: sorted.length,
    weights: sorted.reduce((sum, [, row]) => sum + row.size, 0),
  };
}
