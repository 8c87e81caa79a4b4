import type { WithBreaches } from "../breach/pair.ts";
import type { EventId } from "../core/record.ts";
import type { Conversation, ConversationPart } from "./state.ts";

export interface WithConversations {
  readonly conversation: ConversationPart;
}

/**
 * A topic: a breach, or what a talk was named for (product.md, "Words"); that one has the id of its talk, and is a topic once
 * the other said yes to it. Before, it is a request like any other, and may wait behind a door unread.
 */
export const isTopic = (log: WithBreaches & WithConversations, topic: EventId): boolean =>
  log.breach.byId[topic] !== undefined || isNamedTopic(log, topic);

/** Whether this is the topic of a talk that was named in its own words. */
export const isNamedTopic = ({ conversation }: WithConversations, topic: EventId): boolean => {
  const talk = conversation.byId[topic];
  return talk !== undefined && talk.topic === null && talk.accepted;
};

/** What a talk is about: a breach, what an earlier talk was named for, or itself. */
export const topicOf = ({ id, topic }: Conversation): EventId => topic ?? id;
