import { equalBytes, verifyKitChallenge } from "@groundwork/envelope/checks";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";
import { keepAttempt, takeAttempt } from "./attempts.ts";
import { giveToken } from "./tokens.ts";

interface AccountRow {
  readonly person: string;
  readonly identity_key: Uint8Array;
  readonly account_key: Uint8Array;
  readonly record: Uint8Array;
  readonly passphrase_box: Uint8Array;
  readonly kit_key: Uint8Array;
  readonly kit_box: Uint8Array;
}

const accountNamed = (sql: Sql, name: string): Promise<AccountRow | undefined> =>
  sql.row(
    `SELECT person, identity_key, account_key, record, passphrase_box, kit_key, kit_box
     FROM account WHERE name = $1`,
    name,
  );

/** Opening an account by passphrase (OPAQUE) or by kit. An unknown name is answered like a known one to the very end. */
export const signInCalls = (
  parts: RelayParts,
): Handlers<"signInStart" | "signInFinish" | "kitStart" | "kitFinish"> => ({
  async signInStart({ name, request }) {
    const account = await parts.store.read((sql) => accountNamed(sql, name));
    const started = parts.opaque.startSignIn(name, account?.record ?? null, request);
    if (!started) return refuse("malformed", { field: "request" });
    const attempt = parts.random(16);
    await keepAttempt(parts, "passphrase", attempt, { name, state: started.state });
    return accept({ attempt, response: started.response });
  },

  async signInFinish({ attempt: id, finish }) {
    const attempt = await take(parts, "passphrase", id);
    if (!attempt) return refuse("unknown-attempt");
    const known = parts.opaque.isFinished(attempt.state, finish);
    return parts.store.write(async (sql) => {
      const account = await accountNamed(sql, attempt.name);
      if (!known || !account) return refuse("wrong-passphrase");
      return accept({
        token: await giveToken(parts, sql, account.person, null),
        passphraseBox: account.passphrase_box,
        identityKey: account.identity_key,
        accountKey: account.account_key,
      });
    });
  },

  async kitStart({ name, kitKey }) {
    const challenge = parts.random(32);
    await keepAttempt(parts, "kit", challenge, { name, state: kitKey });
    return accept({ challenge });
  },

  async kitFinish({ challenge, signature }) {
    const attempt = await take(parts, "kit", challenge);
    if (!attempt) return refuse("unknown-attempt");
    const signed = await verifyKitChallenge(attempt.state, challenge, signature);
    return parts.store.write(async (sql) => {
      const account = await accountNamed(sql, attempt.name);
      if (!signed || !account || !equalBytes(account.kit_key, attempt.state)) {
        return refuse("wrong-kit");
      }
      return accept({
        token: await giveToken(parts, sql, account.person, null),
        kitBox: account.kit_box,
        identityKey: account.identity_key,
        accountKey: account.account_key,
      });
    });
  },
});

/** In a transaction of its own, so that a refusal afterwards does not give the attempt back. */
const take = async (parts: RelayParts, kind: "passphrase" | "kit", id: Uint8Array) => {
  const taken = await parts.store.write(async (sql) =>
    accept(await takeAttempt(parts, sql, kind, id)),
  );
  return taken.ok ? taken.value : null;
};
