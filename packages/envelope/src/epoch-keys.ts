/** Section 5 of docs/protocol.md, the secret half: making an epoch with its wraps, and opening its key. */
import type { DeviceCertificate } from "./certificates.ts";
import { encode } from "./encoding.ts";
import { recipientsOf, verifyNextEpoch } from "./epochs.ts";
import type { AudienceKind, Epoch, EpochRefusal, Member, Wrap } from "./epochs.ts";
import { hpkeSeal } from "./hpke.ts";
import type { SealKey } from "./hpke.ts";
import { deviceIdOf } from "./certificates.ts";
import {
  compareBytes,
  derive,
  equalBytes,
  equalSecrets,
  join,
  labelBytes,
  sign,
  uint32,
} from "./primitives.ts";
import type { Random, Signer } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";

export interface NextEpoch {
  /** The audience's records so far; empty for a new audience. */
  readonly earlier: readonly Epoch[];
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly kind: AudienceKind;
  readonly members: readonly Member[];
  readonly devices: readonly DeviceCertificate[];
  /** One of `devices`. */
  readonly signer: Signer;
  readonly createdAt: number;
  readonly random: Random;
}

const wrapInfo = (audience: Uint8Array, epoch: number): Uint8Array =>
  join(labelBytes("epoch"), audience, uint32(epoch));

const commitmentOf = (epochKey: Uint8Array): Uint8Array => derive(epochKey, "epoch-commitment");

/**
 * An audience's next epoch: a fresh key, wrapped to everyone, in a signed record.
 * Refuses: bad-key (a member's or device's key that nothing can be sealed to), and whatever `verifyNextEpoch` would.
 */
export async function createEpoch(
  next: NextEpoch,
): Promise<Result<{ readonly epoch: Epoch; readonly key: Uint8Array }, EpochRefusal | "bad-key">> {
  const number = next.earlier.length;
  const epochKey = next.random(32);
  const members = next.members.toSorted((a, b) => compareBytes(a.identityKey, b.identityKey));
  const wraps = await wrapAll(
    recipientsOf(members, next.devices),
    wrapInfo(next.audience, number),
    epochKey,
    next.random,
  );
  if (!wraps.ok) return wraps;
  const record = encode([
    1,
    next.space,
    next.audience,
    next.kind,
    number,
    next.earlier.at(-1)?.hash ?? new Uint8Array(32),
    members.map(({ identityKey, accountKey }) => [identityKey, accountKey]),
    next.devices.map(({ bytes }) => bytes).toSorted(compareBytes),
    wraps.value.map(({ recipient, enc, ciphertext }) => [recipient, enc, ciphertext]),
    commitmentOf(epochKey),
    next.createdAt,
  ]);
  const signedBy = deviceIdOf(next.signer.publicKey);
  const bytes = encode([record, signedBy, await sign(next.signer, "epoch", record)]);
  const epoch = await verifyNextEpoch(next.earlier, bytes);
  return epoch.ok ? accept({ epoch: epoch.value, key: epochKey }) : epoch;
}

async function wrapAll(
  recipients: readonly Uint8Array[],
  info: Uint8Array,
  epochKey: Uint8Array,
  random: Random,
): Promise<Result<readonly Wrap[], "bad-key">> {
  const wraps: Wrap[] = [];
  for (const recipient of recipients) {
    const sealed = await hpkeSeal(recipient, info, epochKey, random);
    if (!sealed.ok) return sealed;
    wraps.push({ recipient, ...sealed.value });
  }
  return accept(wraps);
}

/** The epoch's key, from the wrap made for this device or account key. */
export async function openEpochKey(
  epoch: Epoch,
  sealKey: SealKey,
): Promise<Result<Uint8Array, "no-wrap" | "wrong-key" | "wrong-commitment">> {
  const wrap = epoch.wraps.find(({ recipient }) => equalBytes(recipient, sealKey.publicKey));
  if (wrap === undefined) return refuse("no-wrap");
  const opened = await sealKey.open(wrap, wrapInfo(epoch.audience, epoch.epoch));
  if (!opened.ok) return opened;
  // Members wrap for one another: without this, one could give the other a key that nobody else has.
  return equalSecrets(commitmentOf(opened.value), epoch.keyCommitment)
    ? opened
    : refuse("wrong-commitment");
}
