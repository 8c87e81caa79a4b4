import {
  createBatch,
  decodeEnvelope,
  emptyLog,
  encodeEnvelope,
  equalBytes,
  verifyReceipt,
  verifyRun,
} from "@groundwork/envelope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import {
  createPair,
  createSelf,
  must,
  newEpoch,
  pullAll,
  push,
  register,
  sealBatch,
  sealEvents,
  write,
} from "./person.ts";
import type { Person, Room } from "./person.ts";
import { startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { codeOf, replyTo } from "./wire.ts";

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`events over ${database}`, () => {
    let relay: RunningRelay;
    let address: string;
    let daniel: Person;
    let amara: Person;
    let pair: Room;
    beforeAll(async () => {
      relay = await startRelay({ store: await open() });
      address = relay.address;
      daniel = await register(address, relay.clock.now());
      amara = await register(address, relay.clock.now());
      pair = await createPair(daniel, amara, relay.clock.now());
    });
    afterAll(() => relay.close());

    test("what is pulled is what was pushed, byte for byte, with receipts that hold", async () => {
      const { signKey } = await replyTo(address, "relay", {});
      const first = await write(address, pair, daniel.device, [{ words: { line: "one" } }, {}]);
      const second = await write(address, pair, amara.device, [{}, { words: { line: "two" } }]);
      expect(second.receipt.firstPosition).toBe(first.receipt.firstPosition + 2);

      const pulled = await pullAll(address, pair.log.audience, amara.device.token);
      const pushed = [...first.batch.events, ...second.batch.events];
      expect(pulled.events.map(({ event }) => Buffer.from(event.bytes))).toEqual(
        pushed.map((event) => Buffer.from(event.bytes)),
      );
      let log = emptyLog(pair.log.space, pair.log.audience);
      for (const batch of pulled.batches) {
        const run = pulled.events.filter(
          ({ position }) => position > log.position && position <= batch.lastPosition,
        );
        const events = run.map(({ event }) => event);
        log = must(await verifyRun(log, pair.epochs, events, batch.signature));
        const signed = { receipt: batch.receipt, signature: batch.receiptSignature };
        const receipt = must(await verifyReceipt(signKey, signed, log));
        expect(receipt.receivedAt).toBe(relay.clock.now());
      }
      expect(equalBytes(log.hash, pulled.head.hash)).toBe(true);
    });

    test("a batch pushed again after its receipt was lost has the receipt it had", async () => {
      const { batch, receipt } = await write(address, pair, daniel.device, [{}, {}]);
      await write(address, pair, amara.device);
      relay.clock.move(1000);
      const again = await push(address, daniel.device, batch);
      expect(again).toEqual({ ok: true, status: 200, value: receipt });
      const { events } = await pullAll(address, pair.log.audience, daniel.device.token);
      expect(events).toHaveLength(pair.log.position);
    });

    test("the same batch sent twice at once is kept once", async () => {
      const batch = await sealBatch(pair, daniel.device, [{}, {}]);
      const before = pair.log.position;
      const answers = await Promise.all([0, 1, 2].map(() => push(address, daniel.device, batch)));
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: true, value: { firstPosition: before + 1 } });
      }
      pair.log = must(await verifyRun(pair.log, pair.epochs, batch.events, batch.signature));
      const { head } = await pullAll(address, pair.log.audience, daniel.device.token);
      expect(head.position).toBe(before + 2);
    });

    test("of two who write at once on one head, one has to pull and decide again", async () => {
      const batches = [
        [daniel.device, await sealBatch(pair, daniel.device)],
        [amara.device, await sealBatch(pair, amara.device)],
      ] as const;
      const answers = await Promise.all(
        batches.map(([device, batch]) => push(address, device, batch)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = batches[answers.findIndex(({ ok }) => ok)]?.[1];
      if (!winner) throw new Error("Neither was taken.");
      pair.log = must(await verifyRun(pair.log, pair.epochs, winner.events, winner.signature));
      const [refused] = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
      expect(refused).toMatchObject({
        code: "head-moved",
        facts: {
          position: pair.log.position,
          hash: Buffer.from(pair.log.hash).toString("base64url"),
        },
      });
    });

    test("receipt times never go back, even if the relay's clock does", async () => {
      const { signKey } = await replyTo(address, "relay", {});
      const receivedAt = async () => {
        const { receipt } = await write(address, pair, daniel.device);
        return must(await verifyReceipt(signKey, receipt, pair.log)).receivedAt;
      };
      const before = await receivedAt();
      relay.clock.move(-3600_000);
      expect(await receivedAt()).toBe(before);
      relay.clock.move(3600_000 + 5);
      expect(await receivedAt()).toBe(before + 5);
    });

    test("nobody else reads or writes, and one's own room is one's own", async () => {
      const mei = await register(address, relay.clock.now());
      const self = await createSelf(amara, relay.clock.now());
      await write(address, self, amara.device);
      const pull = { audience: self.log.audience, after: 0, limit: 100 };
      expect(await codeOf(address, "eventsPull", pull, daniel.device.token)).toBe("not-a-member");
      const others = await sealBatch(pair, mei.device);
      expect(await push(address, mei.device, others)).toMatchObject({
        refusal: { code: "not-a-member" },
      });
      const inHerName = await sealBatch(pair, amara.device);
      expect(await push(address, daniel.device, inHerName)).toMatchObject({
        refusal: { code: "unknown-device" },
      });
    });

    test("after a rotation only the new epoch can be written under", async () => {
      const old = await sealBatch(pair, daniel.device);
      const both = [daniel, amara] as const;
      const made = await newEpoch(
        pair,
        "pair",
        both,
        [daniel.device, amara.device],
        amara.device,
        relay.clock.now(),
      );
      const record = { record: made.epoch.bytes };
      expect(await codeOf(address, "audienceRotate", record, amara.device.token)).toBe("accepted");
      expect(await codeOf(address, "audienceRotate", record, amara.device.token)).toBe("accepted");
      expect(await push(address, daniel.device, old)).toMatchObject({
        refusal: { code: "wrong-epoch", facts: { epoch: 1 } },
      });
      pair.epochs.push(made.epoch);
      pair.key = made.key;
      await write(address, pair, daniel.device);
      const { audiences } = await replyTo(address, "audienceList", {}, daniel.device.token);
      expect(audiences.find(({ records }) => records.length === 2)?.head.position).toBe(
        pair.log.position,
      );
    });

    test("rules that nobody has yet can't be named", async () => {
      const [event] = await sealEvents(pair, amara.device, [{ edition: 2 }]);
      const batch = must(
        await createBatch(
          pair.log.audience,
          pair.log.hash,
          event ? [event] : [],
          amara.device.keys.signer,
        ),
      );
      expect(await push(address, amara.device, batch)).toMatchObject({
        refusal: { code: "malformed", facts: { field: "edition" } },
      });
    });

    test("an event whose words were held back is not taken", async () => {
      const [event] = await sealEvents(pair, daniel.device, [{ words: { line: "one" } }]);
      if (!event) throw new Error("nothing sealed");
      const bare = must(decodeEnvelope(encodeEnvelope({ ...event, words: null })));
      const batch = must(
        await createBatch(pair.log.audience, pair.log.hash, [bare], daniel.device.keys.signer),
      );
      expect(await push(address, daniel.device, batch)).toMatchObject({
        refusal: { code: "bad-body" },
      });
    });

    test("pages hold whole batches, up to the limit and to the size", async () => {
      const mei = await register(address, relay.clock.now());
      const self = await createSelf(mei, relay.clock.now());
      for (const size of [60, 60, 60, 1]) {
        await write(address, self, mei.device, Array<object>(size).fill({}));
      }
      const page = (after: number) =>
        replyTo(
          address,
          "eventsPull",
          { audience: self.log.audience, after, limit: 120 },
          mei.device.token,
        );
      const lasts = async (after: number) =>
        (await page(after)).batches.map(({ lastPosition }) => lastPosition);
      expect(await lasts(0)).toEqual([60, 120]);
      expect(await lasts(120)).toEqual([180, 181]);
      expect(await lasts(150)).toEqual([180, 181]);
      expect((await page(150)).events[0]?.position).toBe(151);
      expect(await lasts(181)).toEqual([]);
      expect((await pullAll(address, self.log.audience, mei.device.token)).events).toHaveLength(
        181,
      );
    });
  });
}
