import * as opaque from "@serenity-kit/opaque";
import {
  accountKeysFromSecret,
  createAccountName,
  kitSigner,
  textToBytes,
  verifyCertificate,
} from "@groundwork/envelope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import {
  accountToken,
  boxes,
  createPair,
  createSelf,
  createTestDevice,
  deviceSignIn,
  inviteAndAnswer,
  kitToken,
  must,
  newEpoch,
  register,
  registrationRecord,
  revocationOf,
  sealBatch,
  push,
  signInWith,
} from "./person.ts";
import { minute, random, startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { call, codeOf, replyTo } from "./wire.ts";

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`accounts over ${database}`, () => {
    let relay: RunningRelay;
    let address: string;
    beforeAll(async () => {
      relay = await startRelay({ store: await open() });
      address = relay.address;
    });
    afterAll(() => relay.close());
    const now = () => relay.clock.now();
    const someone = () => register(address, now());
    const works = (token: string) => codeOf(address, "audienceList", {}, token);

    test("a passphrase opens the account and gives back what was sealed for it", async () => {
      const daniel = await someone();
      const { attempt, finish } = await signInWith(address, daniel.name, daniel.passphrase);
      if (!finish) throw new Error("The passphrase was not taken.");
      const opened = await replyTo(address, "signInFinish", { attempt, finish });
      expect(opened.passphraseBox).toHaveLength(60);
      expect(Buffer.from(opened.identityKey)).toEqual(Buffer.from(daniel.keys.identity.publicKey));
      expect(Buffer.from(opened.accountKey)).toEqual(Buffer.from(daniel.keys.account.publicKey));
    });

    test("the same registration sent twice gives a token again; another one for the name does not", async () => {
      const name = (await someone()).name;
      const other = await someone();
      const keys = other.keys;
      const fresh = await createTestDevice(keys, now());
      const record = await registrationRecord(
        "x",
        async (request) => (await replyTo(address, "registerStart", { name, request })).response,
      );
      const taken = {
        name,
        record,
        identityKey: keys.identity.publicKey,
        accountKey: keys.account.publicKey,
        ...boxes(),
        kitKey: random(32),
        device: fresh.certificate.bytes,
      };
      expect(await codeOf(address, "registerFinish", taken)).toBe("name-taken");
      const again = { ...taken, name: "other-calm-stone-names" };
      expect(await codeOf(address, "registerFinish", again)).toBe("already-registered");

      const unused = await createNewcomer();
      expect(await codeOf(address, "registerFinish", unused)).toBe("accepted");
      const repeated = await replyTo(address, "registerFinish", unused);
      expect(await works(repeated.token)).toBe("accepted");
      expect(await codeOf(address, "registerFinish", { ...unused, kitKey: random(32) })).toBe(
        "name-taken",
      );
    });

    const createNewcomer = async () => {
      const name = createAccountName(random);
      const keys = await accountKeysFromSecret(random(32));
      const device = await createTestDevice(keys, now());
      const record = await registrationRecord(
        "x",
        async (request) => (await replyTo(address, "registerStart", { name, request })).response,
      );
      return {
        name,
        record,
        identityKey: keys.identity.publicKey,
        accountKey: keys.account.publicKey,
        ...boxes(),
        kitKey: random(32),
        device: device.certificate.bytes,
      };
    };

    test("an unknown name gets a reply of the same form, and fails only at the other end", async () => {
      const daniel = await someone();
      const wrong = await signInWith(address, daniel.name, "not the passphrase");
      const unknown = await signInWith(address, "nobody-goes-under-this", daniel.passphrase);
      const unknownAgain = await signInWith(address, "nobody-goes-under-this", daniel.passphrase);
      expect([wrong.finish, unknown.finish, unknownAgain.finish]).toEqual([null, null, null]);
      expect(unknown.response).toHaveLength(wrong.response.length);
      expect(unknown.attempt).toHaveLength(wrong.attempt.length);
      expect(Buffer.from(unknown.response)).not.toEqual(Buffer.from(unknownAgain.response));

      // The blinded request decides the first part (the OPRF's answer): for one name it must be one function.
      await opaque.ready;
      const { startLoginRequest } = opaque.client.startLogin({ password: "p" });
      const request = must({ ok: true, value: textToBytes(startLoginRequest) ?? random(1) });
      const answers = await Promise.all(
        [0, 1].map(async () =>
          Buffer.from(
            (await replyTo(address, "signInStart", { name: "nobody-goes-under-this", request }))
              .response,
          ),
        ),
      );
      expect(answers[0]?.subarray(0, 32)).toEqual(answers[1]?.subarray(0, 32));
      const finish = random(64);
      for (const { attempt } of [wrong, unknown]) {
        expect(await codeOf(address, "signInFinish", { attempt, finish })).toBe("wrong-passphrase");
      }
    });

    test("an attempt can be finished once, and not late", async () => {
      const daniel = await someone();
      const { attempt, finish } = await signInWith(address, daniel.name, daniel.passphrase);
      if (!finish) throw new Error("The passphrase was not taken.");
      expect(await codeOf(address, "signInFinish", { attempt, finish })).toBe("accepted");
      expect(await codeOf(address, "signInFinish", { attempt, finish })).toBe("unknown-attempt");
      const late = await signInWith(address, daniel.name, daniel.passphrase);
      relay.clock.move(3 * minute);
      expect(
        await codeOf(address, "signInFinish", {
          attempt: late.attempt,
          finish: late.finish ?? random(64),
        }),
      ).toBe("unknown-attempt");
    });

    test("the kit opens the account; another kit does not, nor a challenge used twice", async () => {
      const daniel = await someone();
      expect(
        await codeOf(address, "deviceAdd", { device: random(80) }, await kitToken(daniel)),
      ).toBe("bad-signature");
      const amara = await someone();
      await expect(kitToken({ ...daniel, kit: amara.kit })).rejects.toThrow("wrong-kit");
      await expect(kitToken({ ...daniel, name: "nobody-goes-under-this" })).rejects.toThrow(
        "wrong-kit",
      );
      const signer = await kitSigner(daniel.kit);
      const { challenge } = await replyTo(address, "kitStart", {
        name: daniel.name,
        kitKey: signer.publicKey,
      });
      const signature = random(64);
      expect(await codeOf(address, "kitFinish", { challenge, signature })).toBe("wrong-kit");
      expect(await codeOf(address, "kitFinish", { challenge, signature })).toBe("unknown-attempt");
    });

    test("a new passphrase and kit end the old ones and every other sign-in", async () => {
      const daniel = await someone();
      const token = await accountToken(daniel);
      const earlier = await accountToken(daniel);
      const halfway = await signInWith(address, daniel.name, daniel.passphrase);
      const record = await registrationRecord(
        "a new one",
        async (request) => (await replyTo(address, "renewStart", { request }, token)).response,
      );
      const newKit = await kitSigner(random(20));
      const renewal = { record, ...boxes(), kitKey: newKit.publicKey };
      expect(await codeOf(address, "renewFinish", renewal, token)).toBe("accepted");

      expect((await signInWith(address, daniel.name, daniel.passphrase)).finish).toBeNull();
      expect((await signInWith(address, daniel.name, "a new one")).finish).not.toBeNull();
      await expect(kitToken(daniel)).rejects.toThrow("wrong-kit");
      const finish = halfway.finish ?? random(64);
      expect(await codeOf(address, "signInFinish", { attempt: halfway.attempt, finish })).toBe(
        "unknown-attempt",
      );
      expect(await works(daniel.device.token)).toBe("not-signed-in");
      expect(await codeOf(address, "renewFinish", renewal, earlier)).toBe("not-signed-in");
      const again = await deviceSignIn(address, daniel.device, now());
      expect(again.ok && (await works(again.value.token))).toBe("accepted");
    });

    test("tokens are of two kinds and run out", async () => {
      const daniel = await someone();
      const token = await accountToken(daniel);
      expect(await works(token)).toBe("not-signed-in");
      expect(
        await codeOf(address, "renewStart", { request: random(32) }, daniel.device.token),
      ).toBe("not-signed-in");
      relay.clock.move(11 * minute);
      expect(await codeOf(address, "renewStart", { request: random(32) }, token)).toBe(
        "not-signed-in",
      );
      expect(await works(daniel.device.token)).toBe("accepted");
      relay.clock.move(24 * 60 * minute);
      expect(await works(daniel.device.token)).toBe("not-signed-in");
    });

    test("a device signs in with its own key, each signature once, near the relay's time", async () => {
      const { device } = await someone();
      const time = now();
      expect((await deviceSignIn(address, device, time)).ok).toBe(true);
      expect(await deviceSignIn(address, device, time)).toMatchObject({
        refusal: { code: "replayed" },
      });
      expect((await deviceSignIn(address, device, time + 1)).ok).toBe(true);
      expect(await deviceSignIn(address, device, time - 11 * minute)).toMatchObject({
        refusal: { code: "clock-differs", facts: { time: now() } },
      });
      const { signKey } = await replyTo(address, "relay", {});
      expect(signKey).toHaveLength(32);
      const forged = { device: device.certificate.deviceId, time: time + 2, signature: random(64) };
      expect(await codeOf(address, "deviceSignIn", forged)).toBe("bad-signature");
    });

    test("a revoked device is out everywhere at once, and stays out", async () => {
      const daniel = await someone();
      const amara = await someone();
      const self = await createSelf(daniel, now());
      const pair = await createPair(daniel, amara, now());
      const token = await accountToken(daniel);
      const lost = daniel.device;
      const phone = await createTestDevice(daniel.keys, now());
      const added = await replyTo(address, "deviceAdd", { device: phone.certificate.bytes }, token);
      phone.token = added.token;

      const revocation = await revocationOf(daniel, lost, now());
      const own = await newEpoch(self, "self", [daniel], [phone], phone, now());
      const both = await newEpoch(
        pair,
        "pair",
        [daniel, amara],
        [phone, amara.device],
        phone,
        now(),
      );
      const lacking = { revocation, rotations: [both.epoch.bytes] };
      expect(await codeOf(address, "deviceRevoke", lacking, token)).toBe("incomplete-rotation");
      expect(await works(lost.token)).toBe("accepted");

      const whole = { revocation, rotations: [own.epoch.bytes, both.epoch.bytes] };
      const late = await sealBatch(pair, lost);
      expect(await codeOf(address, "deviceRevoke", whole, token)).toBe("accepted");
      expect(await codeOf(address, "deviceRevoke", whole, token)).toBe("accepted");
      expect(await works(lost.token)).toBe("not-signed-in");
      expect(await deviceSignIn(address, lost, now() + 5)).toMatchObject({
        refusal: { code: "revoked-device" },
      });
      expect(await codeOf(address, "deviceAdd", { device: lost.certificate.bytes }, token)).toBe(
        "revoked-device",
      );
      expect(await push(address, { ...lost, token: phone.token }, late)).toMatchObject({
        refusal: { code: "unknown-device" },
      });
      const { people } = await replyTo(
        address,
        "people",
        { people: [daniel.keys.personId] },
        amara.device.token,
      );
      expect(people[0]?.devices).toHaveLength(2);
      expect(people[0]?.revocations).toHaveLength(1);
    });

    test("keys are shown to oneself, to a partner, and to whom one answered; to nobody else", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      const look = (at: typeof daniel, by: typeof daniel) =>
        codeOf(address, "people", { people: [at.keys.personId] }, by.device.token);
      expect(await look(daniel, daniel)).toBe("accepted");
      expect(await look(amara, daniel)).toBe("unknown-person");
      await inviteAndAnswer(daniel, amara, now());
      expect(await look(amara, daniel)).toBe("accepted");
      expect(await look(daniel, amara)).toBe("unknown-person");
      await createPair(daniel, amara, now());
      expect(await look(daniel, amara)).toBe("accepted");
      expect(await look(daniel, mei)).toBe("unknown-person");
      const reply = await call(
        address,
        "people",
        { people: [amara.keys.personId] },
        daniel.device.token,
      );
      const certificate = reply.ok ? reply.value.people[0]?.devices[0] : undefined;
      expect((await verifyCertificate(certificate ?? random(1))).ok).toBe(true);
    });
  });
}
