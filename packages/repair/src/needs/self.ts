import * as v from "valibot";
import { eventId, fact } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";

const schemas = [
  /** One version of the lines, made on leaving the page. Words: `line1` to `line5`. */
  fact("needs.kept", { topic: v.nullable(eventId) }),
] as const;

export type NeedsSelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** The latest private writing, by the breach or private note it is about; "alone" where there is none yet. */
export interface NeedsSelfPart {
  readonly kept: Readonly<Record<EventId, EventId>>;
}

export const needsInSelf: LogPart<NeedsSelfFacts, NeedsSelfPart> = {
  schemas,
  empty: () => ({ kept: {} }),
  refusal: () => null,
  evolve: (part, facts, { id }) => ({ kept: { ...part.kept, [facts.topic ?? "alone"]: id } }),
};
