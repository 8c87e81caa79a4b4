import type * as v from "valibot";
import { fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import { willingnessAnswers } from "./pair.ts";
import type { WillingnessStatement } from "./pair.ts";

const schemas = [
  /** Said while the other's phone has not yet completed the joining. Words: `ownWords`, if any. */
  fact("willingness.meant", { answer: oneOf(willingnessAnswers) }),
  fact("willingness.unmeant", {}),
] as const;

export type WillingnessSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface WillingnessSelfPart {
  readonly meant: WillingnessStatement | null;
}

export const willingnessInSelf: LogPart<WillingnessSelfFacts, WillingnessSelfPart> = {
  schemas,
  empty: () => ({ meant: null }),
  refusal: () => null,
  evolve: (_part, facts, stamp) =>
    facts.type === "willingness.meant"
      ? { meant: { id: stamp.id, at: stamp.at, answer: facts.answer } }
      : { meant: null },
};
