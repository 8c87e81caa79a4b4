import { beforeEach, describe, expect, test } from "vitest";
import { asking, rules, sharedTrust, today, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { isTrueClaim } from "../reveal.ts";

let two: Couple;
beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
});

const idea = (safe: string) => ({ type: "trust.keep", isNot: ["money"], words: { safe } }) as const;
const takeBack = { type: "trust.take-back" } as const;
const open = { type: "trust.open" } as const;
const ofMei = () => sharedTrust(two.pair.trust, "mei");
const last = () => {
  const event = two.recorded.at(-1);
  if (!event) throw new Error("Nothing was recorded.");
  return event;
};

describe("what trust is for each (A5)", () => {
  test("opens to both once both have written, own first, with the words", () => {
    two.act("ruth", idea("Nobody shouts."));
    expect(two.catchUp()).toBe(0);
    two.act("mei", idea("I am asked first."));
    expect(two.catchUp()).toBe(2);
    expect(ofMei()?.map(({ by, isNot }) => [by, isNot])).toEqual([
      ["mei", ["money"]],
      ["ruth", ["money"]],
    ]);
    expect(ofMei()?.map(({ id }) => two.words[id])).toEqual([
      { safe: "I am asked first." },
      { safe: "Nobody shouts." },
    ]);
    expect(two.catchUp()).toBe(0);
  });

  test("until then the two phones differ in the commitment alone, and nothing says that the other has written", () => {
    two.act("ruth", { type: "space.introduce", name: "Ruth" });
    const before = two.view("mei");
    const [asked, held, suggested] = [asking(before), waiting(before), today(before)];
    two.act("ruth", idea("Nobody shouts."));
    const { trust, lastAt, ...rest } = two.view("mei").pair;
    const { trust: noTrust, lastAt: _, ...restBefore } = before.pair;
    expect(rest).toEqual(restBefore);
    expect(lastAt).toBe(two.now);
    expect({ ...trust, round: {} }).toEqual(noTrust);
    expect(Object.keys(trust.round["ruth"] ?? {}).sort()).toEqual([
      "digest",
      "id",
      "late",
      "opening",
    ]);
    const after = two.view("mei");
    expect([asking(after), waiting(after), today(after)]).toEqual([asked, held, suggested]);
    expect(ofMei()).toBeNull();
  });

  test("what is taken back never opens, and can be written again", () => {
    two.act("ruth", idea("Nobody shouts."));
    expect(two.refused("ruth", idea("Another."))).toBe("already-kept");
    two.act("ruth", takeBack);
    two.act("mei", idea("I am asked first."));
    expect(two.catchUp()).toBe(0);
    expect(two.attempt("ruth", open)).toEqual([]);
    two.act("ruth", idea("Nobody slams doors."));
    two.catchUp();
    expect(ofMei()?.map(({ id }) => two.words[id]?.["safe"])).toEqual([
      "I am asked first.",
      "Nobody slams doors.",
    ]);
  });

  test("who writes again after the other's opened is shown to have done so", () => {
    two.act("ruth", idea("First."));
    two.act("mei", idea("Hers."));
    two.act("mei", open);
    two.act("ruth", takeBack);
    expect(two.catchUp()).toBe(0);
    expect(ofMei()).toBeNull();
    two.act("ruth", idea("Second, knowing hers."));
    two.catchUp();
    expect(ofMei()?.map(({ by, late }) => [by, late])).toEqual([
      ["mei", false],
      ["ruth", true],
    ]);
  });

  test("a second time each writes apart again; the first stands until both have", () => {
    for (const person of two.people) two.act(person, idea("First."));
    two.catchUp();
    const first = ofMei();
    two.act("ruth", idea("Second."));
    two.catchUp();
    expect(ofMei()).toEqual(first);
    two.act("mei", idea("Second too."));
    two.catchUp();
    expect(ofMei()?.map(({ id }) => two.words[id]?.["safe"])).toEqual(["Second too.", "Second."]);
  });

  test("a pause holds the opening up, and it opens once the pause is lifted; taking back passes", () => {
    two.act("ruth", idea("Nobody shouts."));
    two.act("mei", idea("I am asked first."));
    two.act("mei", { type: "space.pause" });
    expect(two.catchUp()).toBe(0);
    expect(two.refused("ruth", takeBack)).toBeNull();
    two.act("mei", { type: "space.lift-pause" });
    expect(two.catchUp()).toBe(0);
    two.act("ruth", idea("Nobody shouts at all."));
    expect(two.catchUp()).toBe(2);
  });

  test("nothing opens in a closed space", () => {
    for (const person of two.people) two.act(person, idea("First."));
    two.act("mei", { type: "space.close" });
    expect(two.catchUp()).toBe(0);
  });

  test("an empty idea is refused; choices alone are enough", () => {
    const empty = { type: "trust.keep", isNot: [], words: { safe: " " } } as const;
    expect(two.refused("ruth", empty)).toBe("nothing-written");
    expect(two.refused("ruth", { ...empty, isNot: ["devices"] })).toBeNull();
  });
});

