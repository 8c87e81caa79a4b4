import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  followThrough,
  halfLifeDays,
  type CountedOccasion,
} from "../../src/follow-through/follow-through.ts";
import type { Outcome } from "../../src/follow-through/outcome.ts";

const weekly = (outcomes: readonly Outcome[]): readonly CountedOccasion[] =>
  outcomes.map((outcome, week) => ({ day: 20_000 + 7 * week, outcome }));

const weeklyRecord = (outcomes: readonly Outcome[], today = 20_000 + 7 * outcomes.length) =>
  followThrough({ sinceDay: 19_994, intervalDays: 7, occasions: weekly(outcomes) }, today);

const times = (count: number, ...outcomes: Outcome[]): Outcome[] =>
  Array.from({ length: count }, () => outcomes).flat();

describe("the fixed vectors of the rules, to their printed digits", () => {
  test.each<[string, Outcome[], string, string, string, string, string]>([
    ["K×4", times(4, "kept"), "3.70", "0.00", "0.824", "0.612", "0.978"],
    ["K×12", times(12, "kept"), "9.08", "0.00", "0.910", "0.796", "0.990"],
    ["K×11, S", [...times(11, "kept"), "told"], "8.08", "1.00", "0.819", "0.665", "0.946"],
    ["K×11, U", [...times(11, "kept"), "raised"], "8.08", "2.00", "0.752", "0.587", "0.896"],
    ["U, K×11", ["raised", ...times(11, "kept")], "8.52", "1.11", "0.819", "0.668", "0.943"],
    ["(K,S)×6", times(6, "kept", "told"), "4.42", "4.66", "0.489", "0.300", "0.679"],
  ])("%s", (_name, outcomes, kept, missed, mean, low, high) => {
    const record = weeklyRecord(outcomes);
    expect({
      kept: record.kept.toFixed(2),
      missed: record.missed.toFixed(2),
      mean: record.mean.toFixed(3),
      low: record.low.toFixed(3),
      high: record.high.toFixed(3),
    }).toEqual({ kept, missed, mean, low, high });
  });
});

describe("fading", () => {
  test("is to half in 90 days, or in twelve of the agreement's intervals when that is longer", () => {
    expect(halfLifeDays(1)).toBe(90);
    expect(halfLifeDays(7)).toBe(90);
    expect(halfLifeDays(14)).toBe(168);
    const record = followThrough(
      {
        sinceDay: 0,
        intervalDays: 14,
        occasions: [
          { day: 0, outcome: "kept" },
          { day: 168, outcome: "kept" },
        ],
      },
      168,
    );
    expect(record.kept).toBeCloseTo(1.5, 12);
  });

  test("goes on across occasions that count for nothing", () => {
    const between = followThrough(
      {
        sinceDay: 0,
        intervalDays: 7,
        occasions: [
          { day: 0, outcome: "kept" },
          { day: 45, outcome: "excused" },
          { day: 90, outcome: "kept" },
        ],
      },
      90,
    );
    expect(between.kept).toBeCloseTo(1.5, 12);
  });
});

describe("careful words", () => {
  test("too early until there is enough weight and six weeks have passed", () => {
    expect(weeklyRecord(times(4, "kept")).words).toBe("too-early");
    const daily = times(12, "kept").map((outcome, day): CountedOccasion => ({ day, outcome }));
    expect(followThrough({ sinceDay: 0, intervalDays: 1, occasions: daily }, 12).words).toBe(
      "too-early",
    );
    expect(followThrough({ sinceDay: 0, intervalDays: 1, occasions: daily }, 42).words).toBe(
      "nearly-every-time",
    );
  });

  test("follow the interval, not the mean", () => {
    expect(weeklyRecord(times(12, "kept")).words).toBe("nearly-every-time");
    expect(weeklyRecord([...times(11, "kept"), "told"]).words).toBe("mostly");
    expect(weeklyRecord(times(6, "kept", "told")).words).toBe("sometimes");
    expect(weeklyRecord(times(12, "told-late")).words).toBe("more-often-missed");
  });

  test("say 'told when not' only if there was a miss, and every recent one was told in time", () => {
    expect(weeklyRecord(times(12, "kept")).toldWhenNot).toBe(false);
    expect(weeklyRecord([...times(11, "kept"), "told"]).toldWhenNot).toBe(true);
    expect(weeklyRecord(["told", ...times(11, "kept"), "unsaid"]).toldWhenNot).toBe(false);
    expect(weeklyRecord(["told-late", ...times(9, "kept"), "told"]).toldWhenNot).toBe(false);
    const longAgo = weeklyRecord(["raised", ...times(13, "kept"), "told"]);
    expect(longAgo.toldWhenNot).toBe(true);
  });

  test("step back where accounts differ above one in five within 90 days", () => {
    expect(weeklyRecord([...times(8, "kept"), ...times(2, "differs")]).words).not.toBe(
      "seen-differently",
    );
    expect(weeklyRecord([...times(7, "kept"), ...times(3, "differs")]).words).toBe(
      "seen-differently",
    );
    const old = [...times(6, "differs"), ...times(13, "kept")];
    expect(weeklyRecord(old, 20_000 + 7 * 19).words).toBe("nearly-every-time");
  });

  test("an empty record says that it is too early, and claims nothing", () => {
    const record = weeklyRecord([]);
    expect(record).toMatchObject({ kept: 0, missed: 0, mean: 0.5, words: "too-early" });
  });
});

describe("what must always hold", () => {
  const outcome = fc.constantFrom<Outcome>(
    "kept",
    "partly",
    "told",
    "told-late",
    "raised",
    "unsaid",
    "excused",
    "differs",
  );

  test("told is never lower than told late, unsaid or raised, at any place in any history", () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { maxLength: 30 }),
        fc.array(outcome, { maxLength: 30 }),
        fc.constantFrom<Outcome>("told-late", "unsaid", "raised"),
        (before, after, worse) => {
          const told = weeklyRecord([...before, "told", ...after]);
          const other = weeklyRecord([...before, worse, ...after]);
          expect(told.mean).toBeGreaterThanOrEqual(other.mean);
          expect(told.low).toBeGreaterThanOrEqual(other.low);
          expect(told.high).toBeGreaterThanOrEqual(other.high);
        },
      ),
    );
  });

  test("a differing or excused occasion leaves the record as if it had not been due", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (outcomes) => {
        const weighed = weekly(outcomes).filter(
          (occasion) => occasion.outcome !== "excused" && occasion.outcome !== "differs",
        );
        const all = weeklyRecord(outcomes);
        const without = followThrough(
          { sinceDay: 19_994, intervalDays: 7, occasions: weighed },
          20_000,
        );
        expect(all.kept).toBeCloseTo(without.kept, 9);
        expect(all.missed).toBeCloseTo(without.missed, 9);
      }),
    );
  });
});
