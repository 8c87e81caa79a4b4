import { join } from "node:path";
import {
  certifyDevice,
  createBatch,
  decode,
  decodeBatch,
  encode,
  encodeEnvelope,
  kitSigner,
  redeemHash,
} from "@groundwork/envelope";
import { relayRefusals } from "@groundwork/envelope/wire";
import type { RelayRefusalCode } from "@groundwork/envelope/wire";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqliteStore } from "../src/index.ts";
import { failingStore } from "./failing-store.ts";
import {
  accountToken,
  createPair,
  createSelf,
  createTestDevice,
  deviceSignIn,
  inviteAndAnswer,
  must,
  newEpoch,
  push,
  register,
  revocationOf,
  sealBatch,
  sealEvents,
  signInWith,
  write,
} from "./person.ts";
import type { Person, Room, TestDevice } from "./person.ts";
import { day, minute, random, startRelay, temporaryFolder } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { call } from "./wire.ts";

let relay: RunningRelay;
let address: string;
let daniel: Person;
let amara: Person;
let self: Room;
let pair: Room;
const now = () => relay.clock.now();

beforeAll(async () => {
  relay = await startRelay({
    limits: { nameAttempts: { burst: 20, refillMilliseconds: minute }, openInvitations: 2 },
  });
  address = relay.address;
  daniel = await register(address, now());
  amara = await register(address, now());
  self = await createSelf(daniel, now());
  pair = await createPair(daniel, amara, now());
  await write(address, self, daniel.device, [{}, {}]);
  await write(address, pair, amara.device, [{}]);
});
afterAll(() => relay.close());

const offer = (id: Uint8Array, expiresAt = now() + day, by = amara) =>
  call(
    address,
    "invitationOffer",
    { id, offer: random(9), redeemHash: random(32), expiresAt },
    by.device.token,
  );
const pushRun = async (room: Room, by: Person, change: (room: Room) => Room, written = [{}]) => {
  const events = await sealEvents(change(room), by.device, written);
  const { audience, hash } = room.log;
  return push(
    address,
    by.device,
    must(await createBatch(audience, hash, events, by.device.keys.signer)),
  );
};
const withOwnHead = (
  room: Room,
  device: TestDevice,
  head: { number: number; hash: Uint8Array },
): Room => ({
  ...room,
  log: {
    ...room.log,
    heads: {
      ...room.log.heads,
      [Buffer.from(device.certificate.deviceId).toString("base64url")]: head,
    },
  },
});
const ownHead = (room: Room, device: TestDevice) => {
  const head = room.log.heads[Buffer.from(device.certificate.deviceId).toString("base64url")];
  if (!head) throw new Error("This device has not written here.");
  return head;
};
const post = async (path: string, body: Uint8Array, type = "application/cbor") => {
  const response = await fetch(address + path, {
    method: "POST",
    headers: { "content-type": type },
    body: Buffer.from(body),
  });
  const reply = decode(new Uint8Array(await response.arrayBuffer()), 10_000);
  return { ok: false, status: response.status, refusal: reply.ok ? reply.value : null };
};

