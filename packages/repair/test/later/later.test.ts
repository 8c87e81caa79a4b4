import { expect, test } from "vitest";
import { today } from "../../src/index.ts";
import { Couple } from "../couple.ts";

const thought = {
  type: "later.keep",
  kept: null,
  kind: "question",
  purpose: "counselor",
  topic: null,
  again: "2031-05-06",
  line: "What did it mean to you?",
} as const;

test("what is put aside can be written anew and put away, and stays in one's own room", () => {
  const two = new Couple("2031-05-05T18:00Z");
  const kept = two.act("mei", thought);
  const anew = two.act("mei", { ...thought, kept, purpose: "talk", again: null });
  expect(two.self("mei").later.byId[kept]).toMatchObject({ version: anew, purpose: "talk" });
  expect(two.recorded.every(({ audience }) => audience === "self")).toBe(true);
  two.act("mei", { type: "later.put-away", kept });
  expect(two.self("mei").later.byId).toEqual({});
  expect(two.refused("mei", { type: "later.put-away", kept })).toBe("no-such-thought");
  expect(two.refused("mei", { ...thought, line: " " })).toBe("words-missing");
});

test("it comes back on the day its writer chose, and on no other's Today", () => {
  const two = new Couple("2031-05-05T18:00Z");
  two.act("mei", thought);
  const steps = (person: string) => today(two.view(person)).map(({ step }) => step);
  expect(steps("mei")).not.toContain("look-again");
  two.at("2031-05-06T08:00Z");
  expect(steps("mei")).toContain("look-again");
  expect(steps("ruth")).not.toContain("look-again");
});
