import type { LogHead, RequestKey } from "../core/log.ts";
import type { Instant, PersonId, Refusal } from "../core/record.ts";
import { refuse } from "../core/refusal.ts";
import { quietPeriod } from "../parameters.ts";

/** Whether the other said "not yet" to this same request of `by` less than seven days ago (R2) [D]. */
export const isQuiet = (log: LogHead, request: RequestKey, by: PersonId, now: Instant): boolean =>
  quietUntil(log, request, by) > now;

/** When the same request may be made again; 0 where nobody said "not yet". */
export const quietUntil = (log: LogHead, request: RequestKey, by: PersonId): Instant =>
  Object.entries(log.notYets[request] ?? {})
    .filter(([person]) => person !== by)
    .reduce((latest, [, at]) => Math.max(latest, at + quietPeriod), 0);

/** The refusal of a request repeated within its quiet period, if this is one. */
export const quietRefusal = (
  log: LogHead,
  request: RequestKey,
  by: PersonId,
  now: Instant,
): Refusal | null =>
  isQuiet(log, request, by, now)
    ? refuse("quiet-period", { until: quietUntil(log, request, by) })
    : null;
