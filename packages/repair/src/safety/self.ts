import type * as v from "valibot";
import { fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { Instant } from "../core/record.ts";

// The choices of each list are equally long, so that an entry has one size whatever happened (A2).
export const safetyOutcomes = ["cleared", "concern", "skipped"] as const;
export const safetyExits = ["goes-on", "not-now"] as const;
/** What a person with a concern chose: rest everything, practical matters only, or go on outwardly. */
export const safetyWays = ["undecided", "rests-all", "practical", "outwardly"] as const;

export type SafetyOutcome = (typeof safetyOutcomes)[number];
export type SafetyExit = (typeof safetyExits)[number];
export type SafetyWay = (typeof safetyWays)[number];

const schemas = [
  /** The answers themselves are never part of any event. */
  fact("safety.done", {
    outcome: oneOf(safetyOutcomes),
    exit: oneOf(safetyExits),
    way: oneOf(safetyWays),
  }),
] as const;

export type SafetySelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** How this person's last safe start ended. Read by their own Today, Letting go and Crossroads, by nothing else. */
export interface SafetySelfPart {
  readonly last: {
    readonly outcome: SafetyOutcome;
    readonly exit: SafetyExit;
    readonly way: SafetyWay;
    readonly at: Instant;
  } | null;
  /** When this person last went on: no later joint step in the same space asks again. */
  readonly wentOnAt: Instant | null;
}

export const safetyInSelf: LogPart<SafetySelfFacts, SafetySelfPart> = {
  schemas,
  empty: () => ({ last: null, wentOnAt: null }),
  refusal: () => null,
  evolve: (part, { outcome, exit, way }, stamp) => ({
    last: { outcome, exit, way, at: stamp.at },
    wentOnAt: exit === "goes-on" ? stamp.at : part.wentOnAt,
  }),
};
