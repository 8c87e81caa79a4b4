// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import { cards, patterns } from "virtual:coach/en/cards";
import type { LanguagePack } from "../../core/pack.ts";
import { wholeDraftLabelsOf } from "../../core/whole-draft.ts";
import { read, readSentence, startsOf } from "./read.ts";
import { recognises } from "./recognise.ts";

export const english = {
  language: "en",
  cards,
  patterns,
  wholeDraftLabels: wholeDraftLabelsOf(cards),
  startsOf,
  readSentence,
  read,
  recognises,
  negation: "@not",
} satisfies LanguagePack & { read: typeof read };
