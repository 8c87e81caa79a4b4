import { decide } from "./decide.ts";
import { readinessInPair } from "./pair.ts";
import { readinessInSelf } from "./self.ts";

export const readiness = {
  codes: [],
  unconditional: [],
  decide,
  pair: readinessInPair,
  self: readinessInSelf,
};
