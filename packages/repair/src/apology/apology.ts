import { decide } from "./decide.ts";
import { apologyCodes, apologyInPair } from "./pair.ts";
import { apologyInSelf } from "./self.ts";

/** Drafted privately, offered, then in the receiver's hands (M2, M3). */
export const apology = {
  codes: apologyCodes,
  unconditional: [],
  decide,
  pair: apologyInPair,
  self: apologyInSelf,
};
