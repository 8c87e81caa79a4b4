import { analyse, analyseWith } from "../src/coach.ts";
import type { Analyse } from "../src/coach.ts";
import type { Task } from "../src/core/card.ts";
import type { AuthoredText } from "../training/corpus.ts";
import { encode } from "../training/encode.ts";
import { train } from "../training/train.ts";
import type { LabelledSpan } from "../training/voices.ts";
import type { GroupedWord } from "../training/words/table.ts";

/** Something that reads a text as one task and says which labels apply, and where. */
export type Reads = (task: Task, text: string) => readonly LabelledSpan[];

function readsWith(coach: Analyse): Reads {
  return (task, text) => {
    const { findings, present } = coach(task, text);
    return [...findings, ...present];
  };
}

export const byRules: Reads = readsWith(analyse);

/** Rules and the learned layer of these bytes. Throws when they are none. */
export function withBytes(bytes: Uint8Array): Reads {
  const coach = analyseWith(bytes);
  if (coach === undefined) throw new Error("these bytes are not a learned layer");
  return readsWith(coach);
}

/** Rules and a learned layer trained on these texts, through its bytes, as it would ship. */
export function trainedOn(texts: readonly AuthoredText[], words: readonly GroupedWord[]): Reads {
  return withBytes(encode({ ...train(texts, words), trainedOn: "" }));
}
