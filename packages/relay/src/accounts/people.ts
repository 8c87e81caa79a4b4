import { bytesToText } from "@groundwork/envelope/checks";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";

/** The keys and devices of the caller, of those in an audience with them, and of who answered their invitation. */
export const peopleCalls = (parts: RelayParts): Handlers<"people"> => ({
  async people({ people }, { person: me }) {
    return parts.store.read(async (sql) => {
      const found = [];
      for (const id of people) {
        const person = bytesToText(id);
        const account = await sql.row<{ identity_key: Uint8Array; account_key: Uint8Array }>(
          "SELECT identity_key, account_key FROM account WHERE person = $1",
          person,
        );
        if (!account || !(await mayLookUp(sql, me, person))) return refuse("unknown-person");
        const devices = await sql.rows<{ certificate: Uint8Array; revocation: Uint8Array | null }>(
          "SELECT certificate, revocation FROM device WHERE person = $1 ORDER BY id",
          person,
        );
        found.push({
          identityKey: account.identity_key,
          accountKey: account.account_key,
          devices: devices.map(({ certificate }) => certificate),
          revocations: devices.flatMap(({ revocation }) => revocation ?? []),
        });
      }
      return accept({ people: found });
    });
  },
});

const mayLookUp = async (sql: Sql, me: string, person: string): Promise<boolean> => {
  if (me === person) return true;
  const together = await sql.row(
    `SELECT 1 AS together FROM member AS mine JOIN member AS theirs ON theirs.audience = mine.audience
     WHERE mine.person = $1 AND theirs.person = $2`,
    me,
    person,
  );
  if (together) return true;
  const answered = await sql.row(
    "SELECT 1 AS answered FROM invitation WHERE inviter = $1 AND joiner = $2 AND state = 'answered'",
    me,
    person,
  );
  return answered !== undefined;
};
