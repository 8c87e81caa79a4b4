/** What can be checked without holding any key of a person: all that the relay needs. Never loads HPKE. */
export { accept, refuse } from "./refusal.ts";
export type { Refusal, Result } from "./refusal.ts";
export { limits } from "./limits.ts";
export { equalBytes, equalSecrets, hash, signerFromSeed } from "./primitives.ts";
export type { Random, Signer } from "./primitives.ts";
export { bytesToText, textToBytes } from "./base64url.ts";
export { decode, decodeAs, encode } from "./encoding.ts";
export {
  deviceIdOf,
  verifyDeviceSignIn,
  personIdOf,
  verifyCertificate,
  verifyRevocation,
} from "./certificates.ts";
export type { DeviceCertificate, Revocation } from "./certificates.ts";
export { verifyKitChallenge } from "./account.ts";
export { audienceNamedBy, deviceOf, verifyEpochs, verifyNextEpoch } from "./epochs.ts";
export type { AudienceKind, Epoch, EpochRefusal, Member, Wrap } from "./epochs.ts";
export { decodeEnvelope, encodeEnvelope } from "./envelopes.ts";
export type { EnvelopeRefusal, Head, Header, SealedEvent, SealedPart } from "./envelopes.ts";
export { createBatch, decodeBatch, emptyLog, headsBeside, verifyRun } from "./batches.ts";
export type { Batch, LogState, RunRefusal } from "./batches.ts";
export { signReceipt, verifyReceipt } from "./receipts.ts";
export type { LogHead, Receipt, SignedReceipt } from "./receipts.ts";
export { redeemHash } from "./invitation.ts";
export * from "./wire.ts";
