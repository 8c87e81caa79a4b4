import { expect, test } from "vitest";
import {
  createBatch,
  decodeBatch,
  emptyLog,
  openEpochKey,
  openEvent,
  signReceipt,
  signerFromSeed,
  verifyEpochs,
  verifyReceipt,
  verifyRun,
} from "../src/index.ts";
import { fixedRandom, pairOfTwo, sealRun, valueOf } from "./two-people.ts";

test("what Amara writes reaches Ben through a relay that holds no key", async () => {
  const pair = await pairOfTwo();
  const { amara, ben } = pair;
  const said = [
    {
      facts: { type: "agreement.proposed" },
      words: { sentence: "I call if I'll be later than seven." },
    },
    { facts: { type: "door.set", kinds: [] }, words: null },
  ];
  const empty = emptyLog(pair.space, pair.audience);
  const events = await sealRun(pair, empty, amara.phone, said, fixedRandom("run"));
  const batch = valueOf(
    await createBatch(pair.audience, empty.hash, events, amara.phone.keys.signer),
  );

  const relay = await signerFromSeed(new Uint8Array(32).fill(9));
  const arrived = valueOf(decodeBatch(batch.bytes));
  const kept = valueOf(await verifyRun(empty, [pair.epoch], arrived.events, arrived.signature));
  const receipt = await signReceipt(relay, { ...kept, receivedAt: 5 });

  const epochs = valueOf(await verifyEpochs([pair.epoch.bytes]));
  const key = valueOf(await openEpochKey(pair.epoch, ben.phone.keys.sealKey));
  const read = valueOf(await verifyRun(empty, epochs, arrived.events, arrived.signature));
  expect(valueOf(await verifyReceipt(relay.publicKey, receipt, read)).position).toBe(2);
  const opened = await Promise.all(arrived.events.map((event) => openEvent(event, key)));
  expect(opened.map(valueOf)).toEqual(said);
});
