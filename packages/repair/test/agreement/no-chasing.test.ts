import { describe, expect, test } from "vitest";
import type { Command, EventId, Terms } from "../../src/index.ts";
import { asking } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { weekly } from "../weekly.ts";

const terms: Terms = { ...weekly, doer: "mei" };

const propose = (change: Partial<Terms> = {}, breach: EventId | null = null): Command => ({
  type: "agreement.propose",
  breach,
  apology: null,
  terms: { ...terms, ...change },
  sentence: "You ring me on Sundays.",
  why: "",
  wish: "i-want-this",
  letsOneCheck: null,
});

const declined = () => {
  const two = new Couple("2026-03-02T09:00Z");
  const id = two.act("ruth", propose());
  two.act("mei", { type: "agreement.decline", agreement: id, revision: id });
  return { two, id };
};

describe("after 'not this' the same is not asked again for seven days (R2)", () => {
  test("by proposing it anew, at another hour, or after taking it back", () => {
    const { two, id } = declined();
    expect(two.refused("ruth", propose())).toBe("quiet-period");
    expect(two.refused("ruth", propose({ time: "18:01", tellWithin: 48 }))).toBe("quiet-period");
    two.act("ruth", { type: "agreement.withdraw", agreement: id });
    expect(two.refused("ruth", propose())).toBe("quiet-period");
    two.at("2026-03-09T09:00Z");
    expect(two.refused("ruth", propose())).toBeNull();
  });

  test("another promise can be proposed, and the one who said it may propose what they like", () => {
    const { two } = declined();
    expect(two.refused("mei", propose())).toBeNull();
    expect(two.refused("ruth", propose({ doer: "ruth" }))).toBeNull();
    expect(two.refused("ruth", propose({ schedule: { every: "cue", day: "SU" } }))).toBeNull();
    const breach = two.breach();
    expect(two.refused("ruth", propose({}, breach))).toBeNull();
  });

  test("and a repeat stays unshown for as long as the other wished for quiet", () => {
    const { two, id } = declined();
    two.act("mei", { type: "readiness.set-door", kinds: ["proposals"], until: null });
    const until = Date.parse("2026-06-01T00:00Z");
    const request = `agreement:${id}`;
    two.act("mei", { type: "readiness.keep-quiet", request, until });
    two.at("2026-03-20T09:00Z");
    const again = two.act("ruth", propose());
    expect(asking(two.view("mei"))).toEqual([]);
    two.act("mei", { type: "agreement.decline", agreement: again, revision: again });
    expect(two.refused("ruth", propose())).toBe("quiet-period");
    two.at("2026-05-20T09:00Z").act("ruth", propose());
    expect(asking(two.view("mei"))).toEqual([]);
    two.at("2026-06-01T00:00Z");
    expect(asking(two.view("mei"))).toHaveLength(1);
  });
});
