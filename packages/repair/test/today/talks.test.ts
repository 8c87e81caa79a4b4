import { beforeEach, describe, expect, test } from "vitest";
import { today } from "../../src/index.ts";
import { Couple } from "../couple.ts";

let couple: Couple;
const steps = (person: string) => today(couple.view(person)).map(({ step }) => step);

beforeEach(() => {
  couple = new Couple("2031-05-05T18:00Z");
});

describe("the ten minutes (T4)", () => {
  const next = Date.parse("2031-05-12T20:30Z");
  const book = () => couple.act("ruth", { type: "conversation.book", for: next });
  const hold = {
    type: "conversation.hold-aloud",
    topic: null,
    on: "2031-05-12",
    step: "",
  } as const;

  test("stand on Today around the time that this person booked, and on nobody else's", () => {
    book();
    expect(steps("ruth")).not.toContain("ten-minutes");
    couple.at("2031-05-12T08:30Z");
    expect(steps("ruth")).toContain("ten-minutes");
    expect(steps("mei")).not.toContain("ten-minutes");
    couple.at("2031-05-13T00:30Z");
    expect(steps("ruth")).not.toContain("ten-minutes");
  });

  test("go once they were held, moved or let go", () => {
    book();
    couple.at("2031-05-12T21:00Z");
    couple.act("ruth", { type: "conversation.book", for: next + 7 * 24 * 3_600_000 });
    expect(steps("ruth")).not.toContain("ten-minutes");
    book();
    couple.act("ruth", { type: "conversation.book", for: null });
    expect(steps("ruth")).not.toContain("ten-minutes");
    book();
    expect(steps("ruth")).toContain("ten-minutes");
    couple.act("ruth", hold);
    expect(steps("ruth")).not.toContain("ten-minutes");
  });

  test("stay while only the other said that they were held: what waits behind a door changes nothing", () => {
    book();
    couple.at("2031-05-12T21:00Z");
    couple.act("mei", hold);
    expect(steps("ruth")).toContain("ten-minutes");
  });

  test("rest under a concern, and when this person stepped back", () => {
    book();
    couple.at("2031-05-12T20:00Z");
    const finish = { type: "safety.finish", exit: "goes-on", way: "outwardly" } as const;
    couple.act("ruth", { ...finish, outcome: "concern" });
    expect(steps("ruth")).not.toContain("ten-minutes");
    couple.act("ruth", { ...finish, outcome: "cleared" });
    expect(steps("ruth")).toContain("ten-minutes");
    couple.act("ruth", { type: "space.step-back" });
    expect(steps("ruth")).toEqual([]);
  });
});

test("a talk at one time stands on both Todays around its time, once both said yes to it", () => {
  const talk = couple.act("ruth", {
    type: "conversation.propose",
    topic: null,
    topicWords: "The summer",
    note: "",
    pace: "live",
    first: null,
    bookedFor: Date.parse("2031-05-07T19:00Z"),
  });
  couple.at("2031-05-07T18:00Z");
  expect(steps("mei")).not.toContain("come-to-talk");
  couple.act("mei", { type: "conversation.accept", conversation: talk });
  expect(steps("mei")).toContain("come-to-talk");
  expect(steps("ruth")).toContain("come-to-talk");
  for (const person of ["ruth", "mei"]) {
    couple.act(person, {
      type: "conversation.say-here",
      conversation: talk,
      at: couple.now,
    });
  }
  expect(steps("mei")).not.toContain("come-to-talk");
});

describe("a talk at one time that both said yes to, without a time", () => {
  const proposeBy = (person: string, topic: string | null, bookedFor: number | null = null) => {
    const other = person === "ruth" ? "mei" : "ruth";
    const conversation = couple.act(person, {
      type: "conversation.propose",
      topic,
      topicWords: topic === null ? "Sundays" : "",
      note: "",
      pace: "live",
      first: null,
      bookedFor,
    });
    couple.act(other, { type: "conversation.accept", conversation });
    return conversation;
  };
  // Of the two, Ruth broke trust.
  test("stands on Today for whoever asked, and for the other unless they were hurt", () => {
    const talk = proposeBy("mei", couple.breach());
    for (const person of ["ruth", "mei"]) {
      expect(today(couple.view(person))).toContainEqual({
        step: "meet-to-talk",
        source: "both-said-yes",
        about: talk,
      });
    }
  });

  test("never calls the one who was hurt to a talk that the other asked for", () => {
    proposeBy("ruth", couple.breach());
    expect(steps("mei")).not.toContain("meet-to-talk");
    expect(steps("ruth")).toContain("meet-to-talk");
  });

  test("goes when it begins, is ended, or has a time; and not before the yes", () => {
    const conversation = couple.act("ruth", {
      type: "conversation.propose",
      topic: null,
      topicWords: "Sundays",
      note: "",
      pace: "live",
      first: null,
      bookedFor: null,
    });
    expect(steps("ruth")).not.toContain("meet-to-talk");
    couple.act("mei", { type: "conversation.accept", conversation });
    expect(steps("ruth")).toContain("meet-to-talk");
    for (const person of ["ruth", "mei"])
      couple.act(person, { type: "conversation.say-here", conversation, at: couple.now });
    expect(steps("ruth")).not.toContain("meet-to-talk");
    couple.act("ruth", { type: "conversation.end", conversation, unsafe: false });
    const next = proposeBy("ruth", null, couple.now + 9e8);
    expect(steps("ruth")).not.toContain("meet-to-talk");
    couple.act("mei", { type: "conversation.end", conversation: next, unsafe: false });
    const last = proposeBy("ruth", null);
    couple.act("ruth", { type: "conversation.end", conversation: last, unsafe: false });
    expect(steps("ruth")).not.toContain("meet-to-talk");
  });
});
