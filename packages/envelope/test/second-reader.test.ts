/** Reads the vectors of sections 5 to 8 as a second implementation would: from the files alone. */
import * as v from "valibot";
import { expect, test } from "vitest";
import {
  accountKeysFromSecret,
  decodeBatch,
  decodeEnvelope,
  emptyLog,
  openEpochKey,
  openEvent,
  verifyEpochs,
  verifyNextEpoch,
  verifyReceipt,
  verifyRun,
} from "../src/index.ts";
import type { LogState } from "../src/index.ts";
import { hex, unhex } from "./hex.ts";
import { codeOf, valueOf } from "./two-people.ts";
import { readVectors } from "./vector-files.ts";

const bytes = v.pipe(v.string(), v.transform(unhex));
const refusal = { why: v.string(), code: v.string() };

const epochFile = readVectors(
  "5-epochs.json",
  v.object({
    space: bytes,
    audience: bytes,
    accountSecrets: v.array(bytes),
    epochs: v.array(v.object({ signed: bytes, key: v.string() })),
    refused: v.array(v.object({ ...refusal, after: v.number(), signed: bytes })),
  }),
);
const eventFile = readVectors(
  "6-events.json",
  v.object({
    events: v.array(
      v.object({ epochKey: bytes, facts: v.unknown(), words: v.unknown(), envelope: bytes }),
    ),
    refused: v.array(v.object({ ...refusal, envelope: bytes })),
  }),
);
const batchFile = readVectors(
  "7-batches.json",
  v.object({
    batches: v.array(
      v.object({ batch: bytes, after: v.object({ position: v.number(), hash: v.string() }) }),
    ),
    refused: v.array(v.object({ ...refusal, log: v.number(), batch: bytes })),
  }),
);
const receiptFile = readVectors(
  "8-receipts.json",
  v.object({
    relayKey: bytes,
    receipts: v.array(v.object({ receipt: bytes, signature: bytes })),
  }),
);

const epochs = valueOf(await verifyEpochs(epochFile.epochs.map(({ signed }) => signed)));

async function runOn(log: LogState, batchBytes: Uint8Array) {
  const batch = decodeBatch(batchBytes);
  return batch.ok ? verifyRun(log, epochs, batch.value.events, batch.value.signature) : batch;
}

/** The log before the first batch, and after each. */
async function logs(): Promise<readonly LogState[]> {
  const states = [emptyLog(epochFile.space, epochFile.audience)];
  for (const { batch } of batchFile.batches) {
    const before = states.at(-1);
    if (before) states.push(valueOf(await runOn(before, batch)));
  }
  return states;
}

test("both members' account secrets alone open every epoch", async () => {
  for (const secret of epochFile.accountSecrets) {
    const { account } = await accountKeysFromSecret(secret);
    const keys = await Promise.all(epochs.map((epoch) => openEpochKey(epoch, account)));
    expect(keys.map((key) => hex(valueOf(key)))).toEqual(epochFile.epochs.map(({ key }) => key));
  }
});

test.each(epochFile.refused)(
  "refused as a record: $why ($code)",
  async ({ after, signed, code }) => {
    expect(codeOf(await verifyNextEpoch(epochs.slice(0, after), signed))).toBe(code);
  },
);

test.each(eventFile.events)(
  "an event opens to what was said",
  async ({ envelope, epochKey, facts, words }) => {
    const opened = await openEvent(valueOf(decodeEnvelope(envelope)), epochKey);
    expect(valueOf(opened)).toEqual({ facts, words });
  },
);

test.each(eventFile.refused)("refused as an envelope: $why ($code)", ({ envelope, code }) => {
  expect(codeOf(decodeEnvelope(envelope))).toBe(code);
});

test("the batches make the log that they say, and the receipts vouch for it", async () => {
  const [, ...after] = await logs();
  expect(after.map(({ position, hash }) => ({ position, hash: hex(hash) }))).toEqual(
    batchFile.batches.map((batch) => batch.after),
  );
  for (const [index, signed] of receiptFile.receipts.entries()) {
    const log = after[index];
    if (!log) throw new TypeError("There is a log for each receipt.");
    expect(codeOf(await verifyReceipt(receiptFile.relayKey, signed, log))).toBe("accepted");
  }
});

test.each(batchFile.refused)("refused as a batch: $why ($code)", async ({ log, batch, code }) => {
  const before = (await logs())[log];
  if (!before) throw new TypeError("There is no such log.");
  expect(codeOf(await runOn(before, batch))).toBe(code);
});
