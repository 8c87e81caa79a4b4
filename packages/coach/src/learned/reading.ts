import type { SentenceReading } from "../core/text.ts";
import type { LearnedData } from "./format.ts";
import { gather } from "./gathered.ts";
import type { Features } from "./gathered.ts";
import { judge } from "./judging.ts";
import type { Judge } from "./judging.ts";
import { glancedFeatures, ownFeatures } from "./sentence-features.ts";
import type { Glanced } from "./sentence-features.ts";
import type { FeaturesOf, WordFeatures } from "./sentence-sums.ts";
import { wordReader } from "./word-features.ts";
import type { WordHashes } from "./word-features.ts";
import type { WordTable } from "./word-table.ts";

/** Reads drafts with learned weights. A task it was not trained on gets no mark. */
export interface LearnedReader {
  /** Whether it decides about a label. */
  readonly knows: (task: string, label: string) => boolean;
  readonly read: (task: string, ...given: Parameters<Judge>) => ReturnType<Judge>;
}

export function learnedReader({
  table,
  tasks,
}: Pick<LearnedData, "table" | "tasks">): LearnedReader {
  const featuresOf = wordsReader(table);
  const readers = new Map(
    [...tasks].map(([task, weights]) => [
      task,
      {
        labels: new Set(weights.labels.map(({ label }) => label)),
        read: judge(weights, featuresOf),
      },
    ]),
  );
  return {
    knows: (task, label) => readers.get(task)?.labels.has(label) === true,
    read: (task, ...given) => readers.get(task)?.read(...given) ?? [],
  };
}

/** Features of a sentence's own words. Every task asks for the same: they are made once. */
function wordsReader(table: WordTable): FeaturesOf {
  const hashesOf = wordReader(table);
  const made = new WeakMap<SentenceReading, WordFeatures>();
  return (draft, { from, to, reading }, at) => {
    const before = made.get(reading);
    if (before !== undefined) return before;
    const hashes: WordHashes[] = [];
    for (let word = from; word < to; word += 1) {
      const each = draft.words[word];
      if (each !== undefined) hashes[word] = hashesOf(each);
    }
    const read = { draft, hashes };
    const glanced = (family: Glanced): Features =>
      gather((take) => glancedFeatures(read, at, family, take), from);
    const features = {
      own: gather((take) => ownFeatures(read, at, take), from),
      before: glanced("before"),
      after: glanced("after"),
      elsewhere: glanced("elsewhere"),
    };
    made.set(reading, features);
    return features;
  };
}
