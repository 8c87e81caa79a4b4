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

  it.each(plainlyHarmless)("is not asked about: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
