import { beforeEach, expect, test } from "vitest";
import type { EventId } from "../../src/index.ts";
import { waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

let two: Couple;
let breach: EventId;

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  breach = two.breach("I promised to stop and did not.", { kind: "broken-promises" });
});

const kept = {
  type: "why.keep",
  topic: null,
  causes: ["fear", "weakness"],
  barrier: "how-i-look",
  words: { impact: "She stopped asking me for anything.", value: "" },
} as const;

test("what is written before words is one's own, a version each time (U2)", () => {
  two.act("ruth", kept);
  two.at("2031-05-06T18:00Z");
  two.act("ruth", { ...kept, barrier: null });
  expect(two.self("ruth").why.versions["alone"]?.map(({ barrier }) => barrier)).toEqual([
    "how-i-look",
    null,
  ]);
  expect(Object.values(two.words).at(-1)).toEqual({
    impact: "She stopped asking me for anything.",
  });
  expect(two.pair.why.shared).toEqual([]);
});

test("parts can be shared by whoever broke trust, and wait behind the other's door", () => {
  const share = {
    type: "why.share",
    breach,
    causes: ["fear"],
    words: { cause: "I was afraid." },
  } as const;
  expect(two.refused("mei", share)).toBe("not-the-one-responsible");
  expect(two.refused("ruth", { ...share, causes: [], words: {} })).toBe("nothing-chosen");
  expect(two.refused("ruth", { ...share, breach: "another" })).toBe("no-such-topic");
  const id = two.act("ruth", share);
  expect(two.pair.why.shared).toEqual([
    { id, breach, by: "ruth", at: two.now, parts: ["cause"], causes: ["fear"] },
  ]);
  expect(waiting(two.view("mei")).map((ask) => [ask.id, ask.kind])).toEqual([[id, "answers"]]);
});
