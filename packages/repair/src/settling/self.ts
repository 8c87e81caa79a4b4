import type * as v from "valibot";
import { eventId, fact, sealedText } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";

const schemas = [
  /** Which topic a mark in the pair log means, and what it was blinded with. */
  fact("settling.kept", { mark: eventId, topic: eventId, factor: sealedText }),
] as const;

export type SettlingSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface KeptMark {
  readonly mark: EventId;
  readonly topic: EventId;
  readonly factor: string;
}

export interface SettlingSelfPart {
  readonly byMark: Readonly<Record<EventId, KeptMark>>;
}

export const settlingInSelf: LogPart<SettlingSelfFacts, SettlingSelfPart> = {
  schemas,
  empty: () => ({ byMark: {} }),
  refusal: () => null,
  evolve: ({ byMark }, { mark, topic, factor }) => ({
    byMark: { ...byMark, [mark]: { mark, topic, factor } },
  }),
};
