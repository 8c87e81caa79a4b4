import { afterAll, beforeAll, expect, test } from "vitest";
import { createPair, createSelf, pullAll, register, write } from "./person.ts";
import { startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";

let relay: RunningRelay;
beforeAll(async () => void (relay = await startRelay()));
afterAll(() => relay.close());

test("two people register, meet by invitation, write and read each other's events", async () => {
  const { address, clock } = relay;
  const daniel = await register(address, clock.now());
  const amara = await register(address, clock.now());
  await createSelf(daniel, clock.now());
  const pair = await createPair(daniel, amara, clock.now());
  await write(address, pair, daniel.device, [{ words: { line: "one" } }, {}]);
  await write(address, pair, amara.device, [{}]);
  const { events, head } = await pullAll(address, pair.log.audience, amara.device.token);
  expect(events.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(Buffer.from(head.hash)).toEqual(Buffer.from(pair.log.hash));
});
