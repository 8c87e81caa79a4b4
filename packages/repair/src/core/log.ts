import type * as v from "valibot";
import type {
  AnyCommand,
  AnyFacts,
  Context,
  Decision,
  EventId,
  Instant,
  PersonId,
  Refusal,
  Stamp,
} from "./record.ts";
import type { Claim } from "./reveal.ts";

/** An event that arrived and could not be allowed: skipped by every device alike, kept with its code. */
export interface RefusedEvent {
  readonly stamp: Stamp;
  readonly type: string;
  readonly code: string;
}

/** What stays quiet after a "not yet": the same request has the same key, such as "conversation:<topic>". */
export type RequestKey = string;

/** What every log holds beside its concepts' parts. Plain values throughout: a log is kept as a snapshot. */
export interface LogHead {
  /** Both partners in the pair log, the one person in a self log. */
  readonly partners: readonly PersonId[];
  readonly refused: readonly RefusedEvent[];
  /** When each person last said "not yet" to a request (R2). */
  readonly notYets: Readonly<Record<RequestKey, Readonly<Record<PersonId, Instant>>>>;
  readonly lastAt: Instant;
  readonly edition: number;
}

/** The kinds a door can be open for (domain.md, "Readiness"). */
export const doorKinds = ["answers", "apology", "talks", "proposals"] as const;
export type DoorKind = (typeof doorKinds)[number];

/** Something that one partner's event asks of the other; it waits behind the door of its kind (R1). */
export interface Ask {
  /** The event that asks. */
  readonly id: EventId;
  /** Its type, such as "conversation.proposed": says which screen it belongs to. */
  readonly type: string;
  readonly kind: DoorKind;
  readonly from: PersonId;
  /** The breach or other topic it is about, where there is one. */
  readonly topic: EventId | null;
  readonly request: RequestKey;
  /** Does not wait behind the door: a question about health (R1). */
  readonly passesDoor?: true;
  /** From when on it asks nothing, since no yes is possible then. */
  readonly lapsesAt?: Instant;
}

/** What `fact` (core/facts.ts) makes: a schema that can say which event type it is for. */
export type FactSchema<Facts extends AnyFacts> = v.GenericSchema<unknown, Facts> & {
  readonly entries: { readonly type: { readonly literal: string } };
};

/**
 * A concept's part of one log: which events are its own, what it holds, and how they change it.
 * `Reads` names the other parts its rules look into.
 */
export interface LogPart<Facts extends AnyFacts, Part, Reads = unknown> {
  /** One schema an event type; a type belongs to one log alone. */
  readonly schemas: readonly FactSchema<Facts>[];
  empty(partners: readonly PersonId[]): Part;
  /** Judges an arriving event from this log alone, so that every device skips the same events. */
  refusal(log: LogHead & Reads, facts: Facts, stamp: Stamp): Refusal | null;
  /** Only called with events that `refusal` allowed. */
  evolve(part: Part, facts: Facts, stamp: Stamp, log: LogHead & Reads): Part;
  /** Events that stop, end or take back: neither a pause nor a closed space holds them up (property 8). */
  readonly passesPause?: readonly Facts["type"][];
  /** Events that a pause does not hold up, but a closed space does: a pause keeps nobody from telling in time (property 9). */
  readonly passesPauseUntilClosed?: readonly Facts["type"][];
  /** The request that this event answers with "not yet", if it does. */
  declines?(log: LogHead & Reads, facts: Facts): RequestKey | null;
  /** What stands asked of this person, whatever their door says. */
  asks?(log: LogHead & Reads, person: PersonId): readonly Ask[];
  /** What this event claims that is checked by cryptography before it is folded, from the event alone. */
  claim?(facts: Facts, by: PersonId): Claim | null;
}

/** What a person's own device can see when it decides. `pair` is null until joined. */
export interface DecidingView<SelfReads = unknown, PairReads = unknown> {
  readonly me: PersonId;
  readonly self: LogHead & SelfReads;
  readonly pair: (LogHead & PairReads) | null;
  readonly now: Instant;
}

/**
 * One concept of the domain, as the registry (concepts.ts) holds it: its part of either log or both, and `decide`, which
 * turns a command into events. `decide` applies what only the writer's own device can know; it need not repeat what
 * `refusal` says of a log: every decision is judged by it before it is accepted.
 */
export interface Concept {
  /** Every refusal code this concept can give. */
  readonly codes: readonly string[];
  /** Commands that always succeed, whatever others did meanwhile (property 8). */
  readonly unconditional: readonly string[];
  // Written as methods so that each concept may name its own commands, facts and parts more narrowly.
  decide(view: DecidingView, command: AnyCommand, context: Context): Decision<AnyFacts>;
  /** What this person's devices do by themselves now: it follows from what is recorded, never from a look. */
  due?(view: DecidingView): readonly AnyCommand[];
  readonly pair?: LogPart<AnyFacts, unknown>;
  readonly self?: LogPart<AnyFacts, unknown>;
}
