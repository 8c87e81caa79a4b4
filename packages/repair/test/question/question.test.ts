import { beforeEach, describe, expect, test } from "vitest";
import type { EventId } from "../../src/index.ts";
import {
  asking,
  isOpenQuestion,
  mostOpenQuestions,
  questionsLeft,
  today,
  waiting,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";

const zone = "Europe/Lisbon";

// Ruth broke trust; Mei was hurt and asks.
let two: Couple;
let breach: EventId;

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  breach = two.breach("I wrote to Lena every night.", { kind: "emotional-affair" });
});

const ask = (question: string, health = false): EventId =>
  two.act("mei", { type: "question.ask", breach, health, question });

const at = (id: EventId) => {
  const question = two.pair.question.byId[id];
  if (!question) throw new Error("The question is gone.");
  return question;
};

describe("asking (U5)", () => {
  test("is for the one who was hurt, about a breach there is, in words", () => {
    const asking = {
      type: "question.ask",
      breach,
      health: false,
      question: "Is it over?",
    } as const;
    expect(two.refused("ruth", asking)).toBe("not-the-one-hurt");
    expect(two.refused("mei", { ...asking, breach: "another" })).toBe("no-such-topic");
    expect(two.refused("mei", { ...asking, question: "  " })).toBe("words-missing");
    expect(two.refused("mei", asking)).toBeNull();
  });

  test("five stand open; deferred, held, answered and taken back do not count, and health has no limit", () => {
    const asked = Array.from({ length: mostOpenQuestions }, (_, place) =>
      ask(`Question ${place}?`),
    );
    const sixth = {
      type: "question.ask",
      breach,
      health: false,
      question: "And who knew?",
    } as const;
    expect(questionsLeft(two.pair.question, "mei")).toBe(0);
    expect(two.refused("mei", sixth)).toBe("too-many-questions");
    expect(two.refused("mei", { ...sixth, health: true })).toBeNull();
    const [first = "", second = "", third = "", fourth = ""] = asked;
    two.act("ruth", { type: "question.defer", question: first, by: "2031-05-09", zone });
    two.act("ruth", { type: "question.take-to-session", question: second });
    two.act("ruth", { type: "question.answer", question: third, answer: "My sister did." });
    two.act("mei", { type: "question.take-back", question: fourth });
    expect(questionsLeft(two.pair.question, "mei")).toBe(4);
    expect(two.refused("mei", sixth)).toBeNull();
    two.at("2031-05-20T09:00Z");
    expect(isOpenQuestion(at(first))).toBe(false);
  });

  test("about health passes a resting door; any other waits behind it", () => {
    const other = ask("Did you write to her in March too?");
    const health = ask("Do I need a test?", true);
    expect(asking(two.view("ruth")).map(({ id }) => id)).toEqual([health]);
    expect(waiting(two.view("ruth")).map(({ id }) => id)).toEqual([other]);
    expect(today(two.view("ruth"))[0]?.step).toBe("answer-a-question");
  });
});

describe("answering (U5)", () => {
  test("a corrected answer leaves the first standing beside it", () => {
    const question = ask("When was the last time?");
    expect(two.refused("mei", { type: "question.answer", question, answer: "June" })).toBe(
      "own-question",
    );
    const first = two.act("ruth", { type: "question.answer", question, answer: "In March." });
    const second = two.act("ruth", {
      type: "question.answer",
      question,
      answer: "In April, to be true.",
    });
    expect(two.recorded.map(({ facts }) => facts.type).slice(-2)).toEqual([
      "question.answered",
      "question.corrected",
    ]);
    expect(at(question).answers.map(({ id }) => id)).toEqual([first, second]);
    expect(waiting(two.view("mei")).map(({ id, type }) => [id, type])).toEqual([
      [first, "question.answered"],
      [second, "question.answered"],
    ]);
  });

  test("by a day that is ahead and near, in the asked partner's calendar", () => {
    const question = ask("How much was it?");
    const defer = (by: string) => ({ type: "question.defer", question, by, zone }) as const;
    expect(two.refused("ruth", defer("2031-05-05"))).toBe("date-not-ahead");
    expect(two.refused("ruth", defer("2031-09-01"))).toBe("date-too-far");
    expect(two.refused("ruth", defer("2031-05-09"))).toBeNull();
    expect(at(question).held?.until).toBe("2031-05-09");
    expect(asking(two.view("ruth"))).toEqual([]);
    const steps = () => today(two.view("ruth")).map(({ step }) => step);
    expect(steps()).not.toContain("answer-as-said");
    two.at("2031-05-09T07:00Z");
    expect(steps()).toContain("answer-as-said");
  });

  test("what was taken back or answered is not answered by when", () => {
    const question = ask("Who paid for the room?");
    two.act("ruth", { type: "question.answer", question, answer: "I did." });
    const defer = { type: "question.defer", question, by: "2031-05-09", zone } as const;
    expect(two.refused("ruth", defer)).toBe("answered-already");
    two.act("mei", { type: "question.take-back", question });
    expect(two.refused("ruth", { type: "question.answer", question, answer: "No." })).toBe(
      "no-such-question",
    );
    expect(two.refused("ruth", { type: "question.take-to-session", question: "none" })).toBe(
      "no-such-question",
    );
  });

  test("taking back is never refused, not for a closed space nor for another's question", () => {
    const question = ask("Why then?");
    two.act("ruth", { type: "space.close" });
    expect(two.refused("mei", { type: "question.take-back", question })).toBeNull();
    expect(at(question).takenBackAt).not.toBeNull();
    const own = two.pair;
    expect(two.refused("ruth", { type: "question.take-back", question })).toBeNull();
    expect(two.pair.question).toEqual(own.question);
  });
});
