import { describe, expect, test } from "vitest";
import {
  asking,
  occasionsOf,
  openRevision,
  outcomeNow,
  recordOf,
  reviewDate,
  standingOf,
  standingRevision,
  waiting,
  type CheckIn,
  type Command,
  type Terms,
} from "../../src/index.ts";
import { allAsksOf } from "../../src/pair.ts";
import { Couple } from "../couple.ts";
import { weekly, weeklyWords } from "../weekly.ts";

/** Agreed on Monday 2 March 2026; the first Sunday is the 8th. */
const agreed = (terms: Terms = weekly) => {
  const two = new Couple("2026-03-02T09:00Z");
  const proposal = { type: "agreement.propose", breach: null, apology: null } as const;
  const id = two.act("ruth", { ...proposal, ...weeklyWords, terms });
  two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  const agreement = () => {
    const found = two.pair.agreement[id];
    if (!found) throw new Error("The agreement is gone.");
    return found;
  };
  const counter = (
    change: Partial<Terms>,
    revision = standingRevision(agreement()).id,
  ): Command => ({
    type: "agreement.counter",
    agreement: id,
    revision,
    ...weeklyWords,
    terms: { ...terms, ...change },
  });
  const accept = (revision: string): Command => ({
    type: "agreement.accept",
    agreement: id,
    revision,
    wish: "i-want-this",
  });
  const checkIn = (say: CheckIn, on: string): Command => ({
    type: "occasion.check-in",
    agreement: id,
    on,
    say,
    line: "",
  });
  const days = () => occasionsOf(two.pair, agreement(), two.now).map(({ on }) => on);
  return { two, id, agreement, counter, accept, checkIn, days };
};

