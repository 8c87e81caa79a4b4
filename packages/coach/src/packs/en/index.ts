// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import { cards, patterns } from "virtual:coach/en/cards";
import type { LanguagePack } from "../../core/pack.ts";
import { read } from "./read.ts";
import { recognises } from "./recognise.ts";

export const english: LanguagePack = {
  language: "en",
  cards,
  patterns,
  read,
  recognises,
  negation: "@not",
};
