import { beforeEach, describe, expect, test } from "vitest";
import { Couple } from "../couple.ts";

let couple: Couple;

beforeEach(() => {
  couple = new Couple("2031-05-05T18:00Z");
});

describe("a talk held aloud", () => {
  const hold = (step = "") =>
    ({ type: "conversation.hold-aloud", topic: null, on: "2031-05-04", step }) as const;
  const only = () => Object.values(couple.pair.conversation.held);

  test("counts as held when both say so, and keeps no words", () => {
    const held = couple.act("ruth", hold());
    const too = { type: "conversation.held-it-too", held, step: false } as const;
    expect(couple.refused("ruth", too)).toBe("already-said");
    expect(couple.refused("ruth", hold())).toBe("already-said");
    expect(only()).toMatchObject([{ bothSay: false, step: "none" }]);
    couple.act("mei", too);
    expect(only()).toMatchObject([{ bothSay: true, step: "none" }]);
    expect(couple.words[held]).toBeUndefined();
  });

  test("said by each without looking, it is one talk", () => {
    couple.act("ruth", hold());
    couple.act("mei", hold());
    expect(only()).toMatchObject([{ by: "ruth", bothSay: true }]);
  });

  test("leads to one next step only if both say yes to it", () => {
    const held = couple.act("ruth", hold("The walk on Thursday."));
    expect(couple.words[held]).toEqual({ step: "The walk on Thursday." });
    expect(only()).toMatchObject([{ step: "offered" }]);
    couple.act("mei", { type: "conversation.held-it-too", held, step: true });
    expect(only()).toMatchObject([{ bothSay: true, step: "agreed" }]);
    const other = couple.act("mei", { ...hold(), on: "2031-05-05" });
    const yes = { type: "conversation.held-it-too", held: other, step: true } as const;
    expect(couple.refused("ruth", yes)).toBe("no-such-step");
  });
});
