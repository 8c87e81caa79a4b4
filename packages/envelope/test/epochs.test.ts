import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesToText,
  certifyDevice,
  createEpoch,
  openEpochKey,
  verifyCertificate,
  verifyEpochs,
  verifyNextEpoch,
} from "../src/index.ts";
import type { DeviceCertificate, Epoch, NextEpoch, Signer } from "../src/index.ts";
import { compareBytes } from "../src/primitives.ts";
import { RECORD, recordFields, signedRecord } from "./forged.ts";
import { hex } from "./hex.ts";
import { damage } from "./mutations.ts";
import {
  codeOf,
  fixedRandom,
  memberOf,
  pairOfTwo,
  personNamed,
  phoneOf,
  STARTED,
  valueOf,
} from "./two-people.ts";
import type { Pair, Phone } from "./two-people.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The pair's next epoch with these devices; `changes` for what should be refused. */
const nextOf = (
  pair: Pair,
  earlier: readonly Epoch[],
  devices: readonly DeviceCertificate[],
  signer: Signer,
  changes: Partial<NextEpoch> = {},
) =>
  createEpoch({
    earlier,
    space: pair.space,
    audience: pair.audience,
    kind: "pair",
    members: [memberOf(pair.amara), memberOf(pair.ben)],
    devices,
    signer,
    createdAt: STARTED,
    random,
    ...changes,
  });

const certificatesOf = (...phones: readonly Phone[]) =>
  phones.map(({ certificate }) => certificate);

describe("an epoch's key", () => {
  test("is opened by each device and each account key, and is the same for all", async () => {
    const { amara, ben, epoch, epochKey } = await pairOfTwo();
    for (const { account, phone } of [amara, ben]) {
      expect(valueOf(await openEpochKey(epoch, phone.keys.sealKey))).toEqual(epochKey);
      expect(valueOf(await openEpochKey(epoch, account.account))).toEqual(epochKey);
    }
  });

  test("is opened by nobody else", async () => {
    const { epoch } = await pairOfTwo();
    const stranger = await personNamed("Stranger");
    expect(codeOf(await openEpochKey(epoch, stranger.phone.keys.sealKey))).toBe("no-wrap");
  });

  test("that a member wrapped differently for the other is refused by the commitment", async () => {
    const pair = await pairOfTwo();
    const { amara, ben, epoch } = pair;
    const other = valueOf(await nextOf(pair, [], [...epoch.devices], amara.phone.keys.signer));
    const fields = recordFields(epoch);
    const toBen = ben.phone.keys.sealKey.publicKey;
    fields[RECORD.wraps] = epoch.wraps.map((wrap) => {
      const wrong = other.epoch.wraps.find(({ recipient }) => hex(recipient) === hex(toBen));
      const { recipient, enc, ciphertext } =
        hex(wrap.recipient) === hex(toBen) && wrong ? wrong : wrap;
      return [recipient, enc, ciphertext];
    });
    const bytes = await signedRecord(fields, epoch.signedBy, amara.phone.keys.signer);
    const forged = valueOf(await verifyNextEpoch([], bytes));
    expect(codeOf(await openEpochKey(forged, ben.phone.keys.sealKey))).toBe("wrong-commitment");
  });
});

