import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";

/** A new passphrase and kit for an account that was opened with the old one. */
export const renewalCalls = (parts: RelayParts): Handlers<"renewStart" | "renewFinish"> => ({
  async renewStart({ request }, { person }) {
    const account = await parts.store.read((sql) =>
      sql.row<{ name: string }>("SELECT name FROM account WHERE person = $1", person),
    );
    const response = account && parts.opaque.registrationResponse(account.name, request);
    return response ? accept({ response }) : refuse("malformed", { field: "request" });
  },

  async renewFinish({ record, passphraseBox, kitKey, kitBox }, { person, token }) {
    if (!parts.opaque.isRecord(record)) return refuse("malformed", { field: "record" });
    const renewed = await parts.store.write(async (sql) => {
      await sql.run(
        "UPDATE account SET record = $2, passphrase_box = $3, kit_key = $4, kit_box = $5 WHERE person = $1",
        person,
        record,
        passphraseBox,
        kitKey,
        kitBox,
      );
      // Certified devices sign in again with their own keys; whoever had only the old passphrase or kit can't.
      await sql.run("DELETE FROM token WHERE person = $1 AND hash <> $2", person, token);
      await sql.run(
        "DELETE FROM attempt WHERE name = (SELECT name FROM account WHERE person = $1)",
        person,
      );
      return accept({});
    });
    if (renewed.ok) parts.store.publish({ kind: "ended", people: [person] });
    return renewed;
  },
});
