import * as v from "valibot";
import { eventId, fact, oneOf, someOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant } from "../core/record.ts";
import { accountParts, overAnswers } from "./parts.ts";
import type { AccountPart, OverAnswer } from "./parts.ts";

const schemas = [
  /** One version, made on leaving the page. Words: a field for each of `parts`. */
  fact("account.kept", {
    topic: v.nullable(eventId),
    parts: someOf(accountParts),
    over: v.nullable(oneOf(overAnswers)),
  }),
] as const;

export type AccountSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface AccountVersion {
  readonly id: EventId;
  readonly at: Instant;
  readonly parts: readonly AccountPart[];
  readonly over: OverAnswer | null;
}

/** Private versions, oldest first, by the breach or private note they are about; "alone" where there is none yet. */
export interface AccountSelfPart {
  readonly versions: Readonly<Record<EventId, readonly AccountVersion[]>>;
}

export const accountInSelf: LogPart<AccountSelfFacts, AccountSelfPart> = {
  schemas,
  empty: () => ({ versions: {} }),
  refusal: () => null,
  evolve: (part, { topic, parts, over }, { id, at }) => {
    const about = topic ?? "alone";
    const versions = [...(part.versions[about] ?? []), { id, at, parts, over }];
    return { versions: { ...part.versions, [about]: versions } };
  },
};
