/**
 * The coach in a worker: post a CoachQuestion, get a CoachAnswer with the same id. Load it with
 * `new Worker(new URL(…/worker.ts, import.meta.url), { type: "module" })`.
 */
import { reviewApology } from "./apology.ts";
import type { ApologyReview } from "./apology.ts";
import { analyse } from "./coach.ts";
import type { Analysis } from "./core/analyse.ts";
import type { Task } from "./core/card.ts";

export interface CoachQuestion {
  readonly id: number;
  readonly task: Task;
  readonly text: string;
}

export interface CoachAnswer {
  readonly id: number;
  readonly analysis: Analysis;
  /** Set for the task `apology`. */
  readonly review?: ApologyReview;
}

/** The little of a worker's scope that is used; typed here so that the package needs no DOM. */
interface WorkerScope {
  onmessage: ((event: { readonly data: CoachQuestion }) => void) | null;
  postMessage(answer: CoachAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, task, text } }) => {
  const analysis = analyse(task, text);
  scope.postMessage(
    task === "apology" ? { id, analysis, review: reviewApology(text) } : { id, analysis },
  );
};
