import { readFileSync } from "node:fs";
import { reviewApology } from "@groundwork/coach";
import { breachKinds } from "@groundwork/repair";
import { describe, expect, it } from "vitest";
import { sayStudio } from "../../../src/places/amends/apology/say.ts";

describe.each(breachKinds)("the made-up apology for %s", (kind) => {
  const before = reviewApology(sayStudio(`example.${kind}.before`));
  const after = reviewApology(sayStudio(`example.${kind}.after`));

  it("has a phrase to look at before, and none after", () => {
    expect(before.flags.length).toBeGreaterThan(0);
    expect(after.flags).toEqual([]);
    expect([...before.safety, ...after.safety]).toEqual([]);
  });

  it("names afterwards what was done, whose it was, what it did, that one is sorry, and what follows", () => {
    const present = after.present.map(({ component }) => component);
    expect(present).toEqual(
      expect.arrayContaining(["naming", "responsibility", "impact", "regret"]),
    );
    expect(present.includes("repair") || present.includes("change")).toBe(true);
    expect(present).not.toContain("forgiveness-request");
  });
});

/** What translators are told of each example. */
const notes = JSON.parse(
  readFileSync(new URL("../../../src/messages/en/studio.json", import.meta.url), "utf8"),
) as Record<string, { readonly note: string } | undefined>;

it("in at least half of the examples a woman, or one of two of the same sex, broke trust", () => {
  const such = breachKinds.filter((kind) => {
    const note = notes[`example.${kind}.after`]?.note ?? "";
    return /written by a woman|written by a man, to a man/.test(note);
  });
  expect(such.length).toBeGreaterThanOrEqual(breachKinds.length / 2);
});
