/** Section 3 of docs/protocol.md, the public half: who a person and a device are, certificates, revocations, signing in. */
import * as v from "valibot";
import { decodeAs, encode } from "./encoding.ts";
import { limits } from "./limits.ts";
import { isSignedBy, join, labelledHash, sign, uint64 } from "./primitives.ts";
import type { Signer } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import { bytesUpTo, id, instant, key, signature, version } from "./shapes.ts";

type StatementRefusal = "malformed" | "oversized" | "bad-signature";

/** 16 bytes. */
export const personIdOf = (identityKey: Uint8Array): Uint8Array =>
  labelledHash("person", identityKey).slice(0, 16);

/** 16 bytes. */
export const deviceIdOf = (deviceSignKey: Uint8Array): Uint8Array =>
  labelledHash("device", deviceSignKey).slice(0, 16);

/** A device that its person's identity key vouches for. */
export interface DeviceCertificate {
  readonly identityKey: Uint8Array;
  readonly signKey: Uint8Array;
  readonly sealKey: Uint8Array;
  readonly createdAt: number;
  readonly personId: Uint8Array;
  readonly deviceId: Uint8Array;
  /** The signed certificate as it travels. */
  readonly bytes: Uint8Array;
}

/** A device that its person's identity key vouches for no longer. */
export interface Revocation {
  readonly identityKey: Uint8Array;
  readonly personId: Uint8Array;
  readonly deviceId: Uint8Array;
  readonly revokedAt: number;
  /** The signed revocation as it travels. */
  readonly bytes: Uint8Array;
}

const signedStatement = v.strictTuple([bytesUpTo(limits.statement), signature]);
const certificateStatement = v.strictTuple([version, key, key, key, instant]);
const revocationStatement = v.strictTuple([version, key, id, instant]);

/** The signed certificate's bytes. */
export async function certifyDevice(
  identity: Signer,
  device: {
    readonly signKey: Uint8Array;
    readonly sealKey: Uint8Array;
    readonly createdAt: number;
  },
): Promise<Uint8Array> {
  const statement = encode([
    1,
    identity.publicKey,
    device.signKey,
    device.sealKey,
    device.createdAt,
  ]);
  return encode([statement, await sign(identity, "device", statement)]);
}

export async function verifyCertificate(
  bytes: Uint8Array,
): Promise<Result<DeviceCertificate, StatementRefusal>> {
  const verified = await verifyStatement(bytes, "device", certificateStatement);
  if (!verified.ok) return verified;
  const [, identityKey, signKey, sealKey, createdAt] = verified.value;
  const personId = personIdOf(identityKey);
  return accept({
    identityKey,
    signKey,
    sealKey,
    createdAt,
    personId,
    deviceId: deviceIdOf(signKey),
    bytes,
  });
}

/** The signed revocation's bytes. */
export async function revokeDevice(
  identity: Signer,
  device: { readonly deviceId: Uint8Array; readonly revokedAt: number },
): Promise<Uint8Array> {
  const statement = encode([1, identity.publicKey, device.deviceId, device.revokedAt]);
  return encode([statement, await sign(identity, "revocation", statement)]);
}

export async function verifyRevocation(
  bytes: Uint8Array,
): Promise<Result<Revocation, StatementRefusal>> {
  const verified = await verifyStatement(bytes, "revocation", revocationStatement);
  if (!verified.ok) return verified;
  const [, identityKey, deviceId, revokedAt] = verified.value;
  return accept({ identityKey, personId: personIdOf(identityKey), deviceId, revokedAt, bytes });
}

/** Both statements carry the key that signs them second, so that each can be checked alone. */
async function verifyStatement<Statement extends readonly [1, Uint8Array, ...unknown[]]>(
  bytes: Uint8Array,
  label: "device" | "revocation",
  schema: v.GenericSchema<unknown, Statement>,
): Promise<Result<Statement, StatementRefusal>> {
  const signed = decodeAs(signedStatement, bytes, limits.statement);
  if (!signed.ok) return signed;
  const [statementBytes, statementSignature] = signed.value;
  const statement = decodeAs(schema, statementBytes, limits.statement);
  if (!statement.ok) return statement;
  const isGenuine = await isSignedBy(statement.value[1], label, statementBytes, statementSignature);
  return isGenuine ? statement : refuse("bad-signature");
}

const signInMessage = (relayKey: Uint8Array, time: number) => join(relayKey, uint64(time));

/** The signature of the call `device/sign-in`, for one relay at one time. */
export const signDeviceSignIn = (
  device: Signer,
  relayKey: Uint8Array,
  time: number,
): Promise<Uint8Array> => sign(device, "sign-in", signInMessage(relayKey, time));

export const verifyDeviceSignIn = (
  deviceSignKey: Uint8Array,
  relayKey: Uint8Array,
  time: number,
  signatureBytes: Uint8Array,
): Promise<boolean> =>
  isSignedBy(deviceSignKey, "sign-in", signInMessage(relayKey, time), signatureBytes);
