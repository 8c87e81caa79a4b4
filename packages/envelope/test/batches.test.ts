import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  bytesToText,
  createBatch,
  createEpoch,
  decodeBatch,
  emptyLog,
  headsBeside,
  limits,
  sealEvent,
  signReceipt,
  signerFromSeed,
  verifyReceipt,
  verifyRun,
} from "../src/index.ts";
import type { Batch, Epoch, LogState, SealedEvent } from "../src/index.ts";
import { sign } from "../src/primitives.ts";
import { hex } from "./hex.ts";
import { byteFlip, damage, flipped } from "./mutations.ts";
import {
  codeOf,
  fixedRandom,
  memberOf,
  pairOfTwo,
  personNamed,
  phoneOf,
  sealRun,
  STARTED,
  valueOf,
} from "./two-people.ts";
import type { Pair, Phone } from "./two-people.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const said = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ facts: { type: "note", index }, words: null }));

let pair: Pair;
let empty: LogState;
beforeAll(async () => {
  pair = await pairOfTwo();
  empty = emptyLog(pair.space, pair.audience);
});

/** What one device sends on top of a log, sealed and signed as it should be. */
async function batchOn(log: LogState, phone: Phone, count: number, epoch = 0): Promise<Batch> {
  const events = await sealRun(pair, log, phone, said(count), random, epoch);
  return valueOf(await createBatch(pair.audience, log.hash, events, phone.keys.signer));
}

/** As the relay and every reader checks it: from its bytes. */
async function taken(
  log: LogState,
  batch: Pick<Batch, "bytes">,
  epochs: readonly Epoch[] = [pair.epoch],
) {
  const arrived = decodeBatch(batch.bytes);
  return arrived.ok
    ? verifyRun(log, epochs, arrived.value.events, arrived.value.signature)
    : arrived;
}

/** Signed by someone, whatever the events are. */
const signedRun = async (log: LogState, events: readonly SealedEvent[], phone: Phone) => {
  const last = events.at(-1);
  const signature = await sign(phone.keys.signer, "batch", last?.hash ?? new Uint8Array(32));
  return verifyRun(log, [pair.epoch], events, signature);
};

describe("a log of two people's batches", () => {
  test("grows as they take turns, and is the same for every reader however it is cut", async () => {
    const { amara, ben } = pair;
    let log = empty;
    for (const [phone, count] of [
      [amara.phone, 3],
      [ben.phone, 1],
      [ben.phone, 2],
      [amara.phone, 1],
    ] as const) {
      const batch = await batchOn(log, phone, count);
      log = valueOf(await taken(log, batch));
    }
    expect(log.position).toBe(7);
    expect(log.heads[bytesToText(amara.phone.keys.deviceId)]?.number).toBe(4);
    expect(log.heads[bytesToText(ben.phone.keys.deviceId)]?.number).toBe(3);
    expect(headsBeside(log, ben.phone.keys.deviceId).map(({ number }) => number)).toEqual([4]);
  });

  test("holds a hundred events in one batch, and no more", async () => {
    const events = await sealRun(pair, empty, pair.amara.phone, said(101), random);
    const { signer } = pair.amara.phone.keys;
    const most = valueOf(
      await createBatch(pair.audience, empty.hash, events.slice(0, 100), signer),
    );
    expect(valueOf(await taken(empty, most)).position).toBe(100);
    expect(codeOf(await createBatch(pair.audience, empty.hash, events, signer))).toBe("oversized");
  });

  test("refuses to make a batch beyond its bytes, or to read one", async () => {
    const long = { facts: {}, words: { text: "x".repeat(1_048_000) } };
    const events = await sealRun(pair, empty, pair.amara.phone, [long, long, long, long], random);
    const made = await createBatch(pair.audience, empty.hash, events, pair.amara.phone.keys.signer);
    expect(codeOf(made)).toBe("oversized");
    expect(codeOf(decodeBatch(new Uint8Array(limits.batch + 1)))).toBe("oversized");
  });
});

