import { describe, expect, test } from "vitest";
import {
  occasionsOf,
  reviewDays,
  reviewOf,
  reviewOn,
  sharedReview,
  standingOf,
  type Command,
  type Terms,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { weekly } from "../weekly.ts";

/** Ruth offers that Mei may look at her phone bill: she is whom it watches. */
const terms: Terms = { ...weekly, until: "2026-04-01", openness: true };

const wording = {
  sentence: "I show you the phone bill on Sundays.",
  why: "",
  wish: "i-want-this",
  letsOneCheck: true,
} as const;

const offer = (change: Partial<Terms> = {}): Command => ({
  type: "agreement.propose",
  breach: null,
  apology: null,
  ...wording,
  terms: { ...terms, ...change },
});

const couple = () => new Couple("2026-03-02T09:00Z");

/** In force from Monday 2 March 2026 to Wednesday 1 April. */
const agreed = (change: Partial<Terms> = {}) => {
  const two = couple();
  const id = two.act("ruth", offer(change));
  two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  const pact = () => {
    const found = two.pair.agreement[id];
    if (!found) throw new Error("The pact is gone.");
    return found;
  };
  const answer = (
    review: string,
    surveillance: "yes" | "no" | "not-sure" = "no",
    line = "",
  ): Command => ({
    type: "pact.answer",
    agreement: id,
    review,
    surveillance,
    next: "keep",
    line,
  });
  return { two, id, pact, answer };
};

describe("a pact", () => {
  test("is offered by the one it would watch alone, who is its doer", () => {
    expect(couple().refused("ruth", offer())).toBeNull();
    expect(couple().refused("mei", offer())).toBe("only-whom-it-watches");
    expect(couple().refused("mei", { ...offer({ openness: false }) })).toBe("only-whom-it-watches");
    expect(couple().refused("ruth", { ...offer({ openness: false }) })).toBe("must-be-a-pact");
  });

  test.each<[string, Partial<Terms>, string]>([
    ["without an end", { until: null }, "pact-needs-an-end"],
    ["of 91 days", { until: "2026-06-01" }, "pact-too-long"],
    ["that ends before it begins", { until: "2026-03-01" }, "ends-before-it-begins"],
  ])("%s is refused", (_name, change, code) => {
    expect(couple().refused("ruth", offer(change))).toBe(code);
  });

  test("of ninety days is the longest", () => {
    expect(couple().refused("ruth", offer({ until: "2026-05-31" }))).toBeNull();
  });

  test("is reworded only by whom it watches, and becomes no plain agreement, nor one a pact", () => {
    const two = couple();
    const id = two.act("ruth", offer());
    const counter = (change: Partial<Terms>): Command => ({
      type: "agreement.counter",
      agreement: id,
      revision: id,
      ...wording,
      terms: { ...terms, ...change },
    });
    expect(two.refused("mei", counter({ until: "2026-03-20" }))).toBe("only-whom-it-watches");
    expect(two.refused("mei", counter({ doer: "mei" }))).toBe("only-whom-it-watches");
    expect(
      two.refused("mei", { ...counter({ openness: false }), letsOneCheck: false } as Command),
    ).toBe("openness-stays");
    expect(two.refused("ruth", counter({ until: "2026-03-20" }))).toBeNull();
  });

  test("is neither offered nor accepted by somebody who feels they have to", () => {
    const unwished = { wish: "i-feel-i-have-to" } as const;
    expect(couple().refused("ruth", { ...offer(), ...unwished })).toBe("only-if-wanted");
    const two = couple();
    const id = two.act("ruth", offer());
    const accept = { type: "agreement.accept", agreement: id, revision: id } as const;
    expect(two.refused("mei", { ...accept, ...unwished })).toBe("only-if-wanted");
  });

  test("is not changed once it stands, and either ends it at once", () => {
    const { two, id, pact } = agreed();
    const change: Command = {
      type: "agreement.counter",
      agreement: id,
      revision: id,
      ...wording,
      terms: { ...terms, until: "2026-03-20" },
    };
    expect(two.refused("ruth", change)).toBe("pact-stays");
    const keep = { type: "agreement.review", agreement: id, revision: id, next: null } as const;
    expect(two.refused("mei", keep)).toBe("pact-reviews-apart");
    two.act("ruth", { type: "agreement.end", agreement: id });
    expect(standingOf(pact(), two.now)).toBe("ended");
  });

  test("ends by itself at the end of its last day, in its own zone; nothing falls due or is said of later days", () => {
    const { two, id, pact } = agreed({ zone: "America/New_York", schedule: { every: "day" } });
    two.at("2026-04-02T03:59Z");
    expect(standingOf(pact(), two.now)).toBe("active");
    two.at("2026-04-02T04:00Z");
    expect(standingOf(pact(), two.now)).toBe("expired");
    two.at("2026-04-10T12:00Z");
    expect(occasionsOf(two.pair, pact(), two.now).at(-1)?.on).toBe("2026-04-01");
    const checkIn = { type: "occasion.check-in", agreement: id, say: "kept", line: "" } as const;
    expect(two.refused("ruth", { ...checkIn, on: "2026-04-02" })).toBe("after-its-end");
    expect(two.refused("ruth", { ...checkIn, on: "2026-04-01" })).toBeNull();
  });
});

describe("a pact's reviews", () => {
  test("are every fourteen days and in its last days, none in the week before the last", () => {
    const days = (until: string) => {
      const { pact } = agreed({ until });
      return reviewDays(pact()).map(({ on, opens }) => (on === opens ? on : `${opens} to ${on}`));
    };
    expect(days("2026-04-01")).toEqual(["2026-03-16", "2026-03-29 to 2026-04-01"]);
    expect(days("2026-05-31")).toEqual([
      "2026-03-16",
      "2026-03-30",
      "2026-04-13",
      "2026-04-27",
      "2026-05-11",
      "2026-05-28 to 2026-05-31",
    ]);
    expect(days("2026-03-09")).toEqual(["2026-03-06 to 2026-03-09"]);
    expect(days("2026-03-08")).toEqual(["2026-03-05 to 2026-03-08"]);
  });

  test("are answered apart and opened together, by the devices themselves", () => {
    const { two, id, answer } = agreed();
    two.at("2026-03-16T09:00Z");
    two.act("ruth", answer("2026-03-16", "yes", "I feel watched at work."));
    expect(two.catchUp()).toBe(0);
    expect(JSON.stringify(two.pair.pact)).not.toContain("yes");
    expect(sharedReview(two.pair.pact, id, "2026-03-16", "mei")).toBeNull();
    two.act("mei", answer("2026-03-16", "no"));
    expect(two.catchUp()).toBe(2);
    const shared = sharedReview(two.pair.pact, id, "2026-03-16", "mei");
    expect(shared?.map(({ by, surveillance }) => [by, surveillance])).toEqual([
      ["mei", "no"],
      ["ruth", "yes"],
    ]);
    expect(two.words[shared?.[1]?.id ?? ""]).toEqual({ line: "I feel watched at work." });
    expect(two.refused("mei", answer("2026-03-16", "yes"))).toBe("already-kept");
  });

  test("an answer is taken back, alone, until both are open", () => {
    const { two, id, answer } = agreed();
    two.at("2026-03-16T09:00Z");
    two.act("mei", answer("2026-03-16", "yes"));
    const back: Command = { type: "pact.take-back", agreement: id, review: "2026-03-16" };
    two.act("ruth", { type: "space.pause" });
    two.act("mei", back);
    two.act("ruth", { type: "space.lift-pause" });
    two.act("ruth", answer("2026-03-16"));
    expect(two.catchUp()).toBe(0);
    expect(reviewOf(two.pair.pact, id, "2026-03-16").opened).toEqual([]);
    expect(two.attempt("mei", back)).toEqual([]);
  });

  test("an answer taken back once the other's device could open it is shown to nobody", () => {
    const { two, id, answer } = agreed();
    two.at("2026-03-16T09:00Z");
    const of = { agreement: id, review: "2026-03-16" } as const;
    two.act("mei", answer("2026-03-16", "yes"));
    two.act("ruth", answer("2026-03-16", "no"));
    // Mei's device opens hers; Ruth's is out of reach.
    two.act("mei", { type: "pact.open", ...of });
    two.act("mei", { type: "pact.take-back", ...of });
    two.act("mei", answer("2026-03-16", "not-sure"));
    two.act("ruth", { type: "pact.open", ...of });
    expect(sharedReview(two.pair.pact, id, "2026-03-16", "ruth")).toBeNull();
    two.catchUp();
    const shared = sharedReview(two.pair.pact, id, "2026-03-16", "ruth");
    expect(shared?.map(({ by, surveillance }) => [by, surveillance])).toEqual([
      ["ruth", "no"],
      ["mei", "not-sure"],
    ]);
  });

  test("are answered from their day until the next one's, and not after the pact's end", () => {
    const { two, id, pact, answer } = agreed();
    two.at("2026-03-15T23:00Z");
    expect(reviewOn(pact(), "2026-03-15")).toBeNull();
    expect(two.refused("mei", answer("2026-03-16"))).toBe("review-not-open");
    two.at("2026-03-28T12:00Z");
    expect(two.refused("mei", answer("2026-03-16"))).toBeNull();
    two.at("2026-03-29T12:00Z");
    expect(two.refused("ruth", answer("2026-03-16"))).toBe("review-not-open");
    expect(two.refused("ruth", answer("2026-04-01"))).toBeNull();
    two.at("2026-04-02T00:30Z");
    expect(two.refused("mei", answer("2026-04-01"))).toBe("review-not-open");
    const ended = agreed();
    ended.two.at("2026-03-16T12:00Z").act("mei", { type: "agreement.end", agreement: ended.id });
    expect(ended.two.refused("ruth", ended.answer("2026-03-16"))).toBe("review-not-open");
    expect(standingOf(pact(), two.now)).toBe("expired");
    expect(reviewOf(two.pair.pact, id, "2026-04-01").opened).toEqual([]);
  });

  test("a plain agreement has none", () => {
    const two = couple();
    const id = two.act("ruth", { ...offer({ openness: false }), letsOneCheck: false } as Command);
    two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
    const answer = {
      type: "pact.answer",
      agreement: id,
      surveillance: "no",
      next: "keep",
    } as const;
    two.at("2026-03-16T12:00Z");
    expect(two.refused("mei", { ...answer, review: "2026-03-16", line: "" })).toBe("not-a-pact");
  });
});
