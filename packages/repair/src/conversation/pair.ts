import type { WithBreaches } from "../breach/pair.ts";
import type { Ask, LogPart } from "../core/log.ts";
import type { EventId, PersonId, Stamp } from "../core/record.ts";
import { minute } from "../core/record.ts";
import { schemas } from "./facts.ts";
import type { ConversationFacts } from "./facts.ts";
import { refusal } from "./refusals.ts";
import { isHere, standingTimeOut, talkRequest, whoseTurn } from "./state.ts";
import type { Conversation, ConversationPart, NextStep, TimeOut, Turn } from "./state.ts";

type Within = Extract<ConversationFacts, { conversation: string }>;
type Reads = WithBreaches & { readonly conversation: ConversationPart };

export const conversationInPair: LogPart<ConversationFacts, ConversationPart, Reads> = {
  schemas,
  empty: () => ({ byId: {}, held: {} }),
  refusal,
  evolve: (part, facts, stamp, log) => {
    switch (facts.type) {
      case "conversation.proposed":
        return withConversation(part, proposed(facts, stamp, log.partners));
      case "conversation.held": {
        const { id, by } = stamp;
        const { topic, on } = facts;
        const step = facts.step ? ("offered" as const) : ("none" as const);
        return {
          ...part,
          held: { ...part.held, [id]: { id, by, topic, on, bothSay: false, step } },
        };
      }
      case "conversation.held-too": {
        const held = part.held[facts.held];
        if (!held) return part;
        const step = facts.step ? ("agreed" as const) : held.step;
        return { ...part, held: { ...part.held, [held.id]: { ...held, bothSay: true, step } } };
      }
      default: {
        const conversation = part.byId[facts.conversation];
        return conversation ? withConversation(part, next(conversation, facts, stamp)) : part;
      }
    }
  },
  passesPause: ["conversation.ended", "conversation.not-yet", "conversation.time-out"],
  declines: (log, facts) => {
    if (facts.type !== "conversation.not-yet") return null;
    const conversation = log.conversation.byId[facts.conversation];
    return conversation ? talkRequest(conversation.topic) : null;
  },
  asks: (log, person) => [
    ...Object.values(log.conversation.byId).flatMap((conversation) => asked(conversation, person)),
    ...Object.values(log.conversation.held)
      .filter(({ by, bothSay }) => by !== person && !bothSay)
      .map(({ id, by, topic }) => ({
        id,
        type: "conversation.held",
        kind: "talks" as const,
        from: by,
        topic,
        request: `held:${id}`,
      })),
  ],
};

const withConversation = (
  part: ConversationPart,
  conversation: Conversation,
): ConversationPart => ({
  ...part,
  byId: { ...part.byId, [conversation.id]: conversation },
});

const proposed = (
  facts: Extract<ConversationFacts, { type: "conversation.proposed" }>,
  stamp: Stamp,
  partners: readonly PersonId[],
): Conversation => ({
  id: stamp.id,
  topic: facts.topic,
  proposedBy: stamp.by,
  proposedAt: stamp.at,
  pace: facts.pace,
  bookedFor: facts.bookedFor,
  stage: "proposed",
  accepted: false,
  speaker: facts.first,
  listener: partners.find((person) => person !== facts.first) ?? facts.first,
  swapped: false,
  corrections: 0,
  turns: [],
  here: {},
  metAt: null,
  timeOuts: [],
  steps: [],
  overAt: null,
});

const next = (conversation: Conversation, facts: Within, stamp: Stamp): Conversation => {
  switch (facts.type) {
    case "conversation.accepted":
      return { ...conversation, stage: "speaking", accepted: true };
    case "conversation.not-yet":
      return { ...conversation, stage: "not-yet", overAt: stamp.at };
    case "conversation.ended":
      return { ...conversation, stage: "ended", overAt: stamp.at };
    case "conversation.here":
      return withHere(conversation, stamp);
    case "conversation.time-out":
      return { ...conversation, timeOuts: withTimeOut(conversation, facts.minutes, stamp) };
    case "conversation.returned":
      return backFromTimeOut(conversation, stamp);
    default:
      return posted(backFromTimeOut(conversation, stamp), facts, stamp);
  }
};

