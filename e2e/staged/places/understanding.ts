import { toMei, toRuth, type Place } from "../place.ts";
import { asked, confirmed, named, noted, writtenBefore } from "../record.ts";

/** What happened, what it did, what is needed and asked. */
export const understanding: readonly Place[] = [
  {
    sends: "breach.note",
    as: "ruth",
    live: () => "/talk/new",
    words: "here",
    send: (person) => person.press("talk.keepPrivate"),
  },
  {
    sends: "breach.name",
    as: "ruth",
    live: (couple) => `/talk/${noted(couple)}/share`,
    before: (person) => person.choose("talk.knownYes"),
    words: "here",
    send: (person) => person.press("talk.shareWith", toMei),
  },
  {
    sends: "breach.correct",
    as: "mei",
    live: (couple) => `/talk/${named(couple)}/correct`,
    words: "here",
    send: (person) => person.press("talk.shareWith", toRuth),
  },
  {
    sends: "breach.confirm",
    as: "mei",
    live: (couple) => `/talk/${named(couple)}`,
    words: "none",
    send: (person) => person.press("talk.confirm"),
  },
  {
    sends: "impact.keep",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}/impact`,
    words: "here",
    send: (person) => person.press("talk.impactDone"),
  },
  {
    sends: "impact.share",
    as: "mei",
    live: (couple) => {
      const topic = confirmed(couple);
      couple.act("mei", {
        type: "impact.keep",
        topic,
        feelings: [],
        words: { felt: writtenBefore },
      });
      return `/talk/${topic}/impact/share`;
    },
    before: (person) => person.tick("talk.part.felt"),
    words: "before",
    send: (person) => person.press("talk.shareWith", toRuth),
  },
  {
    sends: "needs.keep",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}/needs`,
    words: "here",
    send: (person) => person.press("talk.keepPrivate"),
  },
  {
    sends: "needs.share",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}/needs`,
    words: "here",
    send: async (person) => {
      await person.press("talk.share");
      await person.press("talk.shareWith", toRuth);
    },
  },
  {
    sends: "needs.answer",
    as: "ruth",
    live: (couple) => {
      const breach = confirmed(couple);
      couple.act("mei", { type: "needs.share", breach, lines: ["To hear about money first."] });
      return `/talk/${breach}/needs`;
    },
    before: (person) => person.press("talk.need.not-that-but"),
    words: "here",
    send: (person) => person.press("talk.sayThis"),
  },
  {
    sends: "question.ask",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}/questions/new`,
    words: "here",
    send: (person) => person.press("questions.askThis"),
  },
  {
    sends: "question.answer",
    as: "ruth",
    live: (couple) => `/talk/${asked(couple)}/questions`,
    before: (person) => person.press("questions.answer"),
    words: "here",
    send: (person) => person.press("questions.giveAnswer"),
  },
  {
    sends: "question.defer",
    as: "ruth",
    live: (couple) => `/talk/${asked(couple)}/questions`,
    before: (person) => person.press("questions.sayByWhen"),
    words: "none",
    send: (person) => person.press("questions.sayIt"),
  },
  {
    sends: "account.keep",
    as: "ruth",
    live: (couple) => `/talk/${confirmed(couple)}/account`,
    before: (person) => person.press("account.begin"),
    words: "here",
    send: (person) => person.press("account.done"),
  },
  {
    sends: "account.share",
    as: "ruth",
    live: (couple) => {
      const topic = confirmed(couple);
      couple.act("ruth", {
        type: "account.keep",
        topic,
        over: "over",
        words: { what: writtenBefore },
      });
      return `/talk/${topic}/account/share`;
    },
    before: (person) => person.choose("account.everythingYes"),
    words: "before",
    send: (person) => person.press("account.shareWhole", toMei),
  },
  {
    sends: "account.add",
    as: "ruth",
    live: (couple) => {
      const breach = confirmed(couple);
      couple.act("ruth", {
        type: "account.share",
        breach,
        over: "over",
        words: { what: writtenBefore },
        saidAll: false,
      });
      return `/talk/${breach}/account`;
    },
    before: (person) => person.unfold("account.addSomething"),
    words: "here",
    send: (person) => person.press("account.addDo"),
  },
  {
    sends: "account.bring-to-light",
    as: "mei",
    live: (couple) => `/talk/${confirmed(couple)}/account`,
    before: async (person) => {
      await person.unfold("account.laterAdd");
      await person.choose("account.way.found");
    },
    words: "here",
    send: (person) => person.press("account.laterDo"),
  },
  {
    sends: "later.keep",
    as: "mei",
    live: () => "/talk/later",
    words: "here",
    send: (person) => person.press("questions.putDown"),
  },
  {
    sends: "why.keep",
    as: "ruth",
    live: () => "/amends/before",
    words: "here",
    send: (person) => person.press("before.enough"),
  },
  {
    sends: "why.share",
    as: "ruth",
    live: (couple) => {
      const topic = confirmed(couple);
      couple.act("ruth", {
        type: "why.keep",
        topic,
        causes: [],
        barrier: null,
        words: { cause: writtenBefore },
      });
      return `/amends/before/${topic}/share`;
    },
    before: (person) => person.tick("before.prompt.cause"),
    words: "before",
    send: (person) => person.press("before.shareWith", toMei),
  },
  {
    sends: "inperson.mark",
    as: "ruth",
    live: (couple) => `/talk/${confirmed(couple)}`,
    before: async (person) => {
      await person.unfold("talk.inPerson");
      await person.choose("talk.inPersonStep.facts");
    },
    words: "none",
    send: (person) => person.press("talk.inPersonMark"),
  },
];
