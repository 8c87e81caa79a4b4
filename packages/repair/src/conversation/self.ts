import * as v from "valibot";
import { eventId, fact, instant, oneOf, wholeNumber } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, Stamp } from "../core/record.ts";

/** Equally long words: an entry has one size whatever the reason. */
const endings = ["closed", "simply", "unsafe"] as const;
export type Ending = (typeof endings)[number];

const schemas = [
  /** Written at every end by whoever acts, so that no reason shows by its presence (T2). */
  fact("conversation.left", { conversation: eventId, ending: oneOf(endings) }),
  /** How heard this person felt, 0 to 10; own item, not a validated test. */
  fact("conversation.rated", { conversation: eventId, heard: wholeNumber(0, 10) }),
  /** The next ten minutes, as this person alone booked them; booking again moves them, null lets them go (T4). */
  fact("conversation.booked", { for: v.nullable(instant) }),
] as const;

export type ConversationSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface ConversationSelfPart {
  readonly endings: Readonly<Record<EventId, Ending>>;
  readonly heard: Readonly<Record<EventId, number>>;
  readonly booked: Booking | null;
}

/** A time that one person keeps free; nobody else knows of it. */
export interface Booking {
  readonly id: EventId;
  readonly for: Instant;
}

export const conversationInSelf: LogPart<ConversationSelfFacts, ConversationSelfPart> = {
  schemas,
  empty: () => ({ endings: {}, heard: {}, booked: null }),
  refusal: () => null,
  evolve: (part, facts, stamp) => {
    switch (facts.type) {
      case "conversation.left":
        return { ...part, endings: { ...part.endings, [facts.conversation]: facts.ending } };
      case "conversation.rated":
        return { ...part, heard: { ...part.heard, [facts.conversation]: facts.heard } };
      case "conversation.booked":
        return { ...part, booked: bookedAfter(part.booked, facts.for, stamp) };
    }
  },
};

/** A time that is still ahead is moved and stays the same one, in a calendar too; one that has passed makes room for another. */
const bookedAfter = (
  before: Booking | null,
  next: Instant | null,
  { id, at }: Stamp,
): Booking | null => {
  if (next === null) return null;
  return { id: before !== null && before.for > at ? before.id : id, for: next };
};