/** The second who says so while the first one's stands begins the talk. */
const withHere = (conversation: Conversation, { by, at }: Stamp): Conversation => {
  const { speaker, listener, here } = conversation;
  const other = by === speaker ? listener : speaker;
  const metAt = isHere(conversation, other, at) ? at : null;
  return { ...conversation, here: { ...here, [by]: at }, metAt };
};

const posted = (conversation: Conversation, facts: Within, stamp: Stamp): Conversation => {
  switch (facts.type) {
    case "conversation.spoke":
      return {
        ...conversation,
        stage: "reflecting",
        turns: withTurn(conversation, "spoke", stamp),
      };
    case "conversation.said-back":
      return {
        ...conversation,
        stage: "confirming",
        turns: withTurn(conversation, "said-back", stamp),
      };
    case "conversation.corrected":
      return {
        ...conversation,
        stage: "reflecting",
        corrections: conversation.corrections + 1,
        turns: withTurn(conversation, "corrected", stamp),
      };
    case "conversation.heard-right":
      return heardRight({ ...conversation, turns: withTurn(conversation, "heard-right", stamp) });
    case "conversation.step-offered":
      return { ...conversation, steps: [...conversation.steps, stepOf(stamp)] };
    case "conversation.step-agreed":
      return {
        ...conversation,
        stage: "closed",
        overAt: stamp.at,
        steps: conversation.steps.map((step) => ({ ...step, agreed: step.id === facts.step })),
      };
    case "conversation.closed":
      return { ...conversation, stage: "closed", overAt: stamp.at };
    default:
      return conversation;
  }
};

/** After the first telling the partners swap; after the second the conversation closes. */
const heardRight = (conversation: Conversation): Conversation =>
  conversation.swapped
    ? { ...conversation, stage: "closing" }
    : {
        ...conversation,
        stage: "speaking",
        swapped: true,
        corrections: 0,
        speaker: conversation.listener,
        listener: conversation.speaker,
      };

const withTurn = (
  { turns }: Conversation,
  kind: Turn["kind"],
  { id, by, at }: Stamp,
): readonly Turn[] => [...turns, { id, by, at, kind }];

const stepOf = ({ id, by, at }: Stamp): NextStep => ({ id, by, at, agreed: false });

const withTimeOut = (
  conversation: Conversation,
  minutes: number,
  stamp: Stamp,
): readonly TimeOut[] => {
  const { timeOuts } = conversation;
  const standing = standingTimeOut(conversation, stamp.at);
  if (standing) {
    return [...timeOuts.slice(0, -1), { ...standing, until: standing.from + minutes * minute }];
  }
  const until = stamp.at + minutes * minute;
  return [...timeOuts, { by: stamp.by, from: stamp.at, until, back: {} }];
};

const backFromTimeOut = (conversation: Conversation, stamp: Stamp): Conversation => {
  const last = conversation.timeOuts.at(-1);
  if (!last || last.back[stamp.by] !== undefined) return conversation;
  const back = { ...last.back, [stamp.by]: stamp.at };
  return { ...conversation, timeOuts: [...conversation.timeOuts.slice(0, -1), { ...last, back }] };
};

const asked = (conversation: Conversation, person: PersonId): readonly Ask[] => {
  const ask = askOf(conversation, person);
  if (!ask) return [];
  const from = conversation.proposedBy === person ? conversation.listener : conversation.proposedBy;
  return [
    {
      ...ask,
      kind: "talks",
      from: from === person ? conversation.speaker : from,
      topic: conversation.topic,
      request: talkRequest(conversation.topic),
    },
  ];
};

const askOf = (
  conversation: Conversation,
  person: PersonId,
): { readonly id: EventId; readonly type: string } | null => {
  if (conversation.stage === "proposed" && conversation.proposedBy !== person) {
    return { id: conversation.id, type: "conversation.proposed" };
  }
  if (whoseTurn(conversation) === person) return { id: conversation.id, type: "conversation.turn" };
  return null;
};
