import { concepts } from "./concepts.ts";
import type { Facts, SelfParts } from "./concepts.ts";
import { conceptOf, emptyHead, fold, generalRefusal } from "./core/fold.ts";
import type { PartsByConcept } from "./core/fold.ts";
import type { Concept, LogHead } from "./core/log.ts";
import type { PersonId, Refusal, Stamp } from "./core/record.ts";

/** One person's own room: every concept's part of their self log. */
export type SelfLog = LogHead & SelfParts;

const selfParts: PartsByConcept = Object.fromEntries(
  Object.entries<Concept>(concepts).flatMap(([name, { self }]) => (self ? [[name, self]] : [])),
);

export const emptySelf = (me: PersonId): SelfLog => {
  const head = emptyHead([me]);
  const parts = Object.entries(selfParts).map(([name, part]) => [name, part.empty(head.partners)]);
  // The parts come from the same registry as the type.
  return { ...head, ...(Object.fromEntries(parts) as SelfParts) };
};

/** Why this event may not stand in this log; null if it may. */
export const selfRefusal = (log: SelfLog, facts: Facts, stamp: Stamp): Refusal | null =>
  generalRefusal(selfParts, log, facts, stamp) ??
  selfParts[conceptOf(facts.type)]?.refusal(log, facts, stamp) ??
  null;

/** Folds one event of a self log. */
export const evolveSelf = (log: SelfLog, facts: Facts, stamp: Stamp): SelfLog =>
  fold(selfParts, log, facts, stamp, selfRefusal(log, facts, stamp));
