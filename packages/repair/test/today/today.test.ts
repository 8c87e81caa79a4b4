import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueFrom, isResponsible, today, type BreachTold, type Terms } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { lived, moves, partners, viewOf } from "../histories.ts";
import { weekly, weeklyWords } from "../weekly.ts";

// Ruth hid a second card; Mei was hurt by it.
const told: BreachTold = {
  kind: "hidden-money",
  extent: "pattern",
  since: "2025-03",
  cameOut: "found",
  standard: "agreed",
  responsible: "me",
};
const words = { what: "I hid a second card.", kind: "" };

const joined = () => new Couple("2026-03-02T09:00Z");

const confirmed = () => {
  const two = joined();
  const breach = two.act("ruth", {
    type: "breach.name",
    note: null,
    described: told,
    words,
    alreadyKnown: true,
  });
  two.act("mei", { type: "breach.confirm", breach, version: breach });
  return { two, breach };
};

/** As above, and Ruth has told it whole. */
const toldWhole = () => {
  const { two, breach } = confirmed();
  const words = { what: "A second card, since March." };
  two.act("ruth", { type: "account.share", breach, over: "over", words, saidAll: true });
  return { two, breach };
};

const steps = (two: Couple, person: string) => today(two.view(person)).map(({ step }) => step);

const agreed = (two: Couple, change: Partial<Terms> = {}) => {
  const id = two.act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms: { ...weekly, ...change },
    ...weeklyWords,
  });
  two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  return id;
};

describe("the next step", () => {
  test("begins with one plain sentence, alone too", () => {
    const two = joined();
    expect(today({ ...two.view("ruth"), pair: null }).map(({ step }) => step)).toEqual(["name-it"]);
  });

  test("alone, after naming what one did, is to write the apology; afterwards nothing is asked", () => {
    const two = joined();
    const alone = () => ({ ...two.view("ruth"), pair: null });
    const note = two.act("ruth", {
      type: "breach.note",
      note: null,
      described: { ...told, cameOut: "not-known", responsible: "me" },
      words,
    });
    expect(today(alone())).toEqual([{ step: "write-apology", source: "heard-first", about: note }]);
    two.act("ruth", { type: "apology.keep", letter: null, breach: note, text: "I hid it." });
    expect(today(alone())).toEqual([]);
  });

  test("for the one who was hurt, is to say what it did and then what they need; never anything that presses", () => {
    const { two, breach } = confirmed();
    expect(steps(two, "mei")).toEqual(["say-what-it-did"]);
    expect(steps(two, "ruth")).toEqual(["tell-the-facts"]);
    two.act("mei", {
      type: "impact.share",
      breach,
      feelings: ["small"],
      words: { felt: "I felt small." },
    });
    expect(steps(two, "mei")).toEqual(["say-what-you-need"]);
    two.act("mei", { type: "needs.share", breach, lines: ["To hear about money first."] });
    expect(steps(two, "mei")).toEqual([]);
  });

  test("does not give away what waits behind a resting door", () => {
    const { two, breach } = toldWhole();
    two.act("mei", {
      type: "impact.share",
      breach,
      feelings: ["small"],
      words: { felt: "I felt small." },
    });
    expect(steps(two, "ruth")).toEqual([]);
    two.act("ruth", { type: "readiness.set-door", kinds: ["talks"], until: null });
    expect(steps(two, "ruth")).toEqual(["write-apology"]);
  });

  test("while an apology is in the other's hands is never to look after it", () => {
    const { two, breach } = confirmed();
    const apology = two.act("ruth", {
      type: "apology.offer",
      letter: null,
      breach,
      text: "I hid it.",
    });
    expect(steps(two, "ruth")).toEqual(["turn-into-agreement"]);
    agreed(two);
    expect(steps(two, "ruth")).toEqual([]);
    two.act("mei", {
      type: "apology.answer",
      apology,
      answer: "missing",
      missing: ["impact"],
      line: "",
    });
    expect(steps(two, "ruth")).toEqual(["say-what-was-missing"]);
  });

  test("names an own promise that falls due, until something is said of it or a week has passed", () => {
    const { two, breach } = toldWhole();
    two.act("mei", { type: "impact.keep", topic: breach, feelings: [], words: { felt: "Small." } });
    const id = agreed(two);
    two.at("2026-03-08T09:00Z");
    expect(today(two.view("ruth"))[0]).toEqual({
      step: "check-in",
      source: "telling-first",
      about: id,
    });
    expect(steps(two, "mei")).toEqual([]);
    two.act("ruth", {
      type: "occasion.check-in",
      agreement: id,
      on: "2026-03-08",
      say: "kept",
      line: "",
    });
    expect(steps(two, "ruth")).toEqual([]);
    two.at("2026-03-15T19:00Z");
    expect(dueFrom(two.view("ruth")).map(({ on }) => on)).toEqual(["2026-03-15"]);
    two.at("2026-03-22T18:00Z");
    expect(dueFrom(two.view("ruth")).map(({ on }) => on)).toEqual(["2026-03-22"]);
  });

  test("asks after the last occasion of an agreement whose days have run out", () => {
    const { two } = confirmed();
    const id = agreed(two, { until: "2026-03-08" });
    two.at("2026-03-09T09:00Z");
    expect(dueFrom(two.view("ruth")).map(({ on }) => on)).toEqual(["2026-03-08"]);
    two.act("mei", { type: "agreement.end", agreement: id });
    expect(dueFrom(two.view("ruth"))).toEqual([]);
  });

  test("asks nothing of someone who stepped back, and nothing joint during a pause", () => {
    const { two } = confirmed();
    agreed(two);
    two.at("2026-03-08T19:00Z");
    two.act("mei", { type: "space.pause" });
    expect(steps(two, "ruth")).toEqual([]);
    expect(steps(two, "mei")).toEqual(["say-what-it-did"]);
    two.act("mei", { type: "space.step-back" });
    expect(steps(two, "mei")).toEqual([]);
  });

  test("under a safety concern is nothing joint, and nothing that only a concern would show; the other's day is the same as before", () => {
    const { two, breach } = confirmed();
    two.act("mei", {
      type: "impact.share",
      breach,
      feelings: ["small"],
      words: { felt: "I felt small." },
    });
    const before = { today: today(two.view("ruth")), pair: two.pair };
    two.act("mei", {
      type: "safety.finish",
      outcome: "concern",
      exit: "goes-on",
      way: "outwardly",
    });
    expect(steps(two, "mei")).toEqual([]);
    expect({ today: today(two.view("ruth")), pair: two.pair }).toEqual(before);
  });
});

