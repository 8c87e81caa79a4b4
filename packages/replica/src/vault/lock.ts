import type { Lock, Refusal, Result } from "../contract.ts";
import type { Clock, Random } from "../ports.ts";
import { StorageFailed, type Store } from "../store/store.ts";
import { countTry, forgetTries } from "./tries.ts";
import type { SecretKind, Vault } from "./vault.ts";

/** Fewest characters. A PIN's strength is the waiting after wrong ones, and Argon2id for who copied the disk. [D] */
const least: Readonly<Record<SecretKind, number>> = { pin: 4, passphrase: 8 };

interface LockPorts {
  readonly vault: Vault;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** The vault opened: read what it holds. */
  readonly opened: () => Promise<void>;
  /** The vault closed: drop what was opened, here and in the other tabs. */
  readonly closed: () => void;
  /** The store key changed: other tabs must look again. */
  readonly rekeyed: () => void;
  readonly turn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

const done = { ok: true, value: undefined } as const;
const refuse = (code: string, facts?: Refusal["facts"]): Result<never> => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
});

/** The app lock: one PIN or passphrase over the store key. */
export function createLock(ports: LockPorts): Lock {
  const { vault, store, clock, random } = ports;

  const wrong = (): Result<never> =>
    refuse(vault.secretKind() === "passphrase" ? "wrong-passphrase" : "wrong-pin");

  /** Counts the try first; a right one takes the count back. */
  const tryUnlock = async (secret: string): Promise<Result<void>> => {
    if (secret === "") return wrong();
    const seconds = await countTry(store, clock, random);
    if (seconds > 0) return refuse("wait", { seconds });
    if (!(await vault.unlock(secret))) return wrong();
    await forgetTries(store);
    return done;
  };

  const keeping = async (work: () => Promise<Result<void>>): Promise<Result<void>> => {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof StorageFailed) return refuse("storage-failed");
      throw cause;
    }
  };

  return {
    get state() {
      return vault.state();
    },
    get kind() {
      return vault.secretKind();
    },

    set: (secret, kind, present = "") =>
      keeping(async () => {
        if (secret.length < least[kind]) return refuse("secret-too-short", { least: least[kind] });
        if (vault.state() === "locked") return refuse("locked");
        if (vault.secretKind() !== null) {
          // Whoever holds the open phone must not be able to shut its owner out.
          const tried = await tryUnlock(present);
          if (!tried.ok) return tried;
        }
        await ports.turn(() => vault.setSecret(secret, kind));
        ports.rekeyed();
        return done;
      }),

    unlock: (secret) =>
      keeping(async () => {
        const tried = await tryUnlock(secret);
        if (tried.ok) await ports.opened();
        return tried;
      }),

    lock() {
      if (vault.state() !== "open") return;
      vault.forgetKey();
      ports.closed();
    },

    remove: (secret) =>
      keeping(async () => {
        if (vault.secretKind() === null) return done;
        const wasLocked = vault.state() === "locked";
        const tried = await tryUnlock(secret);
        if (!tried.ok) return tried;
        await ports.turn(() => vault.removeSecret());
        if (wasLocked) await ports.opened();
        ports.rekeyed();
        return done;
      }),
  };
}
