import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  baseRevision,
  evolvePair,
  occasionsOf,
  outcomeNow,
  recordOf,
  standingRevision,
  type Command,
  type Terms,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";

const daily: Terms = {
  doer: "ruth",
  schedule: { every: "day" },
  zone: "Pacific/Auckland",
  time: "18:00",
  until: null,
  tellWithin: 24,
  review: null,
  openness: false,
};

const wording = {
  sentence: "I say where the money went.",
  why: "",
  wish: "i-want-this",
  letsOneCheck: null,
} as const;

const never = (): never => {
  throw new Error("The agreement is gone.");
};

/** Agreed at this moment, by Ruth's proposal and Mei's yes. */
const agreed = (terms: Terms = daily, moment = "2026-06-01T00:00Z") => {
  const two = new Couple(moment);
  const proposal = { type: "agreement.propose", breach: null, apology: null } as const;
  const id = two.act("ruth", { ...proposal, ...wording, terms });
  const yes = (revision: string): Command => ({
    type: "agreement.accept",
    agreement: id,
    revision,
    wish: "i-want-this",
  });
  two.act("mei", yes(id));
  const agreement = () => {
    return two.pair.agreement[id] ?? never();
  };
  const counter = (change: Partial<Terms>): Command => ({
    type: "agreement.counter",
    agreement: id,
    revision: baseRevision(agreement()).id,
    ...wording,
    terms: { ...standingRevision(agreement()).terms, ...change },
  });
  const change = (terms: Partial<Terms>) => two.act("ruth", counter(terms));
  const amend = (terms: Partial<Terms>) => two.act("mei", yes(change(terms)));
  /** What a changed client of Mei's sends, whatever hers would have chosen. */
  const sendYes = (revision: string, from: string) => {
    const facts = { type: "agreement.accepted", agreement: id, revision, from } as const;
    const stamp = { id: `sent-${revision}`, by: "mei", at: two.now, edition: 1 };
    two.pair = evolvePair(two.pair, facts, stamp);
    return two.pair.refused.at(-1)?.stamp.id === stamp.id ? two.pair.refused.at(-1)?.code : null;
  };
  const occasions = () => occasionsOf(two.pair, agreement(), two.now);
  const days = () => occasions().map(({ on }) => on);
  return { two, id, agreement, counter, change, amend, yes, sendYes, occasions, days };
};

describe("a change leaves alone what has fallen due", () => {
  test("a miss of today stays one when the zone changes to where today has hardly begun", () => {
    const { two, occasions, amend } = agreed();
    // In Auckland the 4th's evening has passed; in Los Angeles it is half past eleven on the 3rd.
    two.at("2026-06-04T06:30Z");
    const before = occasions();
    amend({ zone: "America/Los_Angeles" });
    two.at("2026-06-06T12:00Z");
    expect(occasions().slice(0, before.length)).toEqual(before);
    const fourth = occasions().filter(({ on }) => on === "2026-06-04");
    expect(fourth.map((each) => [each.due, outcomeNow(each, two.now)])).toEqual([
      [Date.parse("2026-06-04T06:00Z"), "unsaid"],
    ]);
  });

  test("a client that dates its yes back changes no day that had come", () => {
    const { two, occasions, change, sendYes } = agreed({ ...daily, zone: "Europe/London" });
    two.at("2026-06-04T11:00Z");
    const before = occasions();
    const weekly = change({ schedule: { every: "week", weeks: 1, days: ["SU"] }, tellWithin: 168 });
    sendYes(weekly, "2026-06-03");
    two.at("2026-06-04T18:30Z");
    expect(occasions()).toEqual(before);
  });

  test("a client that dates a first yes back makes nobody miss what they had not agreed to yet", () => {
    const two = new Couple("2026-06-04T20:00Z");
    const terms = { ...daily, zone: "Europe/London" };
    const proposal = { type: "agreement.propose", breach: null, apology: null } as const;
    const id = two.act("ruth", { ...proposal, ...wording, terms });
    const facts = { type: "agreement.accepted", agreement: id, revision: id } as const;
    const stamp = { id: "sent", by: "mei", at: two.now, edition: 1 };
    two.pair = evolvePair(two.pair, { ...facts, from: "2026-06-03" }, stamp);
    const agreement = two.pair.agreement[id];
    two.at("2026-06-06T12:00Z");
    const days = agreement ? occasionsOf(two.pair, agreement, two.now).map(({ on }) => on) : [];
    expect(days).toEqual(["2026-06-05", "2026-06-06"]);
  });
});

describe("a change keeps the rhythm it does not touch", () => {
  const fortnightly: Terms = {
    ...daily,
    zone: "Europe/London",
    schedule: { every: "week", weeks: 2, days: ["MO"] },
  };

  test("every second Monday stays the same Mondays when only the time changes", () => {
    // Agreed on Monday 1 June: the 1st, the 15th, the 29th.
    const { two, amend, days } = agreed(fortnightly);
    two.at("2026-06-09T12:00Z");
    amend({ time: "20:00" });
    two.at("2026-07-01T12:00Z");
    expect(days()).toEqual(["2026-06-01", "2026-06-15", "2026-06-29"]);
  });

  test("another schedule counts its weeks from where it begins", () => {
    const { two, amend, days } = agreed(fortnightly);
    two.at("2026-06-09T12:00Z");
    amend({ schedule: { every: "week", weeks: 2, days: ["FR"] } });
    two.at("2026-07-01T12:00Z");
    expect(days()).toEqual(["2026-06-01", "2026-06-12", "2026-06-26"]);
  });
});

