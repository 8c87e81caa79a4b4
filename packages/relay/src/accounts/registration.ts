import { bytesToText, equalBytes, verifyCertificate } from "@groundwork/envelope/checks";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import { giveToken } from "./tokens.ts";

interface AccountRow {
  readonly person: string;
  readonly identity_key: Uint8Array;
  readonly record: Uint8Array;
  readonly kit_key: Uint8Array;
}

export const registrationCalls = (
  parts: RelayParts,
): Handlers<"registerStart" | "registerFinish"> => ({
  async registerStart({ name, request }) {
    const response = parts.opaque.registrationResponse(name, request);
    return response ? accept({ response }) : refuse("malformed", { field: "request" });
  },

  async registerFinish(request) {
    const { name, record, identityKey, accountKey, passphraseBox, kitKey, kitBox } = request;
    const certificate = await verifyCertificate(request.device);
    if (!certificate.ok) return refuse("bad-signature");
    if (!equalBytes(certificate.value.identityKey, identityKey)) return refuse("bad-signature");
    if (!parts.opaque.isRecord(record)) return refuse("malformed", { field: "record" });
    const person = bytesToText(certificate.value.personId);
    const device = bytesToText(certificate.value.deviceId);

    return parts.store.write(async (sql) => {
      const added = await sql.run(
        `INSERT INTO account (person, identity_key, account_key, name, record, passphrase_box, kit_key, kit_box)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
        person,
        identityKey,
        accountKey,
        name,
        record,
        passphraseBox,
        kitKey,
        kitBox,
      );
      const addedDevice = await sql.run(
        `INSERT INTO device (id, person, certificate, sign_key)
         SELECT $1, person, $3, $4 FROM account WHERE person = $2 ON CONFLICT DO NOTHING`,
        device,
        person,
        request.device,
        certificate.value.signKey,
      );
      if (added === 0) {
        const named = await sql.row<AccountRow>(
          "SELECT person, identity_key, record, kit_key FROM account WHERE name = $1",
          name,
        );
        if (!named) return refuse("already-registered");
        // The reply to the same registration may have been lost: only its sender knows the record.
        const same =
          named.person === person &&
          equalBytes(named.record, record) &&
          equalBytes(named.kit_key, kitKey);
        if (!same || addedDevice > 0) return refuse("name-taken");
      } else if (addedDevice === 0) {
        return refuse("already-registered");
      }
      return accept({ token: await giveToken(parts, sql, person, device) });
    });
  },
});
