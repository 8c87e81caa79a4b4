import { beforeEach, describe, expect, test } from "vitest";
import type { BreachTold, Breach, EventId } from "../../src/index.ts";
import { asking, countsAsInjured, rolesIn, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

let couple: Couple;

const described: BreachTold = {
  kind: "hidden-money",
  extent: "pattern",
  since: "2031-03",
  cameOut: "found",
  standard: "agreed",
  responsible: "me",
};
const words = { what: "I hid a second card.", kind: "" };
const naming = { type: "breach.name", note: null, described, words, alreadyKnown: true } as const;

const at = (id: EventId): Breach => {
  const breach = couple.pair.breach.byId[id];
  if (!breach) throw new Error("The breach is gone.");
  return breach;
};

beforeEach(() => {
  couple = new Couple("2031-05-05T18:00Z");
});

describe("naming (U1)", () => {
  test("what the other may not know is told first, outside", () => {
    expect(couple.refused("ruth", { ...naming, alreadyKnown: false })).toBe("tell-them-first");
    const theirs = { ...described, responsible: "them" as const };
    expect(couple.refused("mei", { ...naming, described: theirs, alreadyKnown: false })).toBeNull();
  });

  test("a note that was put away on another device in the meantime keeps nothing back", () => {
    const note = couple.act("ruth", {
      type: "breach.note",
      note: null,
      described: { ...described, cameOut: null },
      words,
    });
    couple.act("ruth", { type: "breach.put-note-away", note });
    const named = couple.act("ruth", { ...naming, note });
    expect(at(named).versions).toHaveLength(1);
    expect(couple.self("ruth").breach.notes).toEqual({});
  });

  test("another kind needs its own words", () => {
    const other = { ...described, kind: "other" as const };
    expect(couple.refused("ruth", { ...naming, described: other })).toBe("words-missing");
  });

  test("gives nobody a role: a rule about the one who was hurt holds for both", () => {
    const breach = couple.act("ruth", naming);
    expect(rolesIn(couple.pair, breach)).toBeNull();
    expect(countsAsInjured(couple.pair, breach, "ruth")).toBe(true);
    expect(countsAsInjured(couple.pair, breach, "mei")).toBe(true);
  });

  test("stays in one's own room until shared, and the note knows what became of it", () => {
    const note = couple.act("ruth", {
      type: "breach.note",
      note: null,
      described: { ...described, cameOut: "not-known" },
      words,
    });
    expect(couple.recorded.map(({ audience }) => audience)).toEqual(["self"]);
    const breach = couple.act("ruth", { ...naming, note });
    expect(couple.self("ruth").breach.notes[note]?.sharedAs).toBe(breach);
    expect(couple.recorded[1]?.facts).not.toHaveProperty("note");
  });
});

describe("answering", () => {
  test("roles begin with the other's yes, and only with the other's", () => {
    const breach = couple.act("ruth", naming);
    const confirm = { type: "breach.confirm", breach, version: breach } as const;
    expect(couple.refused("ruth", confirm)).toBe("own-version");
    couple.act("mei", confirm);
    expect(rolesIn(couple.pair, breach)).toEqual({ responsible: ["ruth"], injured: ["mei"] });
    expect(countsAsInjured(couple.pair, breach, "ruth")).toBe(false);
  });

  test("a correction stands beside the first, and only the latest can be confirmed", () => {
    const breach = couple.act("ruth", naming);
    const both = { ...described, responsible: "both" as const };
    const correct = {
      type: "breach.correct",
      breach,
      described: both,
      words,
      alreadyKnown: true,
    } as const;
    const first = couple.act("mei", correct);
    const second = couple.act("mei", correct);
    expect(at(breach).versions.map(({ id }) => id)).toEqual([breach, first, second]);
    expect(couple.refused("ruth", { type: "breach.confirm", breach, version: first })).toBe(
      "stale-version",
    );
    couple.act("ruth", { type: "breach.confirm", breach, version: second });
    expect(rolesIn(couple.pair, breach)).toEqual({
      responsible: ["mei", "ruth"],
      injured: ["mei", "ruth"],
    });
  });

  test("a version of one's own may be news too: it is told first, and then stands", () => {
    const breach = couple.act("mei", {
      ...naming,
      described: { ...described, responsible: "them" },
    });
    const correct = {
      type: "breach.correct",
      breach,
      described,
      words,
      alreadyKnown: false,
    } as const;
    expect(couple.refused("ruth", correct)).toBe("tell-them-first");
    expect(couple.refused("ruth", { ...correct, alreadyKnown: true })).toBeNull();
  });

  test("a later correction leaves what both stand by; disagreeing takes it away", () => {
    const breach = couple.act("ruth", naming);
    couple.act("mei", { type: "breach.confirm", breach, version: breach });
    couple.act("ruth", { type: "breach.correct", breach, described, words, alreadyKnown: true });
    expect(at(breach)).toMatchObject({ standing: "confirmed", confirmed: breach });
    couple.act("mei", { type: "breach.dispute", breach, ownWords: "" });
    expect(at(breach)).toMatchObject({ standing: "disputed", confirmed: null });
    expect(rolesIn(couple.pair, breach)).toBeNull();
  });

  test("nobody disagrees with their own words alone", () => {
    const breach = couple.act("ruth", naming);
    expect(couple.refused("ruth", { type: "breach.dispute", breach, ownWords: "" })).toBe(
      "nothing-to-dispute",
    );
  });

  test("waits behind a resting door; and once disagreed with, is not put again", () => {
    const breach = couple.act("ruth", naming);
    expect(asking(couple.view("mei"))).toEqual([]);
    expect(waiting(couple.view("mei")).map(({ type }) => type)).toEqual(["breach.named"]);
    couple.act("mei", { type: "breach.dispute", breach, ownWords: "Not so." });
    couple.act("ruth", { type: "breach.correct", breach, described, words, alreadyKnown: true });
    expect(waiting(couple.view("mei"))).toEqual([]);
  });
});

describe("impact and needs (U4, U6)", () => {
  test("are the hurt one's to share once a breach is confirmed", () => {
    const breach = couple.act("ruth", naming);
    couple.act("mei", { type: "breach.confirm", breach, version: breach });
    const share = {
      type: "impact.share",
      breach,
      feelings: ["small"],
      words: { felt: "Small.", days: " " },
    } as const;
    expect(couple.refused("ruth", share)).toBe("not-the-one-hurt");
    const id = couple.act("mei", share);
    expect(couple.pair.impact.shared).toMatchObject([{ id, parts: ["felt"], feelings: ["small"] }]);
    expect(couple.words[id]).toEqual({ felt: "Small." });
    expect(couple.refused("ruth", { type: "needs.share", breach, lines: ["Time"] })).toBe(
      "not-the-one-hurt",
    );
  });

  test("sharing nothing is refused", () => {
    const breach = couple.act("ruth", naming);
    expect(couple.refused("mei", { type: "impact.share", breach, feelings: [], words: {} })).toBe(
      "nothing-chosen",
    );
  });

  test("at most five lines stand, and none are recorded where all do not fit", () => {
    const breach = couple.act("ruth", naming);
    couple.act("mei", { type: "needs.share", breach, lines: ["1", "2", "3", "4"] });
    const before = couple.recorded.length;
    expect(couple.refused("mei", { type: "needs.share", breach, lines: ["5", "6"] })).toBe(
      "too-many-needs",
    );
    expect(couple.recorded).toHaveLength(before);
    const [first] = Object.keys(couple.pair.needs.byId);
    couple.act("mei", { type: "needs.take-back", need: first ?? "" });
    couple.act("mei", { type: "needs.share", breach, lines: ["5", "6"] });
  });

  test("are answered by the other; 'not that, but this' says what", () => {
    const breach = couple.act("ruth", naming);
    const need = couple.act("mei", { type: "needs.share", breach, lines: ["Call if late"] });
    const answer = { type: "needs.answer", need, answer: "not-that-but", instead: "" } as const;
    expect(couple.refused("ruth", answer)).toBe("words-missing");
    expect(couple.refused("mei", { ...answer, instead: "A text" })).toBe("own-need");
    const id = couple.act("ruth", { ...answer, instead: "A text" });
    expect(couple.pair.needs.byId[need]?.answers).toMatchObject([{ id, answer: "not-that-but" }]);
  });
});
