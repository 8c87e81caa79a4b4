/**
 * Where a device keeps its copy. Two tables: `vault` holds what opens the rest (a browser key, or the wrapped store key
 * and the count of wrong tries); `rows` holds sealed bytes alone.
 */
export type Table = "vault" | "rows";

export interface Change {
  readonly table: Table;
  readonly key: string;
  /** Absent: the row is deleted. */
  readonly value?: unknown;
}

/** A write holds only while this row of the vault still has this id (null: while there is no such row). */
export interface Guard {
  readonly key: string;
  readonly id: string | null;
}

export interface Store {
  read(table: Table, key: string): Promise<unknown>;
  /** The rows whose key starts with `prefix`, in order of key, after `after` where given. */
  list(
    table: Table,
    prefix: string,
    after?: string,
  ): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** All of it or nothing, durable when this resolves. False when a guard did not hold. Throws `StorageFailed`. */
  write(changes: readonly Change[], guards?: readonly Guard[]): Promise<boolean>;
  close(): void;
}

/** The browser refused to keep something: no storage, no room, or it took the storage away. */
export class StorageFailed extends Error {
  override readonly name = "StorageFailed";
}

/** A vault row as guards see it. */
export const idOf = (row: unknown): string | null =>
  typeof row === "object" && row !== null && "id" in row && typeof row.id === "string"
    ? row.id
    : null;
