import { dateAt } from "@groundwork/repair";
import { toMei, toRuth, type Place } from "../place.ts";
import {
  amendsOf,
  confirmed,
  due,
  offered,
  proposed,
  reviewed,
  writtenBefore,
  zone,
} from "../record.ts";

/** Apologies, agreements and what came of them. */
export const amends: readonly Place[] = [
  {
    sends: "apology.keep",
    as: "ruth",
    live: () => "/amends/apology/new",
    words: "here",
    send: (person) => person.press("amends.doneForNow"),
  },
  {
    sends: "apology.offer",
    as: "ruth",
    live: (couple) => {
      const letter = couple.act("ruth", {
        type: "apology.keep",
        letter: null,
        breach: confirmed(couple),
        text: writtenBefore,
      });
      return `/amends/apology/${letter}`;
    },
    before: (person) => person.press("amends.offer", toMei),
    words: "before",
    send: (person) => person.press("amends.offerDo", toMei),
  },
  {
    sends: "apology.answer",
    as: "mei",
    live: (couple) => `/amends/apology/${offered(couple)}/read`,
    before: async (person) => {
      await person.press("amends.coverOpen");
      await person.choose("amends.give.not-believed-yet");
    },
    words: "here",
    send: (person) => person.press("amends.giveAnswer"),
  },
  {
    sends: "agreement.propose",
    as: "ruth",
    live: () => "/agreements/new/words",
    before: (person) => person.choose("agreements.wish.i-want-this"),
    words: "here",
    send: (person) => person.press("agreements.propose"),
  },
  {
    sends: "agreement.counter",
    as: "ruth",
    live: (couple) => `/agreements/${proposed(couple, "mei")}/words`,
    before: async (person) => {
      await person.press("agreements.change");
      await person.choose("agreements.wish.i-want-this");
    },
    words: "here",
    send: (person) => person.press("agreements.proposeCounter"),
  },
  {
    sends: "pact.answer",
    as: "ruth",
    live: (couple) => `/agreements/${reviewed(couple)}/review`,
    before: async (person) => {
      await person.choose("pact.surveillance.no");
      await person.choose("pact.next.keep");
    },
    words: "here",
    send: (person) => person.press("pact.keep"),
  },
  {
    sends: "agreement.retire",
    as: "mei",
    live: (couple) => `/agreements/${due(couple)}`,
    before: (person) => person.press("agreements.retire"),
    words: "here",
    send: (person) => person.press("agreements.retireDo"),
  },
  {
    sends: "agreement.review",
    as: "mei",
    live: (couple) => `/agreements/${due(couple)}`,
    before: (person) => person.press("agreements.keepAsIs"),
    words: "none",
    send: (person) => person.press("agreements.keepDo"),
  },
  {
    sends: "occasion.check-in",
    as: "ruth",
    live: (couple) => {
      due(couple);
      return "/agreements/week";
    },
    before: (person) => person.press("check-in.say.missed"),
    words: "here",
    send: (person) => person.press("check-in.record"),
  },
  {
    sends: "occasion.respond",
    as: "mei",
    live: (couple) => `/agreements/${due(couple)}`,
    before: (person) => person.choose("agreements.respond.raised"),
    words: "here",
    send: (person) => person.press("check-in.record"),
  },
  {
    sends: "repair.offer",
    as: "ruth",
    live: (couple) => {
      confirmed(couple);
      return "/amends/repairs/new";
    },
    words: "here",
    send: (person) => person.press("repairs.offerDo", toMei),
  },
  {
    sends: "repair.mark-done",
    as: "ruth",
    live: (couple) => {
      amendsOf(couple);
      return "/amends/repairs";
    },
    before: (person) => person.press("repairs.markDone"),
    words: "here",
    send: (person) => person.press("repairs.recordDone"),
  },
  {
    sends: "repair.say-of-it",
    as: "mei",
    live: (couple) => {
      const repair = amendsOf(couple);
      const on = dateAt(couple.now, zone);
      couple.act("ruth", { type: "repair.mark-done", repair, on, zone, line: "" });
      return "/amends/repairs";
    },
    before: (person) => person.press("repairs.see.not-yet-right"),
    words: "here",
    send: (person) => person.press("repairs.say"),
  },
  {
    sends: "telling.share",
    as: "mei",
    live: (couple) => {
      confirmed(couple);
      return "/agreements/know";
    },
    words: "here",
    send: (person) => person.press("know.share", toRuth),
  },
];
