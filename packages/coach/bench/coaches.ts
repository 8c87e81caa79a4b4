import { makeCoach } from "../src/core/analyse.ts";
import type { Task } from "../src/core/card.ts";
import { withLearned } from "../src/learned/cards.ts";
import { readLearned } from "../src/learned/format.ts";
import { learnedReader } from "../src/learned/reading.ts";
import { english } from "../src/packs/en/index.ts";
import type { AuthoredText } from "../training/corpus.ts";
import { encode } from "../training/encode.ts";
import { train } from "../training/train.ts";
import type { LabelledSpan } from "../training/voices.ts";
import type { GroupedWord } from "../training/words/table.ts";

/** Something that reads a text as one task and says which labels apply, and where. */
export type Reads = (task: Task, text: string) => readonly LabelledSpan[];

type Coach = ReturnType<typeof makeCoach>;

function readsWith(coach: Coach): Reads {
  return (task, text) => {
    const { findings, present } = coach(task, text);
    return [...findings, ...present];
  };
}

export const byRules: Reads = readsWith(makeCoach(english));

/** Rules and the learned layer of these bytes. Throws when they are none. */
export function withBytes(bytes: Uint8Array): Reads {
  const data = readLearned(bytes);
  if (data === undefined) throw new Error("these bytes are not a learned layer");
  return readsWith(makeCoach(english, withLearned(learnedReader(data))));
}

/** Rules and a learned layer trained on these texts, through its bytes, as it would ship. */
export function trainedOn(texts: readonly AuthoredText[], words: readonly GroupedWord[]): Reads {
  return withBytes(encode({ ...train(texts, words), trainedOn: "" }));
}
