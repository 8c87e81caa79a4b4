// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import type { Card, Task } from "../../core/card.ts";
import type { LanguagePack } from "../../core/pack.ts";
import { englishWith } from "./with-cards.ts";

const cardsOf: Readonly<Record<Task, () => Promise<{ readonly cards: readonly Card[] }>>> = {
  apology: () => import("virtual:coach/en/cards/apology"),
  message: () => import("virtual:coach/en/cards/message"),
  question: () => import("virtual:coach/en/cards/question"),
  agreement: () => import("virtual:coach/en/cards/agreement"),
  safety: () => import("virtual:coach/en/cards/safety"),
};

/** English for one task: its cards are fetched with the first draft of that task, and safety's with any. */
export async function englishFor(task: Task): Promise<LanguagePack> {
  const [{ cards }, { cards: safety }] = await Promise.all([cardsOf[task](), cardsOf.safety()]);
  return englishWith(task === "safety" ? safety : [...cards, ...safety]);
}
