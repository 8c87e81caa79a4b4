import * as opaque from "@serenity-kit/opaque";
import {
  accountKeysFromSecret,
  bytesToText,
  certifyDevice,
  createAccountName,
  createAccountSecret,
  createBatch,
  createDeviceKeys,
  createEpoch,
  createKit,
  decodeEnvelope,
  emptyLog,
  headsBeside,
  kitSigner,
  redeemHash,
  redeemKey,
  revokeDevice,
  sealEvent,
  signDeviceSignIn,
  signKitChallenge,
  textToBytes,
  verifyCertificate,
  verifyRun,
} from "@groundwork/envelope";
import type {
  AccountKeys,
  Batch,
  DeviceCertificate,
  DeviceKeys,
  Epoch,
  LogState,
  SealedEvent,
} from "@groundwork/envelope";
import { random } from "./start.ts";
import { call, replyTo } from "./wire.ts";

/** Enough for a test: what a phone spends on it is the phone's choice, and the relay can't tell. */
const keyStretching = { "argon2id-custom": { iterations: 1, memory: 8, parallelism: 1 } };

const toBytes = (text: string): Uint8Array => {
  const bytes = textToBytes(text);
  if (!bytes) throw new Error("not base64url");
  return bytes;
};
const must = <Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: unknown },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export interface TestDevice {
  readonly keys: DeviceKeys;
  readonly certificate: DeviceCertificate;
  token: string;
}

export interface Person {
  readonly address: string;
  readonly name: string;
  readonly passphrase: string;
  readonly keys: AccountKeys;
  readonly kit: Uint8Array;
  readonly device: TestDevice;
}

export const createTestDevice = async (
  keys: AccountKeys,
  createdAt: number,
): Promise<TestDevice> => {
  const device = await createDeviceKeys(random);
  const { signKey, sealKey } = device.stored;
  const bytes = await certifyDevice(keys.identity, { signKey, sealKey, createdAt });
  return { keys: device, certificate: must(await verifyCertificate(bytes)), token: "" };
};

