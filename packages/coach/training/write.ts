import { writeFileSync } from "node:fs";
import { stdout } from "node:process";
import { gzipSync } from "node:zlib";
import { hashOf } from "../src/learned/hash.ts";
import { readCorpus } from "./corpus.ts";
import type { AuthoredText } from "./corpus.ts";
import { encode } from "./encode.ts";
import { readExamples } from "./examples.ts";
import { train } from "./train.ts";
import { readWordGroups } from "./words/table.ts";
import type { GroupedWord } from "./words/table.ts";

export const learnedFile = `${import.meta.dirname}/../learned/en.bin`;
export const voicesFolder = `${import.meta.dirname}/voices`;

/** All that the layer is trained on: the voices, and the cards' own examples. */
export function trainingTexts(): AuthoredText[] {
  return [...readCorpus(voicesFolder), ...readExamples("en")];
}

/** Trains on all texts and writes learned/en.bin. The same texts give the same bytes. */
export function writeLearned(): void {
  const texts = trainingTexts();
  const words = readWordGroups();
  const bytes = encode({ ...train(texts, words), trainedOn: fingerprint(texts, words) });
  writeFileSync(learnedFile, bytes);
  const kibibytes = gzipSync(bytes, { level: 9 }).length / 1024;
  stdout.write(`learned/en.bin: ${texts.length} texts, ${kibibytes.toFixed(1)} KiB gzip\n`);
}

/** What a layer was trained on, in short: it changes with any text, label or word group. */
export function fingerprint(texts: readonly AuthoredText[], words: readonly GroupedWord[]): string {
  const said = texts.map(({ author, task, text, spans, safety }) =>
    JSON.stringify([author, task, text, spans, safety]),
  );
  const grouped = words.map(({ word, groups }) => `${word} ${groups.join(" ")}`);
  const hash = hashOf([...said, ...grouped].join("\n"))
    .toString(16)
    .padStart(8, "0");
  return `${texts.length} texts, ${hash}`;
}