describe("a batch that must not be taken", () => {
  test("corrupt: damage to any byte that the signature stands for is refused, and never throws", async () => {
    const batch = await batchOn(empty, pair.amara.phone, 2);
    const signedHashes = batch.events.map((event) => hex(event.hash));
    // Outside the signature: where the batch is to go, which the relay compares, and wrapped keys, which open or don't.
    const outcomeOf = async (bytes: Uint8Array): Promise<string> => {
      const arrived = decodeBatch(bytes);
      if (!arrived.ok) return "refused";
      const { events, signature } = arrived.value;
      const run = await verifyRun(empty, [pair.epoch], events, signature);
      if (!run.ok) return "refused";
      const hashes = events.map((event) => hex(event.hash));
      return hashes.join() === signedHashes.join() ? "the signed events" : "other events";
    };
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        expect(await outcomeOf(damaged(batch.bytes))).not.toBe("other events");
      }),
      { numRuns: 600 },
    );
  });

  test("with another byte in its signature", async () => {
    const batch = await batchOn(empty, pair.amara.phone, 1);
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        const changed = flipped(batch.signature, flip);
        expect(codeOf(await verifyRun(empty, [pair.epoch], batch.events, changed))).toBe(
          "bad-signature",
        );
      }),
      { numRuns: 50 },
    );
  });

  test("forged: signed by the other in her name, or by a stranger", async () => {
    const events = await sealRun(pair, empty, pair.amara.phone, said(1), random);
    expect(codeOf(await signedRun(empty, events, pair.ben.phone))).toBe("bad-signature");
    const stranger = await personNamed("Stranger");
    const his = await batchOn(empty, stranger.phone, 1);
    expect(codeOf(await taken(empty, his))).toBe("unknown-device");
  });

  test("reordered, or with one event dropped or doubled", async () => {
    const events = await sealRun(pair, empty, pair.amara.phone, said(3), random);
    const [one, two, three] = events;
    if (!one || !two || !three) throw new TypeError("Three events were sealed.");
    const run = async (order: readonly SealedEvent[]) =>
      codeOf(await signedRun(empty, order, pair.amara.phone));
    expect(await run([one, two, three])).toBe("accepted");
    expect(await run([one, three])).toBe("bad-chain");
    expect(await run([two, one, three])).toBe("bad-chain");
    expect(await run([one, one, two])).toBe("bad-chain");
    expect(await run([two, three])).toBe("bad-chain");
    expect(await run([])).toBe("malformed");
  });

  test("replayed: the same again, in whole or in part", async () => {
    const batch = await batchOn(empty, pair.amara.phone, 2);
    const log = valueOf(await taken(empty, batch));
    expect(await taken(log, batch)).toEqual({
      ok: false,
      refusal: { code: "replayed", facts: { number: 1, expected: 3 } },
    });
    const last = batch.events.slice(1);
    expect(codeOf(await signedRun(log, last, pair.amara.phone))).toBe("replayed");
  });

  test("of a device that signed two histories", async () => {
    const one = await batchOn(empty, pair.amara.phone, 1);
    const other = await batchOn(empty, pair.amara.phone, 1);
    const longer = await batchOn(empty, pair.amara.phone, 2);
    const log = valueOf(await taken(empty, one));
    expect(codeOf(await taken(log, other))).toBe("two-versions");
    expect(codeOf(await signedRun(log, longer.events.slice(1), pair.amara.phone))).toBe(
      "two-versions",
    );
  });

  test("for another audience, another space or another log", async () => {
    const batch = await batchOn(empty, pair.amara.phone, 1);
    expect(codeOf(await taken(emptyLog(pair.space, random(16)), batch))).toBe("malformed");
    expect(codeOf(await taken(emptyLog(random(16), pair.audience), batch))).toBe("malformed");
  });

  test("two devices' events under one signature", async () => {
    const [hers] = await sealRun(pair, empty, pair.amara.phone, said(1), random);
    const [his] = await sealRun(pair, empty, pair.ben.phone, said(1), random);
    if (!hers || !his) throw new TypeError("Two events were sealed.");
    expect(codeOf(await signedRun(empty, [his, hers], pair.amara.phone))).toBe("malformed");
  });

  test("that names other heads than the log has: something was withheld from one of the two", async () => {
    const first = await batchOn(empty, pair.amara.phone, 1);
    const second = await batchOn(valueOf(await taken(empty, first)), pair.ben.phone, 1);
    expect(codeOf(await taken(empty, second))).toBe("bad-heads");
    const unaware = await batchOn(empty, pair.ben.phone, 1);
    expect(codeOf(await taken(valueOf(await taken(empty, first)), unaware))).toBe("bad-heads");
  });

  test("under an epoch that is over, unknown, or below one already written under", async () => {
    const { amara, ben, epoch } = pair;
    const next = await createEpoch({
      earlier: [epoch],
      space: pair.space,
      audience: pair.audience,
      kind: "pair",
      members: [memberOf(amara), memberOf(ben)],
      devices: epoch.devices,
      signer: amara.phone.keys.signer,
      createdAt: STARTED,
      random,
    });
    const second = valueOf(next).epoch;
    const old = await batchOn(empty, ben.phone, 1);
    expect(await taken(empty, old, [second])).toEqual({
      ok: false,
      refusal: { code: "wrong-epoch", facts: { epoch: 1 } },
    });
    const early = await batchOn(empty, ben.phone, 1, 2);
    expect(codeOf(await taken(empty, early, [epoch, second]))).toBe("wrong-epoch");

    const both = [epoch, second];
    const log = valueOf(await taken(empty, await batchOn(empty, amara.phone, 1, 1), both));
    expect(log.epoch).toBe(1);
    expect(codeOf(await taken(log, await batchOn(log, ben.phone, 1, 0), both))).toBe("wrong-epoch");
    expect(codeOf(await taken(log, await batchOn(log, ben.phone, 1, 1), both))).toBe("accepted");
  });

  test("by a device that was left out, after it was", async () => {
    const { amara, ben, epoch } = pair;
    const tablet = await phoneOf(ben.account, random);
    const next = await createEpoch({
      earlier: [epoch],
      space: pair.space,
      audience: pair.audience,
      kind: "pair",
      members: [memberOf(amara), memberOf(ben)],
      devices: [amara.phone.certificate, tablet.certificate],
      signer: tablet.keys.signer,
      createdAt: STARTED,
      random,
    });
    const second = valueOf(next).epoch;
    const lost = await batchOn(empty, ben.phone, 1, 1);
    expect(codeOf(await taken(empty, lost, [epoch, second]))).toBe("unknown-device");
  });

  test("bytes from anywhere never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodeBatch(bytes).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("receipts", () => {
  const receivedAt = STARTED + 1000;
  const relaySigner = () => signerFromSeed(fixedRandom("relay")(32));

  test("hold for the log that the reader computed, and no other", async () => {
    const relay = await relaySigner();
    const log = valueOf(await taken(empty, await batchOn(empty, pair.amara.phone, 2)));
    const signed = await signReceipt(relay, { ...log, receivedAt });
    expect(valueOf(await verifyReceipt(relay.publicKey, signed, log))).toEqual({
      audience: pair.audience,
      position: 2,
      receivedAt,
      hash: log.hash,
    });
    const other = valueOf(await taken(empty, await batchOn(empty, pair.amara.phone, 2)));
    for (const rewritten of [other, { ...log, position: 3 }, { ...log, audience: random(16) }]) {
      expect(codeOf(await verifyReceipt(relay.publicKey, signed, rewritten))).toBe(
        "record-rewritten",
      );
    }
  });

  test("damaged, or by another relay, are refused and never throw", async () => {
    const relay = await relaySigner();
    const log = { ...empty, position: 4, hash: random(32) };
    const signed = await signReceipt(relay, { ...log, receivedAt });
    const other = await signerFromSeed(random(32));
    expect(codeOf(await verifyReceipt(other.publicKey, signed, log))).toBe("bad-signature");
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        for (const changed of [
          { ...signed, receipt: damaged(signed.receipt) },
          { ...signed, signature: damaged(signed.signature) },
        ]) {
          expect((await verifyReceipt(relay.publicKey, changed, log)).ok).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a changed history of any event changes the log hash of every later position", async () => {
    const batch = await batchOn(empty, pair.amara.phone, 1);
    const log = valueOf(await taken(empty, batch));
    const [event] = batch.events;
    if (!event) throw new TypeError("One event was sealed.");
    const rewrapped = await sealEvent({
      ...event.header,
      epochKey: pair.epochKey,
      facts: { type: "note", index: 0 },
      words: null,
      random,
    });
    const rewritten = valueOf(await signedRun(empty, [valueOf(rewrapped)], pair.amara.phone));
    expect(hex(rewritten.hash)).not.toBe(hex(log.hash));
  });
});
