import type { RelayParts } from "../parts.ts";
import { accept } from "../outcome.ts";
import type { Sql } from "../store/store.ts";

export interface Attempt {
  readonly name: string;
  readonly state: Uint8Array;
}

/** Remembers the first half of a sign-in. The oldest give way when there are too many. */
export const keepAttempt = async (
  { store, clock, limits }: RelayParts,
  kind: "passphrase" | "kit",
  id: Uint8Array,
  { name, state }: Attempt,
): Promise<void> => {
  const now = clock.now();
  await store.write(async (sql) => {
    await sql.run("DELETE FROM attempt WHERE expires_at <= $1", now);
    await sql.run(
      "DELETE FROM attempt WHERE id IN (SELECT id FROM attempt ORDER BY expires_at DESC LIMIT 1000 OFFSET $1)",
      limits.attempts - 1,
    );
    await sql.run(
      "INSERT INTO attempt (id, kind, name, state, expires_at) VALUES ($1, $2, $3, $4, $5)",
      id,
      kind,
      name,
      state,
      now + limits.attemptMilliseconds,
    );
    return accept(null);
  });
};

/** Takes an attempt away: each can be finished once, whatever comes of it. */
export const takeAttempt = async (
  { clock }: RelayParts,
  sql: Sql,
  kind: "passphrase" | "kit",
  id: Uint8Array,
): Promise<Attempt | null> => {
  const attempt = await sql.row<Attempt & { expires_at: number }>(
    "DELETE FROM attempt WHERE id = $1 AND kind = $2 RETURNING name, state, expires_at",
    id,
    kind,
  );
  return attempt && attempt.expires_at > clock.now() ? attempt : null;
};
