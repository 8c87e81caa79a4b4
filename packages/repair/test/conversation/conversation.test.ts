import { beforeEach, describe, expect, test } from "vitest";
import type { Conversation, EventId } from "../../src/index.ts";
import {
  asking,
  dateAt,
  instantAt,
  isGathering,
  isHere,
  minute,
  missedReturns,
  standingTimeOut,
  today,
  whoseTurn,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";

let couple: Couple;
let talk: EventId;

const propose = {
  type: "conversation.propose",
  topic: null,
  topicWords: "The evening at my sister's",
  note: "",
  pace: "own-time",
  first: "ruth",
  bookedFor: null,
} as const;

const now = (): Conversation => {
  const conversation = couple.pair.conversation.byId[talk];
  if (!conversation) throw new Error("The talk is gone.");
  return conversation;
};

const speak = { type: "conversation.speak", felt: "Small.", hurt: "", need: "" } as const;
const sayBack = { type: "conversation.say-back", saidBack: "You felt small." } as const;
const correct = { type: "conversation.correct", correction: "Small, and alone." } as const;

beforeEach(() => {
  couple = new Couple("2031-05-05T18:00Z");
  talk = couple.act("ruth", propose);
});

const accepted = () => couple.act("mei", { type: "conversation.accept", conversation: talk });

/** Both tellings, told, said back and confirmed. */
const toClosing = () => {
  accepted();
  for (const [speaker, listener] of [
    ["ruth", "mei"],
    ["mei", "ruth"],
  ] as const) {
    couple.act(speaker, { ...speak, conversation: talk });
    couple.act(listener, { ...sayBack, conversation: talk });
    couple.act(speaker, { type: "conversation.confirm", conversation: talk });
  }
};

describe("a written conversation", () => {
  test("goes from one telling to the other, and closes with a step both say yes to", () => {
    toClosing();
    expect(now().stage).toBe("closing");
    expect(now().turns.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
      "ruth spoke",
      "mei said-back",
      "ruth heard-right",
      "mei spoke",
      "ruth said-back",
      "mei heard-right",
    ]);
    const step = couple.act("mei", {
      type: "conversation.offer-step",
      conversation: talk,
      step: "Sunday walk",
    });
    const agree = { type: "conversation.agree-step", conversation: talk, step } as const;
    expect(couple.refused("mei", agree)).toBe("own-step");
    couple.act("ruth", agree);
    expect(now()).toMatchObject({ stage: "closed", steps: [{ by: "mei", agreed: true }] });
  });

  test("gives the floor to one at a time", () => {
    accepted();
    expect(whoseTurn(now())).toBe("ruth");
    expect(couple.refused("mei", { ...speak, conversation: talk })).toBe("not-your-turn");
    couple.act("ruth", { ...speak, conversation: talk });
    expect(whoseTurn(now())).toBe("mei");
    expect(couple.refused("mei", { ...speak, conversation: talk })).toBe("not-at-this-stage");
    expect(couple.refused("ruth", { ...sayBack, conversation: talk })).toBe("not-your-turn");
  });

  test("lets the speaker correct twice in each telling, not three times", () => {
    accepted();
    couple.act("ruth", { ...speak, conversation: talk });
    for (const _ of ["once", "twice"]) {
      couple.act("mei", { ...sayBack, conversation: talk });
      couple.act("ruth", { ...correct, conversation: talk });
      expect(now().stage).toBe("reflecting");
    }
    couple.act("mei", { ...sayBack, conversation: talk });
    expect(couple.refused("ruth", { ...correct, conversation: talk })).toBe("no-corrections-left");
    couple.act("ruth", { type: "conversation.confirm", conversation: talk });
    expect(now()).toMatchObject({ stage: "speaking", speaker: "mei", corrections: 0 });
  });

  test("is not answered by the one who proposed it, nor twice", () => {
    const accept = { type: "conversation.accept", conversation: talk } as const;
    expect(couple.refused("ruth", accept)).toBe("own-proposal");
    accepted();
    expect(couple.refused("mei", accept)).toBe("already-answered");
  });

  test("begins with the one who was hurt, where a confirmed breach says who that is", () => {
    const breach = couple.act("ruth", {
      type: "breach.name",
      note: null,
      described: {
        kind: "hidden-money",
        extent: "pattern",
        since: "2031-03",
        cameOut: "found",
        standard: "agreed",
        responsible: "me",
      },
      words: { what: "I hid a second card.", kind: "" },
      alreadyKnown: true,
    });
    couple.act("mei", { type: "breach.confirm", breach, version: breach });
    const about = couple.act("ruth", { ...propose, topic: breach, first: null });
    expect(couple.pair.conversation.byId[about]?.speaker).toBe("mei");
  });
});

