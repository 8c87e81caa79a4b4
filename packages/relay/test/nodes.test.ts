import { decode, encode, equalBytes, verifyRun } from "@groundwork/envelope";
import { livePath } from "@groundwork/envelope/wire";
import type { LiveHint } from "@groundwork/envelope/wire";
import { expect, inject, test } from "vitest";
import { WebSocket } from "ws";
import { postgresStore } from "../src/index.ts";
import { createPair, must, pullAll, push, register, sealBatch, signInWith } from "./person.ts";
import { createDatabase } from "./postgres.ts";
import { startRelay } from "./start.ts";
import { replyTo } from "./wire.ts";

test("two relays on one PostgreSQL are one relay", async ({ skip }) => {
  const postgres = inject("postgres");
  if ("reason" in postgres) return skip(postgres.reason);
  const url = await createDatabase(postgres.serverUrl);
  const [one, two] = await Promise.all([
    startRelay({ store: await postgresStore(url) }),
    startRelay({ store: await postgresStore(url) }),
  ]);
  const now = one.clock.now();
  const keys = await Promise.all([one, two].map(({ address }) => replyTo(address, "relay", {})));
  expect(Buffer.from(keys[0]?.signKey ?? [])).toEqual(Buffer.from(keys[1]?.signKey ?? []));

  const daniel = await register(one.address, now);
  const amara = await register(two.address, now);
  const begun = await signInWith(one.address, daniel.name, daniel.passphrase);
  if (!begun.finish) throw new Error("The passphrase was not taken.");
  const { attempt, finish } = begun;
  expect((await replyTo(two.address, "signInFinish", { attempt, finish })).token).toHaveLength(43);

  const pair = await createPair(daniel, amara, now);
  const socket = new WebSocket(two.address.replace("http", "ws") + livePath);
  const heard = new Promise<void>((resolve) => {
    socket.on("message", (frame: Buffer) => {
      const hint = must(decode(frame, 1000)) as LiveHint;
      const isHead = hint.kind === "head" && equalBytes(hint.audience, pair.log.audience);
      if (isHead && hint.position === 40) resolve();
    });
  });
  socket.on("open", () => socket.send(encode({ token: amara.device.token })));

  const codes = new Set<string>();
  // Both write until each has twenty events in, each through a relay of their own, pulling when the head has moved.
  const writeTwenty = async (person: typeof daniel, address: string) => {
    const room = { ...pair };
    const readOn = async () => {
      const page = await pullAll(
        address,
        room.log.audience,
        person.device.token,
        room.log.position,
      );
      for (const { lastPosition, signature } of page.batches) {
        const events = page.events
          .filter(({ position }) => position > room.log.position && position <= lastPosition)
          .map(({ event }) => event);
        room.log = must(await verifyRun(room.log, room.epochs, events, signature));
      }
    };
    for (let written = 0; written < 20; ) {
      const answer = await push(address, person.device, await sealBatch(room, person.device));
      codes.add(answer.ok ? "accepted" : answer.refusal.code);
      if (answer.ok) written += 1;
      await readOn();
    }
    return room;
  };
  await Promise.all([writeTwenty(daniel, one.address), writeTwenty(amara, two.address)]);
  await heard;
  expect([...codes].filter((code) => code !== "head-moved")).toEqual(["accepted"]);
  const { events } = await pullAll(two.address, pair.log.audience, daniel.device.token);
  expect(events.map(({ position }) => position)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  socket.terminate();
  await one.close();
  await two.close();
});
