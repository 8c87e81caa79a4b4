import { beforeEach, describe, expect, test } from "vitest";
import type { CameToLight, EventId } from "../../src/index.ts";
import { accountOf, isRecorded, today, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";

// Ruth hid a second card; Mei was hurt by it.
let two: Couple;
let breach: EventId;

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  breach = two.breach("I hid a second card.", { kind: "hidden-money", extent: "pattern" });
});

const telling = (saidAll: boolean) =>
  ({
    type: "account.share",
    breach,
    over: "over",
    words: { what: "A second card, since March.", money: "2,300 in all.", more: " " },
    saidAll,
  }) as const;

const entry = (id: EventId): CameToLight => {
  const found = two.pair.account.cameToLight[id];
  if (!found) throw new Error("The entry is gone.");
  return found;
};

const found = {
  type: "account.bring-to-light",
  on: "2031-05-20",
  how: "found",
  what: "A loan.",
} as const;

describe("the account (U3)", () => {
  test("is told whole and once, by whoever broke trust, with the parts that have words", () => {
    expect(two.refused("mei", telling(true))).toBe("not-the-one-responsible");
    const id = two.act("ruth", telling(true));
    expect(accountOf(two.pair.account, breach, "ruth")).toMatchObject({
      id,
      parts: ["what", "money"],
      over: "over",
      everythingSince: two.now,
    });
    expect(two.refused("ruth", telling(true))).toBe("told-already");
    expect(waiting(two.view("mei")).map((ask) => ask.id)).toEqual([id]);
  });

  test("with nothing in it is not shared; of a breach nobody confirmed either may tell", () => {
    expect(two.refused("ruth", { ...telling(true), over: null, words: {} })).toBe("nothing-chosen");
    const other = two.named("mei", "I told your mother.");
    expect(two.refused("mei", { ...telling(true), breach: other })).toBeNull();
  });

  test("what is added later is dated, stands beside it, and only its author adds", () => {
    const account = two.act("ruth", telling(false));
    expect(accountOf(two.pair.account, breach, "ruth")?.everythingSince).toBeNull();
    two.at("2031-05-08T18:00Z");
    const add = {
      type: "account.add",
      account,
      addition: "There was a loan too.",
      saidAll: true,
    } as const;
    expect(two.refused("mei", add)).toBe("not-your-account");
    expect(two.refused("ruth", { ...add, addition: "" })).toBe("words-missing");
    const id = two.act("ruth", add);
    expect(accountOf(two.pair.account, breach, "ruth")).toMatchObject({
      additions: [{ id, at: two.now }],
      everythingSince: two.now,
    });
  });
});

describe("what came to light later (U3)", () => {
  test("is one person's view until its teller or both say so", () => {
    const byMei = two.act("mei", { ...found, breach });
    expect(isRecorded(two.pair, entry(byMei))).toBe(false);
    expect(two.refused("mei", { type: "account.say-so-too", entry: byMei })).toBe("own-entry");
    two.act("ruth", { type: "account.say-so-too", entry: byMei });
    expect(isRecorded(two.pair, entry(byMei))).toBe(true);
    expect(two.refused("ruth", { type: "account.say-so-too", entry: byMei })).toBe(
      "agreed-already",
    );
    const byRuth = two.act("ruth", { ...found, breach, how: "told" });
    expect(isRecorded(two.pair, entry(byRuth))).toBe(true);
  });

  const steps = (person: string) => today(two.view(person)).map(({ step }) => step);

  test("after “that is everything” Today offers the account, until something was added", () => {
    const account = two.act("ruth", telling(true));
    two.act("ruth", { type: "readiness.set-door", kinds: ["answers"], until: null });
    expect(steps("ruth")).not.toContain("add-to-account");
    two.at("2031-05-20T18:00Z");
    const later = two.act("mei", { ...found, breach });
    expect(entry(later).afterEverything).toBe(true);
    expect(steps("ruth")).toContain("add-to-account");
    expect(steps("mei")).not.toContain("add-to-account");
    two.at("2031-05-20T19:00Z");
    two.act("ruth", { type: "account.add", account, addition: "The loan.", saidAll: true });
    expect(steps("ruth")).not.toContain("add-to-account");
    // What was added since takes nothing back: it had come after "that is everything".
    expect(entry(later).afterEverything).toBe(true);
  });

  test("what waits behind a resting door changes nothing on Today, until this person has said so too", () => {
    two.act("ruth", telling(true));
    two.at("2031-05-20T18:00Z");
    const later = two.act("mei", { ...found, breach });
    expect(steps("ruth")).not.toContain("add-to-account");
    two.act("ruth", { type: "account.say-so-too", entry: later });
    expect(steps("ruth")).toContain("add-to-account");
  });

  test("and Today offers help to the one who was hurt, for a week, with or without a concern", () => {
    two.act("ruth", telling(true));
    two.at("2031-05-20T18:00Z");
    expect(steps("mei")).not.toContain("talk-it-over");
    two.act("mei", { ...found, breach });
    expect(steps("mei")).toContain("talk-it-over");
    expect(steps("ruth")).not.toContain("talk-it-over");
    const concern = { outcome: "concern", exit: "goes-on", way: "outwardly" } as const;
    two.act("mei", { type: "safety.finish", ...concern });
    expect(steps("mei")).toContain("talk-it-over");
    two.at("2031-05-27T18:00Z");
    expect(steps("mei")).not.toContain("talk-it-over");
  });

  test("nothing is said to have come after an account that did not claim to be whole", () => {
    two.act("ruth", telling(false));
    two.at("2031-05-20T18:00Z");
    const later = two.act("mei", { ...found, breach });
    expect(entry(later).afterEverything).toBe(false);
    expect(steps("mei")).not.toContain("talk-it-over");
  });
});

test("the facts are suggested to whoever broke trust, and to nobody else", () => {
  const steps = (person: string) => today(two.view(person)).map(({ step }) => step);
  expect(steps("ruth")).toContain("tell-the-facts");
  expect(steps("mei")).not.toContain("tell-the-facts");
  two.act("ruth", telling(true));
  expect(steps("ruth")).not.toContain("tell-the-facts");
});
