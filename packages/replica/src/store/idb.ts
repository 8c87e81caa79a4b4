import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { idOf, StorageFailed, type Store } from "./store.ts";

interface Schema extends DBSchema {
  vault: { key: string; value: unknown };
  rows: { key: string; value: unknown };
}

/** Keeps everything in the browser's IndexedDB under `name`. Every failure of the browser's is a `StorageFailed`. */
export function idbStore(name: string): Store {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  const database = async (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("vault");
        fresh.createObjectStore("rows");
      },
      terminated() {
        opening = null;
      },
    });
    try {
      return await opening;
    } catch (cause) {
      opening = null;
      throw cause;
    }
  };

  const asking = async <Answer>(
    ask: (open: IDBPDatabase<Schema>) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await ask(await database());
    } catch (cause) {
      throw new StorageFailed(cause instanceof Error ? cause.name : "unknown", { cause });
    }
  };

  return {
    read: (table, key) => asking((open) => open.get(table, key)),

    list: (table, prefix, after) =>
      asking(async (open) => {
        const range = IDBKeyRange.bound(after ?? prefix, `${prefix}\uffff`, after !== undefined);
        const { store } = open.transaction(table);
        const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return keys.map((key, index) => [key, values[index]] as const);
      }),

    write: (changes, guards = []) =>
      asking(async (open) => {
        const transaction = open.transaction(["vault", "rows"], "readwrite", {
          durability: "strict",
        });
        const vault = transaction.objectStore("vault");
        for (const guard of guards) {
          if (idOf(await vault.get(guard.key)) === guard.id) continue;
          await transaction.done;
          return false;
        }
        // Awaited together with `done`: a refused put (no room) aborts the whole transaction.
        await Promise.all([
          ...changes.map(({ table, key, value }) =>
            value === undefined
              ? transaction.objectStore(table).delete(key)
              : transaction.objectStore(table).put(value, key),
          ),
          transaction.done,
        ]);
        return true;
      }),

    close() {
      void opening?.then(
        (open) => open.close(),
        () => undefined,
      );
      opening = null;
    },
  };
}
