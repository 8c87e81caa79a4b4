/** Section 3 of docs/protocol.md, the secret half: the account secret's keys and a device's own. */
import { deviceIdOf, personIdOf } from "./certificates.ts";
import { createPlatformSealKey, sealKeyFromBytes, sealKeyOfPlatformKey } from "./hpke.ts";
import type { SealKey } from "./hpke.ts";
import {
  createPlatformSignKey,
  derive,
  signerFromSeed,
  signerOfPlatformKey,
  x25519PublicKey,
} from "./primitives.ts";
import type { PlatformKey, Random, Signer } from "./primitives.ts";

export interface AccountKeys {
  readonly personId: Uint8Array;
  /** Certifies and revokes devices; signs no event. */
  readonly identity: Signer;
  /** Opens epoch keys when no device is left. */
  readonly account: SealKey;
}

/** 32 bytes, once for each person. */
export const createAccountSecret = (random: Random): Uint8Array => random(32);

export async function accountKeysFromSecret(secret: Uint8Array): Promise<AccountKeys> {
  const identity = await signerFromSeed(derive(secret, "identity"));
  const account = await sealKeyFromBytes(derive(secret, "account"));
  return { personId: personIdOf(identity.publicKey), identity, account };
}

/**
 * What a device keeps of its keys. The private ones are non-extractable platform keys, which IndexedDB can hold, or where the
 * platform has none their 32 bytes, which whoever keeps them must seal.
 */
export interface StoredDeviceKeys {
  readonly signKey: Uint8Array;
  readonly sealKey: Uint8Array;
  readonly signPrivate: PlatformKey | Uint8Array;
  readonly sealPrivate: PlatformKey | Uint8Array;
}

export interface DeviceKeys {
  readonly deviceId: Uint8Array;
  readonly signer: Signer;
  readonly sealKey: SealKey;
  readonly stored: StoredDeviceKeys;
}

export async function createDeviceKeys(random: Random): Promise<DeviceKeys> {
  const signing = (await createPlatformSignKey()) ?? (await createSignSeed(random));
  const sealing = (await createPlatformSealKey()) ?? (await createSealBytes(random));
  return deviceKeysFromStored({
    signKey: signing.publicKey,
    signPrivate: signing.privateKey,
    sealKey: sealing.publicKey,
    sealPrivate: sealing.privateKey,
  });
}

async function createSignSeed(random: Random) {
  const privateKey = random(32);
  return { publicKey: (await signerFromSeed(privateKey)).publicKey, privateKey };
}

async function createSealBytes(random: Random) {
  const privateKey = random(32);
  return { publicKey: await x25519PublicKey(privateKey), privateKey };
}

export async function deviceKeysFromStored(stored: StoredDeviceKeys): Promise<DeviceKeys> {
  const { signKey, signPrivate, sealKey, sealPrivate } = stored;
  const signer =
    signPrivate instanceof Uint8Array
      ? await signerFromSeed(signPrivate)
      : signerOfPlatformKey(signKey, signPrivate);
  const opener =
    sealPrivate instanceof Uint8Array
      ? await sealKeyFromBytes(sealPrivate)
      : sealKeyOfPlatformKey(sealKey, sealPrivate);
  return { deviceId: deviceIdOf(signKey), signer, sealKey: opener, stored };
}
