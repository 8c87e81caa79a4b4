// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import { patterns, wholeDraftLabels } from "virtual:coach/en/patterns";
import type { Card } from "../../core/card.ts";
import type { LanguagePack } from "../../core/pack.ts";
import { read, readSentence, startsOf } from "./read.ts";
import { recognises } from "./recognise.ts";

/** English with these cards: all of them, or those of a task and of safety. */
export const englishWith = (cards: readonly Card[]) =>
  ({
    language: "en",
    cards,
    patterns,
    wholeDraftLabels,
    startsOf,
    readSentence,
    read,
    recognises,
    negation: "@not",
  }) satisfies LanguagePack & { read: typeof read };
