import {
  accountKeysFromSecret,
  certifyDevice,
  createAccountSecret,
  createBatch,
  createDeviceKeys,
  createEpoch,
  emptyLog,
  headsBeside,
  sealEvent,
  signerFromSeed,
  signReceipt,
  verifyCertificate,
  verifyRun,
  type DeviceCertificate,
  type DeviceKeys,
  type Epoch,
  type LogState,
} from "@groundwork/envelope";
import { bytesToText } from "../../src/bytes.ts";
import { systemRandom } from "../../src/index.ts";
import type { AudienceRow, CursorRow } from "../../src/record/rows.ts";
import { emptyCursor, verifyPage, type Page } from "../../src/sync/verification.ts";

const random = systemRandom;
const startedAt = Date.UTC(2031, 4, 9);

interface Writer {
  readonly personId: string;
  readonly keys: DeviceKeys;
  readonly certificate: DeviceCertificate;
  readonly member: { readonly identityKey: Uint8Array; readonly accountKey: Uint8Array };
}

async function newWriter(): Promise<Writer> {
  const account = await accountKeysFromSecret(createAccountSecret(random));
  const keys = await createDeviceKeys(random);
  const certificate = await verifyCertificate(
    await certifyDevice(account.identity, {
      signKey: keys.signer.publicKey,
      sealKey: keys.sealKey.publicKey,
      createdAt: startedAt,
    }),
  );
  if (!certificate.ok) throw new Error(certificate.refusal.code);
  return {
    personId: bytesToText(account.personId),
    keys,
    certificate: certificate.value,
    member: { identityKey: account.identity.publicKey, accountKey: account.account.publicKey },
  };
}

/** One batch as a pull shows it, and the log after it. */
export interface Written {
  readonly page: Page;
  readonly after: LogState;
}

/** A pair's log made by hand, with a relay that signs whatever it is given: for what no honest party would send. */
export async function pairLog() {
  const [amara, daniel] = [await newWriter(), await newWriter()];
  const relay = await signerFromSeed(random(32));
  const made = await createEpoch({
    earlier: [],
    space: random(16),
    audience: random(16),
    kind: "pair",
    members: [amara.member, daniel.member],
    devices: [amara.certificate, daniel.certificate],
    signer: amara.keys.signer,
    createdAt: startedAt,
    random,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { epoch, key } = made.value;
  const row: AudienceRow = {
    id: bytesToText(epoch.audience),
    kind: "pair",
    records: [bytesToText(epoch.bytes)],
    keys: { 0: bytesToText(key) },
    partners: [amara.personId, daniel.personId].toSorted(),
    told: [],
    begunAt: 0,
  };

  /** `writer` records these facts on `log`, and the relay receipts them at `receivedAt`. */
  async function write(
    log: LogState,
    writer: Writer,
    facts: readonly unknown[],
    given: {
      readonly receivedAt?: number;
      readonly edition?: number;
      readonly item?: Uint8Array;
      readonly epochKey?: Uint8Array;
      readonly numberFrom?: number;
    } = {},
  ): Promise<Written> {
    const device = writer.keys.deviceId;
    const head = log.heads[bytesToText(device)] ?? { number: 0, hash: new Uint8Array(32) };
    const events = [];
    for (const [index, fact] of facts.entries()) {
      const sealed = await sealEvent({
        space: epoch.space,
        audience: epoch.audience,
        epoch: 0,
        epochKey: given.epochKey ?? key,
        device,
        number: (given.numberFrom ?? head.number + 1) + index,
        previous: events.at(-1)?.hash ?? head.hash,
        heads: headsBeside(log, device),
        item: given.item ?? random(16),
        edition: given.edition ?? 1,
        facts: fact,
        words: null,
        random,
      });
      if (!sealed.ok) throw new Error(sealed.refusal.code);
      events.push(sealed.value);
    }
    const batch = await createBatch(epoch.audience, log.hash, events, writer.keys.signer);
    if (!batch.ok) throw new Error(batch.refusal.code);
    const run = await verifyRun(log, [epoch], events, batch.value.signature);
    const after = run.ok ? run.value : { ...log, position: log.position + events.length };
    const receipt = await signReceipt(relay, {
      audience: epoch.audience,
      position: after.position,
      receivedAt: given.receivedAt ?? startedAt + after.position * 1000,
      hash: after.hash,
    });
    return {
      after,
      page: {
        events: events.map(({ bytes }, index) => ({
          position: log.position + index + 1,
          envelope: bytes,
        })),
        batches: [
          {
            lastPosition: log.position + events.length,
            device,
            signature: batch.value.signature,
            receipt: receipt.receipt,
            receiptSignature: receipt.signature,
          },
        ],
      },
    };
  }

  /** Daniel's phone reads pages one after another; answers what it made of the last. */
  async function read(
    pages: readonly Page[],
    given: {
      readonly sending?: readonly string[];
      readonly epochs?: readonly Epoch[];
      readonly told?: AudienceRow["told"];
    } = {},
  ) {
    const held = new Set<string>();
    let cursor: CursorRow = emptyCursor;
    let last: Awaited<ReturnType<typeof verifyPage>> | null = null;
    for (const page of pages) {
      last = await verifyPage(
        {
          audience: { ...row, told: given.told ?? [] },
          epochs: given.epochs ?? [epoch],
          relayKey: relay.publicKey,
          me: daniel.personId,
          deviceId: bytesToText(daniel.keys.deviceId),
          sending: new Set(given.sending),
          edition: 1,
          parseFacts: (value) => (typeof value === "object" ? value : null),
          claimIn: () => null,
          holds: async (id) => held.has(id),
        },
        cursor,
        page,
      );
      if (!last.ok) return last;
      ({ cursor } = last.value);
      for (const { event } of last.value.events) held.add(event.id);
    }
    if (!last) throw new Error("Nothing was read");
    return last;
  }

  return { amara, daniel, epoch, empty: emptyLog(epoch.space, epoch.audience), write, read };
}
