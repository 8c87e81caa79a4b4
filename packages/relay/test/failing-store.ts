import { sqliteStore } from "../src/index.ts";
import type { Store } from "../src/index.ts";
import type { Sql } from "../src/store/store.ts";

/** A store whose statements fail once `fail` was called, as a database does that has a fault or no room. */
export const failingStore = async (
  error: Error,
  path: string,
): Promise<Store & { fail(): void }> => {
  const store = await sqliteStore(path);
  let isFailing = false;
  const failing = (sql: Sql): Sql => {
    const passOr = <Value>(work: () => Promise<Value>): Promise<Value> =>
      isFailing ? Promise.reject(error) : work();
    return {
      rows: async (...given) => passOr(() => sql.rows(...given)),
      row: async (...given) => passOr(() => sql.row(...given)),
      run: async (...given) => passOr(() => sql.run(...given)),
    };
  };
  return {
    ...store,
    read: (work) => store.read((sql) => work(failing(sql))),
    write: (work) => store.write((sql) => work(failing(sql))),
    fail: () => void (isFailing = true),
  };
};