describe("an agreement that stands is changed by the same dance", () => {
  test("and stands as it is until both have accepted the new words, which hold from the next day", () => {
    const { two, id, agreement, counter, accept, days } = agreed();
    two.at("2026-03-10T09:00Z");
    const other = two.act("mei", counter({ schedule: { every: "week", weeks: 1, days: ["TU"] } }));
    expect(standingRevision(agreement()).id).toBe(id);
    expect(openRevision(agreement())?.id).toBe(other);
    expect(allAsksOf(two.pair, "ruth").map((ask) => [ask.id, ask.type])).toEqual([
      [other, "agreement.countered"],
    ]);
    two.at("2026-03-16T09:00Z").act("ruth", accept(other));
    expect(standingRevision(agreement()).id).toBe(other);
    expect(openRevision(agreement())).toBeNull();
    two.at("2026-03-25T09:00Z");
    expect(days()).toEqual(["2026-03-08", "2026-03-15", "2026-03-17", "2026-03-24"]);
  });

  test("what was said of earlier occasions stays, and counts on", () => {
    const { two, agreement, counter, accept, checkIn } = agreed();
    two.at("2026-03-08T19:00Z").act("ruth", checkIn("missed", "2026-03-08"));
    const other = two.act("ruth", counter({ time: "20:00" }));
    two.at("2026-03-09T09:00Z").act("mei", accept(other));
    two.at("2026-03-15T19:30Z").act("ruth", checkIn("kept", "2026-03-15"));
    two.at("2026-03-20T12:00Z");
    const occasions = occasionsOf(two.pair, agreement(), two.now);
    expect(occasions.map((each) => outcomeNow(each, two.now))).toEqual(["told", "kept"]);
    expect(occasions.map(({ due }) => new Date(due).getUTCHours())).toEqual([18, 20]);
    expect(recordOf(two.pair, agreement(), two.now).counts).toMatchObject({ told: 1, kept: 1 });
  });

  test("and no day that was spoken of already is taken out of the words it was spoken of under", () => {
    const cue: Terms = { ...weekly, schedule: { every: "cue", day: "SU" } };
    const { two, id, agreement, counter, accept, checkIn, days } = agreed(cue);
    two.at("2026-03-03T20:00Z").act("ruth", checkIn("missed", "2026-03-08"));
    const other = two.act("mei", counter({ schedule: { every: "day" } }));
    two.act("ruth", accept(other));
    expect(agreement().inForce.at(-1)?.from).toBe("2026-03-09");
    two.at("2026-03-10T09:00Z");
    expect(days()).toEqual(["2026-03-08", "2026-03-09", "2026-03-10"]);
    expect(two.pair.occasion[id]?.["2026-03"]?.["2026-03-08"]?.checkIns).toHaveLength(1);
  });

  test("'not this' drops the change and leaves what stands; its author asks no more for seven days", () => {
    const { two, id, agreement, counter, accept } = agreed();
    const other = two.act("mei", counter({ time: "20:00" }));
    two.act("ruth", { type: "agreement.decline", agreement: id, revision: other });
    expect(standingOf(agreement(), two.now)).toBe("active");
    expect(openRevision(agreement())).toBeNull();
    expect(two.refused("mei", counter({ time: "21:00" }))).toBe("quiet-period");
    // Whoever said it may come back to those words.
    expect(two.refused("ruth", accept(other))).toBeNull();
    expect(standingRevision(agreement()).terms.time).toBe("20:00");
  });

  test("a change is taken back by its author, until it is accepted", () => {
    const { two, id, agreement, counter, accept } = agreed();
    const withdraw: Command = { type: "agreement.withdraw", agreement: id };
    expect(two.refused("mei", withdraw)).toBe("already-active");
    const other = two.act("mei", counter({ time: "20:00" }));
    expect(two.refused("ruth", withdraw)).toBe("not-your-proposal");
    two.act("mei", withdraw);
    expect(standingOf(agreement(), two.now)).toBe("active");
    expect(two.refused("ruth", accept(other))).toBe("stale-revision");
  });

  test("the doer stays: what the other promises is an agreement of its own", () => {
    const { two, counter } = agreed();
    expect(two.refused("mei", counter({ doer: "mei" }))).toBe("doer-stays");
  });

  test("where both change it at the same moment, the order of the record decides, and the later one is stale", () => {
    const { two, counter } = agreed();
    const [ruths, meis] = [counter({ time: "20:00" }), counter({ time: "21:00" })];
    two.act("ruth", ruths);
    expect(two.refused("mei", meis)).toBe("stale-revision");
  });

  test("nobody who feels they have to proposes a change or says yes to one", () => {
    const { two, counter, accept } = agreed();
    const unwished = { wish: "i-feel-i-have-to" } as const;
    expect(two.refused("mei", { ...counter({ time: "20:00" }), ...unwished })).toBe(
      "only-if-wanted",
    );
    const other = two.act("mei", counter({ time: "20:00" }));
    expect(two.refused("ruth", { ...accept(other), ...unwished })).toBe("only-if-wanted");
  });

  test("it is changed no more once it has ended or run its days, in its own zone", () => {
    const ended = agreed();
    ended.two.act("mei", { type: "agreement.end", agreement: ended.id });
    expect(ended.two.refused("ruth", ended.counter({ time: "20:00" }))).toBe("agreement-over");
    const run = agreed({ ...weekly, until: "2026-03-15" });
    const change = run.two.act("ruth", run.counter({ until: "2026-05-01" }));
    run.two.at("2026-03-15T23:59Z");
    expect(standingOf(run.agreement(), run.two.now)).toBe("active");
    run.two.at("2026-03-16T00:00Z");
    expect(run.two.refused("mei", run.accept(change))).toBe("agreement-over");
    expect(run.two.refused("mei", run.counter({ time: "20:00" }, change))).toBe("agreement-over");
  });
});

describe("words that can be accepted no more", () => {
  const seen = (two: Couple) => {
    const view = two.view("mei");
    return [...asking(view), ...waiting(view)].map(({ id }) => id);
  };

  test("ask nothing: a change of what has run its days", () => {
    const { two, counter } = agreed({ ...weekly, until: "2026-03-15" });
    two.act("mei", { type: "readiness.set-door", kinds: ["proposals"], until: null });
    const change = two.act("ruth", counter({ until: "2026-05-01" }));
    two.at("2026-03-15T23:00Z");
    expect(seen(two)).toEqual([change]);
    two.at("2026-03-16T12:00Z");
    expect(seen(two)).toEqual([]);
  });

  test("nor a proposal whose last day is over, behind a resting door too", () => {
    const two = new Couple("2026-03-02T09:00Z");
    const terms = { ...weekly, until: "2026-03-08" };
    const propose = { type: "agreement.propose", breach: null, apology: null } as const;
    const id = two.act("ruth", { ...propose, ...weeklyWords, terms });
    two.at("2026-03-08T23:00Z");
    expect(seen(two)).toEqual([id]);
    two.at("2026-03-09T12:00Z");
    expect(seen(two)).toEqual([]);
  });
});

