/**
 * The coach in a worker: post a CoachQuestion, get a CoachAnswer with the same id. Post a CoachLesson when it has been
 * fetched, and what is asked after it is read with it. Load it with
 * `new Worker(new URL(…/worker.ts, import.meta.url), { type: "module" })`.
 */
import { reviewWith } from "./apology.ts";
import type { ApologyReview } from "./apology.ts";
import { makeCoach } from "./core/analyse.ts";
import type { Analyse, Analysis } from "./core/analyse.ts";
import type { Task } from "./core/card.ts";
import { withLearned } from "./learned/cards.ts";
import { readLearned } from "./learned/format.ts";
import type { LearnedData } from "./learned/format.ts";
import { learnedReader } from "./learned/reading.ts";
import { englishFor } from "./packs/en/by-task.ts";

export interface CoachQuestion {
  readonly id: number;
  readonly task: Task;
  readonly text: string;
}

/** The bytes of learned/en.bin. */
export interface CoachLesson {
  readonly learned: Uint8Array;
}

export interface CoachAnswer {
  readonly id: number;
  readonly analysis: Analysis;
  /** Set for the task `apology`. */
  readonly review?: ApologyReview;
}

/** The little of a worker's scope that is used; typed here so that the package needs no DOM. */
interface WorkerScope {
  onmessage: ((event: { readonly data: CoachQuestion | CoachLesson }) => void) | null;
  postMessage(answer: CoachAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

let learned: LearnedData | undefined;
let readers = new Map<Task, Promise<Analyse>>();

/** The reader of a task, made with its first draft; made anew once something was learned. */
function readerOf(task: Task): Promise<Analyse> {
  const known = readers.get(task);
  if (known) return known;
  const layer = learned && withLearned(learnedReader(learned));
  const made = englishFor(task).then((pack) => makeCoach(pack, layer));
  readers.set(task, made);
  made.catch(() => readers.delete(task));
  return made;
}

async function answer({ id, task, text }: CoachQuestion): Promise<void> {
  const read = await readerOf(task);
  const analysis = read(task, text);
  scope.postMessage(
    task === "apology" ? { id, analysis, review: reviewWith(read, text) } : { id, analysis },
  );
}

scope.onmessage = ({ data }) => {
  if (!("learned" in data)) {
    // Without the cards there is nothing to say; they are asked for again with the next draft.
    answer(data).catch(() => undefined);
    return;
  }
  learned = readLearned(data.learned) ?? learned;
  readers = new Map();
};