/** One way into each refusal, over HTTP. Adding a code to the wire without one does not compile. */
const ways: Record<RelayRefusalCode, () => Promise<unknown>> = {
  malformed: () => post("/v1/invitation/look", encode({ redeem: "text" })),
  oversized: () => post("/v1/invitation/look", new Uint8Array(16 * 1024 + 1)),
  "unknown-call": () => post("/v1/events/forget", encode({})),
  "too-many-requests": async () => {
    const request = { name: "just-some-four-words", kitKey: random(32) };
    for (let times = 0; times < 20; times += 1) await call(address, "kitStart", request);
    return call(address, "kitStart", request);
  },
  "disk-full": async () => {
    const folder = temporaryFolder();
    const store = await sqliteStore(join(folder.path, "relay.sqlite"), { maxBytes: 600_000 });
    const small = await startRelay({ store });
    const mei = await register(small.address, now());
    const room = await createSelf(mei, now());
    const words = { line: "x".repeat(500_000) };
    const refused = await push(
      small.address,
      mei.device,
      await sealBatch(room, mei.device, [{ words }]),
    );
    await small.close();
    folder.remove();
    return refused;
  },
  "quota-full": async () => {
    const mei = await register(address, now());
    await offer(random(16), now() + day, mei);
    await offer(random(16), now() + day, mei);
    return offer(random(16), now() + day, mei);
  },
  "relay-failed": async () => {
    const folder = temporaryFolder();
    const store = await failingStore(new Error("a bug"), join(folder.path, "relay.sqlite"));
    const failing = await startRelay({ store });
    store.fail();
    const refused = await call(failing.address, "invitationLook", { redeem: random(32) });
    await failing.close();
    folder.remove();
    return refused;
  },
  "not-signed-in": () => call(address, "audienceList", {}, "x".repeat(43)),
  "name-taken": async () => {
    const { name } = daniel;
    return register(address, now(), { name }).catch((error: Error) => refusalIn(error));
  },
  "already-registered": async () =>
    call(
      address,
      "deviceAdd",
      {
        device: await certifyDevice(daniel.keys.identity, {
          signKey: daniel.device.keys.stored.signKey,
          sealKey: random(32),
          createdAt: now(),
        }),
      },
      await accountToken(daniel),
    ),
  "unknown-attempt": () =>
    call(address, "signInFinish", { attempt: random(16), finish: random(64) }),
  "wrong-passphrase": async () => {
    const { attempt } = await signInWith(address, amara.name, "not hers");
    return call(address, "signInFinish", { attempt, finish: random(64) });
  },
  "wrong-kit": async () => {
    relay.clock.move(minute * 3);
    const { publicKey: kitKey } = await kitSigner(random(20));
    const { challenge } = must(await call(address, "kitStart", { name: amara.name, kitKey }));
    return call(address, "kitFinish", { challenge, signature: random(64) });
  },
  "clock-differs": () => deviceSignIn(address, daniel.device, now() + day),
  "unknown-device": async () =>
    deviceSignIn(address, await createTestDevice(daniel.keys, now()), now()),
  "revoked-device": async () => {
    const mei = await register(address, now());
    const room = await createSelf(mei, now());
    const token = await accountToken(mei);
    const phone = await createTestDevice(mei.keys, now());
    await call(address, "deviceAdd", { device: phone.certificate.bytes }, token);
    const rotated = await newEpoch(room, "self", [mei], [phone], phone, now());
    const revocation = await revocationOf(mei, mei.device, now());
    const whole = { revocation, rotations: [rotated.epoch.bytes] };
    expect(await call(address, "deviceRevoke", whole, token)).toMatchObject({ ok: true });
    return deviceSignIn(address, mei.device, now());
  },
  "bad-signature": async () => {
    const batch = await sealBatch(self, daniel.device);
    const forged = encode([
      batch.audience,
      batch.expectedHead,
      batch.events.map(({ bytes }) => bytes),
      random(64),
    ]);
    return push(address, daniel.device, must(decodeBatch(forged)));
  },
  "unknown-person": () => call(address, "people", { people: [random(16)] }, daniel.device.token),
  "unknown-audience": () =>
    call(
      address,
      "eventsPull",
      { audience: random(16), after: 0, limit: 100 },
      daniel.device.token,
    ),
  "audience-exists": async () => {
    const again = await newEpoch(null, "self", [daniel], [daniel.device], daniel.device, now());
    return call(address, "audienceCreate", { record: again.epoch.bytes }, daniel.device.token);
  },
  "not-a-member": () =>
    call(
      address,
      "eventsPull",
      { audience: self.log.audience, after: 0, limit: 100 },
      amara.device.token,
    ),
  "bad-record": async () => {
    const alone = await newEpoch(
      null,
      "pair",
      [daniel, amara],
      [daniel.device, amara.device],
      daniel.device,
      now(),
    );
    return call(address, "audienceCreate", { record: alone.epoch.bytes }, daniel.device.token);
  },
  "incomplete-wraps": async () => {
    const mei = await register(address, now());
    const second = await createTestDevice(mei.keys, now());
    await call(address, "deviceAdd", { device: second.certificate.bytes }, await accountToken(mei));
    const lacking = await newEpoch(null, "self", [mei], [mei.device], mei.device, now());
    return call(address, "audienceCreate", { record: lacking.epoch.bytes }, mei.device.token);
  },
  "incomplete-rotation": async () =>
    call(
      address,
      "deviceRevoke",
      { revocation: await revocationOf(daniel, daniel.device, now()), rotations: [] },
      await accountToken(daniel),
    ),
  "wrong-epoch": async () => {
    const skipped = await newEpoch(self, "self", [daniel], [daniel.device], daniel.device, now());
    return pushRun(self, daniel, (room) => ({
      ...room,
      epochs: [...room.epochs, skipped.epoch],
      key: skipped.key,
    }));
  },
  "head-moved": async () => {
    const batch = await sealBatch(
      { ...self, log: { ...self.log, hash: random(32) } },
      daniel.device,
    );
    return push(address, daniel.device, batch);
  },
  "bad-chain": () =>
    pushRun(self, daniel, (room) =>
      withOwnHead(room, daniel.device, { number: 7, hash: random(32) }),
    ),
  "bad-heads": () =>
    pushRun(pair, daniel, (room) => ({ ...room, log: { ...room.log, heads: {} } })),
  "bad-body": async () => {
    const [event] = await sealEvents(self, daniel.device, [{}]);
    if (!event) throw new Error("nothing sealed");
    const swapped = encodeEnvelope({
      ...event,
      facts: { ...event.facts, body: random(event.facts.body.length) },
    });
    const { audience, hash } = self.log;
    const batch = encode([audience, hash, [swapped], random(64)]);
    return call(address, "eventsPush", { batch }, daniel.device.token);
  },
  "two-versions": () =>
    pushRun(self, daniel, (room) => {
      const { number } = ownHead(room, daniel.device);
      return withOwnHead(room, daniel.device, { number: number - 1, hash: random(32) });
    }),
  replayed: () =>
    pushRun(self, daniel, (room) =>
      withOwnHead(room, daniel.device, { number: 0, hash: new Uint8Array(32) }),
    ),
  "invitation-exists": async () => {
    const mei = await register(address, now());
    const id = random(16);
    await offer(id, now() + day, mei);
    return offer(id, now() + day, mei);
  },
  "invitation-unknown": () => call(address, "invitationLook", { redeem: random(32) }),
  "invitation-own": async () => {
    const mei = await register(address, now());
    const redeem = random(32);
    const made = {
      id: random(16),
      offer: random(9),
      redeemHash: redeemHash(redeem),
      expiresAt: now() + day,
    };
    await call(address, "invitationOffer", made, mei.device.token);
    const answer = { redeem, answer: random(9), mac: random(32) };
    return call(address, "invitationRedeem", answer, mei.device.token);
  },
  "invitation-used": async () => {
    const [mei, ruth] = [await register(address, now()), await register(address, now())];
    const { redeem } = await inviteAndAnswer(mei, ruth, now());
    return call(address, "invitationLook", { redeem });
  },
  "invitation-revoked": async () => {
    const [mei, ruth] = [await register(address, now()), await register(address, now())];
    const { redeem, id } = await inviteAndAnswer(mei, ruth, now());
    await call(address, "invitationRevoke", { id }, mei.device.token);
    return call(address, "invitationLook", { redeem });
  },
  "invitation-expired": () => offer(random(16), now() - 1),
};

const refusalIn = (error: Error) => {
  const said = /was refused: (.*)$/.exec(error.message)?.[1];
  return { ok: false, refusal: said ? (JSON.parse(said) as unknown) : null };
};

for (const [code, way] of Object.entries(ways) as [RelayRefusalCode, () => Promise<unknown>][]) {
  test(`refuses with ${code}`, async () => {
    const answer = await way();
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    const { status } = answer as { status?: number };
    expect(status ?? relayRefusals[code]).toBe(relayRefusals[code]);
  });
}
