import { beforeEach, describe, expect, test } from "vitest";
import { today, type Command, type Terms } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { weekly } from "../weekly.ts";

let couple: Couple;
const steps = (person: string) => today(couple.view(person)).map(({ step }) => step);

beforeEach(() => {
  couple = new Couple("2031-05-05T09:00Z");
});

const agreed = (change: Partial<Terms>): string => {
  const terms: Terms = { ...weekly, ...change };
  const id = couple.act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    sentence: "I show you the phone bill on Sundays.",
    why: "",
    wish: "i-want-this",
    letsOneCheck: terms.openness,
  });
  couple.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  return id;
};

describe("a review of a pact (F2)", () => {
  let pact: string;
  const answer = (surveillance: "yes" | "no"): Command => ({
    type: "pact.answer",
    agreement: pact,
    review: "2031-05-19",
    surveillance,
    next: "keep",
    line: "",
  });

  beforeEach(() => {
    pact = agreed({ openness: true, until: "2031-06-04" });
    couple.at("2031-05-19T09:00Z");
  });

  test("stands on Today from its day for a week, until this person has answered", () => {
    couple.at("2031-05-18T09:00Z");
    expect(steps("mei")).not.toContain("answer-review");
    couple.at("2031-05-19T09:00Z");
    expect(steps("mei")).toContain("answer-review");
    couple.act("ruth", answer("no"));
    expect(steps("ruth")).not.toContain("answer-review");
    expect(steps("mei")).toContain("answer-review");
    couple.at("2031-05-26T09:00Z");
    expect(steps("mei")).not.toContain("answer-review");
  });

  test("is the same on the one's Today whether or not the other has answered", () => {
    const before = today(couple.view("mei"));
    couple.act("ruth", answer("yes"));
    couple.catchUp();
    expect(today(couple.view("mei"))).toEqual(before);
  });

  test("the week of that offer begins when both are open, however long one phone was out of reach", () => {
    couple.act("ruth", answer("yes"));
    couple.act("mei", answer("no"));
    const open: Command = { type: "pact.open", agreement: pact, review: "2031-05-19" };
    couple.act("ruth", open);
    couple.at("2031-05-29T09:00Z");
    expect(steps("ruth")).not.toContain("feels-watched");
    couple.act("mei", open);
    expect(steps("ruth")).toContain("feels-watched");
  });

  test("a yes offers help to whoever said it, once both are open, for a week", () => {
    couple.act("ruth", answer("yes"));
    expect(steps("ruth")).not.toContain("feels-watched");
    couple.act("mei", answer("no"));
    couple.catchUp();
    expect(steps("ruth")).toContain("feels-watched");
    expect(steps("mei")).not.toContain("feels-watched");
    couple.at("2031-05-27T09:00Z");
    expect(steps("ruth")).not.toContain("feels-watched");
  });

  test("asks nothing once the pact has ended", () => {
    couple.act("mei", { type: "agreement.end", agreement: pact });
    expect(steps("ruth")).not.toContain("answer-review");
  });
});

test("an agreement stands on Today for the week after the day set for its review, until somebody keeps it", () => {
  const agreement = agreed({ review: "2031-06-01" });
  couple.at("2031-05-31T12:00Z");
  expect(steps("mei")).not.toContain("look-at-agreement");
  couple.at("2031-06-01T12:00Z");
  expect(steps("mei")).toContain("look-at-agreement");
  const keep = { type: "agreement.review", agreement, revision: agreement } as const;
  couple.act("ruth", { ...keep, next: "2031-08-01" });
  expect(steps("mei")).not.toContain("look-at-agreement");
  couple.at("2031-08-07T12:00Z");
  expect(steps("mei")).toContain("look-at-agreement");
  couple.at("2031-08-08T12:00Z");
  expect(steps("mei")).not.toContain("look-at-agreement");
});
