import type * as v from "valibot";
import { eventId, fact, sealedText, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";
import type { Commitment } from "../core/reveal.ts";
import { trustIsNot } from "./parts.ts";
import type { TrustIsNot } from "./parts.ts";

const schemas = [
  /** Written while there is nobody to open it with: brought along, and bound only when its person keeps it then. Words: as below. */
  fact("trust.written", { isNot: someOf(trustIsNot) }),
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
  /** What this person wrote last, bound or not. */
  readonly latest: { readonly id: EventId; readonly isNot: readonly TrustIsNot[] } | null;
}

export const trustInSelf: LogPart<TrustSelfFacts, TrustSelfPart> = {
  schemas,
  empty: () => ({ byCommitment: {}, latest: null }),
  refusal: () => null,
  evolve: ({ byCommitment }, facts, { id }) => {
    const latest = { id, isNot: facts.isNot };
    if (facts.type === "trust.written") return { byCommitment, latest };
    const { type: _, ...kept } = facts;
    return { byCommitment: { ...byCommitment, [kept.commitment]: { id, ...kept } }, latest };
  },
};
