import {
  bytesToText,
  equalBytes,
  verifyCertificate,
  verifyDeviceSignIn,
  verifyRevocation,
} from "@groundwork/envelope/checks";
import { applyRotation, audiencesOf, checkedRotation } from "../audiences/epochs.ts";
import type { CheckedEpoch } from "../audiences/epochs.ts";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";
import { giveToken } from "./tokens.ts";

/** Makes changes to one account's devices and audiences wait for each other. */
export const lockAccount = async (sql: Sql, person: string): Promise<void> => {
  await sql.run("UPDATE account SET stored_bytes = stored_bytes WHERE person = $1", person);
};

export const deviceCalls = (
  parts: RelayParts,
): Handlers<"deviceAdd" | "deviceRevoke" | "deviceSignIn"> => ({
  async deviceAdd({ device: bytes }, { person }) {
    const certificate = await verifyCertificate(bytes);
    if (!certificate.ok || bytesToText(certificate.value.personId) !== person) {
      return refuse("bad-signature");
    }
    const { deviceId, signKey } = certificate.value;
    const device = bytesToText(deviceId);
    return parts.store.write(async (sql) => {
      await lockAccount(sql, person);
      const others = await sql.rows<{ revocation: Uint8Array | null }>(
        "SELECT revocation FROM device WHERE person = $1 AND id <> $2",
        person,
        device,
      );
      const standing = others.filter(({ revocation }) => revocation === null);
      const isFull =
        standing.length >= parts.limits.devices || others.length >= parts.limits.devicesEver;
      if (isFull) return refuse("quota-full");
      await sql.run(
        "INSERT INTO device (id, person, certificate, sign_key) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        device,
        person,
        bytes,
        signKey,
      );
      const kept = await sql.row<{ certificate: Uint8Array; revocation: Uint8Array | null }>(
        "SELECT certificate, revocation FROM device WHERE id = $1",
        device,
      );
      if (kept?.revocation) return refuse("revoked-device");
      if (!kept || !equalBytes(kept.certificate, bytes)) return refuse("already-registered");
      return accept({ token: await giveToken(parts, sql, person, device) });
    });
  },

  async deviceRevoke({ revocation: bytes, rotations }, { person }) {
    const revocation = await verifyRevocation(bytes);
    if (!revocation.ok || bytesToText(revocation.value.personId) !== person) {
      return refuse("bad-signature");
    }
    const device = bytesToText(revocation.value.deviceId);
    const held = await parts.store.read((sql) => ownDevice(sql, person, device));
    if (!held) return refuse("unknown-device");
    // The reply to the same revocation may have been lost: then everything below has been done.
    if (held.revocation) return accept({});
    const checked: CheckedEpoch[] = [];
    for (const record of rotations) {
      const rotation = await checkedRotation(
        parts,
        record,
        person,
        parts.limits.recordBytesRevoking,
      );
      if (!rotation.ok) return rotation;
      checked.push(rotation.value);
    }
    const rotated = checked.map(({ id }) => id).toSorted();

    const revoked = await parts.store.write(async (sql) => {
      await lockAccount(sql, person);
      if ((await ownDevice(sql, person, device))?.revocation) return accept({ people: [] });
      await sql.run("UPDATE device SET revocation = $2 WHERE id = $1", device, bytes);
      await sql.run("DELETE FROM token WHERE device = $1", device);
      const present = (await audiencesOf(sql, person)).map(({ id }) => id).toSorted();
      if (present.join() !== rotated.join()) return refuse("incomplete-rotation");
      const people = new Set<string>();
      for (const rotation of checked) {
        const applied = await applyRotation(sql, rotation);
        if (!applied.ok) return applied;
        for (const member of rotation.people) people.add(member);
      }
      return accept({ people: [...people] });
    });
    if (!revoked.ok) return revoked;
    parts.store.publish({ kind: "ended", people: [person] });
    parts.store.publish({ kind: "audiences", people: revoked.value.people });
    return accept({});
  },

  async deviceSignIn({ device: deviceId, time, signature }) {
    const now = parts.clock.now();
    if (Math.abs(time - now) > parts.limits.clockDifferenceMilliseconds) {
      return refuse("clock-differs", { time: now });
    }
    const device = bytesToText(deviceId);
    const kept = await parts.store.read((sql) =>
      sql.row<{ person: string; sign_key: Uint8Array; revocation: Uint8Array | null }>(
        "SELECT person, sign_key, revocation FROM device WHERE id = $1",
        device,
      ),
    );
    if (!kept) return refuse("unknown-device");
    const relayKey = parts.signer.publicKey;
    if (!(await verifyDeviceSignIn(kept.sign_key, relayKey, time, signature))) {
      return refuse("bad-signature");
    }
    if (kept.revocation) return refuse("revoked-device");
    return parts.store.write(async (sql) => {
      // Each signature signs in once: the next must name a later time.
      const fresh = await sql.run(
        "UPDATE device SET signed_in_at = $2 WHERE id = $1 AND signed_in_at < $2 AND revocation IS NULL",
        device,
        time,
      );
      if (fresh === 0) return refuse("replayed");
      return accept({ token: await giveToken(parts, sql, kept.person, device) });
    });
  },
});

const ownDevice = (sql: Sql, person: string, device: string) =>
  sql.row<{ revocation: Uint8Array | null }>(
    "SELECT revocation FROM device WHERE id = $1 AND person = $2",
    device,
    person,
  );