describe("what a changed client can't", () => {
  test("open before both have written, another answer, or in the other's name", () => {
    two.act("ruth", idea("Nobody shouts."));
    two.act("mei", idea("I am asked first."));
    two.act("mei", open);
    const { facts, stamp } = last();
    const claim = rules.claimIn(facts, "mei");
    expect(claim && isTrueClaim(claim)).toBe(true);
    const inRuthsName = rules.claimIn(facts, "ruth");
    expect(inRuthsName && isTrueClaim(inRuthsName)).toBe(false);
    if (facts.type !== "trust.opened") throw new Error("Nothing was opened.");
    const other = rules.claimIn({ ...facts, isNot: [] }, "mei");
    expect(other && isTrueClaim(other)).toBe(false);

    const alone = new Couple("2031-05-05T18:00Z");
    alone.act("mei", idea("I am asked first."));
    const own = alone.pair.trust.round["mei"];
    const sooner = { ...facts, commitment: own?.id ?? "", digest: own?.digest ?? "" };
    const early = rules.evolvePair(alone.pair, sooner, stamp);
    expect(early.refused.map(({ code }) => code)).toEqual(["not-both"]);
    const again = rules.evolvePair(two.pair, facts, { ...stamp, id: "again" });
    expect(again.refused.map(({ code }) => code)).toEqual(["false-opening"]);
  });

  test("repeat the other's commitment as their own", () => {
    two.act("ruth", idea("Nobody shouts."));
    const copied = last();
    const committed = two.recorded.find(({ facts }) => facts.type === "trust.committed");
    if (!committed || copied.facts.type !== "trust.kept") throw new Error("Nothing was bound.");
    const stamp = { ...committed.stamp, id: "copied", by: "mei" };
    two.pair = rules.evolvePair(two.pair, committed.facts, stamp);
    two.catchUp();
    const opening = last().facts;
    if (opening.type !== "trust.opened") throw new Error("Nothing was opened.");
    const copy = rules.claimIn({ ...opening, commitment: "copied" }, "mei");
    expect(copy && isTrueClaim(copy)).toBe(false);
  });
});

describe("written while there is nobody to open it with (A1)", () => {
  const write = { type: "trust.write", isNot: ["money"], words: { heard: "I am asked." } } as const;

  test("it is a kept version of one's own, and stays so when somebody has joined", () => {
    const id = two.act("ruth", write);
    expect(two.recorded.map(({ audience }) => audience)).toEqual(["self"]);
    expect(two.self("ruth").trust.latest).toEqual({ id, isNot: ["money"] });
    expect(two.words[id]).toEqual({ heard: "I am asked." });
    two.act("mei", { type: "trust.keep", isNot: ["devices"], words: {} });
    expect(two.catchUp()).toBe(0);
    expect(two.pair.trust.round["ruth"]).toBeUndefined();
  });

  test("kept then, it opens with the other's", () => {
    two.act("ruth", write);
    two.act("ruth", { ...write, type: "trust.keep" });
    two.act("mei", { type: "trust.keep", isNot: ["devices"], words: {} });
    two.catchUp();
    expect(sharedTrust(two.pair.trust, "mei")?.map(({ isNot }) => isNot)).toEqual([
      ["devices"],
      ["money"],
    ]);
  });

  test("nothing is no version", () => {
    expect(two.refused("ruth", { ...write, isNot: [], words: { heard: " " } })).toBe(
      "nothing-written",
    );
  });
});
