import type * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { countsAsInjured } from "../breach/roles.ts";
import { eventId, fact, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { feelings, impactParts } from "./fields.ts";
import type { Feeling, ImpactPart } from "./fields.ts";

const schemas = [
  /** Words: one field for each of `parts`. */
  fact("impact.shared", {
    breach: eventId,
    parts: someOf(impactParts),
    feelings: someOf(feelings),
  }),
] as const;

export type ImpactFacts = v.InferOutput<(typeof schemas)[number]>;

export interface SharedImpact {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly parts: readonly ImpactPart[];
  readonly feelings: readonly Feeling[];
}

/** What was shared stays as it was shared; something said later stands beside it with its own date. */
export interface ImpactSharedPart {
  readonly shared: readonly SharedImpact[];
}

export const impactCodes = ["no-such-topic", "not-the-one-hurt", "nothing-chosen"] as const;
const refuse = refusing(impactCodes);

export const impactInPair: LogPart<
  ImpactFacts,
  ImpactSharedPart,
  WithBreaches & { readonly impact: ImpactSharedPart }
> = {
  schemas,
  empty: () => ({ shared: [] }),
  refusal: (log, { breach, parts, feelings: chosen }, stamp) => {
    if (!log.breach.byId[breach]) return refuse("no-such-topic");
    if (!countsAsInjured(log, breach, stamp.by)) return refuse("not-the-one-hurt");
    return parts.length === 0 && chosen.length === 0 ? refuse("nothing-chosen") : null;
  },
  evolve: (part, { breach, parts, feelings: chosen }, { id, by, at }) => ({
    shared: [...part.shared, { id, breach, by, at, parts, feelings: chosen }],
  }),
  asks: (log, person) =>
    log.impact.shared
      .filter(({ by }) => by !== person)
      .map(({ id, by, breach }) => ({
        id,
        type: "impact.shared",
        kind: "talks",
        from: by,
        topic: breach,
        request: `impact:${breach}`,
      })),
};
