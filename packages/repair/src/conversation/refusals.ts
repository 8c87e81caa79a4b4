import type { WithBreaches } from "../breach/pair.ts";
import type { LogHead } from "../core/log.ts";
import type { Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { minute } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { mostCorrections, timeOut } from "../parameters.ts";
import { quietRefusal } from "../readiness/quiet.ts";
import type { ConversationFacts } from "./facts.ts";
import {
  isGathering,
  isHere,
  isLive,
  isOver,
  standingTimeOut,
  talkRequest,
  whoseTurn,
} from "./state.ts";
import type { Conversation, ConversationPart } from "./state.ts";
import { isTopic } from "./topics.ts";

export const conversationCodes = [
  "no-such-topic",
  "no-such-conversation",
  "already-proposed",
  "own-proposal",
  "already-answered",
  "conversation-over",
  "not-your-turn",
  "not-at-this-stage",
  "not-live",
  "not-both-here",
  "no-corrections-left",
  "in-time-out",
  "not-your-time-out",
  "return-has-passed",
  "nothing-to-return-from",
  "no-such-step",
  "own-step",
  "not-the-partners",
  "already-said",
] as const;
const refuse = refusing(conversationCodes);

type Log = LogHead & WithBreaches & { readonly conversation: ConversationPart };

/** Judges each event of a conversation from the pair log alone. */
export const refusal = (log: Log, facts: ConversationFacts, stamp: Stamp): Refusal | null => {
  switch (facts.type) {
    case "conversation.proposed":
      return ofProposal(log, facts, stamp);
    case "conversation.held":
      return ofHeld(log, facts, stamp.by);
    case "conversation.held-too":
      return ofHeldToo(log, facts, stamp.by);
    default: {
      const conversation = log.conversation.byId[facts.conversation];
      return conversation ? within(conversation, facts, stamp) : refuse("no-such-conversation");
    }
  }
};

type Within = Extract<ConversationFacts, { conversation: string }>;

const ofProposal = (
  log: Log,
  { topic, first }: Extract<ConversationFacts, { type: "conversation.proposed" }>,
  stamp: Stamp,
): Refusal | null => {
  if (topic !== null && !isTopic(log, topic)) return refuse("no-such-topic");
  if (!log.partners.includes(first)) return refuse("not-the-partners");
  const standing = Object.values(log.conversation.byId).some(
    (conversation) =>
      talkRequest(conversation.topic) === talkRequest(topic) && !isOver(conversation),
  );
  if (standing) return refuse("already-proposed");
  return quietRefusal(log, talkRequest(topic), stamp.by, stamp.at);
};

const ofHeld = (
  log: Log,
  { topic, on }: Extract<ConversationFacts, { type: "conversation.held" }>,
  by: PersonId,
): Refusal | null => {
  if (topic !== null && !isTopic(log, topic)) return refuse("no-such-topic");
  const said = Object.values(log.conversation.held).some(
    (held) => held.by === by && held.topic === topic && held.on === on,
  );
  return said ? refuse("already-said") : null;
};

const ofHeldToo = (
  log: Log,
  facts: Extract<ConversationFacts, { type: "conversation.held-too" }>,
  by: PersonId,
): Refusal | null => {
  const held = log.conversation.held[facts.held];
  if (!held) return refuse("no-such-conversation");
  if (held.by === by || held.bothSay) return refuse("already-said");
  return facts.step && held.step === "none" ? refuse("no-such-step") : null;
};

const within = (conversation: Conversation, facts: Within, stamp: Stamp): Refusal | null => {
  if (isOver(conversation)) return refuse("conversation-over");
  switch (facts.type) {
    case "conversation.ended":
      return null;
    case "conversation.accepted":
    case "conversation.not-yet":
      if (conversation.stage !== "proposed") return refuse("already-answered");
      return conversation.proposedBy === stamp.by ? refuse("own-proposal") : null;
    case "conversation.here":
      return ofHere(conversation, stamp);
    case "conversation.time-out":
      return ofTimeOut(conversation, facts.minutes, stamp);
    case "conversation.returned":
      return ofReturn(conversation, stamp);
    default:
      return ofPosting(conversation, facts, stamp);
  }
};

const ofHere = (conversation: Conversation, { by, at }: Stamp): Refusal | null => {
  if (conversation.pace !== "live") return refuse("not-live");
  if (!isGathering(conversation)) return refuse("not-at-this-stage");
  return waitOf(conversation, at) ?? (isHere(conversation, by, at) ? refuse("already-said") : null);
};

const ofTimeOut = (conversation: Conversation, minutes: number, stamp: Stamp): Refusal | null => {
  if (!isLive(conversation)) return refuse("not-at-this-stage");
  const standing = standingTimeOut(conversation, stamp.at);
  if (!standing) return null;
  if (standing.by !== stamp.by) return refuse("not-your-time-out");
  return standing.from + minutes * minute <= stamp.at ? refuse("return-has-passed") : null;
};

const ofReturn = (conversation: Conversation, stamp: Stamp): Refusal | null => {
  const last = conversation.timeOuts.at(-1);
  if (!last || last.back[stamp.by] !== undefined) return refuse("nothing-to-return-from");
  return waitOf(conversation, stamp.at);
};

/** Nothing is posted during a time-out, by either. */
const waitOf = (conversation: Conversation, at: Instant): Refusal | null => {
  const standing = standingTimeOut(conversation, at);
  return standing ? refuse("in-time-out", { until: standing.until }) : null;
};

type Posting = Exclude<
  Within,
  {
    type:
      | "conversation.ended"
      | "conversation.accepted"
      | "conversation.not-yet"
      | "conversation.here"
      | "conversation.time-out"
      | "conversation.returned";
  }
>;

const stageFor = {
  "conversation.spoke": "speaking",
  "conversation.said-back": "reflecting",
  "conversation.corrected": "confirming",
  "conversation.heard-right": "confirming",
  "conversation.step-offered": "closing",
  "conversation.step-agreed": "closing",
  "conversation.closed": "closing",
} as const satisfies Record<Posting["type"], Conversation["stage"]>;

const ofPosting = (conversation: Conversation, facts: Posting, stamp: Stamp): Refusal | null => {
  const wait = waitOf(conversation, stamp.at);
  if (wait) return wait;
  if (conversation.stage !== stageFor[facts.type]) return refuse("not-at-this-stage");
  if (isGathering(conversation)) return refuse("not-both-here");
  const turn = whoseTurn(conversation);
  if (turn !== null && turn !== stamp.by) return refuse("not-your-turn");
  if (facts.type === "conversation.corrected" && conversation.corrections >= mostCorrections) {
    return refuse("no-corrections-left", { most: mostCorrections });
  }
  if (facts.type !== "conversation.step-agreed") return null;
  const step = conversation.steps.at(-1);
  if (step?.id !== facts.step) return refuse("no-such-step");
  return step.by === stamp.by ? refuse("own-step") : null;
};

/** The longest and shortest a person may choose, for the screen that offers it. */
export const timeOutMinutes = {
  least: timeOut.least / minute,
  usual: timeOut.usual / minute,
  most: timeOut.most / minute,
};