/** What OPAQUE's client makes of a passphrase for `register-finish` and `renew-finish`. */
export const registrationRecord = async (
  passphrase: string,
  respond: (request: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  await opaque.ready;
  const { clientRegistrationState, registrationRequest } = opaque.client.startRegistration({
    password: passphrase,
  });
  const response = await respond(toBytes(registrationRequest));
  const { registrationRecord: record } = opaque.client.finishRegistration({
    password: passphrase,
    registrationResponse: bytesToText(response),
    clientRegistrationState,
    keyStretching,
  });
  return toBytes(record);
};

export const boxes = () => ({ passphraseBox: random(60), kitBox: random(60) });

/** Somebody with an account and one device. */
export const register = async (
  address: string,
  now: number,
  { name = createAccountName(random), passphrase = "four calm words here" } = {},
): Promise<Person> => {
  const keys = await accountKeysFromSecret(createAccountSecret(random));
  const kit = createKit(random);
  const device = await createTestDevice(keys, now);
  const record = await registrationRecord(
    passphrase,
    async (request) => (await replyTo(address, "registerStart", { name, request })).response,
  );
  const { token } = await replyTo(address, "registerFinish", {
    name,
    record,
    identityKey: keys.identity.publicKey,
    accountKey: keys.account.publicKey,
    ...boxes(),
    kitKey: (await kitSigner(kit)).publicKey,
    device: device.certificate.bytes,
  });
  device.token = token;
  return { address, name, passphrase, keys, kit, device };
};

/** Both halves of a sign-in; `null` when this end finds that the passphrase is wrong or the reply a fake one. */
export const signInWith = async (address: string, name: string, passphrase: string) => {
  await opaque.ready;
  const { clientLoginState, startLoginRequest } = opaque.client.startLogin({
    password: passphrase,
  });
  const { attempt, response } = await replyTo(address, "signInStart", {
    name,
    request: toBytes(startLoginRequest),
  });
  const finished = opaque.client.finishLogin({
    clientLoginState,
    loginResponse: bytesToText(response),
    password: passphrase,
    keyStretching,
  });
  return { attempt, response, finish: finished ? toBytes(finished.finishLoginRequest) : null };
};

export const accountToken = async ({ address, name, passphrase }: Person): Promise<string> => {
  const { attempt, finish } = await signInWith(address, name, passphrase);
  if (!finish) throw new Error("wrong passphrase");
  return (await replyTo(address, "signInFinish", { attempt, finish })).token;
};

export const kitToken = async ({ address, name, kit }: Person): Promise<string> => {
  const signer = await kitSigner(kit);
  const { challenge } = await replyTo(address, "kitStart", { name, kitKey: signer.publicKey });
  const signature = await signKitChallenge(signer, challenge);
  return (await replyTo(address, "kitFinish", { challenge, signature })).token;
};

export const deviceSignIn = async (address: string, device: TestDevice, time: number) => {
  const { signKey } = await replyTo(address, "relay", {});
  const signature = await signDeviceSignIn(device.keys.signer, signKey, time);
  return call(address, "deviceSignIn", { device: device.certificate.deviceId, time, signature });
};

/** One device's copy of one audience, as far as a test of the relay needs it. */
export interface Room {
  readonly epochs: Epoch[];
  key: Uint8Array;
  log: LogState;
}

export const newEpoch = async (
  room: Room | null,
  kind: "self" | "pair",
  people: readonly Person[],
  devices: readonly TestDevice[],
  signer: TestDevice,
  createdAt: number,
) => {
  const latest = room?.epochs.at(-1);
  const made = await createEpoch({
    earlier: room?.epochs ?? [],
    space: latest?.space ?? random(16),
    audience: latest?.audience ?? random(16),
    kind,
    members: people.map(({ keys }) => ({
      identityKey: keys.identity.publicKey,
      accountKey: keys.account.publicKey,
    })),
    devices: devices.map(({ certificate }) => certificate),
    signer: signer.keys.signer,
    createdAt,
    random,
  });
  return must(made);
};

const roomOf = ({ epoch, key }: { readonly epoch: Epoch; readonly key: Uint8Array }): Room => ({
  epochs: [epoch],
  key,
  log: emptyLog(epoch.space, epoch.audience),
});

/** Somebody's own room, made at the relay. */
export const createSelf = async (person: Person, now: number): Promise<Room> => {
  const made = await newEpoch(null, "self", [person], [person.device], person.device, now);
  await replyTo(
    person.address,
    "audienceCreate",
    { record: made.epoch.bytes },
    person.device.token,
  );
  return roomOf(made);
};

/** An invitation from `inviter`, answered by `joiner`. */
export const inviteAndAnswer = async (inviter: Person, joiner: Person, now: number) => {
  const { address } = inviter;
  const secret = random(32);
  const id = random(16);
  const redeem = redeemKey(secret);
  await replyTo(
    address,
    "invitationOffer",
    { id, offer: random(200), redeemHash: redeemHash(redeem), expiresAt: now + 86_400_000 },
    inviter.device.token,
  );
  await replyTo(
    address,
    "invitationRedeem",
    { redeem, answer: random(200), mac: random(32) },
    joiner.device.token,
  );
  return { id, redeem };
};

/** The space that two share, from invitation to epoch 0. */
export const createPair = async (inviter: Person, joiner: Person, now: number): Promise<Room> => {
  const { id } = await inviteAndAnswer(inviter, joiner, now);
  const made = await newEpoch(
    null,
    "pair",
    [inviter, joiner],
    [inviter.device, joiner.device],
    inviter.device,
    now,
  );
  await replyTo(
    inviter.address,
    "audienceCreate",
    { record: made.epoch.bytes, invitation: id },
    inviter.device.token,
  );
  return roomOf(made);
};

export interface Written {
  readonly facts?: unknown;
  readonly edition?: number;
  readonly words?: Readonly<Record<string, string>> | null;
}

/** Seals events onto the room's log as this device has it. */
export const sealEvents = async (
  room: Room,
  device: TestDevice,
  written: readonly Written[],
): Promise<SealedEvent[]> => {
  const { log } = room;
  const epoch = room.epochs.at(-1);
  if (!epoch) throw new Error("no epoch");
  const { deviceId } = device.certificate;
  const own = log.heads[bytesToText(deviceId)];
  let previous = own?.hash ?? new Uint8Array(32);
  let number = own?.number ?? 0;
  const events: SealedEvent[] = [];
  for (const { facts = { type: "noted" }, edition = 1, words = null } of written) {
    number += 1;
    const sealed = must(
      await sealEvent({
        space: log.space,
        audience: log.audience,
        epoch: epoch.epoch,
        epochKey: room.key,
        device: deviceId,
        number,
        previous,
        heads: headsBeside(log, deviceId),
        item: random(16),
        edition,
        facts,
        words,
        random,
      }),
    );
    previous = sealed.hash;
    events.push(sealed);
  }
  return events;
};

export const sealBatch = async (
  room: Room,
  device: TestDevice,
  written: readonly Written[] = [{}],
): Promise<Batch> => {
  const events = await sealEvents(room, device, written);
  return must(await createBatch(room.log.audience, room.log.hash, events, device.keys.signer));
};

export const push = (address: string, device: TestDevice, batch: Batch) =>
  call(address, "eventsPush", { batch: batch.bytes }, device.token);

/** Seals, pushes and moves the room's log on. */
export const write = async (
  address: string,
  room: Room,
  device: TestDevice,
  written: readonly Written[] = [{}],
) => {
  const batch = await sealBatch(room, device, written);
  const answer = await push(address, device, batch);
  if (!answer.ok) throw new Error(`The push was refused: ${JSON.stringify(answer.refusal)}`);
  room.log = must(await verifyRun(room.log, room.epochs, batch.events, batch.signature));
  return { batch, receipt: answer.value };
};

/** Everything an audience holds, pulled page by page. */
export const pullAll = async (address: string, audience: Uint8Array, token: string, from = 0) => {
  const events: { readonly position: number; readonly event: SealedEvent }[] = [];
  const batches: Awaited<ReturnType<typeof pullOnce>>["batches"][number][] = [];
  let after = from;
  for (;;) {
    const page = await pullOnce(address, audience, token, after);
    for (const { position, envelope } of page.events) {
      events.push({ position, event: must(decodeEnvelope(envelope)) });
    }
    batches.push(...page.batches);
    after = page.events.at(-1)?.position ?? after;
    if (after >= page.head.position) return { events, batches, head: page.head };
  }
};

const pullOnce = (address: string, audience: Uint8Array, token: string, after: number) =>
  replyTo(address, "eventsPull", { audience, after, limit: 500 }, token);

export const revocationOf = (person: Person, device: TestDevice, revokedAt: number) =>
  revokeDevice(person.keys.identity, { deviceId: device.certificate.deviceId, revokedAt });

export { must };
