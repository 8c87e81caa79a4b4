import type * as v from "valibot";
import { fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId } from "../core/record.ts";

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
  readonly at: Instant;
  readonly answer: WillingnessAnswer;
}

/** What each partner is willing to try (A4). It opens and locks nothing: either changes it at any time. */
export interface WillingnessPart {
  /** Oldest first; the last one stands unless it was taken back since. */
  readonly statements: Readonly<Record<PersonId, readonly WillingnessStatement[]>>;
  readonly takenBackAt: Readonly<Record<PersonId, Instant>>;
}

/** What this partner says they are willing to try now; null where nothing is said or it was taken back. */
export const standingStatement = (
  part: WillingnessPart,
  person: PersonId,
): WillingnessStatement | null =>
  part.takenBackAt[person] === undefined ? (part.statements[person]?.at(-1) ?? null) : null;

export const willingnessInPair: LogPart<WillingnessFacts, WillingnessPart> = {
  schemas,
  empty: () => ({ statements: {}, takenBackAt: {} }),
  refusal: () => null,
  evolve: (part, facts, { id, by, at }) => {
    if (facts.type === "willingness.taken-back") {
      return { ...part, takenBackAt: { ...part.takenBackAt, [by]: at } };
    }
    const said = [...(part.statements[by] ?? []), { id, at, answer: facts.answer }];
    const others = Object.entries(part.takenBackAt).filter(([person]) => person !== by);
    return {
      statements: { ...part.statements, [by]: said },
      takenBackAt: Object.fromEntries(others),
    };
  },
  passesPause: ["willingness.taken-back"],
};
