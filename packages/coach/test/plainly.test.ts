import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse, analyseWith } from "../src/coach.ts";
import { learnedFile } from "../training/write.ts";
import { plainDanger, plainlyHarmless } from "./said-plainly.ts";

const read = analyseWith(new Uint8Array(readFileSync(learnedFile))) ?? analyse;
const said = (text: string): string[] => read("safety", text).safety.map(({ label }) => label);

describe("what is said in the plainest words", () => {
  for (const [label, texts] of Object.entries(plainDanger))
    it.each(texts)(`is met as ${label}: %s`, (text) => {
      expect(said(text)).toContain(label);
    });

  // The worst is often said among what is not: what a card found is not lost in a crowd.
  it.each([
    "I'm going to end my life.",
    "I keep thinking about ending it.",
    "He raped me.",
    "He said he'd kill me if I left.",
    "He won't let me leave the house.",
    "He locked me in the bathroom for an hour.",
    "I'm scared of you.",
  ])("is met among harmless sentences: %s", (text) => {
    const [before, after] = [
      "The weather has been good all week.",
      "My sister is coming on Saturday.",
    ];
    expect(said(`I bought bread. ${before} ${text} ${after} We had soup for dinner.`)).not.toEqual(
      [],
    );
  });

  it.each([
    "I don't want to wake up at all.",
    "I fed the ducks this morning and I'm going to hang myself tonight.",
    "I burned my arm on the iron again to feel something.",
    "He threw me a punch.",
    "He threw me over the sofa.",
    "She beats me with her elbow.",
    "He won't let me carry money.",
  ])("is not silenced by an exception: %s", (text) => {
    expect(said(text)).not.toEqual([]);
  });

  it.each(plainlyHarmless)("is not asked about: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
