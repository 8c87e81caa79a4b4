/** Section 8 of docs/protocol.md: the log hash, and what the relay signs about it. */
import * as v from "valibot";
import { decodeAs, encode } from "./encoding.ts";
import { limits } from "./limits.ts";
import { equalBytes, isSignedBy, labelledHash, sign } from "./primitives.ts";
import type { Signer } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import { count, hash, id, instant, version } from "./shapes.ts";

/** A position in one audience's log and the log hash there. */
export interface LogHead {
  readonly audience: Uint8Array;
  readonly position: number;
  readonly hash: Uint8Array;
}

/** The relay's word that the log stood so, and when it took the batch that ends there. */
export interface Receipt extends LogHead {
  readonly receivedAt: number;
}

export interface SignedReceipt {
  readonly receipt: Uint8Array;
  readonly signature: Uint8Array;
}

/** `L(0)`. */
export const emptyLogHash = (): Uint8Array => new Uint8Array(32);

/** `L(n)` from `L(n-1)` and the nth event's header hash. */
export const nextLogHash = (logHash: Uint8Array, eventHash: Uint8Array): Uint8Array =>
  labelledHash("log", logHash, eventHash);

const receiptShape = v.strictTuple([version, id, count, instant, hash]);

export async function signReceipt(relay: Signer, receipt: Receipt): Promise<SignedReceipt> {
  const bytes = encode([1, receipt.audience, receipt.position, receipt.receivedAt, receipt.hash]);
  return { receipt: bytes, signature: await sign(relay, "receipt", bytes) };
}

/**
 * Checks the relay's signature, and that the receipt speaks of the log as this reader has computed it.
 * Refuses: malformed, oversized, bad-signature, record-rewritten (the relay vouches for another history: a fork, to be shown).
 */
export async function verifyReceipt(
  relayKey: Uint8Array,
  signed: SignedReceipt,
  log: LogHead,
): Promise<Result<Receipt, "malformed" | "oversized" | "bad-signature" | "record-rewritten">> {
  const decoded = decodeAs(receiptShape, signed.receipt, limits.statement);
  if (!decoded.ok) return decoded;
  const isGenuine = await isSignedBy(relayKey, "receipt", signed.receipt, signed.signature);
  if (!isGenuine) return refuse("bad-signature");
  const [, audience, position, receivedAt, logHash] = decoded.value;
  const isThisLog =
    equalBytes(audience, log.audience) &&
    position === log.position &&
    equalBytes(logHash, log.hash);
  return isThisLog
    ? accept({ audience, position, receivedAt, hash: logHash })
    : refuse("record-rewritten", { position: log.position });
}
