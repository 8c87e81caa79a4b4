import { beforeEach, expect, test } from "vitest";
import type { EventId } from "../../src/index.ts";
import { doneInPerson, today } from "../../src/index.ts";
import { Couple } from "../couple.ts";

let two: Couple;
let breach: EventId;

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  breach = two.breach();
});

const mark = (step: "facts" | "impact") =>
  ({ type: "inperson.mark", breach, step, on: "2031-05-04" }) as const;

test("a step counts as done in person once both say so (G5)", () => {
  const id = two.act("ruth", mark("facts"));
  expect(doneInPerson(two.pair.inperson, breach, "facts")).toBe(false);
  expect(two.refused("ruth", { type: "inperson.mark-too", mark: id })).toBe("already-said");
  two.act("mei", { type: "inperson.mark-too", mark: id });
  expect(doneInPerson(two.pair.inperson, breach, "facts")).toBe(true);
  expect(doneInPerson(two.pair.inperson, breach, "impact")).toBe(false);
  expect(two.refused("mei", { type: "inperson.mark-too", mark: id })).toBe("already-said");
});

test("its writer takes a mark back, while the other has not said so too", () => {
  const id = two.act("ruth", mark("facts"));
  expect(two.refused("mei", { type: "inperson.take-back", mark: id })).toBe("not-your-mark");
  two.act("ruth", { type: "inperson.take-back", mark: id });
  expect(two.refused("mei", { type: "inperson.mark-too", mark: id })).toBe("no-such-mark");
  const again = two.act("ruth", mark("facts"));
  two.act("mei", { type: "inperson.mark-too", mark: again });
  expect(two.refused("ruth", { type: "inperson.take-back", mark: again })).toBe("already-said");
  expect(two.refused("ruth", { ...mark("facts"), breach: "another" })).toBe("no-such-topic");
});

test("what was done in person is not suggested in writing", () => {
  const steps = (person: string) => today(two.view(person)).map(({ step }) => step);
  expect(steps("ruth")).toContain("tell-the-facts");
  expect(steps("mei")).toContain("say-what-it-did");
  for (const step of ["facts", "impact"] as const) {
    const id = two.act("mei", mark(step));
    two.act("ruth", { type: "inperson.mark-too", mark: id });
  }
  expect(steps("ruth")).not.toContain("tell-the-facts");
  expect(steps("mei")).not.toContain("say-what-it-did");
});
