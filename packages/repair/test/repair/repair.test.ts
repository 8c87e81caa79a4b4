import { beforeEach, describe, expect, test } from "vitest";
import type { BreachTold, EventId } from "../../src/index.ts";
import {
  asking,
  day,
  heldBack,
  repairRequest,
  standingOfRepair,
  today,
  waiting,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";

// Ruth hid a second card; Mei was hurt by it. Ruth offers to put some of it right.
const described: BreachTold = {
  kind: "hidden-money",
  extent: "pattern",
  since: "2031-03",
  cameOut: "found",
  standard: "agreed",
  responsible: "me",
};
const zone = "Europe/Lisbon";

let two: Couple;
let breach: EventId;

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  const words = { what: "I hid a second card.", kind: "" };
  breach = two.act("ruth", {
    type: "breach.name",
    note: null,
    described,
    words,
    alreadyKnown: true,
  });
  two.act("mei", { type: "breach.confirm", breach, version: breach });
});

const offer = (doneBy: string | null = null) =>
  ({
    type: "repair.offer",
    breach,
    apology: null,
    doneBy,
    zone,
    what: "I pay the 2,300 back into our account.",
  }) as const;
const offered = (doneBy: string | null = null): EventId => two.act("ruth", offer(doneBy));
const done = (repair: EventId, on = "2031-05-05") =>
  ({ type: "repair.mark-done", repair, on, zone, line: "" }) as const;
const said = (repair: EventId, which: EventId, say: "saw-it" | "not-yet-right") =>
  ({ type: "repair.say-of-it", repair, done: which, say, line: "" }) as const;

const at = (id: EventId) => {
  const repair = two.pair.repair[id];
  if (!repair) throw new Error("The repair is gone.");
  return repair;
};
const standing = (id: EventId) => standingOfRepair(at(id));
const steps = (person: string) => today(two.view(person)).map(({ step }) => step);

describe("offering (M5)", () => {
  test("is for the one who broke trust, of a breach there is, in words; where none is confirmed for either", () => {
    expect(two.refused("mei", offer())).toBe("not-the-one-responsible");
    expect(two.refused("ruth", { ...offer(), breach: "another" })).toBe("no-such-topic");
    expect(two.refused("ruth", { ...offer(), what: " " })).toBe("words-missing");
    expect(two.refused("mei", { ...offer(), breach: null })).toBeNull();
    expect(standing(offered())).toBe("offered");
  });

  test("may name a day that is ahead, in its author's own calendar", () => {
    expect(two.refused("ruth", offer("2031-02-30"))).toBe("no-such-date");
    expect(two.refused("ruth", offer("2031-05-05"))).toBe("date-not-ahead");
    expect(at(offered("2031-06-01")).doneBy).toBe("2031-06-01");
  });

  test("may come out of one's own letter, and of nobody else's", () => {
    const apology = two.act("ruth", {
      type: "apology.offer",
      letter: null,
      breach,
      text: "I hid it.",
    });
    expect(at(two.act("ruth", { ...offer(), apology })).apology).toBe(apology);
    expect(two.refused("mei", { ...offer(), breach: null, apology })).toBe("not-your-apology");
    expect(two.refused("ruth", { ...offer(), apology: "none" })).toBe("no-such-apology");
  });

  test("waits behind the door for apologies, and asks nothing once it is answered", () => {
    const repair = offered();
    expect(asking(two.view("mei"))).toEqual([]);
    expect(waiting(two.view("mei")).map(({ id, type }) => [id, type])).toEqual([
      [repair, "repair.offered"],
    ]);
    two.act("mei", { type: "readiness.set-door", kinds: ["apology"], until: null });
    expect(asking(two.view("mei")).map(({ id }) => id)).toEqual([repair]);
    two.act("mei", { type: "repair.accept", repair });
    expect([...asking(two.view("mei")), ...waiting(two.view("mei"))]).toEqual([]);
  });
});

