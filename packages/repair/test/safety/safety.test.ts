import { describe, expect, test } from "vitest";
import {
  hasConcern,
  needsSafeStart,
  safetyExits,
  safetyOutcomes,
  safetyWays,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";

const finish = { type: "safety.finish", exit: "goes-on", way: "undecided" } as const;

describe("a safe start (A2)", () => {
  test("leaves one private entry of one size, whatever was answered", () => {
    const sizes = safetyOutcomes.flatMap((outcome) =>
      safetyExits.flatMap((exit) =>
        safetyWays.map((way) => {
          const couple = new Couple("2031-05-05T18:00Z");
          couple.act("ruth", { type: "safety.finish", outcome, exit, way });
          expect(couple.recorded.map(({ audience }) => audience)).toEqual(["self"]);
          return JSON.stringify(couple.recorded[0]?.facts).length;
        }),
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test("stands on the way until this person goes on", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    expect(needsSafeStart(couple.self("ruth"), 0)).toBe(true);
    couple.act("ruth", { ...finish, outcome: "skipped", exit: "not-now" });
    expect(needsSafeStart(couple.self("ruth"), 0)).toBe(true);
    couple.act("ruth", { ...finish, outcome: "concern" });
    expect(needsSafeStart(couple.self("ruth"), 0)).toBe(false);
    expect(needsSafeStart(couple.self("mei"), 0)).toBe(true);
  });

  test("stands there again on the way into a space with somebody new", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("ruth", { ...finish, outcome: "cleared" });
    const partedAt = couple.now + 1;
    expect(needsSafeStart(couple.self("ruth"), partedAt)).toBe(true);
    couple.at("2031-05-06T18:00Z").act("ruth", { ...finish, outcome: "skipped", exit: "not-now" });
    expect(needsSafeStart(couple.self("ruth"), partedAt)).toBe(true);
    couple.act("ruth", { ...finish, outcome: "skipped" });
    expect(needsSafeStart(couple.self("ruth"), partedAt)).toBe(false);
  });

  test("a concern stays until answered anew: skipping later does not clear it", () => {
    const couple = new Couple("2031-05-05T18:00Z");
    couple.act("ruth", { ...finish, outcome: "concern", way: "practical" });
    couple.act("ruth", { ...finish, outcome: "skipped" });
    expect(couple.self("ruth").safety.last).toMatchObject({ outcome: "concern", way: "practical" });
    couple.act("ruth", { ...finish, outcome: "cleared" });
    expect(hasConcern(couple.self("ruth"))).toBe(false);
  });
});
