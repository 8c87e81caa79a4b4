import type { PersonId, Recorded, Refusal, Stamp } from "./record.ts";

/**
 * One concept's part of a log: what it holds, which events may change it, and how.
 *
 * `refusal` judges an arriving event from the log alone (never from what only one person holds), so that every device
 * skips the same events. `evolve` is only called with events that `refusal` allowed.
 */
export interface Concept<Facts extends { readonly type: string }, Part, Log> {
  /** The event types that are this concept's own, such as "breach.named". */
  readonly types: readonly Facts["type"][];
  empty(partners: readonly PersonId[]): Part;
  refusal(log: Log, facts: Facts, stamp: Stamp): Refusal | null;
  evolve(part: Part, facts: Facts, stamp: Stamp, log: Log): Part;
}

/** An event that arrived and could not be allowed: skipped by every device alike, kept with its code. */
export interface RefusedEvent {
  readonly stamp: Stamp;
  readonly type: string;
  readonly code: string;
}

export type AnyRecorded = Recorded<{ readonly type: string }>;
