import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventId, Facts, PersonId, Terms } from "../src/index.ts";
import { evolvePair, refusalCodes } from "../src/index.ts";
import { mostMarks } from "../src/parameters.ts";
import { Couple } from "./couple.ts";
import { lived } from "./histories.ts";
import { plansOf } from "./properties/life.ts";
import { weekly } from "./weekly.ts";

const text = "x".repeat(43);
const terms: Terms = { ...weekly, schedule: { every: "day" } };
const description = {
  kind: "hidden-money",
  extent: null,
  since: null,
  cameOut: null,
  standard: null,
} as const;

/** A record in which Ruth broke trust, both say so, and some of everything stands. */
const standing = () => {
  const couple = new Couple("2031-05-05T18:00Z");
  const { act } = { act: couple.act.bind(couple) };
  const breach = act("ruth", {
    type: "breach.name",
    note: null,
    described: { ...description, responsible: "me" },
    words: { what: "a second card", kind: "" },
    alreadyKnown: true,
  });
  act("mei", { type: "breach.confirm", breach, version: breach });
  const need = act("mei", { type: "needs.share", breach, lines: ["time"] });
  const ask = () =>
    act("mei", { type: "question.ask", breach, health: false, question: "since when?" });
  const [question] = [ask(), ask(), ask(), ask(), ask()];
  const agreement = act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    sentence: "I show the week's spending.",
    why: "",
    wish: "i-want-this",
    letsOneCheck: null,
  });
  const apology = act("ruth", { type: "apology.offer", letter: null, breach, text: "I am sorry." });
  act("ruth", { type: "trust.keep", isNot: ["devices"], words: { safe: "quiet evenings" } });
  const talk = act("mei", {
    type: "conversation.propose",
    topic: breach,
    topicWords: "",
    note: "",
    pace: "own-time",
    first: null,
    bookedFor: null,
  });
  act("ruth", { type: "conversation.accept", conversation: talk });
  act("mei", { type: "conversation.take-time-out", conversation: talk, minutes: 30 });
  return { couple, breach, need, question: question ?? "", agreement, apology, talk };
};

type Standing = ReturnType<typeof standing>;
interface Arriving {
  readonly by: PersonId;
  readonly facts: Facts;
  readonly edition?: number;
}

