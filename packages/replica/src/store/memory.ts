import { idOf, type Store, type Table } from "./store.ts";

/** Keeps everything in memory, for tests and for pages that must leave nothing behind. Outlives `close`, as a disk would. */
export function memoryStore(): Store {
  const tables: Readonly<Record<Table, Map<string, unknown>>> = {
    vault: new Map(),
    rows: new Map(),
  };
  return {
    async read(table, key) {
      return tables[table].get(key);
    },
    async list(table, prefix, after = "") {
      return [...tables[table]]
        .filter(([key]) => key.startsWith(prefix) && key > after)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    },
    async write(changes, guards = []) {
      if (guards.some((guard) => idOf(tables.vault.get(guard.key)) !== guard.id)) return false;
      for (const { table, key, value } of changes) {
        if (value === undefined) tables[table].delete(key);
        else tables[table].set(key, value);
      }
      return true;
    },
    close() {},
  };
}
