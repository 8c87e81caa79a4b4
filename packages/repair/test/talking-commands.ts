import type { Command, Conversation, PersonView } from "../src/index.ts";
import { dateAt, isGathering, isNamedTopic, isOver, rules, timeOutMinutes } from "../src/index.ts";
import { canary, zone } from "./canary.ts";

/** What someone may try in talks, at every stage of them. */
export const aboutTalks = (view: PersonView): readonly Command[] => {
  const minutes = Math.floor(view.now / 60_000);
  const topic = Object.keys(view.pair?.breach.byId ?? {})[0] ?? null;
  // Now and then what an earlier talk was named for.
  const named = minutes % 5 === 0 ? (topicsOf(view, 0)[0] ?? null) : null;
  const all = Object.values(view.pair?.conversation.byId ?? {});
  const talks = [...all.filter(isOver).slice(-1), ...all.filter((talk) => !isOver(talk))];
  const proposal = { topicWords: canary, note: canary, pace: "own-time", bookedFor: null } as const;
  return [
    { type: "conversation.propose", topic, first: null, ...proposal },
    { type: "conversation.propose", topic: named, first: view.me, ...proposal },
    ...(minutes % 3 === 0
      ? [
          {
            type: "conversation.propose",
            topic,
            first: null,
            ...proposal,
            pace: "live",
            bookedFor: view.now + 9e6,
          } as const,
        ]
      : []),
    {
      type: "conversation.hold-aloud",
      topic: minutes % 2 === 0 ? topic : null,
      on: dateAt(view.now, zone),
      step: minutes % 3 === 0 ? canary : "",
    },
    ...Object.keys(view.pair?.conversation.held ?? {}).map(
      (held) => ({ type: "conversation.held-it-too", held, step: minutes % 2 === 0 }) as const,
    ),
    ...talks.flatMap((talk): readonly Command[] => [
      // Often, so that some talk comes to its close.
      ...[1, 2, 3, 4, 5].flatMap(() => inTurn(talk, view.now)),
      ...(minutes % 4 === 0 ? inTurn({ ...talk, stage: "confirming" }, view.now) : []),
      ...(minutes % 4 === 1
        ? [
            {
              type: "conversation.take-time-out",
              conversation: talk.id,
              minutes: timeOutMinutes.usual,
            } as const,
          ]
        : []),
      { type: "conversation.return", conversation: talk.id },
      ...(view.now % 13 === 0
        ? [{ type: "conversation.end", conversation: talk.id, unsafe: view.now % 2 === 0 } as const]
        : []),
    ]),
  ];
};

/** What fits this stage of a talk, whoever's turn it is. */
const inTurn = (talk: Conversation, now: number): readonly Command[] => {
  const { id: conversation, stage, steps } = talk;
  switch (stage) {
    case "proposed":
      return [
        { type: "conversation.accept", conversation },
        { type: "conversation.accept", conversation },
        { type: "conversation.say-not-yet", conversation },
      ];
    case "speaking":
      return [
        ...(isGathering(talk)
          ? [{ type: "conversation.say-here", conversation, at: now } as const]
          : []),
        { type: "conversation.speak", conversation, felt: canary, hurt: "", need: canary },
      ];
    case "reflecting":
      return [{ type: "conversation.say-back", conversation, saidBack: canary }];
    case "confirming":
      return [
        { type: "conversation.confirm", conversation },
        { type: "conversation.correct", conversation, correction: canary },
      ];
    case "closing":
      return [
        { type: "conversation.offer-step", conversation, step: canary },
        ...["one", "two", "three"].map(() => ({
          type: "conversation.agree-step" as const,
          conversation,
          step: steps.at(-1)?.id ?? "none",
        })),
        { type: "conversation.close", conversation },
      ];
    default:
      return [{ type: "conversation.return", conversation }];
  }
};

/** The first breaches, and the first topic that a talk was named for. */
const topicsOf = ({ pair }: PersonView, breaches: number): readonly string[] => [
  ...Object.keys(pair?.breach.byId ?? {}).slice(0, breaches),
  ...Object.keys(pair?.conversation.byId ?? {})
    .filter((talk) => pair !== null && isNamedTopic(pair, talk))
    .slice(0, 1),
];

export const revealedTogether = (view: PersonView): readonly Command[] => [
  { type: "trust.keep", isNot: ["devices"], words: { safe: canary } },
  ...(view.now % 3 === 0 ? [{ type: "trust.take-back" } as const] : []),
  // Few topics and mostly marks, so that two come to mean the same one.
  ...topicsOf(view, 2).flatMap((topic): readonly Command[] => [
    { type: "settling.mark", topic },
    { type: "settling.mark", topic },
    ...(view.now % 3 === 0 ? [{ type: "settling.unmark", topic } as const] : []),
    { type: "settling.reopen", topic, reason: null },
  ]),
  // By itself a device does these; here at any moment, as it may have been away until then.
  ...rules.due(view),
  ...rules.due(view),
];
