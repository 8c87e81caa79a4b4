/** Section 5 of docs/protocol.md: the signed records that say who is in an audience, and under which key it writes now. Checks only. */
import * as v from "valibot";
import { bytesToText } from "./base64url.ts";
import { verifyCertificate } from "./certificates.ts";
import type { DeviceCertificate } from "./certificates.ts";
import { decodeAs } from "./encoding.ts";
import { limits } from "./limits.ts";
import { compareBytes, equalBytes, hash as sha256, isSignedBy, isSorted } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import {
  bytesOf,
  bytesUpTo,
  hash,
  id,
  instant,
  key,
  listUpTo,
  shortCount,
  signature,
  version,
} from "./shapes.ts";

/** `counsel` and `self-counsel` are reserved: this edition refuses their records. */
export type AudienceKind = "self" | "pair";

const membersOf: Readonly<Record<AudienceKind, number>> = { self: 1, pair: 2 };

export interface Member {
  readonly identityKey: Uint8Array;
  readonly accountKey: Uint8Array;
}

/** An epoch key, sealed to one member's account key or one device's seal key. */
export interface Wrap {
  readonly recipient: Uint8Array;
  readonly enc: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** A verified epoch record. */
export interface Epoch {
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly kind: AudienceKind;
  readonly epoch: number;
  /** The `hash` of the record before it; zeros at first. */
  readonly previous: Uint8Array;
  readonly members: readonly Member[];
  readonly devices: readonly DeviceCertificate[];
  readonly wraps: readonly Wrap[];
  readonly keyCommitment: Uint8Array;
  readonly createdAt: number;
  /** Device id. */
  readonly signedBy: Uint8Array;
  /** `H(record)`. */
  readonly hash: Uint8Array;
  /** The signed record as it travels. */
  readonly bytes: Uint8Array;
}

export type EpochRefusal =
  | "malformed"
  | "oversized"
  | "bad-signature"
  | "bad-record"
  | "incomplete-wraps"
  | "wrong-epoch"
  | "not-a-member"
  | "unknown-device"
  | "revoked-device";

const signedRecord = v.strictTuple([bytesUpTo(limits.epochRecord), id, signature]);
const member = v.strictTuple([key, key]);
const wrap = v.strictTuple([key, key, bytesOf(32 + limits.sealOverhead)]);
const wrapsAtMost = limits.epochDevices + Math.max(...Object.values(membersOf));
const epochRecord = v.strictTuple([
  version,
  id,
  id,
  v.picklist(["self", "pair"]),
  shortCount,
  hash,
  listUpTo(member, 2),
  listUpTo(bytesUpTo(limits.statement), limits.epochDevices),
  listUpTo(wrap, wrapsAtMost),
  hash,
  instant,
]);

const ZEROS = new Uint8Array(32);

/**
 * Checks an audience's next record by itself and against all its earlier ones: form, certificates, members, completeness of the wraps,
 * chain, signature. `revoked` holds the ids (base64url) of devices known to be revoked.
 */
export async function verifyNextEpoch(
  earlier: readonly Epoch[],
  bytes: Uint8Array,
  revoked: ReadonlySet<string> = new Set(),
): Promise<Result<Epoch, EpochRefusal>> {
  const signed = decodeAs(signedRecord, bytes, limits.epochRecord);
  if (!signed.ok) return signed;
  const [recordBytes, signedBy, recordSignature] = signed.value;
  const record = decodeAs(epochRecord, recordBytes, limits.epochRecord);
  if (!record.ok) return record;
  const [
    ,
    space,
    audience,
    kind,
    number,
    previous,
    memberList,
    certificates,
    wrapList,
    keyCommitment,
    createdAt,
  ] = record.value;

  const members = memberList.map(([identityKey, accountKey]) => ({ identityKey, accountKey }));
  const areMembersInOrder = isSorted(members.map(({ identityKey }) => identityKey));
  if (members.length !== membersOf[kind] || !areMembersInOrder) return refuse("bad-record");

  const devices = await verifyDevices(certificates, members);
  if (!devices.ok) return devices;
  const isBarred = devices.value.some(({ deviceId }) => revoked.has(bytesToText(deviceId)));
  if (isBarred) return refuse("revoked-device");

  const wraps = wrapList.map(([recipient, enc, ciphertext]) => ({ recipient, enc, ciphertext }));
  if (!areWrapsComplete(wraps, members, devices.value)) return refuse("incomplete-wraps");

  const epoch: Epoch = {
    space,
    audience,
    kind,
    epoch: number,
    previous,
    members,
    devices: devices.value,
    wraps,
    keyCommitment,
    createdAt,
    signedBy,
    hash: sha256(recordBytes),
    bytes,
  };
  const signer = deviceOf(epoch, signedBy);
  if (signer === undefined) return refuse("unknown-device");
  const misfit = misfitOf(epoch, earlier, signer);
  if (misfit) return misfit;
  const isGenuine = await isSignedBy(signer.signKey, "epoch", recordBytes, recordSignature);
  return isGenuine ? accept(epoch) : refuse("bad-signature");
}

/** The audience that a record speaks of, with nothing else about it checked yet. */
export function audienceNamedBy(bytes: Uint8Array): Result<Uint8Array, "malformed" | "oversized"> {
  const signed = decodeAs(signedRecord, bytes, limits.epochRecord);
  if (!signed.ok) return signed;
  const record = decodeAs(epochRecord, signed.value[0], limits.epochRecord);
  return record.ok ? accept(record.value[2]) : record;
}

/** All of one audience's records, from epoch 0 on. */
export async function verifyEpochs(
  records: readonly Uint8Array[],
): Promise<Result<readonly Epoch[], EpochRefusal>> {
  const epochs: Epoch[] = [];
  for (const bytes of records) {
    const next = await verifyNextEpoch(epochs, bytes);
    if (!next.ok) return next;
    epochs.push(next.value);
  }
  return accept(epochs);
}

export const deviceOf = (epoch: Epoch, deviceId: Uint8Array): DeviceCertificate | undefined =>
  epoch.devices.find((device) => equalBytes(device.deviceId, deviceId));

/** Whose keys an epoch must be wrapped to: every member's account key and every device's seal key, in order. */
export const recipientsOf = (
  members: readonly Member[],
  devices: readonly DeviceCertificate[],
): readonly Uint8Array[] =>
  [
    ...members.map(({ accountKey }) => accountKey),
    ...devices.map(({ sealKey }) => sealKey),
  ].toSorted(compareBytes);

async function verifyDevices(
  certificates: readonly Uint8Array[],
  members: readonly Member[],
): Promise<Result<readonly DeviceCertificate[], EpochRefusal>> {
  if (!isSorted(certificates)) return refuse("bad-record");
  const devices: DeviceCertificate[] = [];
  for (const bytes of certificates) {
    const certificate = await verifyCertificate(bytes);
    if (!certificate.ok) return certificate;
    const { identityKey, deviceId } = certificate.value;
    if (!members.some((one) => equalBytes(one.identityKey, identityKey)))
      return refuse("not-a-member");
    if (devices.some((device) => equalBytes(device.deviceId, deviceId)))
      return refuse("bad-record");
    devices.push(certificate.value);
  }
  return accept(devices);
}

function areWrapsComplete(
  wraps: readonly Wrap[],
  members: readonly Member[],
  devices: readonly DeviceCertificate[],
): boolean {
  const due = recipientsOf(members, devices);
  return (
    isSorted(due) &&
    due.length === wraps.length &&
    due.every((recipient, index) => equalBytes(recipient, wraps[index]?.recipient ?? ZEROS))
  );
}

/** Why a record, right in itself, does not follow those before it. */
function misfitOf(epoch: Epoch, earlier: readonly Epoch[], signer: DeviceCertificate) {
  const last = earlier.at(-1);
  if (epoch.epoch !== earlier.length) return refuse("wrong-epoch", { epoch: earlier.length });
  if (!equalBytes(epoch.previous, last?.hash ?? ZEROS)) return refuse("bad-record");
  if (last === undefined) return null;
  const isSameAudience =
    equalBytes(epoch.space, last.space) &&
    equalBytes(epoch.audience, last.audience) &&
    epoch.kind === last.kind;
  if (!isSameAudience) return refuse("bad-record");
  if (!haveSameMembers(epoch, last)) return refuse("not-a-member");
  if (hasReturningDevice(epoch, earlier)) return refuse("revoked-device");
  return leavesOthersDevices(epoch, last, signer.identityKey) ? null : refuse("bad-record");
}

const haveSameMembers = (epoch: Epoch, last: Epoch): boolean =>
  epoch.members.every((one, index) => {
    const before = last.members[index];
    return (
      before !== undefined &&
      equalBytes(one.identityKey, before.identityKey) &&
      equalBytes(one.accountKey, before.accountKey)
    );
  });

/** A device that was once left out stays out, so that a stolen one cannot list itself again. */
function hasReturningDevice(epoch: Epoch, earlier: readonly Epoch[]): boolean {
  const last = earlier.at(-1);
  return epoch.devices.some(
    ({ deviceId }) =>
      earlier.some((before) => deviceOf(before, deviceId)) &&
      last !== undefined &&
      !deviceOf(last, deviceId),
  );
}

/** A record may change the signer's own devices alone: nobody shuts out, or speaks for, the other's. */
function leavesOthersDevices(epoch: Epoch, last: Epoch, signerIdentity: Uint8Array): boolean {
  const others = (of: Epoch) =>
    of.devices.filter((device) => !equalBytes(device.identityKey, signerIdentity));
  const now = others(epoch);
  const before = others(last);
  return (
    now.length === before.length &&
    now.every((device, index) => equalBytes(device.bytes, before[index]?.bytes ?? ZEROS))
  );
}
