import type * as v from "valibot";
import { fact, someOf } from "../core/facts.ts";
import type { DoorKind, LogPart } from "../core/log.ts";
import { doorKinds } from "../core/log.ts";
import type { PersonId } from "../core/record.ts";

const schemas = [
  /** What may reach this partner from now on: none is a resting door, all four an open one (R1). */
  fact("readiness.door-set", { kinds: someOf(doorKinds) }),
] as const;

export type ReadinessFacts = v.InferOutput<(typeof schemas)[number]>;

/** Each partner's door. The other sees the kinds, never dates or when it changed. */
export interface ReadinessPart {
  readonly openFor: Readonly<Record<PersonId, readonly DoorKind[]>>;
}

export const readinessInPair: LogPart<ReadinessFacts, ReadinessPart> = {
  schemas,
  empty: (partners) => ({ openFor: Object.fromEntries(partners.map((person) => [person, []])) }),
  refusal: () => null,
  evolve: (part, facts, stamp) => ({
    openFor: { ...part.openFor, [stamp.by]: [...facts.kinds].sort() },
  }),
  passesPause: ["readiness.door-set"],
};
