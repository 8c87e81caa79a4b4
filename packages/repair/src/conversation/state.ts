import type { EventId, Instant, PersonId } from "../core/record.ts";
import type { RequestKey } from "../core/log.ts";
import { hereFor, returnGrace } from "../parameters.ts";
import type { Pace } from "./facts.ts";

/**
 * proposed → (accepted | not-yet) → speaking → reflecting → confirming (at most 2 corrections) → the same with the
 * partners swapped → closing → closed; ended from any state.
 */
export type Stage =
  | "proposed"
  | "not-yet"
  | "speaking"
  | "reflecting"
  | "confirming"
  | "closing"
  | "closed"
  | "ended";

export interface Turn {
  /** Its words are under this event id. */
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly kind: "spoke" | "said-back" | "corrected" | "heard-right";
}

export interface TimeOut {
  readonly by: PersonId;
  readonly from: Instant;
  readonly until: Instant;
  /** When each partner was first back: a turn, or saying so. */
  readonly back: Readonly<Record<PersonId, Instant>>;
}

export interface NextStep {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly agreed: boolean;
}

export interface Conversation {
  readonly id: EventId;
  /** A breach, or what an earlier talk was named for; null where the topic is named in the proposal's words. */
  readonly topic: EventId | null;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly pace: Pace;
  readonly bookedFor: Instant | null;
  readonly stage: Stage;
  /** The other said yes to it. */
  readonly accepted: boolean;
  /** Whose telling this is: the first speaker, after the swap the other. */
  readonly speaker: PersonId;
  readonly listener: PersonId;
  readonly swapped: boolean;
  /** Corrections in the present telling. */
  readonly corrections: number;
  readonly turns: readonly Turn[];
  /** When each last said "I'm here". */
  readonly here: Readonly<Record<PersonId, Instant>>;
  /** In a live talk: when both were there, which begins it. */
  readonly metAt: Instant | null;
  readonly timeOuts: readonly TimeOut[];
  /** Next steps put forward, oldest first; the last one stands. */
  readonly steps: readonly NextStep[];
  readonly overAt: Instant | null;
}

/** A talk held aloud, as one said or both say so. No words are kept of it but its next step. */
export interface HeldAloud {
  readonly id: EventId;
  readonly topic: EventId | null;
  readonly by: PersonId;
  /** A calendar date. */
  readonly on: string;
  readonly bothSay: boolean;
  /** One next step put forward with it, and whether the other said yes to that. */
  readonly step: "none" | "offered" | "agreed";
}

export interface ConversationPart {
  readonly byId: Readonly<Record<EventId, Conversation>>;
  readonly held: Readonly<Record<EventId, HeldAloud>>;
}

export const isLive = ({ stage }: Conversation): boolean =>
  stage === "speaking" || stage === "reflecting" || stage === "confirming" || stage === "closing";

export const isOver = ({ stage }: Conversation): boolean =>
  stage === "closed" || stage === "ended" || stage === "not-yet";

/** A live talk that was said yes to, and in which the two have not been there together yet. */
export const isGathering = ({ pace, stage, metAt }: Conversation): boolean =>
  pace === "live" && stage === "speaking" && metAt === null;

/** Whether this person's "I'm here" stands at this moment; nothing else shows that anyone is there. */
export const isHere = ({ here }: Conversation, person: PersonId, now: Instant): boolean => {
  const since = here[person];
  return since !== undefined && now < since + hereFor;
};

/** Whose turn it is; null while nothing is live, before a live talk begins, and in closing, where either may act. */
export const whoseTurn = (conversation: Conversation): PersonId | null => {
  const { stage, speaker, listener } = conversation;
  if (isGathering(conversation)) return null;
  if (stage === "speaking" || stage === "confirming") return speaker;
  return stage === "reflecting" ? listener : null;
};

/** The time-out that stands at this moment, during which nothing is posted (T2). */
export const standingTimeOut = (conversation: Conversation, now: Instant): TimeOut | null => {
  const last = conversation.timeOuts.at(-1);
  return last && isLive(conversation) && now < last.until ? last : null;
};

/**
 * How many returns this person missed: nothing came from them within a day of the time agreed. Two suggest help (T2);
 * nobody else is told.
 */
export const missedReturns = (
  { timeOuts, overAt }: Conversation,
  person: PersonId,
  now: Instant,
): number =>
  timeOuts.filter(({ until, back }) => {
    const due = until + returnGrace;
    const ended = overAt !== null && overAt < due;
    return now >= due && !ended && (back[person] ?? Number.POSITIVE_INFINITY) > due;
  }).length;

/** What counts as the same request (R2): texts are not compared, so all topics that are no breach count as one [D]. */
export const talkRequest = (topic: EventId | null): RequestKey =>
  `conversation:${topic ?? "other"}`;
