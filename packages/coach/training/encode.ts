import { contextFor, droppedBits, mark, mostSteps, weightContexts } from "../src/learned/format.ts";
import type { LearnedHeader, LearnedLabel } from "../src/learned/format.ts";
import { hashOf } from "../src/learned/hash.ts";
import { gapContext } from "../src/learned/range-code.ts";
import { rangeWriter } from "./range-writer.ts";
import type { RangeWriter } from "./range-writer.ts";
import type { GroupedWord } from "./words/table.ts";

export interface TrainedTask {
  readonly task: string;
  /** The hash of each column. */
  readonly hashes: Uint32Array;
  readonly labels: readonly LearnedLabel[];
  /** The bias of what speaks for any flag at all. */
  readonly any: number;
  /** What a flag's margin loses for each other sentence in view, where no card found it. */
  readonly perNeighbour: number;
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
  const writer = rangeWriter();
  const groups = writeWords(writer, words);
  const header: LearnedHeader = {
    language,
    trainedOn,
    ...groups,
    tasks: tasks.map((task) => writeTask(writer, task)),
  };
  const text = new TextEncoder();
  const head = text.encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Uint8Array.from([...text.encode(mark), ...length, ...head, ...writer.end()]);
}

function writeHashes({ gap }: RangeWriter, sorted: readonly number[]): void {
  const context = gapContext();
  sorted.forEach((hash, at) => gap(context, hash - (sorted[at - 1] ?? 0)));
}

function writeAll({ number }: RangeWriter, values: readonly number[], highest: number): void {
  const context = contextFor(highest);
  for (const value of values) number(context, value);
}

/** Where two words share a hash, the first in the alphabet keeps it. */
function writeWords(
  writer: RangeWriter,
  words: readonly GroupedWord[],
): Pick<LearnedHeader, "words" | "fine" | "middle" | "coarse"> {
  const byHash = new Map<number, GroupedWord>();
  for (const word of words) {
    const hash = hashOf(word.word) >>> droppedBits;
    if (!byHash.has(hash)) byHash.set(hash, word);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const [middleOf, coarseOf]: [number[], number[]] = [[], []];
  for (const { groups } of words) {
    if (groups[0] < 0) continue;
    middleOf[groups[0]] = groups[1];
    coarseOf[groups[1]] = groups[2];
  }
  const [fine, middle] = [middleOf.length, coarseOf.length];
  const coarse = Math.max(...coarseOf.filter((group) => group !== undefined)) + 1;
  writeHashes(
    writer,
    sorted.map(([hash]) => hash),
  );
  writeAll(
    writer,
    sorted.map(([, { groups }]) => (groups[0] < 0 ? fine : groups[0])),
    fine + 1,
  );
  writeAll(
    writer,
    Array.from(middleOf, (group) => group ?? 0),
    middle,
  );
  writeAll(
    writer,
    Array.from(coarseOf, (group) => group ?? 0),
    coarse,
  );
  return { words: sorted.length, fine, middle, coarse };
}

function writeTask(
  writer: RangeWriter,
  { task, hashes, labels, any, perNeighbour, slots }: TrainedTask,
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
      const sum = Math.max(-mostSteps, Math.min(mostSteps, (row.get(slot) ?? 0) + step));
      if (sum === 0) row.delete(slot);
      else row.set(slot, sum);
      if (row.size > 0) byHash.set(short, row);
      else byHash.delete(short);
    });
  });
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  writeHashes(
    writer,
    sorted.map(([hash]) => hash),
  );
  const { slotAfter, weightIn, end } = weightContexts({ steps });
  for (const [, row] of sorted) {
    let before = end;
    for (const [slot, weight] of [...row].sort((a, b) => a[0] - b[0])) {
      writer.number(slotAfter(before), slot);
      writer.number(weightIn(slot), 2 * (Math.abs(weight) - 1) + (weight < 0 ? 1 : 0));
      before = slot;
    }
    writer.number(slotAfter(before), end);
  }
  return {
    task,
    labels,
    any,
    perNeighbour,
    steps,
    features: sorted.length,
    weights: sorted.reduce((sum, [, row]) => sum + row.size, 0),
  };
}
