// Signatures first, so that callers can be written against them; each moves to its section's file.
import type { Refusal, Result } from "./refusal.ts";

export * from "./wire.ts";
export { limits } from "./limits.ts";
export { accept, refuse } from "./refusal.ts";
export type { Refusal, Result };

type Bytes = Uint8Array<ArrayBuffer>;
/** `length` random bytes; the platform's secure source, or a fixed one for vectors. */
export type Random = (length: number) => Bytes;

// Section 1: encoding
/** Deterministic CBOR of plain data: null, booleans, safe integers, text, bytes, arrays, maps with text keys. Throws on anything else. */
export declare function encode(value: unknown): Bytes;
/** Refuses (malformed, oversized) whatever would not re-encode to the same bytes. */
export declare function decode(bytes: Uint8Array, limit: number): Result<unknown>;
/** base64url without padding. */
export declare function bytesToText(bytes: Uint8Array): string;
export declare function textToBytes(text: string): Bytes | null;
export declare function equalBytes(a: Uint8Array, b: Uint8Array): boolean;

// Section 3: keys
/** An Ed25519 key that can sign; hides whether the platform or this package holds it. */
export interface Signer {
  readonly publicKey: Bytes;
  sign(message: Uint8Array): Promise<Bytes>;
}
/** An X25519 key that can open HPKE wraps; hides whether the platform or this package holds it. */
export interface SealKey {
  readonly publicKey: Bytes;
  open(
    wrap: { readonly enc: Uint8Array; readonly ciphertext: Uint8Array },
    info: Uint8Array,
  ): Promise<Result<Bytes>>;
}
type PlatformKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
/** What a device keeps of its keys: non-extractable platform keys (IndexedDB can hold them), or bytes to be kept sealed. */
export type StoredDeviceKeys = {
  readonly signKey: Bytes;
  readonly sealKey: Bytes;
  readonly signPrivate: PlatformKey | Bytes;
  readonly sealPrivate: PlatformKey | Bytes;
};
export interface DeviceKeys {
  readonly deviceId: Bytes;
  readonly signer: Signer;
  readonly sealKey: SealKey;
  readonly stored: StoredDeviceKeys;
}
export declare function createDeviceKeys(random: Random): Promise<DeviceKeys>;
export declare function deviceKeysFromStored(stored: StoredDeviceKeys): Promise<DeviceKeys>;
export interface AccountKeys {
  readonly personId: Bytes;
  readonly identity: Signer;
  readonly account: SealKey;
}
/** 32 bytes. */
export declare function createAccountSecret(random: Random): Bytes;
export declare function accountKeysFromSecret(secret: Uint8Array): Promise<AccountKeys>;
export declare function personIdOf(identityKey: Uint8Array): Bytes;
export declare function deviceIdOf(deviceSignKey: Uint8Array): Bytes;
export interface DeviceCertificate {
  readonly identityKey: Bytes;
  readonly signKey: Bytes;
  readonly sealKey: Bytes;
  readonly createdAt: number;
  readonly personId: Bytes;
  readonly deviceId: Bytes;
  /** The signed certificate as it travels. */
  readonly bytes: Bytes;
}
export declare function certifyDevice(
  identity: Signer,
  device: {
    readonly signKey: Uint8Array;
    readonly sealKey: Uint8Array;
    readonly createdAt: number;
  },
): Promise<Bytes>;
export declare function verifyCertificate(bytes: Uint8Array): Promise<Result<DeviceCertificate>>;
export interface Revocation {
  readonly identityKey: Bytes;
  readonly personId: Bytes;
  readonly deviceId: Bytes;
  readonly revokedAt: number;
  readonly bytes: Bytes;
}
export declare function revokeDevice(
  identity: Signer,
  device: { readonly deviceId: Uint8Array; readonly revokedAt: number },
): Promise<Bytes>;
export declare function verifyRevocation(bytes: Uint8Array): Promise<Result<Revocation>>;
/** `sign(device, "sign-in", relay signKey ‖ time)` for the call device/sign-in. */
export declare function signDeviceSignIn(
  device: Signer,
  relayKey: Uint8Array,
  time: number,
): Promise<Bytes>;
export declare function verifyDeviceSignIn(
  deviceSignKey: Uint8Array,
  relayKey: Uint8Array,
  time: number,
  signature: Uint8Array,
): Promise<boolean>;

