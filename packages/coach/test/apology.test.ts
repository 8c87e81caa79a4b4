import { describe, expect, it } from "vitest";
import { apologyComponents } from "../src/apology.ts";
import { reviewApology } from "../src/coach.ts";
import { analyse } from "../src/coach.ts";

describe("reviewing an apology", () => {
  it("asks first for the heaviest of what is missing (evidence: Apology [D]), and never for forgiveness", () => {
    const { missing } = reviewApology("I hid the second card from you.");
    expect(missing).toEqual([
      "responsibility",
      "repair",
      "impact",
      "change",
      "regret",
      "explanation",
    ]);
    const weights = apologyComponents.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it("says where each component stands", () => {
    const text = "I slept with Ana. It was my choice. I am sorry.";
    const { present, flags } = reviewApology(text);
    expect(
      present.map(({ component, at }) => [
        component,
        at.map(({ start, end }) => text.slice(start, end)),
      ]),
    ).toEqual([
      ["responsibility", ["It was my choice"]],
      ["naming", ["slept"]],
      ["regret", ["I am sorry"]],
    ]);
    expect(flags).toEqual([]);
  });

  it("underlines an apology hung on an if", () => {
    const text = "I'm sorry if that made you feel stupid.";
    const { flags, missing } = reviewApology(text);
    expect(flags.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
      ["vague", "I'm sorry"],
      ["conditional", "sorry if that made you feel stupid"],
    ]);
    expect(missing).toContain("naming");
  });

  it("finds an apology that regrets the hurt and names no act", () => {
    const { flags, present } = reviewApology(
      "I am so sorry for all the pain I have put you through this year.",
    );
    expect(flags.map(({ label }) => label)).toEqual(["vague"]);
    expect(present.map(({ component }) => component)).toEqual(["regret"]);
  });

  it("has nothing to say against one that names act, harm, responsibility and a change, and asks for the missing repair", () => {
    const { flags, missing } = reviewApology(
      "I told you I was at work when I was at the casino. You lay awake thinking you had miscounted the savings. It was my choice and nobody else's. I am sorry. I have banned myself from the site, and I go to the Tuesday meeting.",
    );
    expect(flags).toEqual([]);
    expect(missing).toEqual(["repair", "explanation"]);
  });

  it("puts safety beside the rest, so that it can be shown first and alone", () => {
    const { safety, flags } = reviewApology(
      "I'm the worst husband alive. I lied to you, and I don't want to live any more.",
    );
    expect(safety.map(({ label }) => label)).toEqual(["self-harm"]);
    expect(new Set(flags.map(({ label }) => label))).toEqual(new Set(["self-focus"]));
  });

  it("finds safety even inside quotation marks", () => {
    expect(
      reviewApology('He said "I\'ll break your legs if you tell anyone".').safety.map(
        ({ label }) => label,
      ),
    ).toContain("violence");
  });

  it.each([
    "Je suis vraiment désolé de t'avoir menti pendant toutes ces années, tu ne méritais pas ça et je le regrette.",
    "Lo siento mucho, te mentí durante años y no tengo ninguna excusa para lo que hice contigo y con tu familia.",
    "Прости меня, пожалуйста, я врал тебе все эти годы, и мне очень стыдно за это перед тобой.",
    "אני מצטער ששיקרתי לך כל השנים האלה, לא הגיע לך שאעשה לך דבר כזה, ואני מתבייש.",
    "ごめんなさい。ずっと嘘をついていました。本当に申し訳なく思っています。",
  ])("says so when it does not know the language: %s", (text) => {
    expect(reviewApology(text)).toEqual({
      safety: [],
      present: [],
      missing: [],
      flags: [],
      support: [],
      language: "unknown",
    });
    expect(analyse("apology", text)).toMatchObject({
      labels: [],
      findings: [],
      language: "unknown",
    });
  });

  it("takes an empty draft as a beginning: nothing flagged, everything missing", () => {
    const { flags, present, missing } = reviewApology("");
    expect([flags, present]).toEqual([[], []]);
    expect(missing).toHaveLength(7);
  });
});
