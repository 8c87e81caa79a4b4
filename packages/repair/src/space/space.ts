import { decide } from "./decide.ts";
import { spaceInPair } from "./pair.ts";
import { spaceInSelf } from "./self.ts";

export const space = {
  codes: [],
  unconditional: ["space.step-back", "space.pause", "space.lift-pause", "space.close"],
  decide,
  pair: spaceInPair,
  self: spaceInSelf,
};
