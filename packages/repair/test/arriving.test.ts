import { describe, expect, test } from "vitest";
import type { Command } from "../src/index.ts";
import { decide, emptyPair, emptySelf, evolvePair, evolveSelf, parseFacts } from "../src/index.ts";
import { partners } from "./histories.ts";
import { revealFor } from "./reveal.ts";

describe("what arrives from outside", () => {
  const stranger = { id: "x1", by: "stranger", at: 5, edition: 1 };

  test("an event in a stranger's hand is skipped and kept with its code", () => {
    const log = evolvePair(emptyPair(partners), { type: "space.closed" }, stranger);
    expect(log.space.closed).toBeNull();
    expect(log.refused).toEqual([{ stamp: stranger, type: "space.closed", code: "not-a-partner" }]);
  });

  test("a private event has no place in the pair log, nor a shared one in a self log", () => {
    const stamp = { ...stranger, by: partners[0] };
    const inPair = evolvePair(emptyPair(partners), { type: "space.stepped-back" }, stamp);
    expect(inPair.refused.map(({ code }) => code)).toEqual(["unknown-event"]);
    const inSelf = evolveSelf(emptySelf(partners[0]), { type: "space.closed" }, stamp);
    expect(inSelf.refused.map(({ code }) => code)).toEqual(["unknown-event"]);
  });

  test("an older edition may not follow a newer one", () => {
    const stamp = { ...stranger, by: partners[0] };
    const newer = evolvePair(
      emptyPair(partners),
      { type: "space.paused" },
      { ...stamp, edition: 2 },
    );
    const log = evolvePair(newer, { type: "space.pause-lifted" }, stamp);
    expect(log.refused.map(({ code }) => code)).toEqual(["older-edition"]);
    expect(log.space.pausedBy).toEqual([partners[0]]);
  });

  test.each([
    ["nothing", null],
    ["no type", {}],
    ["a type nobody knows", { type: "breach.forgiven" }],
    ["a type that objects inherit", { type: "constructor" }],
    ["something more than the type has", { type: "space.closed", why: "tired" }],
    ["something less", { type: "needs.shared" }],
    ["a door kind twice", { type: "readiness.door-set", kinds: ["talks", "talks"] }],
    [
      "a time-out of five minutes",
      { type: "conversation.time-out", conversation: "c", minutes: 5 },
    ],
    ["a time-out past a day", { type: "conversation.time-out", conversation: "c", minutes: 1441 }],
    ["a rating of eleven", { type: "conversation.rated", conversation: "c", heard: 11 }],
    ["an id with markup", { type: "needs.shared", breach: "<b>" }],
  ])("%s is unreadable", (_name, value) => {
    expect(parseFacts(value)).toBeNull();
  });

  test("the fold needs no clock of its own: text of any length beyond the bound is refused before it is sent", () => {
    const command: Command = { type: "space.introduce", name: "a".repeat(50_001) };
    const view = {
      me: partners[0],
      self: emptySelf(partners[0]),
      pair: emptyPair(partners),
      now: 1,
    };
    const context = { by: partners[0], now: 1, nextId: () => "one", reveal: revealFor("one") };
    expect(decide(view, command, context)).toEqual({
      refusal: { code: "words-too-long", facts: { field: "name", most: 50_000 } },
    });
  });

  test("before joining, what needs the other is refused, and leaving is not", () => {
    const view = { me: partners[0], self: emptySelf(partners[0]), pair: null, now: 1 };
    const context = { by: partners[0], now: 1, nextId: () => "one", reveal: revealFor("one") };
    const share: Command = { type: "needs.share", breach: "b", lines: ["a line"] };
    expect(decide(view, share, context)).toEqual({ refusal: { code: "not-joined" } });
    expect(decide(view, { type: "space.close" }, context)).toEqual({ events: [] });
    const noted = decide(view, { type: "space.step-back" }, context);
    expect("events" in noted && noted.events.every(({ audience }) => audience === "self")).toBe(
      true,
    );
  });
});
