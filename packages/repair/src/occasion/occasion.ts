import { decide } from "./decide.ts";
import { occasionCodes, occasionInPair } from "./pair.ts";

/** One time an agreement falls due, and what each says of it (F3). */
export const occasion = {
  codes: occasionCodes,
  unconditional: [],
  decide,
  pair: occasionInPair,
};
