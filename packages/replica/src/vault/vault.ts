import type { LockState } from "../contract.ts";
import type { Random } from "../ports.ts";
import { bytesToText, textToBytes, type Bytes } from "../bytes.ts";
import { idOf, type Change, type Guard, type Store } from "../store/store.ts";
import { generateKey, importKey, openRow, sealRow } from "./sealing.ts";
import { newStretching, stretch, type Stretching } from "./stretching.ts";

export type SecretKind = "pin" | "passphrase";

/** The vault's one key row. `id` changes with the store key, so that a write under an old key is refused. */
type KeyRow =
  | { readonly id: string; readonly kind: "browser"; readonly key: CryptoKey }
  | {
      readonly id: string;
      readonly kind: "wrapped";
      readonly secretKind: SecretKind;
      readonly stretching: Stretching;
      readonly wrapped: Bytes;
    };

const keyName = "key";
const wrapName = "groundwork/store-key";

export interface RowChange {
  readonly name: string;
  /** Absent: the row is deleted. */
  readonly row?: unknown;
}

export interface Row {
  readonly name: string;
  readonly row: unknown;
}

/** The store key changed under this tab and the new one needs a PIN or passphrase. */
export class VaultLocked extends Error {
  override readonly name = "VaultLocked";
}

/**
 * Holds the store key and seals every row under it. The key is made at the first write ("fresh" until then), as a
 * non-extractable browser key ("not-locked"), and made anew whenever a lock is set, changed or removed, with every row
 * sealed again: what lay in the open beforehand opens nothing afterwards.
 */
export async function openVault(store: Store, random: Random) {
  let keyRow: KeyRow | null = null;
  let key: CryptoKey | null = null;

  const load = async (): Promise<void> => {
    const found = (await store.read("vault", keyName)) as KeyRow | undefined;
    if (found && found.id === keyRow?.id && key) return;
    keyRow = found ?? null;
    key = found?.kind === "browser" ? found.key : null;
  };
  await load();

  const state = (): LockState => {
    if (!keyRow) return "fresh";
    if (keyRow.kind === "browser") return "not-locked";
    return key ? "open" : "locked";
  };

  const held = (): CryptoKey => {
    if (!key) throw new VaultLocked();
    return key;
  };

  const sealed = (under: CryptoKey, changes: readonly RowChange[]): Promise<readonly Change[]> =>
    Promise.all(
      changes.map(
        async ({ name, row }): Promise<Change> =>
          row === undefined
            ? { table: "rows", key: name }
            : { table: "rows", key: name, value: await sealRow(under, name, row, random) },
      ),
    );

  /** Marks that something was written, so that sealing everything again notices what came between. */
  const touched = (): Change => ({
    table: "vault",
    key: "revision",
    value: { id: bytesToText(random(12)) },
  });

  const open = (name: string, value: unknown): Promise<unknown> =>
    openRow(held(), name, value as Uint8Array);

  /** Reads again where another tab sealed everything under a new key in between. */
  const reading = async <Value>(read: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      const id = keyRow?.id;
      try {
        return await read();
      } catch (cause) {
        await load();
        if (keyRow?.id === id) throw cause;
      }
    }
  };

  const keyGuard = (): Guard => ({ key: keyName, id: keyRow?.id ?? null });

  /** Gives the store a new key and seals every row again under it, in one write. */
  const rekey = async (make: (bytes: Bytes) => Promise<KeyRow>): Promise<void> => {
    for (;;) {
      const revision = idOf(await store.read("vault", "revision"));
      const rows = await store.list("rows", "");
      const bytes = random(32);
      const under = await importKey(bytes);
      const next = await make(bytes);
      bytes.fill(0);
      const opened = await Promise.all(
        rows.map(async ([name, value]) => ({ name, row: await open(name, value) })),
      );
      const changes = [
        ...(await sealed(under, opened)),
        { table: "vault", key: keyName, value: next } as const,
        { table: "vault", key: "attempts" } as const,
        touched(),
      ];
      const done = await store.write(changes, [keyGuard(), { key: "revision", id: revision }]);
      if (done) {
        keyRow = next;
        key = under;
        return;
      }
      await load();
      held();
    }
  };

  return {
    state,
    /** What the lock asks for; null where none is chosen. */
    secretKind: (): SecretKind | null => (keyRow?.kind === "wrapped" ? keyRow.secretKind : null),

    async read(name: string): Promise<unknown> {
      if (!keyRow) return null;
      return reading(async () => {
        const value = await store.read("rows", name);
        return value === undefined ? null : open(name, value);
      });
    },

    /** Whether there is such a row, without opening it. */
    has: async (name: string): Promise<boolean> => (await store.read("rows", name)) !== undefined,

    async list(prefix: string, after?: string): Promise<readonly Row[]> {
      if (!keyRow) return [];
      return reading(async () => {
        const rows = await store.list("rows", prefix, after);
        return Promise.all(
          rows.map(async ([name, value]) => ({ name, row: await open(name, value) })),
        );
      });
    },

    /** All of it or nothing. Throws `StorageFailed`, or `VaultLocked` when another tab set a lock meanwhile. */
    async write(changes: readonly RowChange[]): Promise<void> {
      for (;;) {
        const first = keyRow
          ? null
          : ({ id: bytesToText(random(12)), kind: "browser", key: await generateKey() } as const);
        const under = first ? first.key : held();
        const rows = await sealed(under, changes);
        const vault: readonly Change[] = first
          ? [{ table: "vault", key: keyName, value: first }]
          : [];
        if (await store.write([...rows, ...vault, touched()], [keyGuard()])) {
          if (first) {
            keyRow = first;
            key = first.key;
          }
          return;
        }
        await load();
      }
    },

    /** Looks again at what another tab may have changed. */
    load,

    async setSecret(secret: string, secretKind: SecretKind): Promise<void> {
      if (!keyRow) await this.write([]);
      const stretching = newStretching(random);
      const wrapping = await importKey(await stretch(secret, stretching));
      await rekey(async (bytes) => ({
        id: bytesToText(random(12)),
        kind: "wrapped",
        secretKind,
        stretching,
        wrapped: await sealRow(wrapping, wrapName, bytesToText(bytes), random),
      }));
    },

    async removeSecret(): Promise<void> {
      await rekey(async (bytes) => ({
        id: bytesToText(random(12)),
        kind: "browser",
        key: await importKey(bytes),
      }));
    },

    /** True when the secret was right; the vault is then open. */
    async unlock(secret: string): Promise<boolean> {
      await load();
      if (keyRow?.kind !== "wrapped") return keyRow !== null;
      const wrapping = await importKey(await stretch(secret, keyRow.stretching));
      const bytes = await openRow(wrapping, wrapName, keyRow.wrapped).catch(() => null);
      if (typeof bytes !== "string") return false;
      key = await importKey(textToBytes(bytes));
      return true;
    },

    forgetKey(): void {
      if (keyRow?.kind === "wrapped") key = null;
    },
  };
}

export type Vault = Awaited<ReturnType<typeof openVault>>;
