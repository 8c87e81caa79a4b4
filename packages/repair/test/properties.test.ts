import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facts } from "../src/index.ts";
import { emptyPair, emptySelf, evolvePair, evolveSelf, refusalCodes } from "../src/index.ts";
import { concepts } from "../src/concepts.ts";
import type { Concept } from "../src/core/log.ts";
import { lived, move, moves, partners } from "./histories.ts";
import { lifeOf, plansOf } from "./properties/life.ts";
import { tryProperties } from "./properties/trying.ts";

const seedGiven = process.env["SEED"];
const seed = seedGiven === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seedGiven);

describe("what must always hold (domain.md)", () => {
  test("over a thousand random histories of two people, each of at least 200 commands", () => {
    console.info(
      `Random histories of seed ${seed}; again: SEED=${seed}, or npm run simulate -- --seed ${seed}`,
    );
    expect(tryProperties({ seed, runs: 1_000, steps: 200 })).toBeNull();
  }, 300_000);

  test("decided again, a command gives the same events", () => {
    fc.assert(
      fc.property(moves, move, (all, last) => {
        const once = lived([...all, last]);
        const again = lived([...all, last]);
        expect(once.events).toEqual(again.events);
      }),
      { numRuns: 50 },
    );
  });

  /** Types that a person's own client alone may write are never among what the pair log knows. */
  test("no event type belongs to both logs", () => {
    const stamp = { id: "x1", by: partners[0], at: 5, edition: 1 };
    const seen: Facts[] = fc
      .sample(moves, { numRuns: 60, seed: 3 })
      .flatMap((all) => lived(all).events)
      .map(({ facts }) => facts);
    for (const facts of seen) {
      const inPair =
        evolvePair(emptyPair(partners), facts, stamp).refused[0]?.code === "unknown-event";
      const inSelf =
        evolveSelf(emptySelf(partners[0]), facts, stamp).refused[0]?.code === "unknown-event";
      expect(inPair).not.toBe(inSelf);
    }
  });
});

/** Before joining there is no pair log, and these are kept until there is: arriving.test.ts. */
const beforeJoining = ["willingness.meant", "willingness.unmeant"];

const notMet: Readonly<Record<string, string>> = {};

describe("the histories reach what they are to test", () => {
  const types = new Set<string>();
  const codes = new Set<string>();
  for (const plan of fc.sample(plansOf(200, 220), { numRuns: 500, seed: 11 })) {
    const { history, forged } = lifeOf(plan);
    for (const { facts } of history.events) types.add(facts.type);
    for (const { refusal } of history.refusals) codes.add(refusal.code);
    for (const { code } of forged.pair.refused) codes.add(code);
  }

  test("every event type, but what is said before joining", () => {
    const all = Object.values<Concept>(concepts).flatMap(({ pair, self }) =>
      [...(pair?.schemas ?? []), ...(self?.schemas ?? [])].map(
        (schema) => schema.entries.type.literal,
      ),
    );
    expect(all.filter((type) => !types.has(type)).sort()).toEqual(beforeJoining.sort());
  });

  test("every refusal code, but those that say why not", () => {
    expect(refusalCodes.filter((code) => !codes.has(code))).toEqual(Object.keys(notMet).sort());
  });
});
