// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the types of what the build gives
/// <reference path="./compiled.d.ts" />
/**
 * What the coach says, by message id (`<task>.<label>.reason`, `<task>.<label>.suggestion`, `component.<label>`,
 * `missing.<label>`, `support.<label>`). It stands in the cards.
 */
export { messages } from "virtual:coach/en/messages";
