import { expect, test } from "vitest";
import { asking, today, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

const share = (telling: string, breach: string | null = null) =>
  ({ type: "telling.share", breach, telling }) as const;

test("either may tell something, in words, of a breach there is or of none (F6)", () => {
  const two = new Couple("2031-05-05T18:00Z");
  expect(two.refused("ruth", share("  "))).toBe("words-missing");
  expect(two.refused("ruth", share("I saw Lena at work.", "none"))).toBe("no-such-topic");
  const first = two.act("ruth", share("I saw Lena at work today. We said hello."));
  const second = two.act("mei", share("I told my sister."));
  expect(Object.values(two.pair.telling.byId)).toMatchObject([
    { id: first, by: "ruth", breach: null },
    { id: second, by: "mei" },
  ]);
});

test("it waits behind the door for answers, asks no answer, and nothing says that it was read", () => {
  const two = new Couple("2031-05-05T18:00Z");
  const before = { mei: today(two.view("mei")), ruth: today(two.view("ruth")) };
  const telling = two.act("ruth", share("I saw Lena at work today. We said hello."));
  expect(asking(two.view("mei"))).toEqual([]);
  expect(waiting(two.view("mei")).map(({ id, kind }) => [id, kind])).toEqual([
    [telling, "answers"],
  ]);
  two.act("mei", { type: "readiness.set-door", kinds: ["answers"], until: null });
  expect(asking(two.view("mei")).map(({ id }) => id)).toEqual([telling]);
  expect(waiting(two.view("ruth"))).toEqual([]);
  expect(today(two.view("mei"))).toEqual(before.mei);
  expect(today(two.view("ruth"))).toEqual(before.ruth);
});
