import { concepts } from "./concepts.ts";
import type { Facts, PairParts } from "./concepts.ts";
import { conceptOf, emptyHead, fold, generalRefusal } from "./core/fold.ts";
import type { PartsByConcept } from "./core/fold.ts";
import type { Ask, Concept, LogHead } from "./core/log.ts";
import type { PersonId, Refusal, Stamp } from "./core/record.ts";
import { refuse } from "./core/refusal.ts";
import { isPaused } from "./space/pair.ts";

/** What the two share: every concept's part of the pair log, judged from that log alone. */
export type PairLog = LogHead & PairParts;

const pairParts: PartsByConcept = Object.fromEntries(
  Object.entries<Concept>(concepts).flatMap(([name, { pair }]) => (pair ? [[name, pair]] : [])),
);

export const emptyPair = (partners: readonly PersonId[]): PairLog => {
  const head = emptyHead(partners);
  const parts = Object.entries(pairParts).map(([name, part]) => [name, part.empty(head.partners)]);
  // The parts come from the same registry as the type.
  return { ...head, ...(Object.fromEntries(parts) as PairParts) };
};

/** Why this event may not stand in this log; null if it may. */
export const pairRefusal = (log: PairLog, facts: Facts, stamp: Stamp): Refusal | null => {
  const general = generalRefusal(pairParts, log, facts, stamp);
  if (general) return general;
  const part = pairParts[conceptOf(facts.type)];
  if (!part?.passesPause?.includes(facts.type)) {
    if (log.space.closed) return refuse("space-closed");
    const passes = part?.passesPauseUntilClosed?.includes(facts.type);
    if (isPaused(log.space) && !passes) return refuse("space-paused");
  }
  return part?.refusal(log, facts, stamp) ?? null;
};

/** Folds one event of the pair log. An event that may not stand is skipped and kept with its code. */
export const evolvePair = (log: PairLog, facts: Facts, stamp: Stamp): PairLog =>
  fold(pairParts, log, facts, stamp, pairRefusal(log, facts, stamp));

/** Everything that stands asked of this person, whatever their door says. What may be shown: asks.ts. */
export const allAsksOf = (log: PairLog, person: PersonId): readonly Ask[] =>
  Object.values(pairParts).flatMap((part) => part.asks?.(log, person) ?? []);
