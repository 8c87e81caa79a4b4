import fc from "fast-check";
import type { Move } from "../histories.ts";
import { properties } from "./all.ts";
import { lifeOf, plansOf, type Plan } from "./life.ts";

export interface Trial {
  readonly seed: number;
  readonly runs: number;
  /** Each history has at least so many commands, and up to a tenth more. */
  readonly steps: number;
  /** Only the run of this name, as a failure gives it. */
  readonly path?: string;
}

/** What did not hold, and everything that is needed to see it again. */
export interface Failure {
  readonly property: string;
  readonly error: string;
  readonly seed: number;
  readonly path: string;
  /** The history in which it first failed, without the commands that it fails without. */
  readonly shortest: Plan;
}

/** Lives this many random histories and asks every property of each; null if all of them hold. */
export const tryProperties = ({ seed, runs, steps, path }: Trial): Failure | null => {
  const plans = plansOf(steps, Math.ceil(steps * 1.1));
  const details = fc.check(
    fc.property(plans, (plan) => {
      const failed = firstFailure(plan);
      if (failed) throw new Error(failed.property, { cause: failed.error });
    }),
    // A history of hundreds of commands is shortened here, which knows that leaving one out changes no other.
    { seed, numRuns: runs, endOnFailure: true, ...(path === undefined ? {} : { path }) },
  );
  const plan = details.counterexample?.[0];
  if (!details.failed || !plan) return null;
  const failed = firstFailure(plan);
  if (!failed)
    throw new Error(`Lived again, the history of seed ${seed} holds: it is not repeatable.`);
  const shortest = shortened(plan, failed.property);
  return { ...failed, seed, path: details.counterexamplePath ?? "", shortest };
};

const firstFailure = (plan: Plan, only?: string): Pick<Failure, "property" | "error"> | null => {
  const life = lifeOf(plan);
  for (const property of properties) {
    if (only !== undefined && property.name !== only) continue;
    try {
      property.holds(life);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { property: property.name, error: text };
    }
  }
  return null;
};

/** Leaves out ever smaller runs of moves for as long as the same property fails. */
const shortened = (plan: Plan, property: string): Plan => {
  let shortest = plan;
  for (let size = plan.moves.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < shortest.moves.length; ) {
      const without = { ...shortest, moves: leftOut(shortest.moves, from, size) };
      if (firstFailure(without, property)) shortest = without;
      else from += size;
    }
  }
  return shortest;
};

/** The moves that are left keep their moment. */
const leftOut = (moves: readonly Move[], from: number, size: number): readonly Move[] => {
  const waited = moves.slice(from, from + size).reduce((sum, { minutes }) => sum + minutes, 0);
  const after = moves.slice(from + size);
  const [next, ...rest] = after;
  return [
    ...moves.slice(0, from),
    ...(next ? [{ ...next, minutes: next.minutes + waited }] : []),
    ...rest,
  ];
};
