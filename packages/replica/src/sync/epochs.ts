import {
  createEpoch,
  equalBytes,
  openEpochKey,
  personIdOf,
  verifyCertificate,
  verifyNextEpoch,
  verifyRevocation,
  type DeviceCertificate,
  type Epoch,
  type Member,
  type SealKey,
} from "@groundwork/envelope";
import type { AudienceKind, Result } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import type { Random } from "../ports.ts";
import type { AudienceRow } from "../record/rows.ts";
import type { SignedIn } from "./ports.ts";
import { refused } from "./calls.ts";

/** An audience's records, verified one after another. Bytes that were verified before are not verified again. */
const verified = new WeakMap<AudienceRow, readonly Epoch[]>();

/** The epochs of an audience this device holds. Its row was verified before it was kept: a failure here is a bug. */
export async function epochsOf(row: AudienceRow): Promise<readonly Epoch[]> {
  const known = verified.get(row);
  if (known) return known;
  const epochs = await verifyRecords([], row.records.map(textToBytes));
  if (!epochs.ok) throw new Error(`A kept epoch record does not verify: ${epochs.refusal.code}`);
  verified.set(row, epochs.value);
  return epochs.value;
}

export async function verifyRecords(
  earlier: readonly Epoch[],
  records: readonly Uint8Array[],
): Promise<Result<readonly Epoch[]>> {
  const epochs = [...earlier];
  for (const bytes of records) {
    const next = await verifyNextEpoch(epochs, bytes);
    if (!next.ok) return next;
    epochs.push(next.value);
  }
  return { ok: true, value: epochs };
}

/** The row for verified epochs, with every epoch key that one of these seal keys opens. */
export async function audienceRow(
  epochs: readonly Epoch[],
  sealKeys: readonly SealKey[],
  known: AudienceRow | null,
): Promise<AudienceRow> {
  const first = epochs[0];
  if (!first) throw new Error("An audience has at least one epoch");
  const keys: Record<string, string> = { ...known?.keys };
  for (const epoch of epochs) {
    for (const sealKey of sealKeys) {
      if (keys[epoch.epoch] !== undefined) break;
      const opened = await openEpochKey(epoch, sealKey);
      if (opened.ok) keys[epoch.epoch] = bytesToText(opened.value);
    }
  }
  const row: AudienceRow = {
    id: bytesToText(first.audience),
    kind: first.kind,
    records: epochs.map(({ bytes }) => bytesToText(bytes)),
    keys,
    begunAt: first.createdAt,
    partners: first.members
      .map(({ identityKey }) => bytesToText(personIdOf(identityKey)))
      .toSorted(),
    told: known?.told ?? [],
  };
  verified.set(row, epochs);
  return row;
}

/** The row, knowing also where the log stood when the relay first told of its present epoch; null where it knew. */
export async function toldAt(row: AudienceRow, position: number): Promise<AudienceRow | null> {
  const epochs = await epochsOf(row);
  const epoch = epochs.length - 1;
  if (epoch === 0 || row.told.some((one) => one.epoch >= epoch)) return null;
  const told = { ...row, told: [...row.told, { epoch, position }] };
  verified.set(told, epochs);
  return told;
}

/** A new audience's epoch 0, made here. */
export async function newAudience(
  signedIn: Pick<SignedIn, "keys" | "random">,
  kind: AudienceKind,
  members: readonly Member[],
  devices: readonly DeviceCertificate[],
  createdAt: number,
): Promise<Result<AudienceRow>> {
  const { keys, random } = signedIn;
  const made = await createEpoch({
    earlier: [],
    space: random(16),
    audience: random(16),
    kind,
    members,
    devices,
    signer: keys.signer,
    createdAt,
    random,
  });
  if (!made.ok) return made;
  const row = await audienceRow([made.value.epoch], [keys.sealKey], null);
  return { ok: true, value: row };
}

/** The next epoch of an audience with exactly these devices of its signer's person, and the other's as they stand. */
export async function nextEpoch(
  earlier: readonly Epoch[],
  by: { readonly identityKey: Uint8Array; readonly signer: SignedIn["keys"]["signer"] },
  ownDevices: readonly DeviceCertificate[],
  createdAt: number,
  random: Random,
): Promise<Result<Epoch>> {
  const last = earlier.at(-1);
  if (!last) return refused("unknown-audience");
  const others = last.devices.filter((device) => !equalBytes(device.identityKey, by.identityKey));
  const made = await createEpoch({
    earlier,
    space: last.space,
    audience: last.audience,
    kind: last.kind,
    members: last.members,
    devices: [...ownDevices, ...others],
    signer: by.signer,
    createdAt,
    random,
  });
  return made.ok ? { ok: true, value: made.value.epoch } : made;
}

/** The devices of one person that stand: certified by that very identity, and not revoked by it. */
export async function standingDevices(
  identityKey: Uint8Array,
  person: { readonly devices: readonly Uint8Array[]; readonly revocations: readonly Uint8Array[] },
): Promise<readonly DeviceCertificate[]> {
  const isTheirs = (statement: { readonly identityKey: Uint8Array }) =>
    equalBytes(statement.identityKey, identityKey);
  const revocations = await Promise.all(person.revocations.map((bytes) => verifyRevocation(bytes)));
  const revoked = revocations.flatMap((one) =>
    one.ok && isTheirs(one.value) ? [bytesToText(one.value.deviceId)] : [],
  );
  const devices = await Promise.all(person.devices.map((bytes) => verifyCertificate(bytes)));
  return devices.flatMap((one) =>
    one.ok && isTheirs(one.value) && !revoked.includes(bytesToText(one.value.deviceId))
      ? [one.value]
      : [],
  );
}