describe("an audience's records", () => {
  test("rotate: a new device enters, a lost one leaves and can't open what comes after", async () => {
    const pair = await pairOfTwo();
    const { amara, ben, epoch } = pair;
    const tablet = await phoneOf(ben.account, random);
    const all = certificatesOf(amara.phone, ben.phone, tablet);
    const second = valueOf(await nextOf(pair, [epoch], all, tablet.keys.signer));
    const left = certificatesOf(amara.phone, tablet);
    const third = valueOf(await nextOf(pair, [epoch, second.epoch], left, tablet.keys.signer));
    const records = [epoch, second.epoch, third.epoch].map(({ bytes }) => bytes);
    const epochs = valueOf(await verifyEpochs(records));
    expect(epochs.map((one) => one.devices.length)).toEqual([2, 3, 2]);
    expect(valueOf(await openEpochKey(third.epoch, amara.phone.keys.sealKey))).toEqual(third.key);
    expect(codeOf(await openEpochKey(third.epoch, ben.phone.keys.sealKey))).toBe("no-wrap");
  });

  test("a device that was left out does not come back, not even by its own hand", async () => {
    const pair = await pairOfTwo();
    const { amara, ben, epoch } = pair;
    const tablet = await phoneOf(ben.account, random);
    const left = certificatesOf(amara.phone, tablet);
    const second = valueOf(await nextOf(pair, [epoch], left, tablet.keys.signer));
    const back = certificatesOf(amara.phone, ben.phone, tablet);
    const returned = await nextOf(pair, [epoch, second.epoch], back, ben.phone.keys.signer);
    expect(codeOf(returned)).toBe("revoked-device");
    const alone = certificatesOf(amara.phone, tablet);
    const unlisted = await nextOf(pair, [epoch, second.epoch], alone, ben.phone.keys.signer);
    expect(codeOf(unlisted)).toBe("unknown-device");
  });

  test("a device known to be revoked is refused", async () => {
    const { ben, epoch } = await pairOfTwo();
    const revoked = new Set([bytesToText(ben.phone.keys.deviceId)]);
    expect(codeOf(await verifyNextEpoch([], epoch.bytes, revoked))).toBe("revoked-device");
  });

  test("nobody shuts out, or speaks for, the other's devices", async () => {
    const pair = await pairOfTwo();
    const { amara, ben, epoch } = pair;
    const { signer } = amara.phone.keys;
    const tablet = await phoneOf(ben.account, random);
    const shutOut = await nextOf(pair, [epoch], certificatesOf(amara.phone), signer);
    const spokenFor = certificatesOf(amara.phone, ben.phone, tablet);
    expect(codeOf(shutOut)).toBe("bad-record");
    expect(codeOf(await nextOf(pair, [epoch], spokenFor, signer))).toBe("bad-record");
  });

  test("a pair has two members, a room of one's own has one, and nobody is exchanged", async () => {
    const pair = await pairOfTwo();
    const { amara, ben, epoch } = pair;
    const stranger = await personNamed("Stranger");
    const { signer } = amara.phone.keys;
    const hers = certificatesOf(amara.phone);
    const make = (members: NextEpoch["members"], changes: Partial<NextEpoch> = {}) =>
      nextOf(pair, [], hers, signer, { members, ...changes });
    const [a, b, s] = [memberOf(amara), memberOf(ben), memberOf(stranger)];
    expect(codeOf(await make([a]))).toBe("bad-record");
    expect(codeOf(await make([a, b, s]))).toBe("malformed");
    expect(codeOf(await make([a, a]))).toBe("bad-record");
    expect(codeOf(await make([a, b], { kind: "self" }))).toBe("bad-record");
    expect(codeOf(await make([a], { kind: "self" }))).toBe("accepted");
    expect(codeOf(await make([b, s]))).toBe("not-a-member");
    const exchanged = await nextOf(pair, [epoch], hers, signer, { members: [a, s] });
    expect(codeOf(exchanged)).toBe("not-a-member");
  });

  test("a record of another audience, space or time does not follow", async () => {
    const pair = await pairOfTwo();
    const { amara, epoch } = pair;
    const { signer } = amara.phone.keys;
    const again = (changes: Partial<NextEpoch>) =>
      nextOf(pair, [epoch], epoch.devices, signer, changes);
    expect(codeOf(await again({ space: random(16) }))).toBe("bad-record");
    expect(codeOf(await again({ audience: random(16) }))).toBe("bad-record");
    expect(await verifyNextEpoch([epoch], epoch.bytes)).toEqual({
      ok: false,
      refusal: { code: "wrong-epoch", facts: { epoch: 1 } },
    });
    const second = valueOf(await again({}));
    const otherSecond = valueOf(await again({}));
    const third = valueOf(await nextOf(pair, [epoch, second.epoch], epoch.devices, signer));
    expect(
      codeOf(await verifyEpochs([epoch.bytes, otherSecond.epoch.bytes, third.epoch.bytes])),
    ).toBe("bad-record");
    expect(codeOf(await verifyEpochs([epoch.bytes, third.epoch.bytes]))).toBe("wrong-epoch");
  });

  test("a key that nothing can be sealed to is a refusal, not a crash", async () => {
    const pair = await pairOfTwo();
    const { amara, ben } = pair;
    const weak = { ...memberOf(ben), accountKey: new Uint8Array(32) };
    const made = await nextOf(pair, [], certificatesOf(amara.phone), amara.phone.keys.signer, {
      members: [memberOf(amara), weak],
    });
    expect(codeOf(made)).toBe("bad-key");
  });
});

