import { describe, expect, it } from "vitest";
import {
  asTheCalibrationSet,
  besideCards,
  inLongerDrafts,
  inOrdinaryProse,
  inPlainWords,
} from "../training/authors.ts";
import { readCorpus } from "../training/corpus.ts";
import { draftOf } from "../training/drafts.ts";
import { examplesAuthor } from "../training/examples.ts";
import { numbering } from "../training/growing.ts";
import { fitParts } from "../training/parts.ts";
import { sentencesOf } from "../training/sentences.ts";
import { wordTableOf } from "../training/words/table.ts";
import { voicesFolder } from "../training/write.ts";

const authors = Array.from({ length: 40 }, (_, at) => `author ${at}`);

/** How many features are learned where some authors use the same word, and each of the others one of their own. */
function learnedWhere(...some: readonly number[]): number {
  const texts = authors.map((author, at) => {
    const own = some.includes(at) ? "marmalade" : "x".repeat(at + 3);
    const text = { author, file: "", voice: "", line: 0, text: own, spans: [], safety: [] };
    return { text: { ...text, task: "message" as const }, draft: draftOf(own), byRules: [] };
  });
  const sentences = sentencesOf(texts, authors, wordTableOf([]));
  const { columns } = fitParts(
    {
      cost: 0.3,
      labelledWeighs: 3,
      viewCounts: 1,
      anyCounts: 0,
      mostWeights: 100,
    },
    sentences,
    [],
    Int32Array.from(authors.keys()),
    () => true,
    Float64Array.from(authors, () => 1),
  );
  return columns.length;
}

describe("what three authors say", () => {
  it("is learned, whichever three they are of however many", () => {
    const all = learnedWhere(0, 1, 2);
    expect(learnedWhere(3, 4)).toBeLessThan(all);
    expect(learnedWhere(0, 32, 39)).toBe(all);
    expect(learnedWhere(30, 31, 33)).toBe(all);
  });
});

describe("authors named by the manner they write in", () => {
  const known = new Set([...readCorpus(voicesFolder).map(({ author }) => author), examplesAuthor]);
  const manners = {
    asTheCalibrationSet,
    besideCards,
    inLongerDrafts,
    inOrdinaryProse,
    inPlainWords,
  };

  it.each(Object.entries(manners))("have texts: %s", (_, authors) => {
    expect([...authors].filter((author) => !known.has(author))).toEqual([]);
  });

  it("are named for one manner only", () => {
    const all = Object.values(manners).flatMap((authors) => [...authors]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("numbering hashes", () => {
  it("gives each the number of its first time, however many there are and however alike their ends", () => {
    const { numberOf, hashes } = numbering();
    const many = Array.from({ length: 4096 }, (_, at) => (at << 20) >>> 0);
    expect(many.map(numberOf)).toEqual([...many.keys()]);
    expect(many.map(numberOf)).toEqual([...many.keys()]);
    expect(hashes.all()).toEqual(Uint32Array.from(many));
  });
});
