import type { Random, Signer } from "@groundwork/envelope/checks";
import type { RelayLimits } from "./limits.ts";
import type { Opaque } from "./accounts/opaque.ts";
import type { EpochShelf } from "./audiences/epoch-shelf.ts";
import type { Store } from "./store/store.ts";

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** What every call of the relay works with. */
export interface RelayParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: RelayLimits;
  /** Signs receipts. */
  readonly signer: Signer;
  readonly opaque: Opaque;
  readonly epochs: EpochShelf;
}
