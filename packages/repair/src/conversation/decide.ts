import type { WithBreaches } from "../breach/pair.ts";
import { rolesIn } from "../breach/roles.ts";
import type { DecidingView } from "../core/log.ts";
import type { Decision, EventId, Instant, PersonId, Words } from "../core/record.ts";
import { refuse as refuseCommonly, refusing } from "../core/refusal.ts";
import { required, written } from "../core/words.ts";
import { hereArrivesWithin } from "../parameters.ts";
import type { ConversationFacts, Pace } from "./facts.ts";
import type { ConversationSelfFacts, Ending } from "./self.ts";
import type { ConversationPart } from "./state.ts";

interface Within<Type extends string> {
  readonly type: Type;
  readonly conversation: EventId;
}

export type ConversationCommand =
  | {
      readonly type: "conversation.propose";
      /** A breach, or none: then `topicWords` names it. */
      readonly topic: EventId | null;
      readonly topicWords: string;
      readonly note: string;
      readonly pace: Pace;
      /** Who tells first; where a confirmed breach says who was hurt, they do unless chosen otherwise. */
      readonly first: PersonId | null;
      readonly bookedFor: Instant | null;
    }
  | Within<"conversation.accept">
  | Within<"conversation.say-not-yet">
  /** `at` is when it was said: it may wait on this phone for a connection. */
  | (Within<"conversation.say-here"> & { readonly at: Instant })
  | (Within<"conversation.speak"> & {
      readonly felt: string;
      readonly hurt: string;
      readonly need: string;
    })
  | (Within<"conversation.say-back"> & { readonly saidBack: string })
  | (Within<"conversation.correct"> & { readonly correction: string })
  | Within<"conversation.confirm">
  | (Within<"conversation.offer-step"> & { readonly step: string })
  | (Within<"conversation.agree-step"> & { readonly step: EventId })
  | Within<"conversation.close">
  | (Within<"conversation.take-time-out"> & { readonly minutes: number })
  | Within<"conversation.return">
  /** For any reason: the other sees the same ending; only this person's own room knows which. */
  | (Within<"conversation.end"> & { readonly unsafe: boolean })
  | (Within<"conversation.rate"> & { readonly heard: number })
  | {
      readonly type: "conversation.hold-aloud";
      /** A breach; null for the weekly ten minutes. */
      readonly topic: EventId | null;
      readonly on: string;
      /** One next step to put forward, or nothing. */
      readonly step: string;
    }
  | {
      readonly type: "conversation.held-it-too";
      readonly held: EventId;
      /** Yes to the step as well. */
      readonly step: boolean;
    }
  | { readonly type: "conversation.book"; readonly for: Instant | null };

export const conversationDecideCodes = ["nothing-said", "here-was-earlier"] as const;
const refuse = refusing(conversationDecideCodes);

type Reads = WithBreaches & { readonly conversation: ConversationPart };
type Facts = ConversationFacts | ConversationSelfFacts;
type Worded = { readonly words?: Words } | { readonly refusal: ReturnType<typeof refuseCommonly> };

export const decide = (
  view: DecidingView<unknown, Reads>,
  command: ConversationCommand,
): Decision<Facts> => {
  switch (command.type) {
    case "conversation.propose":
      return propose(view, command);
    case "conversation.accept":
      return post({ type: "conversation.accepted", conversation: command.conversation });
    case "conversation.say-not-yet":
      return post({ type: "conversation.not-yet", conversation: command.conversation });
    case "conversation.say-here":
      if (view.now - command.at > hereArrivesWithin) return { refusal: refuse("here-was-earlier") };
      return post({ type: "conversation.here", conversation: command.conversation });
    case "conversation.speak": {
      const words = written({ felt: command.felt, hurt: command.hurt, need: command.need });
      if (!words.words) return { refusal: refuse("nothing-said") };
      return post({ type: "conversation.spoke", conversation: command.conversation }, words);
    }
    case "conversation.say-back":
      return post(
        { type: "conversation.said-back", conversation: command.conversation },
        required({ saidBack: command.saidBack }),
      );
    case "conversation.correct":
      return post(
        { type: "conversation.corrected", conversation: command.conversation },
        required({ correction: command.correction }),
      );
    case "conversation.confirm":
      return post({ type: "conversation.heard-right", conversation: command.conversation });
    case "conversation.offer-step":
      return post(
        { type: "conversation.step-offered", conversation: command.conversation },
        required({ step: command.step }),
      );
    case "conversation.agree-step": {
      const { conversation, step } = command;
      return leave({ type: "conversation.step-agreed", conversation, step }, "closed");
    }
    case "conversation.close":
      return leave({ type: "conversation.closed", conversation: command.conversation }, "closed");
    case "conversation.take-time-out": {
      const { conversation, minutes } = command;
      return post({ type: "conversation.time-out", conversation, minutes });
    }
    case "conversation.return":
      return post({ type: "conversation.returned", conversation: command.conversation });
    case "conversation.end":
      return leave(
        { type: "conversation.ended", conversation: command.conversation },
        command.unsafe ? "unsafe" : "simply",
      );
    case "conversation.rate": {
      const { conversation, heard } = command;
      return {
        events: [{ audience: "self", facts: { type: "conversation.rated", conversation, heard } }],
      };
    }
    case "conversation.hold-aloud":
      return holdAloud(view, command);
    case "conversation.held-it-too":
      return post({ type: "conversation.held-too", held: command.held, step: command.step });
    case "conversation.book":
      return {
        events: [{ audience: "self", facts: { type: "conversation.booked", for: command.for } }],
      };
  }
};

const post = (facts: ConversationFacts, words: Worded = {}): Decision<Facts> =>
  "refusal" in words ? words : { events: [{ audience: "pair", facts, ...words }] };

/** Every end also writes one entry of fixed size for whoever acts, whatever the reason. */
const leave = (
  facts: Extract<ConversationFacts, { conversation: EventId }>,
  ending: Ending,
): Decision<Facts> => ({
  events: [
    { audience: "pair", facts },
    {
      audience: "self",
      facts: { type: "conversation.left", conversation: facts.conversation, ending },
    },
  ],
});

/** Where the other said already that this talk was held, saying so is saying it too. */
const holdAloud = (
  view: DecidingView<unknown, Reads>,
  command: Extract<ConversationCommand, { readonly type: "conversation.hold-aloud" }>,
): Decision<Facts> => {
  const { topic, on } = command;
  const words = written({ step: command.step });
  const step = words.words !== undefined;
  const theirs = Object.values(view.pair?.conversation.held ?? {}).find(
    (held) => held.by !== view.me && held.topic === topic && held.on === on && !held.bothSay,
  );
  if (theirs && !step) return post({ type: "conversation.held-too", held: theirs.id, step });
  return post({ type: "conversation.held", topic, on, step }, words);
};

const topicNamed = (topic: EventId | null, topicWords: string): Worded =>
  topic === null ? required({ topic: topicWords }) : {};

const propose = (
  view: DecidingView<unknown, WithBreaches>,
  command: Extract<ConversationCommand, { readonly type: "conversation.propose" }>,
): Decision<Facts> => {
  if (!view.pair) return { refusal: refuseCommonly("not-joined") };
  const { topic, pace, bookedFor } = command;
  const named = topicNamed(topic, command.topicWords);
  if ("refusal" in named) return named;
  const injured = rolesIn(view.pair, topic)?.injured ?? [];
  const first = command.first ?? (injured.length === 1 ? injured[0] : undefined) ?? view.me;
  const words = written({ ...named.words, note: command.note });
  return post({ type: "conversation.proposed", topic, pace, first, bookedFor }, words);
};
