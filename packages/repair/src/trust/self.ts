import type * as v from "valibot";
import { eventId, fact, sealedText, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";
import type { Commitment } from "../core/reveal.ts";
import { trustIsNot } from "./parts.ts";
import type { TrustIsNot } from "./parts.ts";

const schemas = [
  /** What the commitment in the pair log stands for. Words: the parts that were written. */
  fact("trust.kept", {
    commitment: eventId,
    salt: sealedText,
    wordsDigest: sealedText,
    digest: sealedText,
    isNot: someOf(trustIsNot),
  }),
] as const;

export type TrustSelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** One's own idea of trust, as it was kept. Its words are under this event id. */
interface KeptTrust extends Commitment {
  readonly id: EventId;
  readonly commitment: EventId;
  readonly isNot: readonly TrustIsNot[];
}

export interface TrustSelfPart {
  readonly byCommitment: Readonly<Record<EventId, KeptTrust>>;
  readonly latest: EventId | null;
}

export const trustInSelf: LogPart<TrustSelfFacts, TrustSelfPart> = {
  schemas,
  empty: () => ({ byCommitment: {}, latest: null }),
  refusal: () => null,
  evolve: ({ byCommitment }, { type: _, ...kept }, { id }) => ({
    byCommitment: { ...byCommitment, [kept.commitment]: { id, ...kept } },
    latest: kept.commitment,
  }),
};
