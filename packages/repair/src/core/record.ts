import type { EventId, Instant, PersonId } from "./ids.ts";
import type { Reveal } from "./reveal.ts";

export type { EventId, Instant, PersonId } from "./ids.ts";

/** Who recorded an event and when: the relay's receipt time in the pair log, the device's own time in the self log. */
export interface Stamp {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  /** Rule edition that judges this event for ever (domain.md, "Rule editions"). */
  readonly edition: number;
}

/** People's own text, by field. */
export type Words = Readonly<Record<string, string>>;

export type Audience = "self" | "pair";

/** What every event's facts have: a type, written "concept.what-happened". */
export interface AnyFacts {
  readonly type: string;
}

/** What every command has: a type, written "concept.what-is-wanted". */
export interface AnyCommand {
  readonly type: string;
}

/** An event that a decision would record. */
export interface Proposed<Facts> {
  readonly audience: Audience;
  readonly facts: Facts;
  readonly words?: Words;
  /** Says again the words of this event of one's own, which the fold does not hold. */
  readonly wordsOf?: EventId;
}

/** Why something may not be done: a stable code and the facts that its sentence needs. A value, never thrown. */
export interface Refusal {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The nth event goes by the nth id that `Context.nextId` gives. */
export type Decision<Facts> =
  | { readonly events: readonly Proposed<Facts>[] }
  | { readonly refusal: Refusal };

/** Who acts, when, and a fresh id for each event the decision records, in order. */
export interface Context {
  readonly by: PersonId;
  readonly now: Instant;
  /** Deterministic: the nth call of one command always gives the same id, so deciding again gives the same ids. */
  readonly nextId: () => EventId;
  /** Deterministic too: what is bound or marked comes out the same when a command is decided again. */
  readonly reveal: Reveal;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