describe("days that cannot be", () => {
  const fresh = () => new Couple("2026-03-02T09:00Z");
  const propose = (terms: Partial<Terms>): Command => ({
    type: "agreement.propose",
    breach: null,
    apology: null,
    ...weeklyWords,
    terms: { ...weekly, ...terms },
  });

  test.each<[string, Partial<Terms>, string]>([
    ["an end that no calendar has", { until: "2026-02-30" }, "no-such-date"],
    ["a review on a day that no calendar has", { review: "2026-04-31" }, "no-such-date"],
    ["an end before its start", { until: "2026-03-01" }, "ends-before-it-begins"],
    ["no Sunday before its end", { until: "2026-03-07" }, "no-occasion"],
    [
      "no last of the month before its end",
      { schedule: { every: "month", day: -1 }, until: "2026-03-30" },
      "no-occasion",
    ],
  ])("%s is refused", (_name, terms, code) => {
    expect(fresh().refused("ruth", propose(terms))).toBe(code);
  });

  test("one occasion is enough; what has none left when it is accepted is refused then", () => {
    const two = fresh();
    const id = two.act("ruth", propose({ until: "2026-03-08" }));
    two.at("2026-03-08T18:30Z");
    const accept = { type: "agreement.accept", agreement: id, revision: id } as const;
    expect(two.refused("mei", { ...accept, wish: "i-want-this" })).toBe("ends-before-it-begins");
    two.at("2026-03-08T17:30Z");
    expect(two.refused("mei", { ...accept, wish: "i-want-this" })).toBeNull();
  });

  test("a check-in for a day after its end is refused as that", () => {
    const ended = agreed();
    ended.two.at("2026-03-09T09:00Z").act("mei", { type: "agreement.end", agreement: ended.id });
    ended.two.at("2026-03-15T19:00Z");
    expect(ended.two.refused("ruth", ended.checkIn("kept", "2026-03-15"))).toBe("after-its-end");
    // Its own days can still be spoken of.
    expect(ended.two.refused("ruth", ended.checkIn("kept", "2026-03-08"))).toBeNull();
    const run = agreed({ ...weekly, until: "2026-03-08" });
    run.two.at("2026-03-15T19:00Z");
    expect(run.two.refused("ruth", run.checkIn("kept", "2026-03-15"))).toBe("after-its-end");
  });

  test.each([
    "See https://maps.example.org/?q=home",
    "I am at 51.50073, -0.12463 by six",
    "data:image/png;base64,iVBORw0KGgo",
    "www.example.org shows where I am",
  ])("what no agreement keeps is refused: %s", (sentence) => {
    expect(fresh().refused("ruth", { ...propose({}), sentence } as Command)).toBe("kept-out");
  });

  test.each(["I call before 18:30, at 3.5 or 4 at most.", "We look at https and www pages less."])(
    "plain words are not: %s",
    (sentence) => {
      expect(fresh().refused("ruth", { ...propose({}), sentence } as Command)).toBeNull();
    },
  );
});

describe("review", () => {
  test("'keep it as it is' by one moves the review date of the words in force", () => {
    const { two, id, agreement, counter, accept } = agreed({ ...weekly, review: "2026-04-01" });
    expect(reviewDate(agreement())).toBe("2026-04-01");
    two.at("2026-04-01T09:00Z");
    const keep = { type: "agreement.review", agreement: id, revision: id } as const;
    expect(two.refused("mei", { ...keep, next: "2026-04-01" })).toBe("date-not-ahead");
    expect(two.refused("mei", { ...keep, next: "2026-04-31" })).toBe("no-such-date");
    two.act("mei", { ...keep, next: "2026-05-01" });
    expect(reviewDate(agreement())).toBe("2026-05-01");
    two.act("ruth", { ...keep, next: null });
    expect(reviewDate(agreement())).toBeNull();
    const other = two.act("ruth", counter({ review: "2026-06-01" }));
    two.act("mei", accept(other));
    expect(reviewDate(agreement())).toBe("2026-06-01");
    expect(two.refused("mei", { ...keep, next: null })).toBe("stale-revision");
  });

  test("it is retired with thanks by either, at once; ended already, the thanks come back", () => {
    const { two, id, agreement } = agreed();
    const retire: Command = { type: "agreement.retire", agreement: id, thanks: "It helped." };
    two.act("ruth", { type: "space.pause" });
    const event = two.act("mei", retire);
    expect(agreement().ended).toMatchObject({ id: event, by: "mei", how: "retired" });
    expect(two.words[event]).toEqual({ thanks: "It helped." });
    expect(two.refused("ruth", retire)).toBe("not-active");
    expect(two.attempt("ruth", { type: "agreement.end", agreement: id })).toEqual([]);
  });
});
