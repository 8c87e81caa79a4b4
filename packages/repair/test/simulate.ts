/**
 * One process of `npm run simulate` (scripts/simulate.mjs): takes trials from its parent, one at a time, and answers
 * each with what failed, or null.
 */
import { tryProperties, type Trial } from "./properties/trying.ts";

process.on("message", (trial: Trial) => {
  process.send?.(tryProperties(trial));
});