describe("a change rewrites no record", () => {
  test("an occasion keeps the words it fell due under", () => {
    const { two, id, occasions, amend } = agreed({ ...daily, zone: "Europe/London" });
    two.at("2026-06-02T12:00Z");
    amend({ time: "21:00" });
    const other = standingRevision(two.pair.agreement[id] ?? never()).id;
    two.at("2026-06-03T22:00Z");
    expect(occasions().map(({ on, revision }) => [on, revision])).toEqual([
      ["2026-06-01", id],
      ["2026-06-02", id],
      ["2026-06-03", other],
    ]);
  });

  test("what stood this morning stands this evening, whatever was agreed between", () => {
    const { two, id, agreement, amend } = agreed({ ...daily, zone: "Europe/London" });
    for (let day = 1; day <= 60; day++) {
      two.now = Date.parse("2026-06-01T18:00Z") + day * 86_400_000;
      const on = new Date(two.now).toISOString().slice(0, 10);
      const say = day % 3 === 0 ? "missed" : "kept";
      two.act("ruth", { type: "occasion.check-in", agreement: id, on, say, line: "" });
    }
    const before = recordOf(two.pair, agreement(), two.now);
    amend({ schedule: { every: "month", day: 1 } });
    expect(recordOf(two.pair, agreement(), two.now)).toEqual(before);
    const { kept, missed } = recordOf(two.pair, agreement(), two.now + 86_400_000);
    // The sixtieth day's miss comes to it at midnight, as it would have.
    expect(kept).toBeCloseTo(before.kept * 0.5 ** (1 / 90), 6);
    expect(missed).toBeCloseTo(before.missed * 0.5 ** (1 / 90) + 1, 6);
  });
});

describe("a change that was answered with 'not this'", () => {
  test("is taken back by its author: nobody says yes to it months later", () => {
    const { two, id, agreement, change, yes } = agreed({ ...daily, zone: "Europe/London" });
    const other = change({ time: "07:00" });
    two.act("mei", { type: "agreement.decline", agreement: id, revision: other });
    const withdraw: Command = { type: "agreement.withdraw", agreement: id };
    expect(two.refused("mei", withdraw)).toBe("not-your-proposal");
    expect(two.refused("ruth", withdraw)).toBeNull();
    expect(two.refused("mei", yes(other))).toBe("stale-revision");
    expect(standingRevision(agreement()).id).toBe(id);
    expect(two.refused("ruth", withdraw)).toBe("already-active");
  });
});

describe("every day belongs to exactly one wording", () => {
  const schedules: readonly Terms["schedule"][] = [
    { every: "day" },
    { every: "week", weeks: 2, days: ["MO", "TH"] },
    { every: "cue", day: "WE" },
  ];
  const zones = ["Pacific/Auckland", "Europe/London", "America/Los_Angeles", "Pacific/Kiritimati"];
  const step = fc.record({
    hours: fc.integer({ min: 0, max: 60 }),
    schedule: fc.constantFrom(...schedules),
    zone: fc.constantFrom(...zones),
    time: fc.constantFrom("00:00", "09:30", "23:59"),
    tellWithin: fc.constantFrom(1, 24, 168),
    until: fc.option(fc.integer({ min: 0, max: 12 })),
    /** Null: an honest yes; otherwise a changed client's, so many days from today. */
    from: fc.option(fc.integer({ min: -3, max: 9 })),
    speaks: fc.boolean(),
  });

  test("over random changes, honest and not: none twice, and what had fallen due stays as it was", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { two, id, agreement, counter, yes, sendYes, occasions } = agreed();
        for (const { hours, from, until, speaks, ...terms } of steps) {
          two.now += hours * 3_600_000;
          const today = new Date(two.now).toISOString().slice(0, 10);
          const before = occasions().filter(({ due }) => due <= two.now);
          const other = two.attempt(
            "ruth",
            counter({ ...terms, until: until === null ? null : addDays(today, until) }),
          );
          const revision = "code" in other ? undefined : other[0];
          if (revision !== undefined) {
            if (from === null) two.attempt("mei", yes(revision));
            else sendYes(revision, addDays(today, from));
            if (agreement().open !== null) {
              two.attempt("ruth", { type: "agreement.withdraw", agreement: id });
            }
          }
          const after = occasions();
          expect(after.filter(({ due }) => due <= two.now)).toEqual(before);
          const days = after.map(({ on }) => on);
          expect(new Set(days).size).toBe(days.length);
          expect(days.toSorted()).toEqual(days);
          const last = days.at(-1);
          if (speaks && last !== undefined) {
            const checkIn = { type: "occasion.check-in", agreement: id, line: "" } as const;
            two.attempt("ruth", { ...checkIn, on: last, say: "missed" });
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
