import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import type { Card } from "../src/core/card.ts";
import { readLabelFile } from "./label-file.ts";
import type { LabelFile, WrittenCard } from "./label-file.ts";

/** The folder of the YAML cards, by language. */
export const cardsFolder = `${import.meta.dirname}/../cards`;

/** Every label of a language as written, in the order of the paths. Throws with file, line, card and field. */
export function readLabels(language: string): LabelFile[] {
  return readdirSync(`${cardsFolder}/${language}`, { recursive: true, encoding: "utf8" })
    .map((path) => `${language}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /^[^/]+\/[^/]+\/[^/]+\.yaml$/u.test(path))
    .sort()
    .map((path) => readLabelFile(path, readFileSync(`${cardsFolder}/${path}`, "utf8")));
}

/** The patterns that cards of a language name with %. Throws when one is not text. */
export function readPatterns(language: string): Record<string, string> {
  const path = `${language}/patterns.yaml`;
  const source: unknown = parse(readFileSync(`${cardsFolder}/${path}`, "utf8"));
  const read = v.safeParse(v.record(v.string(), v.string()), source);
  if (read.success) return read.output;
  const name = read.issues[0].path?.map(({ key }) => String(key)).join(".") ?? "";
  throw new Error(`${path}: ${name}: ${read.issues[0].message}`);
}

/** What ships of the labels: the cards without why, source and examples, and what the coach says by message id. */
export interface Compiled {
  readonly cards: readonly Card[];
  readonly messages: Readonly<Record<string, string>>;
}

/** Compiles the labels of a language. */
export function compileLabels(labels: readonly LabelFile[]): Compiled {
  return {
    cards: labels.flatMap((file) => file.cards.map((card) => shipped(file, card))),
    messages: Object.fromEntries(labels.flatMap(spoken)),
  };
}

function shipped(file: LabelFile, written: WrittenCard): Card {
  const { id, why: _why, source: _source, yes: _yes, no: _no, ...card } = written;
  const { task, label } = file;
  return {
    id: `${task}/${label}/${id}`,
    task,
    label,
    ...(file.reason === undefined
      ? {}
      : { reason: `${task}.${label}.reason`, suggestion: `${task}.${label}.suggestion` }),
    ...(file.support === undefined ? {} : { support: `support.${label}` }),
    ...card,
  };
}

function spoken({ task, label, ...said }: LabelFile): (readonly [string, string])[] {
  const { reason, suggestion, component, missing, support } = said;
  return [
    [`${task}.${label}.reason`, reason] as const,
    [`${task}.${label}.suggestion`, suggestion] as const,
    [`component.${label}`, component] as const,
    [`missing.${label}`, missing] as const,
    [`support.${label}`, support] as const,
  ].flatMap(([id, words]) => (words === undefined ? [] : [[id, words] as const]));
}
