// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
import { cards } from "virtual:coach/en/cards";
import { englishWith } from "./with-cards.ts";

/** English with every card. */
export const english = englishWith(cards);
