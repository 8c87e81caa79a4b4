import pg from "pg";
import type { Outcome } from "../outcome.ts";
import { migrations } from "./schema.ts";
import { DiskFull } from "./store.ts";
import type { Column, Hint, Sql, Store } from "./store.ts";

const channel = "groundwork_hints";
/** Hints of this long travel as one notification: NOTIFY in a writing transaction would take a global lock. */
const mergeMilliseconds = 25;
/** PostgreSQL takes notifications of up to 8,000 bytes. */
const hintsInOneNotification = 40;
const attemptsAfterConflict = 4;
/** Any number, the same in every relay. */
const migrationLock = 7_203_514;

const diskFull = "53100";
const conflicts = new Set(["40001", "40P01"]);

/** Sizes and times fit in the integers that JavaScript holds exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.INT8
      ? Number
      : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
};

/**
 * The store for several relays at once.
 * @param url such as postgres://user@host/database
 */
export const postgresStore = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    types,
    options: "-c synchronous_commit=on",
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  await migrate(pool);
  const wakeUps = wakeUpsOver(url);

  return {
    read: (work) =>
      inTransaction(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", async (sql) => ({
        value: await work(sql),
        keep: true,
      })),

    async write<Value>(work: (sql: Sql) => Promise<Outcome<Value>>) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction(pool, "BEGIN", async (sql) => {
            const value = await work(sql);
            return { value, keep: value.ok };
          });
        } catch (error) {
          const code = sqlState(error);
          if (code === diskFull) throw new DiskFull("the disk is full", { cause: error });
          if (!conflicts.has(code) || attempt === attemptsAfterConflict) throw error;
        }
      }
    },

    publish: (hint) => wakeUps.publish(hint),
    subscribe: (listener) => wakeUps.subscribe(listener),

    async close() {
      await wakeUps.close();
      await pool.end();
    },
  };
};

const inTransaction = async <Value>(
  pool: pg.Pool,
  begin: string,
  work: (sql: Sql) => Promise<{ readonly value: Value; readonly keep: boolean }>,
): Promise<Value> => {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    try {
      const { value, keep } = await work(sqlOn(client));
      await client.query(keep ? "COMMIT" : "ROLLBACK");
      broken = false;
      return value;
    } catch (error) {
      await client.query("ROLLBACK");
      broken = false;
      throw error;
    }
  } finally {
    client.release(broken);
  }
};

const sqlOn = (client: pg.PoolClient): Sql => ({
  rows: async <Row>(statement: string, ...values: readonly Column[]) =>
    (await client.query(statement, [...values])).rows as Row[],
  row: async <Row>(statement: string, ...values: readonly Column[]) =>
    (await client.query(statement, [...values])).rows[0] as Row | undefined,
  run: async (statement, ...values) => (await client.query(statement, [...values])).rowCount ?? 0,
});

const migrate = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    await client.query("CREATE TABLE IF NOT EXISTS migration (version BIGINT PRIMARY KEY)");
    const found = await client.query<{ version: number }>(
      "SELECT coalesce(max(version), 0)::bigint AS version FROM migration",
    );
    const version = found.rows[0]?.version ?? 0;
    if (version > migrations.length) {
      throw new Error("This database was written by a newer Groundwork: update, then start again.");
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      await client.query(migration({ bytes: "BYTEA", integer: "BIGINT" }));
      await client.query("INSERT INTO migration (version) VALUES ($1)", [index + 1]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
};

/** Hints between relays, on a connection of their own that comes back by itself. */
const wakeUpsOver = (url: string) => {
  const listeners = new Set<(hint: Hint) => void>();
  let merged: Hint[] = [];
  let timer: NodeJS.Timeout | null = null;
  let connection: Promise<pg.Client> | null = null;
  let closed = false;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    client.on("notification", ({ payload }) => {
      for (const hint of JSON.parse(payload ?? "[]") as Hint[]) {
        for (const listener of listeners) listener(hint);
      }
    });
    const lost = () => {
      connection = null;
      if (!closed && listeners.size > 0)
        setTimeout(() => void connected().catch(() => undefined), 500);
    };
    client.on("error", () => undefined);
    client.on("end", lost);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    return client;
  };

  const connected = (): Promise<pg.Client> => {
    if (!connection) {
      connection = connect();
      connection.catch(() => (connection = null));
    }
    return connection;
  };

  const send = async (): Promise<void> => {
    const hints = newestHeads(merged);
    merged = [];
    try {
      const client = await connected();
      for (let start = 0; start < hints.length; start += hintsInOneNotification) {
        const payload = JSON.stringify(hints.slice(start, start + hintsInOneNotification));
        await client.query("SELECT pg_notify($1, $2)", [channel, payload]);
      }
    } catch {
      // A lost hint delays a pull; nothing rests on it.
    }
    timer = null;
    if (merged.length > 0) sendSoon();
  };

  const sendSoon = (): void => {
    if (!closed) timer ??= setTimeout(() => void send(), mergeMilliseconds);
  };

  return {
    publish(hint: Hint): void {
      merged.push(hint);
      sendSoon();
    },
    async subscribe(listener: (hint: Hint) => void): Promise<() => void> {
      listeners.add(listener);
      await connected();
      return () => listeners.delete(listener);
    },
    async close(): Promise<void> {
      closed = true;
      if (timer) clearTimeout(timer);
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
};

const newestHeads = (hints: readonly Hint[]): Hint[] => {
  const byAudience = new Map<string, Hint>();
  const others: Hint[] = [];
  for (const hint of hints) {
    if (hint.kind !== "head") others.push(hint);
    else {
      const known = byAudience.get(hint.audience);
      if (known?.kind !== "head" || known.position < hint.position)
        byAudience.set(hint.audience, hint);
    }
  }
  return [...others, ...byAudience.values()];
};

const sqlState = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
