import { emptyLog, equalBytes, verifyReceipt, verifyRun } from "@groundwork/envelope";
import type { Batch } from "@groundwork/envelope";
import type { Reply } from "@groundwork/envelope/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { databases } from "./databases.ts";
import { createSelf, deviceSignIn, must, pullAll, push, register, sealBatch } from "./person.ts";
import type { Person, Room } from "./person.ts";
import { buildRelay, runRelay } from "./process.ts";
import { replyTo } from "./wire.ts";

interface Writer {
  readonly person: Person;
  readonly room: Room;
  readonly acknowledged: { readonly batch: Batch; readonly receipt: Reply<"eventsPush"> }[];
  /** Sent, and no reply came. */
  unanswered: Batch | null;
}

const rounds = 3;
const writers = 6;
const acknowledgedInRound = 40;

let built: Awaited<ReturnType<typeof buildRelay>>;
beforeAll(async () => void (built = await buildRelay()));
afterAll(() => built.remove());

for (const { name: database, isHere, place } of databases()) {
  describe.skipIf(!isHere)(`the relay's process over ${database}`, () => {
    test("killed under load, it has every event that it acknowledged", async () => {
      const { args } = await place();
      let relay = await runRelay(built.program, args);
      const { signKey } = await replyTo(relay.address, "relay", {});
      const all: Writer[] = [];
      for (let index = 0; index < writers; index += 1) {
        const person = await register(relay.address, Date.now());
        const room = await createSelf(person, Date.now());
        all.push({ person, room, acknowledged: [], unanswered: null });
      }

      for (let round = 1; round <= rounds; round += 1) {
        let left = acknowledgedInRound;
        const { address, end } = relay;
        const enough = new Promise<void>((resolve) => {
          const load = all.map(async (writer) => {
            while (await writeOne(address, writer)) if (--left === 0) resolve();
          });
          void Promise.all(load).then(() => resolve());
        });
        await enough;
        expect(await end("SIGKILL")).toBeNull();
        expect(left).toBeLessThanOrEqual(0);
        // Each writer's last push is on its way or refused by a dead relay: let that be seen before going on.
        for (const writer of all) await settled.get(writer);

        relay = await runRelay(built.program, args);
        for (const writer of all) await comeBack(relay.address, writer, signKey);
      }
      const kept = all.reduce((sum, { room }) => sum + room.log.position, 0);
      expect(kept).toBeGreaterThanOrEqual(rounds * acknowledgedInRound);
      expect(await relay.end("SIGTERM")).toBe(0);
    });

    test("asked to stop, it ends connections, closes its store and goes", async () => {
      const { args } = await place();
      for (const signal of ["SIGTERM", "SIGINT"] as const) {
        const relay = await runRelay(built.program, args);
        const socket = new WebSocket(`${relay.address.replace("http", "ws")}/v1/live`);
        await new Promise((resolve) => socket.on("open", resolve));
        const closed = new Promise((resolve) => socket.on("close", resolve));
        expect(await relay.end(signal)).toBe(0);
        await closed;
      }
    });
  });
}

const settled = new WeakMap<Writer, Promise<unknown>>();

/** Pushes a batch of a few events; false once the relay no longer answers. */
const writeOne = (address: string, writer: Writer): Promise<boolean> => {
  const { person, room, acknowledged } = writer;
  const one = async () => {
    const size = 1 + (room.log.position % 7);
    const batch = await sealBatch(
      room,
      person.device,
      Array.from({ length: size }, (_, index) => ({ words: { line: `line ${index}` } })),
    );
    writer.unanswered = batch;
    const answer = await push(address, person.device, batch).catch(() => null);
    if (!answer) return false;
    const receipt = must(answer);
    acknowledged.push({ batch, receipt });
    writer.unanswered = null;
    room.log = must(await verifyRun(room.log, room.epochs, batch.events, batch.signature));
    return true;
  };
  const running = one();
  settled.set(
    writer,
    running.catch(() => undefined),
  );
  return running;
};

/** What a device does when its relay is back: sends again what had no answer, pulls, and compares. */
const comeBack = async (address: string, writer: Writer, signKey: Uint8Array): Promise<void> => {
  const { person, room, acknowledged } = writer;
  const signedIn = must(await deviceSignIn(address, person.device, Date.now()));
  person.device.token = signedIn.token;
  if (writer.unanswered) {
    const batch = writer.unanswered;
    const receipt = must(await push(address, person.device, batch));
    acknowledged.push({ batch, receipt });
    room.log = must(await verifyRun(room.log, room.epochs, batch.events, batch.signature));
    writer.unanswered = null;
  }
  const pulled = await pullAll(address, room.log.audience, person.device.token);
  const written = acknowledged.flatMap(({ batch }) => batch.events);
  expect(pulled.events.map(({ event }) => Buffer.from(event.bytes).toString("base64"))).toEqual(
    written.map(({ bytes }) => Buffer.from(bytes).toString("base64")),
  );
  let log = emptyLog(room.log.space, room.log.audience);
  for (const { batch, receipt } of acknowledged) {
    expect(receipt.firstPosition).toBe(log.position + 1);
    log = must(await verifyRun(log, room.epochs, batch.events, batch.signature));
    expect((await verifyReceipt(signKey, receipt, log)).ok).toBe(true);
  }
  expect(equalBytes(log.hash, pulled.head.hash)).toBe(true);
};
