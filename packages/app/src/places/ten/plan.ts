import { hour, minute } from "@groundwork/repair";
import type { Words } from "@groundwork/replica";

/** Each has about four minutes to speak and be said back to; then a short close [D]. */
const lengths = [4 * minute, 4 * minute, 2 * minute];

const parts = ["first", "second", "close"] as const;
export type Part = (typeof parts)[number];

/**
 * Ten minutes that have begun, by this phone's clock: when each part ends. Kept as moments and never counted, so that a
 * reload or a sleeping phone changes nothing.
 */
export type Plan = readonly number[];

/** Begins now. */
export const begun = (now: number): Plan => endsFrom(now, lengths);

const endsFrom = (from: number, rest: readonly number[]): Plan =>
  rest.map((_, at) => rest.slice(0, at + 1).reduce((sum, length) => sum + length, from));

/** The part that this moment lies in, and when it ends; null once all are over. */
export const partAt = (plan: Plan, now: number): { part: Part; until: number } | null => {
  const at = plan.findIndex((end) => now < end);
  const part = parts[at];
  const until = plan[at];
  return part === undefined || until === undefined ? null : { part, until };
};

/** The part of this moment ends now; those after it keep their lengths. */
export const goneOn = (plan: Plan, now: number): Plan => {
  const at = plan.findIndex((end) => now < end);
  if (at === -1) return plan;
  return [...plan.slice(0, at), now, ...endsFrom(now, lengths.slice(at + 1))];
};

/** Ten minutes that are over now: stopped, or held without the card. */
export const over = (now: number): Plan => lengths.map(() => now);

/** For so long after its end a plan still leads to what comes afterwards. */
const keptAfter = hour;

/** Whether this plan says nothing any more: long over, or from a clock that was set back since. */
export const isPast = (plan: Plan, now: number): boolean => {
  const [first = 0] = plan;
  const last = plan.at(-1) ?? 0;
  return now >= last + keptAfter || now < first - 2 * Math.max(...lengths);
};

/** As a local record keeps it. */
export const fieldsOf = (plan: Plan): Words => ({ ends: plan.join(" ") });

/** What a local record kept; null where it is no plan. */
export const planFrom = (fields: Words): Plan | null => {
  const ends = (fields["ends"] ?? "").split(" ").map(Number);
  const rises = ends.every((end, at) => end > 0 && end >= (ends[at - 1] ?? 0));
  return ends.length === parts.length && rises ? ends : null;
};