describe("after a not yet (R2)", () => {
  const notYet = () => couple.act("mei", { type: "conversation.say-not-yet", conversation: talk });

  test("the same request rests for seven days, to the minute", () => {
    notYet();
    couple.at("2031-05-12T17:59Z");
    expect(couple.refused("ruth", propose)).toBe("quiet-period");
    couple.at("2031-05-12T18:00Z");
    expect(couple.refused("ruth", propose)).toBeNull();
  });

  test("whoever said it may ask at any time", () => {
    notYet();
    expect(couple.refused("mei", { ...propose, first: "mei" })).toBeNull();
  });
});

describe("a time-out (T2)", () => {
  const pause = (minutes: number) =>
    ({ type: "conversation.take-time-out", conversation: talk, minutes }) as const;

  test("stops both at once, by either, out of turn", () => {
    accepted();
    couple.act("mei", pause(30));
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBe("in-time-out");
    expect(standingTimeOut(now(), couple.now)?.until).toBe(Date.parse("2031-05-05T18:30Z"));
    couple.at("2031-05-05T18:30Z");
    couple.act("ruth", { ...speak, conversation: talk });
    expect(now().stage).toBe("reflecting");
  });

  test("a second tap of the same person moves the return, counted from the first", () => {
    accepted();
    couple.act("mei", pause(30));
    couple.at("2031-05-05T18:10Z");
    expect(couple.refused("ruth", pause(60))).toBe("not-your-time-out");
    couple.act("mei", pause(60));
    expect(now().timeOuts).toHaveLength(1);
    expect(standingTimeOut(now(), couple.now)?.until).toBe(Date.parse("2031-05-05T19:00Z"));
    couple.at("2031-05-05T18:40Z");
    expect(couple.refused("mei", pause(20))).toBe("return-has-passed");
  });

  test("holds up no ending", () => {
    accepted();
    couple.act("mei", pause(30));
    couple.act("ruth", { type: "conversation.end", conversation: talk, unsafe: true });
    expect(now().stage).toBe("ended");
  });

  test("a return is missed a day after it was due, by whoever did not come", () => {
    accepted();
    couple.act("mei", pause(30));
    couple.at("2031-05-05T18:31Z");
    couple.act("ruth", { type: "conversation.return", conversation: talk });
    const due = Date.parse("2031-05-06T18:30Z");
    expect(missedReturns(now(), "mei", due - 1)).toBe(0);
    expect(missedReturns(now(), "mei", due)).toBe(1);
    expect(missedReturns(now(), "ruth", due)).toBe(0);
  });

  test("needs a talk that has begun", () => {
    expect(couple.refused("ruth", pause(30))).toBe("not-at-this-stage");
  });
});

describe("ending", () => {
  test.each([
    ["before an answer", () => undefined],
    ["while live", accepted],
    ["in closing", toClosing],
  ])("%s: either ends it at once, with the same shared event for every reason", (_when, reach) => {
    reach();
    const before = couple.recorded.length;
    couple.act("mei", { type: "conversation.end", conversation: talk, unsafe: true });
    const unsafe = couple.recorded.slice(before);
    const other = new Couple("2031-05-05T18:00Z");
    other.act("ruth", propose);
    const after = other.recorded.length;
    other.act("mei", { type: "conversation.end", conversation: talk, unsafe: false });
    const simply = other.recorded.slice(after);
    const shared = (events: typeof simply) =>
      events.filter(({ audience }) => audience === "pair").map(({ facts }) => facts);
    expect(shared(unsafe)).toEqual(shared(simply));
    const size = ({ facts }: (typeof simply)[number]) => JSON.stringify(facts).length;
    expect(unsafe.map(size)).toEqual(simply.map(size));
    expect(now().stage).toBe("ended");
  });

  test("closing writes an entry of the same size too", () => {
    toClosing();
    const before = couple.recorded.length;
    couple.act("ruth", { type: "conversation.close", conversation: talk });
    const [, closed] = couple.recorded.slice(before);
    expect(closed?.facts).toEqual({
      type: "conversation.left",
      conversation: talk,
      ending: "closed",
    });
  });

  test("nothing follows an ending, and ending again is no failure", () => {
    accepted();
    couple.act("mei", { type: "conversation.end", conversation: talk, unsafe: false });
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBe("conversation-over");
    expect(
      couple.refused("ruth", { type: "conversation.end", conversation: talk, unsafe: false }),
    ).toBeNull();
  });

  test("how heard someone felt stays in their own room", () => {
    toClosing();
    couple.act("ruth", { type: "conversation.rate", conversation: talk, heard: 8 });
    expect(couple.self("ruth").conversation.heard[talk]).toBe(8);
    expect(couple.recorded.at(-1)?.audience).toBe("self");
  });
});

