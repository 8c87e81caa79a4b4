import type { Bytes } from "./bytes.ts";
import type { Store } from "./store/store.ts";
import type { Connection, RuleBook } from "./contract.ts";
import type { Transport } from "./sync/transport.ts";

/** `length` bytes nobody can foresee. */
export type Random = (length: number) => Bytes;

export interface Clock {
  /** The device's wall clock, in milliseconds since 1970 UTC. */
  now(): number;
  /** Milliseconds that only ever grow while this page lives. */
  elapsed(): number;
  /** Runs something once, later; answers how to take it back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** What tabs of one browser profile say to each other: that something changed, never what it says. */
export type TabMessage =
  | { readonly kind: "changed" }
  | { readonly kind: "outbox" }
  | { readonly kind: "draft"; readonly key: string }
  | { readonly kind: "vault" }
  | { readonly kind: "lock" }
  | {
      readonly kind: "connection";
      readonly connection: Connection;
      readonly catchingUp: { readonly done: number; readonly of: number } | null;
    };

export interface Tabs {
  /** Waits until no other tab holds `name`, then works while holding it. Rejects if `signal` ends the waiting first. */
  alone(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
  tell(message: TabMessage): void;
  /** Hears the other tabs, never this one. */
  listen(heard: (message: TabMessage) => void): () => void;
}

export interface ReplicaOptions<Command, Facts, Self, Pair> {
  readonly rules: RuleBook<Command, Facts, Self, Pair>;
  readonly store: Store;
  /** Null: this replica never speaks to a relay. */
  readonly transport: Transport | null;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly tabs?: Tabs;
  /** Asks the browser to keep the storage; false when it may delete it. */
  readonly persist?: () => Promise<boolean>;
  /** Calls back when the network may be there again. */
  readonly whenOnline?: (again: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** The browser's own word that the network is back; never, where there is none. */
export const systemOnline = (again: () => void): (() => void) => {
  if (typeof addEventListener !== "function") return () => {};
  addEventListener("online", again);
  return () => removeEventListener("online", again);
};
