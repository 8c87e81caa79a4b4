/**
 * The only file that names a low-level cryptographic library. AES-GCM and the curves are the platform's own (WebCrypto);
 * hashes and HKDF are noble's, which need not be waited for. Where the platform lacks a curve noble's stands in, fetched
 * only then. HPKE is in hpke.ts, the group of private marks in same-topic.ts.
 *
 * Labels, as in docs/protocol.md ("Notation"), keep every use of a key or hash apart from every other.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { textToBytes } from "./base64url.ts";

/** `length` random bytes: the platform's secure source, or a fixed one for vectors. */
export type Random = (length: number) => Uint8Array;

/** A key that the platform holds. */
export type PlatformKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** An Ed25519 key that can sign; hides whether the platform or this package holds it. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

const DOMAIN = "groundwork/v1/";
const utf8 = new TextEncoder();

export function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export const textBytes = (text: string): Uint8Array => utf8.encode(text);

/** `"groundwork/v1/" ‖ label`. */
export const labelBytes = (label: string): Uint8Array => utf8.encode(DOMAIN + label);

/** Big endian, 4 bytes. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Big endian, 8 bytes. */
export function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Not constant in time: for values that are no secret. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Constant in time for equal lengths. */
export function equalSecrets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  a.forEach((byte, index) => (difference |= byte ^ (b[index] ?? 0)));
  return difference === 0;
}

/** Byte order, a shorter one first where it begins the other. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Strictly rising, so that each set has one encoding and no doubles. */
export const isSorted = (items: readonly Uint8Array[]): boolean =>
  items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compareBytes(before, item) < 0;
  });

/** SHA-256. */
export const hash = (...parts: readonly Uint8Array[]): Uint8Array => sha256(join(...parts));

/** SHA-256 over `"groundwork/v1/" ‖ label ‖ parts`. */
export const labelledHash = (label: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(join(labelBytes(label), ...parts));

/** HKDF-SHA-256 (RFC 5869), empty salt, info `"groundwork/v1/" ‖ label ‖ context`; 32 bytes. */
export const derive = (
  ikm: Uint8Array,
  label: string,
  ...context: readonly Uint8Array[]
): Uint8Array => hkdf(sha256, ikm, undefined, join(labelBytes(label), ...context), 32);

export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  hmac(sha256, key, message);

/** WebCrypto refuses views of shared memory; nothing here is ever such a view, and the type checker cannot know. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);

/** AES-256-GCM; the tag of 16 bytes follows the cipher text. */
export async function aesSeal(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  text: Uint8Array,
): Promise<Uint8Array> {
  const platformKey = await crypto.subtle.importKey("raw", plain(key), "AES-GCM", false, [
    "encrypt",
  ]);
  const parameters = { name: "AES-GCM", iv: plain(nonce), additionalData: plain(associated) };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, platformKey, plain(text)));
}

/** Null when the key, nonce, associated data or a byte of the cipher text is not the one it was sealed with. */
export async function aesOpen(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const platformKey = await crypto.subtle.importKey("raw", plain(key), "AES-GCM", false, [
    "decrypt",
  ]);
  const parameters = { name: "AES-GCM", iv: plain(nonce), additionalData: plain(associated) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, platformKey, plain(sealed)));
  } catch {
    return null;
  }
}

const NONCE = 12;

/** `nonce ‖ AES-256-GCM(key, nonce, associated, text)` under a random nonce of 12 bytes. */
export async function sealWithNonce(
  key: Uint8Array,
  associated: Uint8Array,
  text: Uint8Array,
  random: Random,
): Promise<Uint8Array> {
  const nonce = random(NONCE);
  return join(nonce, await aesSeal(key, nonce, associated, text));
}

export const openWithNonce = (
  key: Uint8Array,
  associated: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> =>
  aesOpen(key, sealed.subarray(0, NONCE), associated, sealed.subarray(NONCE));

let knowsEd25519: Promise<boolean> | undefined;

const platformHasEd25519 = (): Promise<boolean> =>
  (knowsEd25519 ??= crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]).then(
    () => true,
    () => false,
  ));

let knowsX25519: Promise<boolean> | undefined;

export const platformHasX25519 = (): Promise<boolean> =>
  (knowsX25519 ??= crypto.subtle.generateKey("X25519", false, ["deriveBits"]).then(
    () => true,
    () => false,
  ));

