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
    const passOr =
      <Given extends readonly unknown[], Value>(work: (...given: Given) => Promise<Value>) =>
      async (...given: Given): Promise<Value> => {
        if (isFailing) throw error;
        return work(...given);
      };
    return {
      rows: passOr(sql.rows) as Sql["rows"],
      row: passOr(sql.row) as Sql["row"],
      run: passOr(sql.run),
    };
  };
  return {
    ...store,
    read: (work) => store.read((sql) => work(failing(sql))),
    write: (work) => store.write((sql) => work(failing(sql))),
    fail: () => void (isFailing = true),
  };
};
