import type { Finding } from "@groundwork/coach";
import { describe, expect, it } from "vitest";
import { foundAgain } from "../../src/coach/found-again.ts";

const text = "I hid a card. Sorry if you minded. Mistakes were made. Sorry if you minded.";

const found = (label: string, words: string, from = 0): Finding => {
  const start = text.indexOf(words, from);
  return { label, start, end: start + words.length, rule: "", reason: "", suggestion: "" };
};

const first = found("conditional", "Sorry if you minded");
const made = found("agentless", "Mistakes were made");
const last = found("conditional", "Sorry if you minded", made.end);

describe("the phrase that somebody looks at, when the words are read again", () => {
  it("is still looked at when more was found before it", () => {
    const looked = { finding: made, text };
    const more = [found("minimising", "a card"), first, made, last];
    expect(foundAgain(looked, [first, made, last], text)).toBe(1);
    expect(foundAgain(looked, more, text)).toBe(2);
  });

  it("is told from another with the same words by where it stands", () => {
    expect(foundAgain({ finding: last, text }, [first, made, last], text)).toBe(2);
    expect(foundAgain({ finding: first, text }, [first, made, last], text)).toBe(0);
  });

  it("is found where it stands after something was written before it", () => {
    const written = `Mei, ${text}`;
    const moved = [first, made, last].map((each) => ({
      ...each,
      start: each.start + 5,
      end: each.end + 5,
    }));
    for (const [at, finding] of [first, made, last].entries())
      expect(foundAgain({ finding, text }, moved, written)).toBe(at);
  });

  it("is told from another that moved to where it stood", () => {
    const [short, twin] = ["Sorry if you minded. Sorry if you minded.", "Mei, I was wrong. "];
    const at = (start: number): Finding => ({ ...first, start, end: start + 19 });
    expect(foundAgain({ finding: at(21), text: short }, [at(18), at(39)], `${twin}${short}`)).toBe(
      1,
    );
  });

  it("gives its place to what follows when it no longer stands, else to the last", () => {
    expect(foundAgain({ finding: made, text }, [first, last], text)).toBe(1);
    expect(foundAgain({ finding: made, text }, [first], text)).toBe(0);
    expect(foundAgain({ finding: made, text }, [], text)).toBe(0);
  });

  it("is another once it reads as something else", () => {
    const other = { ...made, label: "vague" };
    expect(foundAgain({ finding: made, text }, [first, other], text)).toBe(1);
  });
});
