import { analyse, analyseWith } from "../src/coach.ts";
import type { Analyse } from "../src/coach.ts";
import type { Task } from "../src/core/card.ts";
import type { AuthoredText } from "../training/corpus.ts";
import { encode } from "../training/encode.ts";
import { train } from "../training/train.ts";
import type { LabelledSpan } from "../training/voices.ts";
import type { GroupedWord } from "../training/words/table.ts";

/** Something that reads a text and says which labels of a task apply, and where; `written` is the task the text was written for. */
export type Reads = (task: Task, text: string, written: Task) => readonly LabelledSpan[];

function readsWith(coach: Analyse): Reads {
  return (task, text, written) => {
    const { findings, present, safety } = coach(written, text);
    return task === written ? [...findings, ...present] : safety;
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
