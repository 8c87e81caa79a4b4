import { describe, expect, test } from "vitest";
import {
  emptyPair,
  emptySelf,
  evolvePair,
  evolveSelf,
  standingRevision,
  type DoorKind,
  type Facts,
} from "@groundwork/repair";
import { entriesIn } from "../../src/places/agreements/entries.ts";
import type { AppView } from "../../src/record/record.ts";

const terms = {
  doer: "ruth",
  schedule: { every: "day" },
  zone: "Europe/London",
  time: "18:00",
  until: null,
  tellWithin: 24,
  review: null,
  openness: false,
} as const;

/** What Ruth sees after she proposed, Mei put it in other words twice, and Ruth's door is open for these kinds. */
const seenByRuth = (kinds: DoorKind[], self = emptySelf("ruth")): AppView => {
  const acts: readonly (readonly [by: string, facts: Facts])[] = [
    ["ruth", { type: "agreement.proposed", terms, breach: null, apology: null }],
    ["mei", { type: "agreement.countered", agreement: "event-0", revision: "event-0", terms }],
    ["mei", { type: "agreement.countered", agreement: "event-0", revision: "event-1", terms }],
    ["ruth", { type: "readiness.door-set", kinds }],
  ];
  return {
    me: "ruth",
    partner: "mei",
    self,
    pair: acts.reduce(
      (log, [by, facts], at) =>
        evolvePair(log, facts, { id: `event-${at}`, by, at: 1_900_000_000_000 + at, edition: 1 }),
      emptyPair(["ruth", "mei"]),
    ),
    pending: [],
    returned: [],
    now: 1_900_000_100_000,
    connection: "live",
    catchingUp: null,
    warnings: [],
    account: null,
    wordsCompared: "yes",
    earlier: [],
  };
};

const seen = (kinds: DoorKind[]) =>
  entriesIn(seenByRuth(kinds)).map(({ agreement, own }) => [standingRevision(agreement).id, own]);

describe("other words for one's own proposal", () => {
  test("wait behind a resting door: the list shows the proposal as it was offered", () => {
    expect(seen([])).toEqual([["event-0", true]]);
    expect(seen(["talks"])).toEqual([["event-0", true]]);
  });

  test("and stay unshown for as long as she wished for quiet", () => {
    const facts = { type: "readiness.kept-quiet", request: "agreement:event-0" } as const;
    const until = 1_900_000_200_000;
    const stamp = { id: "own-0", by: "ruth", at: 1_900_000_000_000, edition: 1 };
    const quiet = evolveSelf(emptySelf("ruth"), { ...facts, until }, stamp);
    const listed = entriesIn(seenByRuth(["proposals"], quiet));
    expect(listed.map(({ agreement, own }) => [standingRevision(agreement).id, own])).toEqual([
      ["event-0", true],
    ]);
  });

  test("stand there to be answered once the door is open for proposals", () => {
    expect(seen(["proposals"])).toEqual([["event-2", false]]);
  });
});
