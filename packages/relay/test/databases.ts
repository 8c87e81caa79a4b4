import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { postgresStore, sqliteStore } from "../src/index.ts";
import type { Store } from "../src/index.ts";
import { migrations } from "../src/store/schema.ts";
import { createDatabase } from "./postgres.ts";
import { temporaryFolder } from "./start.ts";

export interface TestDatabase {
  /** Such as "SQLite"; says why when it has to be skipped. */
  readonly name: string;
  readonly isHere: boolean;
  /** A store over a new, empty database. */
  readonly open: () => Promise<Store>;
  /** Where such a database is: arguments for the relay's command line, and how to open the same one again. */
  readonly place: () => Promise<{
    readonly args: readonly string[];
    readonly reopen: () => Promise<Store>;
  }>;
  /** A store over a database that an earlier relay left behind: of its first version, with these rows. */
  readonly openFirstVersion: (rows: string) => Promise<Store>;
}

/** Both databases that a relay runs on, for a test to be run on each. Everything made is gone after the file's tests. */
export const databases = (): readonly TestDatabase[] => {
  const postgres = inject("postgres");
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  afterAll(() => {
    for (const folder of folders) folder.remove();
  });

  const newFolder = (): string => {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder.path;
  };
  const newDatabase = async (): Promise<string> => {
    if ("reason" in postgres) throw new Error(postgres.reason);
    return createDatabase(postgres.serverUrl);
  };
  return [
    {
      name: "SQLite",
      isHere: true,
      open: () => sqliteStore(join(newFolder(), "relay.sqlite")),
      async place() {
        const folder = newFolder();
        return {
          args: ["--data", folder],
          reopen: () => sqliteStore(join(folder, "relay.sqlite")),
        };
      },
      openFirstVersion(rows) {
        const path = join(newFolder(), "relay.sqlite");
        const database = new Database(path);
        database.exec(migrations[0]?.({ bytes: "BLOB", integer: "INTEGER" }) ?? "");
        database.exec(`${rows}; PRAGMA user_version = 1`);
        database.close();
        return sqliteStore(path);
      },
    },
    {
      name: "reason" in postgres ? `PostgreSQL (${postgres.reason})` : "PostgreSQL",
      isHere: !("reason" in postgres),
      open: async () => postgresStore(await newDatabase()),
      async place() {
        const url = await newDatabase();
        return { args: ["--database", url], reopen: () => postgresStore(url) };
      },
      async openFirstVersion(rows) {
        const url = await newDatabase();
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query(migrations[0]?.({ bytes: "BYTEA", integer: "BIGINT" }) ?? "");
        await client.query(
          `${rows}; CREATE TABLE migration (version BIGINT PRIMARY KEY); INSERT INTO migration VALUES (1)`,
        );
        await client.end();
        return postgresStore(url);
      },
    },
  ];
};
