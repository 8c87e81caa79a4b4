import { decode, encode, equalBytes } from "@groundwork/envelope";
import { livePath } from "@groundwork/envelope/wire";
import type { LiveHint } from "@groundwork/envelope/wire";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { liveClose } from "../src/live/hub.ts";
import { databases } from "./databases.ts";
import {
  accountToken,
  boxes,
  createPair,
  createSelf,
  inviteAndAnswer,
  register,
  registrationRecord,
  write,
} from "./person.ts";
import { random, startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { replyTo } from "./wire.ts";

/** Everything that reaches one connection, in order, and a way to wait for a hint. */
const listenTo = async (address: string, token: string) => {
  const socket = new WebSocket(address.replace("http", "ws") + livePath);
  const hints: LiveHint[] = [];
  let looked: () => void = () => undefined;
  socket.on("message", (frame: Buffer) => {
    const hint = decode(frame, 1000);
    if (hint.ok) hints.push(hint.value as LiveHint);
    looked();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  socket.send(encode({ token }));
  return {
    hints,
    socket,
    closed,
    until: (isIt: (hint: LiveHint) => boolean) =>
      new Promise<void>((resolve) => {
        looked = () => {
          if (hints.some(isIt)) resolve();
        };
        looked();
      }),
  };
};

const headOf = (audience: Uint8Array, position: number) => (hint: LiveHint) =>
  hint.kind === "head" && equalBytes(hint.audience, audience) && hint.position === position;

let relay: RunningRelay;
afterEach(() => relay.close());

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`live hints over ${database}`, () => {
    test("first the present heads, then each new one, to both partners", async () => {
      relay = await startRelay({ store: await open() });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      await write(address, pair, daniel.device, [{}, {}]);
      const live = await listenTo(address, amara.device.token);
      await live.until(headOf(pair.log.audience, 2));
      const own = await listenTo(address, daniel.device.token);
      await own.until(headOf(pair.log.audience, 2));
      await write(address, pair, daniel.device);
      await Promise.all([live, own].map((one) => one.until(headOf(pair.log.audience, 3))));
      const positions = live.hints.flatMap((hint) => (hint.kind === "head" ? hint.position : []));
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    });

    test("what one writes in their own room sends the other nothing at all", async () => {
      relay = await startRelay({ store: await open() });
      const { address, clock } = relay;
      const amara = await register(address, clock.now());
      const daniel = await register(address, clock.now());
      const pair = await createPair(amara, daniel, clock.now());
      const observer = await listenTo(address, daniel.device.token);
      await write(address, pair, daniel.device);
      await observer.until(headOf(pair.log.audience, 1));
      const frames = observer.hints.length;
      let bytes = 0;
      observer.socket.on("message", (frame: Buffer) => (bytes += frame.length));
      observer.socket.on("ping", () => (bytes += 1));

      const own = await listenTo(address, amara.device.token);
      const self = await createSelf(amara, clock.now());
      for (let index = 0; index < 50; index += 1) await write(address, self, amara.device);
      await own.until(headOf(self.log.audience, 50));
      expect(observer.hints).toHaveLength(frames);
      expect(bytes).toBe(0);
      // The very next thing to reach the other is the next thing that both hold.
      await write(address, pair, amara.device);
      await observer.until(headOf(pair.log.audience, 2));
      expect(observer.hints).toHaveLength(frames + 1);
    });

    test("an answer is told to the inviter, the space to both", async () => {
      relay = await startRelay({ store: await open() });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const [inviter, joiner] = [
        await listenTo(address, daniel.device.token),
        await listenTo(address, amara.device.token),
      ];
      await inviteAndAnswer(daniel, amara, clock.now());
      await inviter.until(({ kind }) => kind === "invitations");
      await createPair(daniel, amara, clock.now());
      await Promise.all(
        [inviter, joiner].map((one) => one.until(({ kind }) => kind === "audiences")),
      );
      expect(joiner.hints.some(({ kind }) => kind === "invitations")).toBe(false);
    });

    test("a changed passphrase ends the connections of that account alone", async () => {
      relay = await startRelay({ store: await open() });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      const theirs = await listenTo(address, daniel.device.token);
      const others = await listenTo(address, amara.device.token);
      await Promise.all([theirs, others].map((one) => one.until(headOf(pair.log.audience, 0))));
      const token = await accountToken(daniel);
      const record = await registrationRecord(
        "new",
        async (request) => (await replyTo(address, "renewStart", { request }, token)).response,
      );
      await replyTo(address, "renewFinish", { record, ...boxes(), kitKey: random(32) }, token);
      expect(await theirs.closed).toBe(liveClose.notSignedIn);
      await write(address, pair, amara.device);
      await others.until(headOf(pair.log.audience, 1));
    });
  });
}

describe("who may listen", () => {
  test("nobody without a device's token, and nobody who says more than hello", async () => {
    relay = await startRelay();
    const { address, clock } = relay;
    const daniel = await register(address, clock.now());
    expect(await (await listenTo(address, "x".repeat(43))).closed).toBe(liveClose.notSignedIn);
    const account = await accountToken(daniel);
    expect(await (await listenTo(address, account)).closed).toBe(liveClose.notSignedIn);
    expect(await (await listenTo(address, "short")).closed).toBe(liveClose.malformed);
    const talker = await listenTo(address, daniel.device.token);
    talker.socket.send(encode({ token: daniel.device.token }));
    expect(await talker.closed).toBe(liveClose.malformed);
  });

  test("silence is ended, and one account or address can't take all the room", async () => {
    relay = await startRelay({
      limits: {
        liveHelloMilliseconds: 200,
        liveConnectionsOfOneAccount: 2,
        liveConnectionsOfOneAddress: 4,
      },
    });
    const { address, clock } = relay;
    const silent = new WebSocket(address.replace("http", "ws") + livePath);
    expect(await new Promise((resolve) => silent.on("close", resolve))).toBe(liveClose.notSignedIn);

    const daniel = await register(address, clock.now());
    const self = await createSelf(daniel, clock.now());
    const first = await listenTo(address, daniel.device.token);
    const second = await listenTo(address, daniel.device.token);
    await Promise.all([first, second].map((one) => one.until(headOf(self.log.audience, 0))));
    expect(await (await listenTo(address, daniel.device.token)).closed).toBe(liveClose.tooMany);

    const others = [await register(address, clock.now()), await register(address, clock.now())];
    for (const { device } of others) await listenTo(address, device.token);
    await expect(listenTo(address, daniel.device.token)).rejects.toThrow("503");
  });
});
