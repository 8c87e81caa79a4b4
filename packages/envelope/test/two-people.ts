/** Two made-up people with an account and a phone each, and what they share: the ground that the tests stand on. */
import {
  accountKeysFromSecret,
  bytesToText,
  certifyDevice,
  createEpoch,
  deviceKeysFromStored,
  headsBeside,
  sealEvent,
  verifyCertificate,
} from "../src/index.ts";
import type {
  AccountKeys,
  DeviceCertificate,
  DeviceKeys,
  Epoch,
  EventToSeal,
  LogState,
  Random,
  Result,
  SealedEvent,
} from "../src/index.ts";
import { derive, signerFromSeed, uint32, x25519PublicKey } from "../src/primitives.ts";

/** Bytes that look random and are the same on every run: HKDF of a seed's name and a counter. */
export function fixedRandom(seed: string): Random {
  let calls = 0;
  const ikm = new TextEncoder().encode(seed);
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
      derive(ikm, "test-random", uint32(calls), uint32(index)),
    );
    calls += 1;
    return Uint8Array.from(blocks.flatMap((block) => [...block]).slice(0, length));
  };
}

/** The value, or a failed test that names the refusal. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string =>
  result.ok ? "accepted" : result.refusal.code;

export interface Phone {
  readonly keys: DeviceKeys;
  readonly certificate: DeviceCertificate;
}

export interface Person {
  readonly secret: Uint8Array;
  readonly account: AccountKeys;
  readonly phone: Phone;
}

export const STARTED = Date.UTC(2026, 0, 5, 20, 0);

export async function phoneOf(
  account: AccountKeys,
  random: Random,
  createdAt = STARTED,
): Promise<Phone> {
  const signPrivate = random(32);
  const sealPrivate = random(32);
  const keys = await deviceKeysFromStored({
    signKey: (await signerFromSeed(signPrivate)).publicKey,
    signPrivate,
    sealKey: await x25519PublicKey(sealPrivate),
    sealPrivate,
  });
  const device = { signKey: keys.stored.signKey, sealKey: keys.stored.sealKey, createdAt };
  const certificate = valueOf(
    await verifyCertificate(await certifyDevice(account.identity, device)),
  );
  return { keys, certificate };
}

export async function personNamed(name: string): Promise<Person> {
  const random = fixedRandom(name);
  const secret = random(32);
  const account = await accountKeysFromSecret(secret);
  return { secret, account, phone: await phoneOf(account, random) };
}

export const memberOf = ({ account }: Person) => ({
  identityKey: account.identity.publicKey,
  accountKey: account.account.publicKey,
});

export interface Pair {
  readonly amara: Person;
  readonly ben: Person;
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly epoch: Epoch;
  readonly epochKey: Uint8Array;
}

export async function pairOfTwo(): Promise<Pair> {
  const [amara, ben] = [await personNamed("Amara"), await personNamed("Ben")];
  const random = fixedRandom("pair");
  const space = random(16);
  const audience = random(16);
  const first = await createEpoch({
    earlier: [],
    space,
    audience,
    kind: "pair",
    members: [memberOf(amara), memberOf(ben)],
    devices: [amara.phone.certificate, ben.phone.certificate],
    signer: amara.phone.keys.signer,
    createdAt: STARTED,
    random,
  });
  const { epoch, key } = valueOf(first);
  return { amara, ben, space, audience, epoch, epochKey: key };
}

/** Seals one event after another for one device, each following the last. */
export async function sealRun(
  pair: Pick<Pair, "space" | "audience" | "epochKey">,
  log: LogState,
  phone: Phone,
  contents: readonly Pick<EventToSeal, "facts" | "words">[],
  random: Random,
  epoch = 0,
): Promise<readonly SealedEvent[]> {
  const device = phone.keys.deviceId;
  const heads = headsBeside(log, device);
  let last = headOf(log, phone);
  const events: SealedEvent[] = [];
  for (const { facts, words } of contents) {
    const sealed = await sealEvent({
      space: pair.space,
      audience: pair.audience,
      epoch,
      epochKey: pair.epochKey,
      device,
      number: last.number + 1,
      previous: last.hash,
      heads,
      item: random(16),
      edition: 1,
      facts,
      words,
      random,
    });
    const event = valueOf(sealed);
    events.push(event);
    last = { number: event.header.number, hash: event.hash };
  }
  return events;
}

function headOf(log: LogState, phone: Phone): { number: number; hash: Uint8Array } {
  const known = Object.values(log.heads).length === 0 ? undefined : log.heads[idText(phone)];
  return known ?? { number: 0, hash: new Uint8Array(32) };
}

const idText = ({ keys }: Phone): string => bytesToText(keys.deviceId);
