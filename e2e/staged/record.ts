import { reviewDays, type Command, type EventId, type Terms } from "@groundwork/repair";
import type { Couple } from "../../packages/repair/test/couple.ts";

/** Written on an earlier screen. */
export const writtenBefore = "A second card, since March.";

const described = {
  kind: "hidden-money",
  extent: "pattern",
  since: null,
  cameOut: null,
  standard: null,
} as const;
const words = { what: writtenBefore, kind: "" };

/** Ruth's own note of it. */
export const noted = (couple: Couple): EventId =>
  couple.act("ruth", {
    type: "breach.note",
    note: null,
    described: { ...described, responsible: "me" },
    words,
  });

export const named = (couple: Couple): EventId =>
  couple.act("ruth", {
    type: "breach.name",
    note: null,
    described: { ...described, responsible: "me" },
    words,
    alreadyKnown: true,
  });

/** A breach that both stand by: Ruth's doing. */
export const confirmed = (couple: Couple): EventId => {
  const breach = named(couple);
  couple.act("mei", { type: "breach.confirm", breach, version: breach });
  return breach;
};

export const asked = (couple: Couple): EventId => {
  const breach = confirmed(couple);
  couple.act("mei", { type: "question.ask", breach, health: false, question: "Since when?" });
  return breach;
};

/** Who acts in turn, through a whole written talk that Mei begins. */
const turns = [
  [
    "mei",
    (conversation) => ({
      type: "conversation.speak",
      conversation,
      felt: "Small.",
      hurt: "",
      need: "",
    }),
  ],
  [
    "ruth",
    (conversation) => ({
      type: "conversation.say-back",
      conversation,
      saidBack: "You felt small.",
    }),
  ],
  ["mei", (conversation) => ({ type: "conversation.confirm", conversation })],
  [
    "ruth",
    (conversation) => ({
      type: "conversation.speak",
      conversation,
      felt: "Afraid.",
      hurt: "",
      need: "",
    }),
  ],
  [
    "mei",
    (conversation) => ({
      type: "conversation.say-back",
      conversation,
      saidBack: "You were afraid.",
    }),
  ],
  ["ruth", (conversation) => ({ type: "conversation.confirm", conversation })],
] as const satisfies readonly (readonly [string, (conversation: EventId) => Command])[];

/** A talk in which so many turns have been taken; its path. */
export const talkAfter = (taken: number) => (couple: Couple) => {
  const conversation = couple.act("mei", {
    type: "conversation.propose",
    topic: confirmed(couple),
    topicWords: "",
    note: "",
    pace: "own-time",
    first: "mei",
    bookedFor: null,
  });
  couple.act("ruth", { type: "conversation.accept", conversation });
  for (const [who, turn] of turns.slice(0, taken)) couple.act(who, turn(conversation));
  return `/talk/room/${conversation}`;
};

export const zone = "Europe/London";

const terms: Terms = {
  doer: "ruth",
  schedule: { every: "week", days: ["SU"], weeks: 1 },
  zone,
  time: "18:00",
  until: null,
  tellWithin: 24,
  review: null,
  openness: false,
};

export const proposed = (couple: Couple, by: "ruth" | "mei"): EventId =>
  couple.act(by, {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    sentence: "Ruth shows the account on Sundays.",
    why: "",
    wish: "i-want-this",
    letsOneCheck: null,
  });

/** A pact that lets Mei look, offered by Ruth whom it watches, on the day of its first review. */
export const reviewed = (couple: Couple): EventId => {
  const until = new Date(couple.now + 60 * 24 * 3_600_000).toISOString().slice(0, 10);
  const id = couple.act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms: { ...terms, until, openness: true },
    sentence: "Mei may look at the phone bill on Sundays.",
    why: "",
    wish: "i-want-this",
    letsOneCheck: true,
  });
  couple.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  const pact = couple.pair.agreement[id];
  const [first] = pact ? reviewDays(pact) : [];
  if (!first) throw new Error("The pact has no review.");
  couple.at(`${first.opens}T12:00Z`);
  return id;
};

/** Ruth's promise, a week and an hour after it began: it has fallen due once. */
export const due = (couple: Couple): EventId => {
  const agreement = proposed(couple, "ruth");
  couple.act("mei", {
    type: "agreement.accept",
    agreement,
    revision: agreement,
    wish: "i-want-this",
  });
  couple.now += (7 * 24 + 2) * 3_600_000;
  return agreement;
};

export const offered = (couple: Couple): EventId =>
  couple.act("ruth", {
    type: "apology.offer",
    letter: null,
    breach: confirmed(couple),
    text: "Mei, I lied to you.",
  });

/** What Ruth offers to put right. */
export const amendsOf = (couple: Couple): EventId =>
  couple.act("ruth", {
    type: "repair.offer",
    breach: confirmed(couple),
    apology: null,
    doneBy: null,
    zone,
    what: "I pay the money back.",
  });

export const settled = (couple: Couple): EventId => {
  const topic = confirmed(couple);
  for (const each of couple.people) couple.act(each, { type: "settling.mark", topic });
  couple.catchUp();
  return topic;
};
