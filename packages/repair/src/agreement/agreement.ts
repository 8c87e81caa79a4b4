import { decide } from "./decide.ts";
import { agreementInPair } from "./pair.ts";
import { agreementCodes } from "./refusals.ts";

/** New standards that both accepted in the same words, changed by the same dance (F1); pacts among them (F2). */
export const agreement = {
  codes: agreementCodes,
  unconditional: ["agreement.end"],
  decide,
  pair: agreementInPair,
};
