import type * as v from "valibot";
import { fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, PersonId } from "../core/record.ts";

export const willingnessAnswers = ["willing", "only-looking", "not-now"] as const;
export type WillingnessAnswer = (typeof willingnessAnswers)[number];

const schemas = [
  /** Words: `ownWords`, if any. */
  fact("willingness.stated", { answer: oneOf(willingnessAnswers) }),
  fact("willingness.taken-back", {}),
] as const;

export type WillingnessFacts = v.InferOutput<(typeof schemas)[number]>;

export interface WillingnessStatement {
  readonly id: EventId;
  readonly answer: WillingnessAnswer;
}

/** What each partner is willing to try (A4). It opens and locks nothing: either changes it at any time. */
export interface WillingnessPart {
  readonly statements: Readonly<Record<PersonId, WillingnessStatement>>;
}

export const willingnessInPair: LogPart<WillingnessFacts, WillingnessPart> = {
  schemas,
  empty: () => ({ statements: {} }),
  refusal: () => null,
  evolve: (part, facts, stamp) => {
    switch (facts.type) {
      case "willingness.stated":
        return {
          statements: { ...part.statements, [stamp.by]: { id: stamp.id, answer: facts.answer } },
        };
      case "willingness.taken-back": {
        const others = Object.entries(part.statements).filter(([person]) => person !== stamp.by);
        return { statements: Object.fromEntries(others) };
      }
    }
  },
  passesPause: ["willingness.taken-back"],
};
