// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import { cards, patterns } from "virtual:coach/en/cards";
import type { LanguagePack } from "../../core/pack.ts";
import { read, readSentence, startsOf } from "./read.ts";
import { recognises } from "./recognise.ts";

/** Labels judged on the whole draft: splitting a text at its paragraphs and joining the findings may give others. */
const wholeDraftLabels = [
  "vague",
  "regret",
  "responsibility",
  "explanation",
  "impact",
  "change",
  "forgiveness-request",
  "blame",
  "reversal",
];

export const english = {
  language: "en",
  cards,
  patterns,
  wholeDraftLabels,
  startsOf,
  readSentence,
  read,
  recognises,
  negation: "@not",
} satisfies LanguagePack & { read: typeof read };
