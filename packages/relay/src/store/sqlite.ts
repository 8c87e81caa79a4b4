import { EventEmitter } from "node:events";
import Database from "better-sqlite3";
import type { Outcome } from "../outcome.ts";
import { migrations } from "./schema.ts";
import { DiskFull } from "./store.ts";
import type { Column, Hint, Sql, Store } from "./store.ts";

/** Writes that are waiting share one transaction and one sync to disk, up to this many. */
const groupedWrites = 64;
const pageBytes = 4096;

interface Waiting {
  /** Runs inside the shared transaction; its settling waits for the commit. */
  attempt(): Promise<void>;
  settle(commitError: Error | null): void;
}

/**
 * The default store: one file, one process.
 * @param path the database file; its folder must exist
 * @param maxBytes the most the file may grow to, so that a relay can't fill a disk it shares
 */
export const sqliteStore = async (
  path: string,
  { maxBytes }: { readonly maxBytes?: number } = {},
): Promise<Store> => {
  const writer = openDatabase(path);
  migrate(writer);
  const reader = openDatabase(path);
  reader.exec("PRAGMA query_only = ON");
  if (maxBytes !== undefined) {
    writer.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / pageBytes)}`);
  }
  const writerSql = sqlOn(writer);
  const readerSql = sqlOn(reader);
  const hints = new EventEmitter<{ hint: [Hint] }>();
  hints.setMaxListeners(0);

  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    // Lets every request of this turn of the event loop join the first group.
    await new Promise<void>((resume) => setImmediate(resume));
    while (waiting.length > 0) await commitTogether(waiting.splice(0, groupedWrites));
    running = null;
  };

  const commitTogether = async (group: readonly Waiting[]): Promise<void> => {
    let commitError: Error | null = null;
    try {
      writer.exec("BEGIN IMMEDIATE");
      for (const write of group) await write.attempt();
      writer.exec("COMMIT");
    } catch (error) {
      commitError = named(error);
      if (writer.inTransaction) writer.exec("ROLLBACK");
    }
    for (const write of group) write.settle(commitError);
  };

  /** One consistent view for reads of several statements: SQLite reads here never yield to other work. */
  const readTogether = async <Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> => {
    reader.exec("BEGIN");
    try {
      return await work(readerSql);
    } finally {
      if (reader.inTransaction) reader.exec("COMMIT");
    }
  };
  let lastRead: Promise<unknown> = Promise.resolve();

  return {
    read(work) {
      const read = lastRead.then(() => readTogether(work));
      lastRead = read.catch(() => undefined);
      return read;
    },

    write<Value>(work: (sql: Sql) => Promise<Outcome<Value>>) {
      return new Promise<Outcome<Value>>((resolve, reject) => {
        let outcome: Outcome<Value> | undefined;
        let failure: Error | null = null;
        waiting.push({
          async attempt() {
            writer.exec("SAVEPOINT write");
            try {
              outcome = await work(writerSql);
            } catch (error) {
              failure = named(error);
            }
            // A full disk may have undone the whole transaction already: then the group fails together.
            if (!writer.inTransaction) throw failure ?? new Error("The transaction was undone.");
            if (!outcome?.ok) writer.exec("ROLLBACK TO write");
            writer.exec("RELEASE write");
          },
          settle(commitError) {
            if (outcome && commitError === null) resolve(outcome);
            else reject(failure ?? commitError ?? new Error("This write was not begun."));
          },
        });
        running ??= drain();
      });
    },

    publish(hint) {
      hints.emit("hint", hint);
    },

    async subscribe(listener) {
      hints.on("hint", listener);
      return () => hints.off("hint", listener);
    },

    async close() {
      await running;
      await lastRead;
      reader.close();
      writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      writer.close();
    },
  };
};

/**
 * Everything that better-sqlite3 has made here. From Node 24.19 on the process aborts if one of its objects is collected
 * while nothing of JavaScript runs (fixed in its version 13, which Node 20 cannot load): so none is ever let go. They
 * are few: two databases a store, and a statement for each text. Pragmas are executed, since `pragma()` makes a
 * statement and drops it.
 */
const held: object[] = [];
const hold = <Made extends object>(made: Made): Made => {
  held.push(made);
  return made;
};

const openDatabase = (path: string): Database.Database => {
  const database = hold(new Database(path));
  database.exec(`PRAGMA page_size = ${pageBytes}`);
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL"); // an acknowledged event survives a power cut
  database.exec("PRAGMA secure_delete = ON"); // what is deleted is overwritten
  database.exec("PRAGMA fullfsync = ON"); // on macOS, where a plain sync stops at the drive's cache
  database.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA busy_timeout = 5000"); // a backup may hold the file for a moment
  return database;
};

const migrate = (database: Database.Database): void => {
  const version = Number(hold(database.prepare("PRAGMA user_version").pluck()).get());
  if (version > migrations.length) {
    throw new Error(
      "This data folder was written by a newer Groundwork: update, then start again.",
    );
  }
  database.transaction(() => {
    for (const migration of migrations.slice(version)) {
      database.exec(migration({ bytes: "BLOB", integer: "INTEGER" }));
    }
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  })();
};

const sqlOn = (database: Database.Database): Sql => {
  const prepared = new Map<string, Database.Statement<[Record<string, Column>]>>();
  const prepare = (statement: string) => {
    const known = prepared.get(statement);
    if (known) return known;
    const fresh = hold(database.prepare<[Record<string, Column>]>(statement));
    prepared.set(statement, fresh);
    return fresh;
  };
  const named = (values: readonly Column[]): Record<string, Column> =>
    Object.fromEntries(values.map((value, index) => [index + 1, value]));
  return {
    rows: async <Row>(statement: string, ...values: readonly Column[]) =>
      prepare(statement).all(named(values)) as Row[],
    row: async <Row>(statement: string, ...values: readonly Column[]) =>
      prepare(statement).get(named(values)) as Row | undefined,
    run: async (statement, ...values) => prepare(statement).run(named(values)).changes,
  };
};

const noRoom = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC", "EDQUOT"]);

const named = (thrown: unknown): Error => {
  const error = thrown instanceof Error ? thrown : new Error("not an error", { cause: thrown });
  return "code" in error && noRoom.has(String(error.code))
    ? new DiskFull("the disk is full", { cause: error })
    : error;
};
