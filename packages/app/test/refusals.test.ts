import { relayRefusals } from "@groundwork/envelope";
import { refusalCodes } from "@groundwork/repair";
import { describe, expect, it } from "vitest";
import { say as shell } from "../src/shell/say.ts";
import { refusalSentence } from "../src/ui/refusal-sentences.ts";

/** What the replica itself refuses with, beside what it passes on from the rules and the relay. */
const replicaCodes = [
  "locked",
  "no-relay",
  "secret-too-short",
  "storage-failed",
  "unreachable",
  "wait",
  "wrong-pin",
];

describe("every refusal has a plain sentence (domain.md, property 10)", () => {
  it.each([...refusalCodes, ...Object.keys(relayRefusals), ...replicaCodes])("%s", (code) => {
    const sentence = refusalSentence({ code, facts: { seconds: 30 } });
    expect(sentence).toMatch(/^[A-Z“].+[.]$/);
    expect(sentence).not.toContain(`(${code})`);
  });

  it("says so when the code is of a newer version", () => {
    expect(refusalSentence({ code: "from-tomorrow" })).toContain("from-tomorrow");
  });

  it("says the same without a connection, when the sentences could not be fetched", () => {
    expect(shell("refused.unreachable")).toBe(refusalSentence({ code: "unreachable" }));
  });

  it("fills in the facts", () => {
    expect(refusalSentence({ code: "wait", facts: { seconds: 1 } })).toContain("1 second.");
    expect(refusalSentence({ code: "wait", facts: { seconds: 30 } })).toContain("30 seconds.");
  });
});
