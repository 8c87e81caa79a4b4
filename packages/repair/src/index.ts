/** The rules of repair: what two people may record, and what it comes to. Pure values in, pure values out. */
export { asking, reaches, waiting } from "./asks.ts";
export type { Command, Facts, PairFacts, PairParts, SelfFacts, SelfParts } from "./concepts.ts";
export { doorKinds } from "./core/log.ts";
export type { Ask, DoorKind, LogHead, RefusedEvent, RequestKey } from "./core/log.ts";
export type * from "./core/record.ts";
export { mostInOneField } from "./core/words.ts";
export { decide, isUnconditional } from "./decide.ts";
export type { PersonView } from "./decide.ts";
export { emptyPair, evolvePair } from "./pair.ts";
export type { PairLog } from "./pair.ts";
export * from "./parameters.ts";
export { isQuiet, quietUntil } from "./readiness/quiet.ts";
export { refusalCodes } from "./refusal-codes.ts";
export { parseFacts, rules } from "./rulebook.ts";
export { emptySelf, evolveSelf } from "./self.ts";
export type { SelfLog } from "./self.ts";
export { isPaused, wasPausedAt } from "./space/pair.ts";
