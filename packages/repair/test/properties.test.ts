import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facts } from "../src/index.ts";
import { emptyPair, emptySelf, evolvePair, evolveSelf } from "../src/index.ts";
import { concepts } from "../src/concepts.ts";
import type { Concept } from "../src/core/log.ts";
import { lived, move, moves, partners } from "./histories.ts";
import { plansOf } from "./properties/life.ts";
import { tryProperties } from "./properties/trying.ts";

const seedGiven = process.env["SEED"];
const seed = seedGiven === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seedGiven);

describe("what must always hold (domain.md)", () => {
  test("over a thousand random histories of two people, each of at least 200 commands", () => {
    process.stdout.write(`Random histories of seed ${seed}; to live them again: SEED=${seed}\n`);
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

test("the histories reach every event type", () => {
  const types = new Set<string>();
  for (const plan of fc.sample(plansOf(200, 220), { numRuns: 400, seed: 11 })) {
    for (const { facts } of lived(plan.moves).events) types.add(facts.type);
  }
  const all = Object.values<Concept>(concepts).flatMap(({ pair, self }) =>
    [...(pair?.schemas ?? []), ...(self?.schemas ?? [])].map(
      (schema) => schema.entries.type.literal,
    ),
  );
  expect(all.filter((type) => !types.has(type)).sort()).toEqual([]);
});