const fallbackCurves = () => import("@noble/curves/ed25519.js");

/** The last byte of each curve's object identifier, 1.3.101.x (RFC 8410 §3). */
const curveIds = { Ed25519: 0x70, X25519: 0x6e } as const;

/** Takes in a private key of 32 bytes as PKCS #8 (RFC 8410 §7), the only way WebCrypto does. */
async function importPrivateKey(
  curve: keyof typeof curveIds,
  privateKey: Uint8Array,
  extractable: boolean,
): Promise<PlatformKey> {
  const head = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, curveIds[curve], 4, 0x22, 4, 0x20];
  const pkcs8 = join(Uint8Array.from(head), privateKey);
  const usage = curve === "Ed25519" ? "sign" : "deriveBits";
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, curve, extractable, [usage]);
  pkcs8.fill(0);
  return key;
}

export const signerOfPlatformKey = (publicKey: Uint8Array, privateKey: PlatformKey): Signer => ({
  publicKey,
  sign: async (message) =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, plain(message))),
});

/** A signer for an Ed25519 seed of 32 bytes. */
export async function signerFromSeed(seed: Uint8Array): Promise<Signer> {
  if (!(await platformHasEd25519())) {
    const { ed25519 } = await fallbackCurves();
    const held = seed.slice();
    return {
      publicKey: ed25519.getPublicKey(held),
      sign: async (message) => ed25519.sign(message, held),
    };
  }
  // WebCrypto tells a private key's public one in a JWK alone (RFC 8037), and of an extractable key alone.
  const told = await crypto.subtle.exportKey("jwk", await importPrivateKey("Ed25519", seed, true));
  const publicKey = textToBytes(told.x ?? "");
  if (publicKey === null) throw new TypeError("The platform told no public key.");
  return signerOfPlatformKey(publicKey, await importPrivateKey("Ed25519", seed, false));
}

/** A fresh non-extractable Ed25519 key, or null where the platform has none. */
export async function createPlatformSignKey(): Promise<{
  publicKey: Uint8Array;
  privateKey: PlatformKey;
} | null> {
  if (!(await platformHasEd25519())) return null;
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  if (!("privateKey" in pair)) return null;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
}

const labelled = (label: string, message: Uint8Array): Uint8Array =>
  join(labelBytes(label), Uint8Array.of(0), message);

/** Ed25519 (RFC 8032) over `"groundwork/v1/" ‖ label ‖ 0x00 ‖ message`. */
export const sign = (signer: Signer, label: string, message: Uint8Array): Promise<Uint8Array> =>
  signer.sign(labelled(label, message));

/** False also for keys and signatures that are no such thing. */
export async function isSignedBy(
  publicKey: Uint8Array,
  label: string,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const signed = labelled(label, message);
  try {
    // Thirteen times as fast as noble; verifying is what a pull mostly does.
    if (await platformHasEd25519()) {
      const key = await crypto.subtle.importKey("raw", plain(publicKey), "Ed25519", false, [
        "verify",
      ]);
      return await crypto.subtle.verify("Ed25519", key, plain(signature), plain(signed));
    }
    const { ed25519 } = await fallbackCurves();
    return ed25519.verify(signature, signed, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** A private X25519 key of 32 bytes as a non-extractable key; only where `platformHasX25519`. */
export const importX25519Key = (privateKey: Uint8Array): Promise<PlatformKey> =>
  importPrivateKey("X25519", privateKey, false);

/** The base point (RFC 7748 §4.1). */
const X25519_BASE = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 9 : 0));

/** The X25519 public key of a private key of 32 bytes: the base point multiplied by it (RFC 7748 §6.1). */
export async function x25519PublicKey(privateKey: Uint8Array): Promise<Uint8Array> {
  if (!(await platformHasX25519())) {
    const { x25519 } = await fallbackCurves();
    return x25519.getPublicKey(privateKey);
  }
  const base = await crypto.subtle.importKey("raw", X25519_BASE, "X25519", true, []);
  const multiplied = { name: "X25519", public: base };
  const key = await importX25519Key(privateKey);
  return new Uint8Array(await crypto.subtle.deriveBits(multiplied, key, 256));
}
