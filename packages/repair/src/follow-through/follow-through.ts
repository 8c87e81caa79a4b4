import { betaQuantile } from "./beta.ts";
import type { Outcome } from "./outcome.ts";
import { followThroughParameters as parameters } from "./parameters.ts";

/** One occasion as it counts: the day it fell due (days since 1970 in the agreement's zone) and what it came to. */
export interface CountedOccasion {
  readonly day: number;
  readonly outcome: Outcome;
  /** Of the words it fell due under; those of the history where it always had the same. */
  readonly intervalDays?: number;
}

export interface FollowThroughHistory {
  /** The day the agreement began, in its zone. */
  readonly sinceDay: number;
  /** The period of its rule divided by its occasions, by the words that hold now. */
  readonly intervalDays: number;
  /** Oldest first. */
  readonly occasions: readonly CountedOccasion[];
}

/** Which careful words the record bears; sentences live in the message catalogues. */
export type FollowThroughWords =
  | "too-early"
  | "seen-differently"
  | "nearly-every-time"
  | "mostly"
  | "sometimes"
  | "more-often-missed";

export interface FollowThrough {
  /** Faded weight of what was kept and missed. */
  readonly kept: number;
  readonly missed: number;
  readonly mean: number;
  /** 10th and 90th percentile. */
  readonly low: number;
  readonly high: number;
  /** Occasions by what they came to, unfaded. */
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly words: FollowThroughWords;
  /** Adds "and told when not". */
  readonly toldWhenNot: boolean;
}

/**
 * What one agreement's occasions come to by a given day: a Beta record that fades (domain.md, "Follow-through"; Jøsang &
 * Ismail 2002). Never a score of a person, and never shown without its counts.
 */
export function followThrough(history: FollowThroughHistory, today: number): FollowThrough {
  let kept = 0;
  let missed = 0;
  let lastDay: number | null = null;
  for (const { day, outcome, intervalDays = history.intervalDays } of history.occasions) {
    const weight = weightOf(outcome);
    if (weight === null) continue;
    // What was fading by one rhythm is not counted anew by another: a change of words rewrites no record.
    const halfLife = halfLifeDays(intervalDays);
    const faded = lastDay === null ? 1 : 0.5 ** ((day - lastDay) / halfLife);
    kept = kept * faded + weight.kept;
    missed = missed * faded + weight.missed;
    lastDay = day;
  }
  const low = betaQuantile(parameters.interval.low, kept + 1, missed + 1);
  const high = betaQuantile(parameters.interval.high, kept + 1, missed + 1);
  const enough =
    kept + missed >= parameters.enoughWeight && today - history.sinceDay >= parameters.enoughDays;
  const words = differOften(history.occasions, today)
    ? "seen-differently"
    : enough
      ? wordsFor(low, high)
      : "too-early";
  return {
    kept,
    missed,
    mean: (kept + 1) / (kept + missed + 2),
    low,
    high,
    counts: countOutcomes(history.occasions),
    words,
    toldWhenNot:
      words !== "too-early" &&
      words !== "seen-differently" &&
      everyMissTold(history.occasions, today - halfLifeDays(history.intervalDays)),
  };
}

export function halfLifeDays(intervalDays: number): number {
  return Math.max(parameters.halfLifeDays, parameters.halfLifeIntervals * intervalDays);
}

type Weight = { readonly kept: number; readonly missed: number };

/** What an outcome adds; null where it adds nothing: excused, differing, still open. */
export function weightOf(outcome: Outcome): Weight | null {
  return outcome === "open" || outcome === "excused" || outcome === "differs"
    ? null
    : parameters.weight[outcome];
}

function wordsFor(low: number, high: number): FollowThroughWords {
  if (low >= parameters.nearlyEveryTimeFrom) return "nearly-every-time";
  if (low >= parameters.mostlyFrom) return "mostly";
  if (high <= parameters.moreOftenMissedUpTo) return "more-often-missed";
  return "sometimes";
}

function differOften(occasions: readonly CountedOccasion[], today: number): boolean {
  const recent = occasions.filter(
    ({ day, outcome }) =>
      today - day <= parameters.differing.days && outcome !== "open" && outcome !== "excused",
  );
  const differing = recent.filter(({ outcome }) => outcome === "differs");
  return differing.length > parameters.differing.share * recent.length;
}

function everyMissTold(occasions: readonly CountedOccasion[], since: number): boolean {
  const misses = occasions.filter(
    ({ day, outcome }) => day >= since && (weightOf(outcome)?.missed ?? 0) >= 1,
  );
  return misses.length > 0 && misses.every(({ outcome }) => outcome === "told");
}

function countOutcomes(occasions: readonly CountedOccasion[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    open: 0,
    kept: 0,
    partly: 0,
    told: 0,
    "told-late": 0,
    raised: 0,
    unsaid: 0,
    excused: 0,
    differs: 0,
  };
  for (const { outcome } of occasions) counts[outcome] += 1;
  return counts;
}
