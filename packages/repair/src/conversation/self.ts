import type * as v from "valibot";
import { eventId, fact, oneOf, wholeNumber } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";

/** Equally long words: an entry has one size whatever the reason. */
const endings = ["closed", "simply", "unsafe"] as const;
export type Ending = (typeof endings)[number];

const schemas = [
  /** Written at every end by whoever acts, so that no reason shows by its presence (T2). */
  fact("conversation.left", { conversation: eventId, ending: oneOf(endings) }),
  /** How heard this person felt, 0 to 10; own item, not a validated test. */
  fact("conversation.rated", { conversation: eventId, heard: wholeNumber(0, 10) }),
] as const;

export type ConversationSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface ConversationSelfPart {
  readonly endings: Readonly<Record<EventId, Ending>>;
  readonly heard: Readonly<Record<EventId, number>>;
}

export const conversationInSelf: LogPart<ConversationSelfFacts, ConversationSelfPart> = {
  schemas,
  empty: () => ({ endings: {}, heard: {} }),
  refusal: () => null,
  evolve: (part, facts) =>
    facts.type === "conversation.left"
      ? { ...part, endings: { ...part.endings, [facts.conversation]: facts.ending } }
      : { ...part, heard: { ...part.heard, [facts.conversation]: facts.heard } },
};
