/**
 * The coach in a worker: post a CoachQuestion, get a CoachAnswer with the same id. Post a CoachLesson when it has been
 * fetched, and what is asked after it is read with it. Load it with
 * `new Worker(new URL(…/worker.ts, import.meta.url), { type: "module" })`.
 */
import { reviewApology } from "./apology.ts";
import type { ApologyReview } from "./apology.ts";
import { analyse, analyseWith } from "./coach.ts";
import type { Analysis } from "./core/analyse.ts";
import type { Task } from "./core/card.ts";

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

let read = analyse;

scope.onmessage = ({ data }) => {
  if ("learned" in data) {
    read = analyseWith(data.learned) ?? read;
    return;
  }
  const { id, task, text } = data;
  const analysis = read(task, text);
  scope.postMessage(
    task === "apology" ? { id, analysis, review: reviewApology(text, read) } : { id, analysis },
  );
};