/** What nobody's own client sends, by the code that every device skips it with. */
const arriving: Readonly<Record<string, (on: Standing) => Arriving>> = {
  "not-a-partner": () => ({ by: "stranger", facts: { type: "space.paused" } }),
  "unknown-event": () => ({ by: "ruth", facts: { type: "space.stepped-back" } }),
  "older-edition": () => ({ by: "ruth", facts: { type: "space.paused" }, edition: 0 }),
  "not-the-partners": () => ({
    by: "ruth",
    facts: { type: "breach.named", ...description, responsible: ["stranger"] },
  }),
  "not-your-need": ({ need }) => ({ by: "ruth", facts: { type: "needs.taken-back", need } }),
  "not-your-question": ({ question }) => ({
    by: "ruth",
    facts: { type: "question.taken-back", question },
  }),
  "not-answered-yet": ({ question }) => ({
    by: "ruth",
    facts: { type: "question.corrected", question },
  }),
  "too-many-questions": ({ breach }) => ({
    by: "mei",
    facts: { type: "question.asked", breach, health: false },
  }),
  "no-such-agreement": () => ({
    by: "ruth",
    facts: { type: "agreement.withdrawn", agreement: "none" },
  }),
  "not-active": ({ agreement }) => ({
    by: "ruth",
    facts: { type: "agreement.ended", agreement, how: "ended" },
  }),
  "start-out-of-reach": ({ agreement }) => ({
    by: "mei",
    facts: { type: "agreement.accepted", agreement, revision: agreement, from: "2031-05-12" },
  }),
  "no-such-apology": () => ({
    by: "ruth",
    facts: { type: "apology.withdrawn", apology: "none" },
  }),
  "apology-stands": ({ breach }) => ({
    by: "ruth",
    facts: { type: "apology.offered", breach, replaces: null },
  }),
  "no-such-conversation": () => ({
    by: "ruth",
    facts: { type: "conversation.accepted", conversation: "none" },
  }),
  "not-your-time-out": ({ talk }) => ({
    by: "ruth",
    facts: { type: "conversation.time-out", conversation: talk, minutes: 60 },
  }),
  "return-has-passed": ({ couple, talk }) => {
    couple.at("2031-05-05T18:25Z");
    return {
      by: "mei",
      facts: { type: "conversation.time-out", conversation: talk, minutes: 20 },
    };
  },
  "no-such-entry": () => ({
    by: "ruth",
    facts: { type: "account.came-to-light-too", entry: "none" },
  }),
  "no-such-account": () => ({
    by: "ruth",
    facts: { type: "account.added", account: "none", saidAll: true },
  }),
  "only-for-a-cue": ({ couple, agreement }) => {
    couple.act("mei", {
      type: "agreement.accept",
      agreement,
      revision: agreement,
      wish: "i-want-this",
    });
    return {
      by: "ruth",
      facts: { type: "occasion.checked-in", agreement, on: "2031-05-06", say: "did-not-come-up" },
    };
  },
  "no-such-mark": () => ({ by: "ruth", facts: { type: "inperson.marked-too", mark: "none" } }),
  "false-opening": () => ({ by: "mei", facts: { type: "trust.taken-back", commitment: "none" } }),
  "not-an-occasion": ({ agreement }) => ({
    by: "ruth",
    facts: { type: "occasion.checked-in", agreement, on: "2031-05-05", say: "kept" },
  }),
  "occasion-not-yet": ({ couple, agreement }) => {
    couple.act("mei", {
      type: "agreement.accept",
      agreement,
      revision: agreement,
      wish: "i-want-this",
    });
    return {
      by: "ruth",
      facts: { type: "occasion.checked-in", agreement, on: "2031-06-09", say: "kept" },
    };
  },
  "too-many-marks": ({ couple }) => {
    for (let mark = 0; mark < mostMarks; mark += 1) {
      const topic = couple.act("mei", {
        type: "breach.name",
        note: null,
        described: { ...description, responsible: "them" },
        words: { what: "another", kind: "" },
        alreadyKnown: true,
      });
      couple.act("mei", { type: "settling.mark", topic });
    }
    return { by: "mei", facts: { type: "settling.marked", mark: text, replies: [] } };
  },
  "replies-missing": ({ couple, breach }) => {
    couple.act("mei", { type: "settling.mark", topic: breach });
    return { by: "ruth", facts: { type: "settling.marked", mark: text, replies: [] } };
  },
};

describe("what a person's own client does not send, every device skips alike", () => {
  test.each(Object.keys(arriving))("%s", (code) => {
    const on = standing();
    const event = arriving[code]?.(on);
    if (!event) throw new Error(`Nothing arrives for ${code}.`);
    const { by, facts, edition = 1 } = event;
    const stamp = { id: "arriving" satisfies EventId, by, at: on.couple.now, edition };
    const after = evolvePair(on.couple.pair, facts, stamp);
    expect(after.refused.map((refused) => refused.code)).toEqual([code]);
    expect({ ...after, refused: [], lastAt: 0 }).toEqual({ ...on.couple.pair, lastAt: 0 });
    expect(refusalCodes).toContain(code);
  });
});

/** Met by a command, or by an opening, that needs a record of its own; in these tests. */
const metElsewhere = {
  "not-joined": "arriving.test.ts",
  "not-both": "trust/trust.test.ts",
  "already-settled": "settling/settling.test.ts",
};

test("every other code is met by a command of a person's own, in random histories", () => {
  const met = new Set([...Object.keys(arriving), ...Object.keys(metElsewhere)]);
  for (const plan of fc.sample(plansOf(200, 220), { numRuns: 400, seed: 11 })) {
    for (const { refusal } of lived(plan.moves).refusals) met.add(refusal.code);
  }
  expect(refusalCodes.filter((code) => !met.has(code))).toEqual([]);
});
