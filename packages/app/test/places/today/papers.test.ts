import { describe, expect, test } from "vitest";
import { emptyPair, emptySelf, evolvePair, type Command, type Facts } from "@groundwork/repair";
import { paperFor } from "../../../src/places/today/papers.ts";
import type { AppView } from "../../../src/record/record.ts";

const terms = {
  doer: "ruth",
  schedule: { every: "month", day: 3 },
  zone: "Europe/London",
  time: "07:30",
  until: "2031-12-01",
  tellWithin: 48,
  review: null,
  openness: false,
} as const;
const wording = {
  terms,
  sentence: "I show the card.",
  why: "so that you know",
  wish: "i-want-this",
  letsOneCheck: null,
} as const;

/** What Ruth sees after these acts. */
const seenBy = (me: string, acts: readonly (readonly [by: string, facts: Facts])[]): AppView => ({
  me,
  partner: me === "ruth" ? "mei" : "ruth",
  self: emptySelf(me),
  pair: acts.reduce(
    (log, [by, facts], at) =>
      evolvePair(log, facts, { id: `event-${at}`, by, at: 1_900_000_000_000 + at, edition: 1 }),
    emptyPair(["ruth", "mei"]),
  ),
  pending: [],
  returned: [],
  now: 1_900_000_100_000,
  connection: "live",
  catchingUp: null,
  warnings: [],
  account: null,
  wordsCompared: "yes",
  earlier: [],
});

describe("the page that returned words belong on", () => {
  test("takes an agreement's terms with its sentence", () => {
    const command: Command = {
      type: "agreement.propose",
      breach: "b",
      apology: "a",
      ...wording,
    };
    expect(paperFor(command, seenBy("ruth", []))).toMatchObject({
      key: "agreement:new",
      fields: {
        sentence: "I show the card.",
        why: "so that you know",
        every: "month",
        monthDay: "3",
        time: "07:30",
        until: "2031-12-01",
        tellWithin: "48",
        apology: "a",
        breach: "b",
      },
    });
  });

  test("is the words that stand now, for a change to words that were changed meanwhile", () => {
    const seen = seenBy("ruth", [
      ["ruth", { type: "agreement.proposed", terms, breach: null, apology: null }],
      ["mei", { type: "agreement.countered", agreement: "event-0", revision: "event-0", terms }],
    ]);
    const command: Command = {
      type: "agreement.counter",
      agreement: "event-0",
      revision: "event-0",
      ...wording,
    };
    expect(paperFor(command, seen)).toMatchObject({
      key: "agreement:event-1",
      path: "/agreements/event-0/words",
    });
  });

  test("takes a next step back to the ten minutes, and nothing where none was written", () => {
    const held: Command = {
      type: "conversation.hold-aloud",
      topic: null,
      on: "2031-05-04",
      step: "A walk.",
    };
    expect(paperFor(held, seenBy("ruth", []))).toEqual({
      key: "ten:step",
      fields: { step: "A walk." },
      path: "/talk/ten",
    });
    expect(paperFor({ ...held, step: "" }, seenBy("ruth", []))).toBeNull();
  });

  test("takes an offer to put something right, a line said of one, what came to light, and a note back to their pages", () => {
    const seen = seenBy("ruth", []);
    const offer: Command = {
      type: "repair.offer",
      breach: "b",
      apology: null,
      doneBy: "2031-06-01",
      zone: "Europe/London",
      what: "I pay it back.",
    };
    expect(paperFor(offer, seen)).toEqual({
      key: "repair:new",
      fields: { what: "I pay it back.", doneBy: "2031-06-01", breach: "b", apology: "" },
      path: "/amends/repairs/new",
    });
    const done = { type: "repair.mark-done", repair: "r", on: "2031-05-09" } as const;
    const zone = "Europe/London";
    expect(paperFor({ ...done, zone, line: "All of it." }, seen)).toEqual({
      key: "repair-done:r",
      fields: { on: "2031-05-09", line: "All of it." },
      path: "/amends/repairs",
    });
    expect(paperFor({ ...done, zone, line: "" }, seen)).toBeNull();
    const entry = { breach: "b", on: null, how: "found", what: "A letter." } as const;
    expect(paperFor({ type: "account.bring-to-light", ...entry }, seen)).toEqual({
      key: "came-to-light:b",
      fields: { what: "A letter.", on: "", how: "found" },
      path: "/agreements/later/add/b",
    });
    const note: Command = { type: "telling.share", breach: null, telling: "I met Lena." };
    expect(paperFor(note, seen)).toMatchObject({ key: "telling", path: "/agreements/know" });
  });

  test("is a talk's paper only while it is still that turn", () => {
    const begun = [
      [
        "ruth",
        {
          type: "conversation.proposed",
          topic: null,
          pace: "own-time",
          first: "ruth",
          bookedFor: null,
        },
      ],
      ["mei", { type: "conversation.accepted", conversation: "event-0" }],
    ] as const;
    const speak: Command = {
      type: "conversation.speak",
      conversation: "event-0",
      felt: "sick",
      hurt: "",
      need: "",
    };
    expect(paperFor(speak, seenBy("ruth", begun))).toEqual({
      key: "conversation:event-0:speak",
      fields: { felt: "sick", hurt: "", need: "" },
      path: "/talk/room/event-0",
    });
    const ended = [
      ...begun,
      ["mei", { type: "conversation.ended", conversation: "event-0" }],
    ] as const;
    expect(paperFor(speak, seenBy("ruth", ended))).toBeNull();
  });
});
