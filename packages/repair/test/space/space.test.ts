import { describe, expect, test } from "vitest";
import { decide, isPaused, rules, standingStatement, wasPausedAt } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { revealFor } from "../reveal.ts";

describe("pausing and leaving (R4)", () => {
  test("each lifts only their own pause; the space opens when none stands", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("ruth", { type: "space.pause" });
    couple.act("mei", { type: "space.pause" });
    couple.act("ruth", { type: "space.lift-pause" });
    expect(isPaused(couple.pair.space)).toBe(true);
    couple.at("2031-05-07T18:00Z").act("mei", { type: "space.lift-pause" });
    expect(couple.pair.space.pauses).toEqual([
      { from: Date.parse("2031-05-05T18:00Z"), until: Date.parse("2031-05-07T18:00Z") },
    ]);
    expect(wasPausedAt(couple.pair.space, Date.parse("2031-05-06T00:00Z"))).toBe(true);
    expect(wasPausedAt(couple.pair.space, Date.parse("2031-05-07T18:00Z"))).toBe(false);
  });

  test("paused, nothing new is put to the other; what ends still does", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("ruth", { type: "willingness.state", answer: "willing", ownWords: "" });
    couple.act("mei", { type: "space.pause" });
    const propose = {
      type: "conversation.propose",
      topic: null,
      topicWords: "Sunday",
      note: "",
      pace: "live",
      first: null,
      bookedFor: null,
    } as const;
    expect(couple.refused("ruth", propose)).toBe("space-paused");
    couple.act("ruth", { type: "willingness.take-back" });
    expect(standingStatement(couple.pair.willingness, "ruth")).toBeNull();
  });

  test("either closes it alone, also while the other's pause stands; closed, nothing follows", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("mei", { type: "space.pause" });
    couple.act("ruth", { type: "space.close" });
    expect(couple.pair.space.closed?.by).toBe("ruth");
    const propose = {
      type: "conversation.propose",
      topic: null,
      topicWords: "Sunday",
      note: "",
      pace: "live",
      first: null,
      bookedFor: null,
    } as const;
    expect(couple.refused("mei", propose)).toBe("space-closed");
    expect(couple.refused("mei", { type: "space.close" })).toBeNull();
  });

  test("closed, a name and a statement are for whoever comes next: nobody of before sees them", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("mei", { type: "willingness.state", answer: "willing", ownWords: "" });
    couple.act("ruth", { type: "space.close" });
    expect(rules.isOver(couple.pair)).toBe(true);
    const closed = couple.pair;
    couple.act("mei", { type: "space.introduce", name: "Mei Lin" });
    couple.act("mei", { type: "willingness.state", answer: "only-looking", ownWords: "" });
    expect(couple.self("mei").willingness.meant?.answer).toBe("only-looking");
    couple.act("mei", { type: "willingness.take-back" });
    expect(couple.self("mei").willingness.meant).toBeNull();
    expect(couple.pair).toEqual(closed);
    // With nothing meant for anybody else, what was said in the closed space is what is taken back.
    couple.act("mei", { type: "willingness.take-back" });
    expect(standingStatement(couple.pair.willingness, "mei")).toBeNull();
  });

  test("stepping back rests the door without a date and says so to nobody else", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("ruth", { type: "readiness.set-door", kinds: ["talks"], until: couple.now + 9e8 });
    couple.act("ruth", { type: "space.step-back" });
    expect(couple.pair.readiness.openFor["ruth"]).toEqual([]);
    expect(couple.self("ruth")).toMatchObject({
      space: { steppedBack: true },
      readiness: { lookAgainAt: null },
    });
    expect(JSON.stringify(couple.pair)).not.toContain("stepped");
  });
});

test("stepping back behind a resting door leaves the other nothing to see", () => {
  const couple = new Couple("2031-05-05T18:00Z");
  couple.act("ruth", { type: "space.step-back" });
  expect(couple.recorded.map(({ audience }) => audience)).toEqual(["self", "self"]);
});

describe("willingness (A4)", () => {
  test("said before joining is complete, it waits in one's own room", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    const state = {
      type: "willingness.state",
      answer: "only-looking",
      ownWords: "Slowly.",
    } as const;
    const context = { by: "mei", now: couple.now, nextId: () => "said", reveal: revealFor("said") };
    const alone = decide({ ...couple.view("mei"), pair: null }, state, context);
    expect(alone).toEqual({
      events: [
        {
          audience: "self",
          facts: { type: "willingness.meant", answer: "only-looking" },
          words: { ownWords: "Slowly." },
        },
      ],
    });
    couple.act("mei", state);
    expect(standingStatement(couple.pair.willingness, "mei")?.answer).toBe("only-looking");
  });
});
