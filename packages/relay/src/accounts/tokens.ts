import { bytesToText, hash, textToBytes } from "@groundwork/envelope/checks";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";

/** Who is calling. `device` is null with an account token (from passphrase or kit). */
export interface Caller {
  readonly person: string;
  readonly device: string | null;
  readonly token: Uint8Array;
  readonly expiresAt: number;
}

/** Makes a token for this person; the database holds only its hash. */
export const giveToken = async (
  { clock, random, limits }: RelayParts,
  sql: Sql,
  person: string,
  device: string | null,
): Promise<string> => {
  const now = clock.now();
  const token = random(32);
  const lifetime = device ? limits.deviceTokenMilliseconds : limits.accountTokenMilliseconds;
  await sql.run("DELETE FROM token WHERE expires_at <= $1", now);
  await sql.run(
    "INSERT INTO token (hash, person, device, expires_at) VALUES ($1, $2, $3, $4)",
    hash(token),
    person,
    device,
    now + lifetime,
  );
  return bytesToText(token);
};

/** Null for a token that was never given, ended or ran out. */
export const callerOf = async (
  { store, clock }: RelayParts,
  token: string,
): Promise<Caller | null> => {
  const bytes = textToBytes(token);
  if (!bytes) return null;
  const tokenHash = hash(bytes);
  const row = await store.read((sql) =>
    sql.row<{ person: string; device: string | null; expires_at: number }>(
      "SELECT person, device, expires_at FROM token WHERE hash = $1",
      tokenHash,
    ),
  );
  if (!row || row.expires_at <= clock.now()) return null;
  return { person: row.person, device: row.device, token: tokenHash, expiresAt: row.expires_at };
};
