import { say } from "../../harness/words.ts";
import type { Place } from "../place.ts";
import { confirmed, settled, talkAfter } from "../record.ts";

/** Talking, and what opens to both. */
export const talking: readonly Place[] = [
  {
    sends: "conversation.propose",
    as: "ruth",
    live: () => "/talk/propose",
    before: (person) => person.choose("talk.aboutOwn"),
    words: "here",
    line: "talk.aboutWords",
    send: (person) => person.press("talk.propose"),
  },
  {
    sends: "conversation.speak",
    as: "mei",
    live: talkAfter(0),
    words: "here",
    send: (person) => person.press("talk.handOver"),
  },
  {
    sends: "conversation.say-back",
    as: "ruth",
    live: talkAfter(1),
    words: "here",
    send: (person) => person.press("talk.giveBack"),
  },
  {
    sends: "conversation.correct",
    as: "mei",
    live: talkAfter(2),
    before: (person) => person.press("talk.notQuite"),
    words: "here",
    send: (person) => person.press("talk.sendCorrection"),
  },
  {
    sends: "conversation.offer-step",
    as: "mei",
    live: talkAfter(6),
    words: "here",
    send: (person) => person.press("talk.offerStep"),
  },
  {
    sends: "conversation.take-time-out",
    as: "mei",
    live: talkAfter(0),
    words: "none",
    send: (person) => person.press("talk.takeTimeOut"),
  },
  {
    sends: "conversation.hold-aloud",
    as: "ruth",
    live: () => "/talk/ten",
    before: async (person) => {
      await person.press("ten.already");
      await person.unfold("ten.stepFold");
    },
    words: "here",
    send: (person) => person.press("ten.weHeld"),
  },
  {
    sends: "trust.keep",
    as: "ruth",
    live: () => "/talk/trust",
    words: "here",
    send: (person) => person.press("trust.keep"),
  },
  {
    sends: "settling.mark",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}`,
    words: "none",
    send: (person) =>
      person.page.getByRole("checkbox", { name: say("settling.talkedThrough") }).click(),
  },
  {
    sends: "settling.reopen",
    as: "mei",
    live: (couple) => `/talk/${settled(couple)}`,
    before: async (person) => {
      await person.unfold("settling.reopen");
      await person.choose("settling.reason.came-back");
    },
    words: "none",
    send: (person) => person.press("settling.reopenDo"),
  },
];
