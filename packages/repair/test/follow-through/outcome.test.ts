import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightOf } from "../../src/follow-through/follow-through.ts";
import {
  outcomeOf,
  type CheckIn,
  type Dated,
  type OccasionRecord,
  type Response,
} from "../../src/follow-through/outcome.ts";

const tellBy = 100;
const later = 1_000;

const occasion = (
  checkIns: readonly [CheckIn, number][],
  responses: readonly [Response, number][] = [],
  paused = false,
): OccasionRecord => ({
  tellBy,
  paused,
  checkIns: checkIns.map(([say, at]) => ({ say, at })),
  responses: responses.map(([say, at]) => ({ say, at })),
});

describe("what an occasion comes to", () => {
  test.each<[string, OccasionRecord, string]>([
    ["kept", occasion([["kept", 10]]), "kept"],
    ["kept and seen", occasion([["kept", 10]], [["saw-it", 20]]), "kept"],
    ["partly", occasion([["partly", 10]]), "partly"],
    ["missed, told in time", occasion([["missed", 90]]), "told"],
    [
      "told in time, though the other spoke first",
      occasion([["missed", 90]], [["raised", 10]]),
      "told",
    ],
    ["told in time, then raised", occasion([["missed", 90]], [["raised", 200]]), "told"],
    ["told late, never raised", occasion([["missed", 101]]), "told-late"],
    ["raised, then told late", occasion([["missed", 300]], [["raised", 200]]), "raised"],
    ["raised early, then told late", occasion([["missed", 300]], [["raised", 10]]), "raised"],
    ["told late, then raised", occasion([["missed", 200]], [["raised", 300]]), "raised"],
    ["raised and never told", occasion([], [["raised", 10]]), "raised"],
    ["unsaid by both", occasion([]), "unsaid"],
    ["unsaid while paused", occasion([], [], true), "excused"],
    ["raised while paused", occasion([], [["raised", 10]], true), "raised"],
    ["unsaid, but the other saw it", occasion([], [["saw-it", 400]]), "kept"],
    ["unsaid in time, then a late entry", occasion([["kept", 500]]), "kept"],
    ["kept, seen differently", occasion([["kept", 10]], [["saw-it-differently", 20]]), "differs"],
    ["kept, but raised", occasion([["kept", 10]], [["raised", 20]]), "differs"],
    ["raised, then denied", occasion([["kept", 300]], [["raised", 200]]), "differs"],
    ["partly, but raised", occasion([["partly", 10]], [["raised", 20]]), "differs"],
    [
      "missed, seen differently",
      occasion([["missed", 10]], [["saw-it-differently", 20]]),
      "differs",
    ],
    ["excused, whatever was said", occasion([["missed", 300]], [["excused", 400]]), "excused"],
    [
      "raised, then excused",
      occasion(
        [],
        [
          ["raised", 10],
          ["excused", 20],
        ],
      ),
      "excused",
    ],
    [
      "excused, then raised after all",
      occasion(
        [],
        [
          ["excused", 20],
          ["raised", 30],
        ],
      ),
      "raised",
    ],
    ["a cue that did not come up", occasion([["did-not-come-up", 10]]), "excused"],
    [
      "a cue that the other says came up",
      occasion([["did-not-come-up", 10]], [["raised", 20]]),
      "differs",
    ],
    [
      "corrected from kept to missed in time",
      occasion([
        ["kept", 10],
        ["missed", 90],
      ]),
      "told",
    ],
    [
      "corrected from kept to missed too late",
      occasion([
        ["kept", 10],
        ["missed", 200],
      ]),
      "told-late",
    ],
    [
      "told, taken back, told again late",
      occasion([
        ["missed", 10],
        ["kept", 50],
        ["missed", 200],
      ]),
      "told-late",
    ],
    [
      "told, and said again late",
      occasion([
        ["missed", 10],
        ["missed", 200],
      ]),
      "told",
    ],
    [
      "corrected from missed to kept",
      occasion([
        ["missed", 10],
        ["kept", 200],
      ]),
      "kept",
    ],
  ])("%s", (_name, record, expected) => {
    expect(outcomeOf(record, later)).toBe(expected);
  });

  test("nothing counts against anyone before the telling time has passed", () => {
    expect(outcomeOf(occasion([]), tellBy)).toBe("open");
    expect(outcomeOf(occasion([], [["raised", 10]]), tellBy)).toBe("open");
    expect(outcomeOf(occasion([]), tellBy + 1)).toBe("unsaid");
  });

  test("is read as it stood at a moment: what is said after it is not yet there", () => {
    const record = occasion([["kept", 10]], [["raised", 200]]);
    expect(outcomeOf(record, 150)).toBe("kept");
    expect(outcomeOf(record, 201)).toBe("differs");
  });
});

describe("property 9", () => {
  const checkIn = fc.record({
    say: fc.constantFrom<CheckIn>("kept", "partly", "missed"),
    at: fc.integer({ min: 0, max: 500 }),
  });
  const byTime = <Say>(entries: Dated<Say>[]): Dated<Say>[] =>
    entries.toSorted((one, other) => one.at - other.at);

  /** How much lower than nothing at all an outcome leaves the record. */
  const cost = (record: OccasionRecord): number => {
    const weight = weightOf(outcomeOf(record, later));
    return weight === null ? 0 : weight.missed - weight.kept;
  };

  test("telling a miss in time never costs more than leaving it unsaid or having it raised", () => {
    fc.assert(
      fc.property(
        fc.array(checkIn, { maxLength: 3 }),
        fc.integer({ min: 0, max: tellBy }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 3 }),
        (earlier, toldAt, raisedAt) => {
          const responses = byTime(raisedAt.map((at) => ({ say: "raised" as const, at })));
          const before = byTime(earlier).filter(({ at }) => at < toldAt);
          const told: OccasionRecord = {
            tellBy,
            paused: false,
            checkIns: [...before, { say: "missed", at: toldAt }],
            responses,
          };
          const unsaid: OccasionRecord = { ...told, checkIns: [] };
          const raised: OccasionRecord = { ...unsaid, responses: [{ say: "raised", at: 300 }] };
          expect(outcomeOf(told, later)).toBe("told");
          expect(cost(told)).toBeLessThanOrEqual(cost(unsaid));
          expect(cost(told)).toBeLessThanOrEqual(cost(raised));
        },
      ),
    );
  });

  test("a denied miss is left out, and the record says so", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<CheckIn>("kept", "partly"),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (say, saidAt, raisedAt) => {
          const record = occasion([[say, saidAt]], [["raised", raisedAt]]);
          expect(outcomeOf(record, later)).toBe("differs");
          expect(weightOf("differs")).toBeNull();
        },
      ),
    );
  });
});