// Section 4: account
/** Four words joined by hyphens, such as "amber-river-candle-spoon". */
export declare function createAccountName(random: Random): string;
/** Forgives case, spaces and other joiners. Refuses: name-length, name-word {word}. */
export declare function parseAccountName(text: string): Result<string>;
/** 20 bytes. */
export declare function createKit(random: Random): Bytes;
/** Nine groups of four. */
export declare function kitToText(kit: Uint8Array): string;
/** Forgives case, spaces, hyphens, O for 0, I and L for 1. Refuses: kit-length, kit-character, kit-checksum. */
export declare function kitFromText(text: string): Result<Bytes>;
export declare function kitSigner(kit: Uint8Array): Promise<Signer>;
export declare function signKitChallenge(signer: Signer, challenge: Uint8Array): Promise<Bytes>;
export declare function verifyKitChallenge(
  kitKey: Uint8Array,
  challenge: Uint8Array,
  signature: Uint8Array,
): Promise<boolean>;
export declare function sealPassphraseBox(
  exportKey: Uint8Array,
  name: string,
  secret: Uint8Array,
  random: Random,
): Promise<Bytes>;
/** Refuses: wrong-key. */
export declare function openPassphraseBox(
  exportKey: Uint8Array,
  name: string,
  box: Uint8Array,
): Promise<Result<Bytes>>;
export declare function sealKitBox(
  kit: Uint8Array,
  name: string,
  secret: Uint8Array,
  random: Random,
): Promise<Bytes>;
/** Refuses: wrong-key. */
export declare function openKitBox(
  kit: Uint8Array,
  name: string,
  box: Uint8Array,
): Promise<Result<Bytes>>;

// Section 5: epochs
export type AudienceKind = "self" | "pair";
export interface Member {
  readonly identityKey: Bytes;
  readonly accountKey: Bytes;
}
export interface Wrap {
  readonly recipient: Bytes;
  readonly enc: Bytes;
  readonly ciphertext: Bytes;
}
/** A verified epoch record. */
export interface Epoch {
  readonly space: Bytes;
  readonly audience: Bytes;
  readonly kind: AudienceKind;
  readonly epoch: number;
  readonly previous: Bytes;
  readonly members: readonly Member[];
  readonly devices: readonly DeviceCertificate[];
  readonly wraps: readonly Wrap[];
  readonly keyCommitment: Bytes;
  readonly createdAt: number;
  readonly signedBy: Bytes;
  /** `H(record)`, named by the next record. */
  readonly hash: Bytes;
  /** The signed record as it travels. */
  readonly bytes: Bytes;
}
/**
 * Checks the next record of an audience (`null` before its first): form, certificates, members, completeness of wraps, chain,
 * signature. `revoked` holds the ids (base64url) of devices known to be revoked.
 * Refuses: malformed, oversized, bad-signature, bad-record, incomplete-wraps, wrong-epoch, not-a-member, revoked-device.
 */
export declare function verifyNextEpoch(
  earlier: readonly Epoch[],
  bytes: Uint8Array,
  revoked?: ReadonlySet<string>,
): Promise<Result<Epoch>>;
export declare function verifyEpochs(
  records: readonly Uint8Array[],
): Promise<Result<readonly Epoch[]>>;
/** Makes and signs an audience's next epoch with a fresh key and all its wraps. */
export declare function createEpoch(next: {
  readonly earlier: readonly Epoch[];
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly kind: AudienceKind;
  readonly members: readonly {
    readonly identityKey: Uint8Array;
    readonly accountKey: Uint8Array;
  }[];
  readonly devices: readonly DeviceCertificate[];
  readonly signer: Signer;
  readonly createdAt: number;
  readonly random: Random;
}): Promise<{ readonly epoch: Epoch; readonly key: Bytes }>;
/** The epoch's key, from the wrap made for this device or account key. Refuses: no-wrap, wrong-key, wrong-commitment. */
export declare function openEpochKey(epoch: Epoch, sealKey: SealKey): Promise<Result<Bytes>>;

// Section 6: events
/** The latest event seen of one device in one audience. */
export interface Head {
  readonly device: Bytes;
  readonly number: number;
  readonly hash: Bytes;
}
export interface Header {
  readonly space: Bytes;
  readonly audience: Bytes;
  readonly epoch: number;
  readonly device: Bytes;
  readonly number: number;
  readonly previous: Bytes;
  readonly heads: readonly Head[];
  readonly item: Bytes;
  readonly factsHash: Bytes;
  readonly wordsHash: Bytes | null;
  readonly factsCommitment: Bytes;
  readonly wordsCommitment: Bytes | null;
  readonly edition: number;
}
/** An event as it travels, decoded and with its bodies checked against its header; nothing opened. */
export interface SealedEvent {
  readonly header: Header;
  /** `H("groundwork/v1/header" ‖ header)`. */
  readonly hash: Bytes;
  /** The envelope's bytes. */
  readonly bytes: Bytes;
  readonly facts: { readonly body: Bytes; readonly wrapped: Bytes };
  /** Null when the event had no words, or they were removed. */
  readonly words: { readonly body: Bytes; readonly wrapped: Bytes } | null;
}
/** Refuses: oversized (facts or words too long). */
export declare function sealEvent(event: {
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly epoch: number;
  readonly epochKey: Uint8Array;
  readonly device: Uint8Array;
  readonly number: number;
  readonly previous: Uint8Array;
  readonly heads: readonly Head[];
  readonly item: Uint8Array;
  readonly edition: number;
  readonly facts: unknown;
  readonly words: Readonly<Record<string, string>> | null;
  readonly random: Random;
}): Promise<Result<SealedEvent>>;
/** Refuses: malformed, oversized, bad-body. */
export declare function decodeEnvelope(bytes: Uint8Array): Result<SealedEvent>;
/** Refuses: wrong-key, wrong-commitment, malformed. */
export declare function openEvent(
  event: SealedEvent,
  epochKey: Uint8Array,
): Promise<
  Result<{ readonly facts: unknown; readonly words: Readonly<Record<string, string>> | null }>
