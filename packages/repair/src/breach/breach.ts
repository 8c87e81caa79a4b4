import { breachDecideCodes, decide } from "./decide.ts";
import { breachCodes, breachInPair } from "./pair.ts";
import { breachInSelf, breachSelfCodes } from "./self.ts";

export const breach = {
  codes: [...breachCodes, ...breachSelfCodes, ...breachDecideCodes],
  unconditional: [],
  decide,
  pair: breachInPair,
  self: breachInSelf,
};
