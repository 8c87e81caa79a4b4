import { analyse } from "../src/coach.ts";
import type { Analyse } from "../src/coach.ts";
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

/** Something that reads a text and says which labels of a task apply, and where; `written` is the task the text was written for. */
export type Reads = (task: Task, text: string, written: Task) => readonly LabelledSpan[];

function readsWith(coach: Analyse): Reads {
  return (task, text, written) => {
    const { findings, present, safety } = coach(written, text);
    return task === written ? [...findings, ...present] : safety;
  };
}

export const byRules: Reads = readsWith(analyse);

/** What was learned, by itself and with the cards. */
export interface LearnedReads {
  readonly alone: Reads;
  readonly both: Reads;
}

/** Readers with the learned layer of these bytes. Throws when they are none. */
export function withBytes(bytes: Uint8Array): LearnedReads {
  const data = readLearned(bytes);
  if (data === undefined) throw new Error("these bytes are not a learned layer");
  const layer = withLearned(learnedReader(data));
  return {
    alone: readsWith(makeCoach({ ...english, cards: [] }, layer)),
    both: readsWith(makeCoach(english, layer)),
  };
}

/** Readers with a learned layer trained on these texts, through its bytes, as it would ship. */
export function trainedOn(
  texts: readonly AuthoredText[],
  words: readonly GroupedWord[],
  asked: readonly Task[],
): LearnedReads {
  return withBytes(encode({ ...train(texts, words, asked), trainedOn: "" }));
}