describe("a record that was tampered with", () => {
  test("is refused whatever byte was changed, and never throws", async () => {
    const { epoch } = await pairOfTwo();
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const bytes = damaged(epoch.bytes);
        expect((await verifyNextEpoch([], bytes)).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["a missing wrap", (wraps: unknown[]) => wraps.slice(1), "incomplete-wraps"],
    ["a spare wrap", (wraps: unknown[]) => [...wraps, wraps[0]], "incomplete-wraps"],
    ["wraps out of order", (wraps: unknown[]) => wraps.toReversed(), "incomplete-wraps"],
    ["no wraps", () => [], "incomplete-wraps"],
  ])("is refused with %s, though a member signed it", async (_, change, code) => {
    const { amara, epoch } = await pairOfTwo();
    const fields = recordFields(epoch);
    const wraps: unknown = fields[RECORD.wraps];
    fields[RECORD.wraps] = change(Array.isArray(wraps) ? wraps : []);
    const bytes = await signedRecord(fields, epoch.signedBy, amara.phone.keys.signer);
    expect(codeOf(await verifyNextEpoch([], bytes))).toBe(code);
  });

  test("is refused when signed by a device that it does not list, or in another's name", async () => {
    const { ben, epoch } = await pairOfTwo();
    const stranger = await personNamed("Stranger");
    const fields = recordFields(epoch);
    const { keys } = stranger.phone;
    const byStranger = await signedRecord(fields, keys.deviceId, keys.signer);
    expect(codeOf(await verifyNextEpoch([], byStranger))).toBe("unknown-device");
    const inHerName = await signedRecord(fields, epoch.signedBy, ben.phone.keys.signer);
    expect(codeOf(await verifyNextEpoch([], inHerName))).toBe("bad-signature");
  });

  test("is refused with a relay's own device slipped in", async () => {
    const { amara, epoch } = await pairOfTwo();
    const stranger = await personNamed("Stranger");
    const fields = recordFields(epoch);
    const devices = [...epoch.devices, stranger.phone.certificate].map(({ bytes }) => bytes);
    fields[RECORD.devices] = devices.toSorted(compareBytes);
    const bytes = await signedRecord(fields, epoch.signedBy, amara.phone.keys.signer);
    expect(codeOf(await verifyNextEpoch([], bytes))).toBe("not-a-member");
  });

  test("is refused with the same device twice under two certificates", async () => {
    const pair = await pairOfTwo();
    const { amara, ben } = pair;
    const { signKey, sealKey } = amara.phone.certificate;
    const later = { signKey, sealKey, createdAt: STARTED + 1 };
    const twice = valueOf(
      await verifyCertificate(await certifyDevice(amara.account.identity, later)),
    );
    const devices = [...certificatesOf(amara.phone, ben.phone), twice];
    const made = await nextOf(pair, [], devices, amara.phone.keys.signer);
    expect(codeOf(made)).toBe("bad-record");
  });

  test("bytes from anywhere never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyNextEpoch([], bytes)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("fixed randomness gives a fixed record", async () => {
    const pair = await pairOfTwo();
    const make = () =>
      nextOf(pair, [], pair.epoch.devices, pair.amara.phone.keys.signer, {
        random: fixedRandom("same"),
      });
    expect(valueOf(await make()).epoch.bytes).toEqual(valueOf(await make()).epoch.bytes);
  });
});
