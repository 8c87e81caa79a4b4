import { describe, expect, test } from "vitest";
import { asking, reaches, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

const propose = {
  type: "conversation.propose",
  topic: null,
  topicWords: "Sunday",
  note: "",
  pace: "live",
  first: null,
  bookedFor: null,
} as const;

const couple = () => new Couple("2031-05-05T18:00Z");
const door = (kinds: readonly ("talks" | "apology")[], until: number | null = null) =>
  ({ type: "readiness.set-door", kinds, until }) as const;

describe("the door (R1)", () => {
  test("starts resting", () => {
    const two = couple();
    expect(reaches(two.pair, "ruth", "talks")).toBe(false);
    two.act("mei", propose);
    expect(asking(two.view("ruth"))).toEqual([]);
    expect(waiting(two.view("ruth"))).toHaveLength(1);
  });

  test("open for some kinds, lets those and no others through", () => {
    const two = couple();
    two.act("mei", propose);
    two.act("ruth", door(["apology"]));
    expect(asking(two.view("ruth"))).toEqual([]);
    two.act("ruth", door(["apology", "talks"]));
    expect(asking(two.view("ruth")).map(({ type }) => type)).toEqual(["conversation.proposed"]);
  });

  test("a date, and keeping the door as it is, are nobody else's to see", () => {
    const two = couple();
    two.act("ruth", door(["talks"], null));
    const seen = two.pair;
    two.act("ruth", door(["talks"], Date.parse("2031-06-01T00:00Z")));
    expect(two.pair).toBe(seen);
    expect(two.self("ruth").readiness.lookAgainAt).toBe(Date.parse("2031-06-01T00:00Z"));
  });

  test("no device answers for its person: a date that passes opens nothing", () => {
    const two = couple();
    two.act("ruth", door([], Date.parse("2031-05-06T00:00Z")));
    two.act("mei", propose);
    two.at("2031-06-01T00:00Z");
    expect(asking(two.view("ruth"))).toEqual([]);
  });

  test("a longer wish for quiet keeps a repeat unshown, unseen by the other", () => {
    const two = couple();
    two.act("ruth", door(["talks"]));
    const first = two.act("mei", propose);
    two.act("ruth", { type: "conversation.say-not-yet", conversation: first });
    const until = Date.parse("2031-07-01T00:00Z");
    two.act("ruth", { type: "readiness.keep-quiet", request: "conversation:other", until });
    two.at("2031-05-20T18:00Z").act("mei", propose);
    expect(asking(two.view("ruth"))).toEqual([]);
    expect(waiting(two.view("ruth"))).toEqual([]);
    two.at("2031-07-01T00:00Z");
    expect(asking(two.view("ruth"))).toHaveLength(1);
  });
});
