import { describe, expect, test } from "vitest";
import { asking, isUnanswered, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

const letter = "I hid a second card from you since March. It was my choice, every month.";

const offered = () => {
  const two = new Couple("2026-03-02T09:00Z");
  const kept = two.act("ruth", { type: "apology.keep", letter: null, breach: null, text: letter });
  const apology = two.act("ruth", {
    type: "apology.offer",
    letter: kept,
    breach: null,
    text: letter,
  });
  return { two, kept, apology };
};

const answer = (apology: string, given: "thank-you" | "not-believed-yet" | "not-now") =>
  ({ type: "apology.answer", apology, answer: given, missing: [], line: "" }) as const;

describe("an apology", () => {
  test("is kept in versions in the writer's own room, and the pair log learns nothing of it", () => {
    const two = new Couple("2026-03-02T09:00Z");
    const before = two.pair;
    const first = two.act("ruth", {
      type: "apology.keep",
      letter: null,
      breach: null,
      text: letter,
    });
    const second = two.act("ruth", {
      type: "apology.keep",
      letter: first,
      breach: null,
      text: `${letter} I am sorry.`,
    });
    expect(two.self("ruth").apology[first]?.versions.map(({ id }) => id)).toEqual([first, second]);
    expect(two.pair).toBe(before);
    expect(two.recorded.every(({ audience }) => audience === "self")).toBe(true);
  });

  test("offered, waits behind the receiver's door and asks nothing while it rests", () => {
    const { two, apology } = offered();
    expect(asking(two.view("mei"))).toEqual([]);
    expect(waiting(two.view("mei")).map(({ id }) => id)).toEqual([apology]);
    expect(waiting(two.view("ruth"))).toEqual([]);
    two.act("mei", { type: "readiness.set-door", kinds: ["apology"], until: null });
    expect(asking(two.view("mei")).map(({ id, kind }) => [id, kind])).toEqual([
      [apology, "apology"],
    ]);
  });

  test("remembers, in the writer's room alone, which letter went out", () => {
    const { two, kept, apology } = offered();
    expect(two.self("ruth").apology[kept]?.offers).toEqual([apology]);
    expect(two.words[apology]).toEqual({ letter });
  });

  test("can be taken back until it is answered, not after", () => {
    const { two, apology } = offered();
    expect(two.refused("mei", { type: "apology.withdraw", apology })).toBe("not-your-apology");
    two.act("ruth", { type: "apology.withdraw", apology });
    expect(waiting(two.view("mei"))).toEqual([]);
    expect(two.refused("mei", answer(apology, "thank-you"))).toBe("apology-taken-back");
    const other = offered();
    other.two.act("mei", answer(other.apology, "thank-you"));
    expect(other.two.refused("ruth", { type: "apology.withdraw", apology: other.apology })).toBe(
      "apology-answered",
    );
  });

  test("can be taken back during a pause, offline or not", () => {
    const { two, apology } = offered();
    two.act("mei", { type: "space.pause" });
    expect(two.refused("ruth", { type: "apology.withdraw", apology })).toBeNull();
  });

  test("is answered by its receiver alone, who says what is missing or nothing", () => {
    const { two, apology } = offered();
    expect(two.refused("ruth", answer(apology, "thank-you"))).toBe("own-apology");
    const missing = { type: "apology.answer", apology, answer: "missing", line: "" } as const;
    expect(two.refused("mei", { ...missing, missing: [] })).toBe("say-what-is-missing");
    two.act("mei", { ...missing, missing: ["impact", "impact"] });
    expect(two.pair.apology[apology]?.answers.at(-1)).toMatchObject({
      answer: "missing",
      missing: ["impact"],
    });
  });

  test("revised, replaces the one that stands; the older one can no longer be answered", () => {
    const { two, apology } = offered();
    two.act("mei", {
      type: "apology.answer",
      apology,
      answer: "missing",
      missing: ["impact"],
      line: "",
    });
    const revised = two.act("ruth", {
      type: "apology.offer",
      letter: null,
      breach: null,
      text: `${letter} You stood at the counter alone.`,
    });
    expect(two.pair.apology[apology]?.replacedBy).toBe(revised);
    expect(two.pair.apology[revised]?.replaces).toBe(apology);
    expect(two.refused("mei", answer(apology, "thank-you"))).toBe("apology-replaced");
    expect(waiting(two.view("mei")).map(({ id }) => id)).toEqual([revised]);
    two.act("mei", answer(revised, "thank-you"));
    const standing = two.pair.apology[revised];
    expect(standing && isUnanswered(standing)).toBe(false);
  });

  test("'not now' rests it for seven days, and may turn into a thank-you at any time", () => {
    const { two, apology } = offered();
    two.act("mei", answer(apology, "not-now"));
    const again = { type: "apology.offer", letter: null, breach: null, text: letter } as const;
    expect(two.refused("ruth", again)).toBe("quiet-period");
    two.at("2026-03-04T09:00Z");
    expect(two.refused("mei", answer(apology, "thank-you"))).toBeNull();
    two.at("2026-03-09T09:00Z");
    expect(two.refused("ruth", again)).toBeNull();
  });

  test("cannot be offered empty, and a version needs its letter", () => {
    const two = new Couple("2026-03-02T09:00Z");
    expect(
      two.refused("ruth", { type: "apology.offer", letter: null, breach: null, text: " " }),
    ).toBe("words-missing");
    expect(
      two.refused("ruth", { type: "apology.keep", letter: "nowhere", breach: null, text: letter }),
    ).toBe("no-such-letter");
  });
});