describe("a live talk (T1)", () => {
  const live = { ...propose, topic: null, pace: "live" } as const;
  const here = () =>
    ({ type: "conversation.say-here", conversation: talk, at: couple.now }) as const;

  beforeEach(() => {
    couple = new Couple("2031-05-05T18:00Z");
    talk = couple.act("ruth", live);
    accepted();
  });

  test("begins when both say that they are here, each for themselves", () => {
    expect(isGathering(now())).toBe(true);
    expect(whoseTurn(now())).toBeNull();
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBe("not-both-here");
    couple.act("mei", here());
    expect(isHere(now(), "mei", couple.now)).toBe(true);
    expect(isHere(now(), "ruth", couple.now)).toBe(false);
    expect(couple.refused("mei", here())).toBe("already-said");
    couple.act("ruth", here());
    expect(isGathering(now())).toBe(false);
    expect(whoseTurn(now())).toBe("ruth");
    expect(couple.refused("mei", here())).toBe("not-at-this-stage");
    couple.act("ruth", { ...speak, conversation: talk });
    expect(now().stage).toBe("reflecting");
  });

  test("nobody stays “here” by having been here: it stands for an hour", () => {
    couple.act("mei", here());
    couple.at("2031-05-05T19:00Z");
    expect(isHere(now(), "mei", couple.now)).toBe(false);
    couple.act("ruth", here());
    expect(isGathering(now())).toBe(true);
    couple.act("mei", here());
    expect(isGathering(now())).toBe(false);
  });

  test("is not begun by what waited for a connection: whoever said it may be gone", () => {
    const said = here();
    couple.at("2031-05-05T18:02Z");
    expect(couple.refused("mei", said)).toBeNull();
    couple.at("2031-05-05T19:30Z");
    expect(couple.refused("ruth", said)).toBe("here-was-earlier");
  });

  test("a time-out holds up being here, and no ending", () => {
    couple.act("mei", { type: "conversation.take-time-out", conversation: talk, minutes: 25 });
    expect(couple.refused("ruth", here())).toBe("in-time-out");
    couple.at("2031-05-05T18:25Z");
    couple.act("ruth", here());
    couple.act("mei", { type: "conversation.end", conversation: talk, unsafe: false });
    expect(now().stage).toBe("ended");
  });

  test("no other talk knows of presence", () => {
    couple.act("ruth", { type: "conversation.end", conversation: talk, unsafe: false });
    talk = couple.act("ruth", propose);
    expect(couple.refused("ruth", here())).toBe("not-live");
    accepted();
    expect(couple.refused("ruth", here())).toBe("not-live");
    expect(whoseTurn(now())).toBe("ruth");
  });

  test("asks nobody to take a turn before it has begun", () => {
    for (const person of couple.people) {
      expect(asking({ ...couple.view(person) }).map(({ type }) => type)).toEqual([]);
      expect(today(couple.view(person)).map(({ step }) => step)).not.toContain("take-your-turn");
    }
  });
});

test("a booked time that is moved stays the same one; after it has passed another begins", () => {
  const book = (when: string | null) =>
    couple.act("ruth", {
      type: "conversation.book",
      for: when === null ? null : Date.parse(when),
    });
  const booked = () => couple.self("ruth").conversation.booked;
  const first = book("2031-05-12T20:30Z");
  book("2031-05-13T20:30Z");
  expect(booked()).toEqual({ id: first, for: Date.parse("2031-05-13T20:30Z") });
  couple.at("2031-05-13T20:40Z");
  const second = book("2031-05-20T20:30Z");
  expect(booked()?.id).toBe(second);
  book(null);
  expect(booked()).toBeNull();
  expect(couple.recorded.slice(-4).map(({ audience }) => audience)).toEqual(
    Array.from({ length: 4 }, () => "self"),
  );
});

describe("when clocks change", () => {
  test("a time-out lasts its minutes through the hour that does not exist", () => {
    // In London 30 March 2031 goes from 00:59 to 02:00.
    couple = new Couple("2031-03-30T00:45Z");
    talk = couple.act("ruth", propose);
    accepted();
    couple.act("mei", { type: "conversation.take-time-out", conversation: talk, minutes: 30 });
    const until = standingTimeOut(now(), couple.now)?.until ?? 0;
    expect(until - couple.now).toBe(30 * minute);
    expect(dateAt(until, "Europe/London")).toBe("2031-03-30");
    expect(until).toBe(instantAt("2031-03-30", "02:15", "Europe/London"));
    couple.at("2031-03-30T01:14Z");
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBe("in-time-out");
    couple.at("2031-03-30T01:15Z");
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBeNull();
  });

  test("and through the hour that comes twice", () => {
    // On 26 October 2031 London's clocks show 01:00 to 01:59 twice.
    couple = new Couple("2031-10-26T00:45Z");
    talk = couple.act("ruth", propose);
    accepted();
    couple.act("mei", { type: "conversation.take-time-out", conversation: talk, minutes: 60 });
    couple.at("2031-10-26T01:44Z");
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBe("in-time-out");
    couple.at("2031-10-26T01:45Z");
    expect(couple.refused("ruth", { ...speak, conversation: talk })).toBeNull();
  });
});
