import { decide } from "./decide.ts";
import { agreementCodes, agreementInPair } from "./pair.ts";

/** New standards that both accepted in the same words (F1). */
export const agreement = {
  codes: agreementCodes,
  unconditional: ["agreement.end"],
  decide,
  pair: agreementInPair,
};
