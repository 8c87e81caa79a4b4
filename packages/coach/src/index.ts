export { apologyComponents } from "./apology.ts";
export type { ApologyComponent, ApologyReview } from "./apology.ts";
export { analyse, analyseWith, reviewApology, tasks, wholeDraftLabels } from "./coach.ts";
export type { Analyse } from "./coach.ts";
export type { Analysis, Finding } from "./core/analyse.ts";
export type { Mark, Task } from "./core/card.ts";
export { messages as englishMessages } from "./packs/en/messages.ts";
export type { CoachAnswer, CoachLesson, CoachQuestion } from "./worker.ts";