>;

// Sections 7 and 8: batches, receipts
/** What a reader or the relay knows of one audience's log. Plain data; keys of `heads` are device ids in base64url. */
export interface LogState {
  readonly space: Bytes;
  readonly audience: Bytes;
  readonly position: number;
  /** The log hash at `position`. */
  readonly hash: Bytes;
  /** The highest epoch written under; never falls. */
  readonly epoch: number;
  readonly heads: Readonly<Record<string, { readonly number: number; readonly hash: Bytes }>>;
}
export declare function emptyLog(space: Uint8Array, audience: Uint8Array): LogState;
/** The other devices' heads, sorted, as the next event of `device` must name them. */
export declare function headsFor(log: LogState, device: Uint8Array): readonly Head[];
export interface Batch {
  readonly audience: Bytes;
  readonly expectedHead: Bytes;
  readonly events: readonly SealedEvent[];
  readonly signature: Bytes;
  readonly bytes: Bytes;
}
/** Refuses: oversized. */
export declare function createBatch(
  audience: Uint8Array,
  expectedHead: Uint8Array,
  events: readonly SealedEvent[],
  signer: Signer,
): Promise<Result<Batch>>;
/** Refuses: malformed, oversized, bad-body. */
export declare function decodeBatch(bytes: Uint8Array): Result<Batch>;
/**
 * Checks one device's signed run of events against the log it follows and gives the log after it. Used by the relay before storing
 * (`openEpochs` = the present epoch alone) and by readers (all epochs known).
 * Refuses: malformed, wrong-epoch, unknown-device, bad-signature, replayed, two-versions, bad-chain, bad-heads.
 */
export declare function verifyRun(
  log: LogState,
  openEpochs: readonly Epoch[],
  events: readonly SealedEvent[],
  signature: Uint8Array,
): Promise<Result<LogState>>;
export interface Receipt {
  readonly audience: Bytes;
  readonly position: number;
  readonly receivedAt: number;
  readonly hash: Bytes;
}
export interface SignedReceipt {
  readonly receipt: Bytes;
  readonly signature: Bytes;
}
export declare function signReceipt(
  relay: Signer,
  receipt: Omit<Receipt, "hash"> & { readonly hash: Uint8Array },
): Promise<SignedReceipt>;
/** Refuses: malformed, bad-signature. */
export declare function verifyReceipt(
  relayKey: Uint8Array,
  signed: { readonly receipt: Uint8Array; readonly signature: Uint8Array },
): Promise<Result<Receipt>>;
/** Checks the receipt against the log as recomputed. Refuses also: record-rewritten. */
export declare function verifyReceiptOf(
  relayKey: Uint8Array,
  signed: { readonly receipt: Uint8Array; readonly signature: Uint8Array },
  log: LogState,
): Promise<Result<Receipt>>;
/** A signer for an Ed25519 seed of 32 bytes (the relay's own key). */
export declare function signerFromSeed(seed: Uint8Array): Promise<Signer>;

// Section 10: invitation
export interface OfferContents {
  readonly identityKey: Bytes;
  readonly accountKey: Bytes;
  readonly expiresAt: number;
  readonly name: string;
  readonly words: string;
  readonly proposal: string;
}
export interface AnswerContents {
  readonly identityKey: Bytes;
  readonly accountKey: Bytes;
  readonly name: string;
}
/** 32 bytes; in the link's fragment as base64url. */
export declare function createInvitationSecret(random: Random): Bytes;
/** What the relay is shown to look or redeem. */
export declare function redeemKey(secret: Uint8Array): Bytes;
/** What the relay holds of it. */
export declare function redeemHash(redeem: Uint8Array): Bytes;
export declare function sealOffer(
  secret: Uint8Array,
  offer: OfferContents,
  random: Random,
): Promise<Bytes>;
export declare function openOffer(
  secret: Uint8Array,
  sealed: Uint8Array,
): Promise<Result<OfferContents>>;
export declare function sealAnswer(
  secret: Uint8Array,
  answer: AnswerContents,
  random: Random,
): Promise<{ readonly answer: Bytes; readonly mac: Bytes }>;
export declare function openAnswer(
  secret: Uint8Array,
  answer: Uint8Array,
  mac: Uint8Array,
): Promise<Result<AnswerContents>>;
/** The six words both compare. */
export declare function sixWords(
  secret: Uint8Array,
  inviterIdentityKey: Uint8Array,
  joinerIdentityKey: Uint8Array,
): readonly string[];
