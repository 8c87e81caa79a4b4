import * as v from "valibot";
import type { Command, Facts } from "./concepts.ts";
import { concepts } from "./concepts.ts";
import { conceptOf } from "./core/fold.ts";
import type { Concept, FactSchema } from "./core/log.ts";
import type { AnyFacts, PersonId } from "./core/record.ts";
import type { Claim } from "./core/reveal.ts";
import { decide, isUnconditional } from "./decide.ts";
import type { PersonView } from "./decide.ts";
import { edition } from "./edition.ts";
import { emptyPair, evolvePair } from "./pair.ts";
import type { PairLog } from "./pair.ts";
import { emptySelf, evolveSelf } from "./self.ts";

const conceptsByName: Readonly<Record<string, Concept>> = concepts;

const schemasByType: Readonly<Record<string, FactSchema<AnyFacts>>> = Object.fromEntries(
  Object.values<Concept>(concepts).flatMap(({ pair, self }) =>
    [...(pair?.schemas ?? []), ...(self?.schemas ?? [])].map((schema) => [
      schema.entries.type.literal,
      schema,
    ]),
  ),
);

/** Checks the shape of opened facts: exactly those of one known event type, or null. */
export const parseFacts = (value: unknown): Facts | null => {
  const named = v.safeParse(v.looseObject({ type: v.string() }), value);
  if (!named.success || !Object.hasOwn(schemasByType, named.output.type)) return null;
  const schema = schemasByType[named.output.type];
  const parsed = schema ? v.safeParse(schema, value) : null;
  // Every registered schema gives facts of the registry's own types.
  return parsed?.success ? (parsed.output as Facts) : null;
};

/** What an event of the pair log claims that cryptography checks before it is folded; null if nothing. */
const claimIn = (facts: Facts, by: PersonId): Claim | null =>
  conceptsByName[conceptOf(facts.type)]?.pair?.claim?.(facts, by) ?? null;

/** What this person's devices do by themselves now (docs/decisions/0013). */
const due = (view: PersonView): readonly Command[] =>
  // Each concept's commands are of the registry's own types.
  Object.values(conceptsByName).flatMap((concept) => concept.due?.(view) ?? []) as Command[];

/** Closed for good: each may begin another with somebody new (docs/decisions/0014). */
const isOver = (pair: PairLog): boolean => pair.space.closed !== null;

/** The rules as a replica takes them (docs/architecture.md). Pure. */
export const rules = {
  edition,
  emptySelf,
  emptyPair,
  parseFacts,
  evolveSelf,
  evolvePair,
  decide,
  isUnconditional,
  isOver,
  claimIn,
  due,
} as const;