test("a promise that falls due shows under a concern too: left unsaid, the other would see it", () => {
  const { two } = confirmed();
  agreed(two);
  two.at("2026-03-08T19:00Z");
  two.act("ruth", { type: "safety.finish", outcome: "concern", exit: "goes-on", way: "outwardly" });
  expect(steps(two, "ruth")).toEqual(["check-in"]);
});

describe("over random histories of two people", () => {
  test("a turn or an apology is only ever suggested to someone who broke trust in that topic", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const history = lived(all);
        const others = partners.flatMap((person) => {
          const view = viewOf(history, person);
          return today(view)
            .filter(({ step }) => step === "take-your-turn" || step === "write-apology")
            .map(({ about }) => view.pair.conversation.byId[about ?? ""]?.topic ?? about)
            .filter((topic) => !isResponsible(view.pair, topic, person));
        });
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("what one does in their own room changes nothing of the other's day", () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(0 as const, 1 as const), (all, who) => {
        const me = partners[who];
        const others = all.filter((each) => each.where === "shared" || each.who === who);
        const clock = lived(all).now;
        const dayOf = (history: ReturnType<typeof lived>) =>
          today({ ...viewOf(history, me), now: clock });
        const silenced = all.map((each) =>
          others.includes(each) ? each : { ...each, where: "alone" as const, pick: 0 },
        );
        expect(dayOf(lived(silenced))).toEqual(dayOf(lived(all)));
      }),
      { numRuns: 60 },
    );
  });
});
