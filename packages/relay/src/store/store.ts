import type { Outcome } from "../outcome.ts";

export type Column = string | number | Uint8Array | null;

/**
 * Runs statements of the SQL that SQLite and PostgreSQL share, with parameters written `$1`, `$2` …
 * Integers come back as numbers, bytes as Uint8Array. `Row` is the caller's word for the columns it asked for.
 */
export interface Sql {
  rows<Row>(statement: string, ...values: readonly Column[]): Promise<Row[]>;
  row<Row>(statement: string, ...values: readonly Column[]): Promise<Row | undefined>;
  /** Answers how many rows it changed. */
  run(statement: string, ...values: readonly Column[]): Promise<number>;
}

/** That something changed, never what: clients always pull. */
export type Hint =
  | { readonly kind: "head"; readonly audience: string; readonly position: number }
  | { readonly kind: "audiences"; readonly people: readonly string[] }
  | { readonly kind: "invitations"; readonly people: readonly string[] }
  /** These sign-ins ended: their live connections close. */
  | { readonly kind: "ended"; readonly people: readonly string[] };

/** Where a relay keeps everything. SQLite for one process, PostgreSQL for several. */
export interface Store {
  /** One consistent view; never waits for a writer. */
  read<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /**
   * One transaction, on disk before this resolves. A refusal undoes it, as an exception does. `work` may run again
   * after a conflict, so it only touches the database. Throws `DiskFull` when there is no room.
   */
  write<Value>(work: (sql: Sql) => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
  /** Tells every relay on this store, this one too. Best effort. */
  publish(hint: Hint): void;
  /** Resolves once hints published from now on will be heard. Answers how to stop. */
  subscribe(listener: (hint: Hint) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** Nothing was written, and what was written before still reads. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
}