describe("answering (M5, R2)", () => {
  test("“not yet” is not passed by naming no topic, nor by naming one afterwards", () => {
    const untold = { ...offer(), breach: null };
    two.act("mei", { type: "repair.say-not-yet", repair: offered() });
    expect(two.refused("ruth", untold)).toBe("quiet-period");
    two.now += 7 * day;
    two.act("mei", { type: "repair.say-not-yet", repair: two.act("ruth", untold) });
    expect(two.refused("ruth", offer())).toBe("quiet-period");
    const other = two.breach("I told it otherwise.");
    two.now += 7 * day;
    two.act("mei", { type: "repair.say-not-yet", repair: offered() });
    expect(two.refused("ruth", { ...offer(), breach: other })).toBeNull();
  });

  test("“not yet” keeps the same amends quiet for seven days, and what else stands stays", () => {
    const repair = offered();
    const other = offered();
    expect(two.refused("ruth", { type: "repair.accept", repair })).toBe("own-repair");
    two.act("mei", { type: "repair.say-not-yet", repair });
    expect(standing(repair)).toBe("not-yet");
    expect(two.refused("ruth", offer())).toBe("quiet-period");
    expect(two.refused("ruth", done(other))).toBeNull();
    two.at("2031-05-12T18:01Z");
    expect(two.refused("ruth", offer())).toBeNull();
  });

  test("a longer wish is kept in one's own room: what is offered again stays unshown, what was said yes to does not", () => {
    const repair = offered();
    const other = offered();
    two.act("mei", { type: "repair.accept", repair: other });
    two.act("mei", { type: "repair.say-not-yet", repair });
    const until = two.now + 30 * day;
    two.act("mei", { type: "readiness.keep-quiet", request: repairRequest(breach), until });
    two.at("2031-05-14T18:00Z");
    const again = offered();
    expect(waiting(two.view("mei"))).toEqual([]);
    expect(heldBack(two.view("mei")).map(({ id }) => id)).toEqual([again]);
    const told = two.act("ruth", done(other));
    expect(waiting(two.view("mei")).map(({ id }) => id)).toEqual([told]);
    two.at("2031-06-14T18:00Z");
    expect(new Set(waiting(two.view("mei")).map(({ id }) => id))).toEqual(new Set([again, told]));
  });

  test("nothing is done against a “not yet”; a later yes lifts it, and a yes can be taken back", () => {
    const repair = offered();
    two.act("mei", { type: "repair.say-not-yet", repair });
    expect(two.refused("ruth", done(repair))).toBe("repair-not-yet");
    two.act("mei", { type: "repair.accept", repair });
    expect(standing(repair)).toBe("accepted");
    two.act("mei", { type: "repair.say-not-yet", repair });
    expect(two.refused("ruth", done(repair))).toBe("repair-not-yet");
  });

  test("“not yet” and taking back pass a pause and a closed space", () => {
    const repair = offered();
    two.act("ruth", { type: "space.close" });
    expect(two.refused("mei", { type: "repair.accept", repair })).toBe("space-closed");
    expect(two.refused("mei", { type: "repair.say-not-yet", repair })).toBeNull();
    expect(two.refused("ruth", { type: "repair.withdraw", repair })).toBeNull();
    expect(standing(repair)).toBe("withdrawn");
  });
});

describe("done, and what the other says of it (M5)", () => {
  test("needs no answer first, is its author's to say, and not of a day to come", () => {
    const repair = offered();
    expect(two.refused("mei", done(repair))).toBe("not-your-repair");
    expect(two.refused("ruth", done(repair, "2031-05-06"))).toBe("day-not-come");
    expect(two.refused("ruth", done(repair, "2031-02-30"))).toBe("no-such-date");
    const told = two.act("ruth", done(repair));
    expect(standing(repair)).toBe("done");
    expect(waiting(two.view("mei")).map(({ id, type, kind }) => [id, type, kind])).toEqual([
      [told, "repair.done", "apology"],
    ]);
    expect(two.refused("ruth", { type: "repair.withdraw", repair })).toBe("repair-done");
    expect(two.refused("mei", { type: "repair.accept", repair })).toBe("repair-done");
  });

  test("a correction stands beside the first, and the other speaks of exactly one telling", () => {
    const repair = offered();
    expect(two.refused("mei", said(repair, repair, "saw-it"))).toBe("repair-not-done");
    const first = two.act("ruth", done(repair, "2031-05-04"));
    const second = two.act("ruth", done(repair));
    expect(two.refused("mei", said(repair, first, "saw-it"))).toBe("repair-said-anew");
    two.act("mei", said(repair, second, "not-yet-right"));
    expect(at(repair).done.map(({ on, said }) => [on, said.at(-1)?.say ?? null])).toEqual([
      ["2031-05-04", null],
      ["2031-05-05", "not-yet-right"],
    ]);
    expect(waiting(two.view("mei"))).toEqual([]);
  });

  test("what was not right is done again; what was seen stays as it was seen, until the other says otherwise", () => {
    const repair = offered();
    const first = two.act("ruth", done(repair));
    two.act("mei", said(repair, first, "not-yet-right"));
    expect(steps("ruth")).toContain("put-right-again");
    const second = two.act("ruth", done(repair));
    expect(steps("ruth")).not.toContain("put-right-again");
    two.act("mei", said(repair, second, "saw-it"));
    expect(two.refused("ruth", done(repair))).toBe("repair-seen");
    two.act("mei", said(repair, second, "not-yet-right"));
    expect(standing(repair)).toBe("not-yet-right");
  });

  test("after it was taken back nothing more is said of it", () => {
    const repair = offered();
    expect(two.refused("mei", { type: "repair.withdraw", repair })).toBe("not-your-repair");
    two.act("ruth", { type: "repair.withdraw", repair });
    expect(two.refused("ruth", done(repair))).toBe("repair-taken-back");
    expect(two.refused("mei", { type: "repair.accept", repair })).toBe("repair-taken-back");
    expect(two.refused("mei", { type: "repair.accept", repair: "none" })).toBe("no-such-repair");
    expect(waiting(two.view("mei"))).toEqual([]);
  });
});

describe("Today (G1)", () => {
  test("suggests what was said yes to: at once, or on the day that was named; to nobody else", () => {
    const repair = offered("2031-05-20");
    expect(steps("ruth")).not.toContain("put-right");
    two.act("mei", { type: "repair.accept", repair });
    expect(steps("ruth")).not.toContain("put-right");
    const other = offered();
    two.act("mei", { type: "repair.accept", repair: other });
    expect(today(two.view("ruth")).find(({ step }) => step === "put-right")?.about).toBe(other);
    two.act("ruth", done(other));
    expect(steps("ruth")).not.toContain("put-right");
    two.at("2031-05-20T08:00Z");
    expect(today(two.view("ruth")).find(({ step }) => step === "put-right")?.about).toBe(repair);
    expect(steps("mei")).not.toContain("put-right");
  });
});
