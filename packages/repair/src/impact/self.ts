import * as v from "valibot";
import { eventId, fact, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant } from "../core/record.ts";
import { feelings } from "./fields.ts";
import type { Feeling } from "./fields.ts";

const schemas = [
  /** One version, made on leaving the page. Words: a field for each part of impact that was written. */
  fact("impact.kept", { topic: v.nullable(eventId), feelings: someOf(feelings) }),
] as const;

export type ImpactSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface ImpactVersion {
  readonly id: EventId;
  readonly at: Instant;
  readonly feelings: readonly Feeling[];
}

/** Private versions, oldest first, by the breach or private note they are about; "alone" where there is none yet. */
export interface ImpactSelfPart {
  readonly versions: Readonly<Record<EventId, readonly ImpactVersion[]>>;
}

export const impactInSelf: LogPart<ImpactSelfFacts, ImpactSelfPart> = {
  schemas,
  empty: () => ({ versions: {} }),
  refusal: () => null,
  evolve: (part, facts, { id, at }) => {
    const about = facts.topic ?? "alone";
    const version = { id, at, feelings: facts.feelings };
    return { versions: { ...part.versions, [about]: [...(part.versions[about] ?? []), version] } };
  },
};
