import {
  accountKeysFromSecret,
  createAccountSecret,
  sealEvent,
  verifyRun,
} from "@groundwork/envelope";
import { describe, expect, test } from "vitest";
import { relayLimits } from "../src/index.ts";
import { databases } from "./databases.ts";
import {
  accountToken,
  createPair,
  createSelf,
  createTestDevice,
  must,
  newEpoch,
  pullAll,
  push,
  register,
  revocationOf,
  sealBatch,
  write,
} from "./person.ts";
import type { Person } from "./person.ts";
import { random, startRelay } from "./start.ts";
import { codeOf, replyTo } from "./wire.ts";

const large = { words: { line: "x".repeat(20_000) } };

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`quotas over ${database}`, () => {
    test("a full quota keeps room for leaving, ending and removing", async () => {
      const relay = await startRelay({
        store: await open(),
        limits: { audienceBytes: 300_000, reserveBytes: 200_000 },
      });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const self = await createSelf(daniel, clock.now());
      const refused: string[] = [];
      while (refused.length === 0) {
        const batch = await sealBatch(self, daniel.device, [large]);
        const answer = await push(address, daniel.device, batch);
        if (!answer.ok) refused.push(answer.refusal.code);
        else self.log = must(await verifyRun(self.log, self.epochs, batch.events, batch.signature));
        expect(self.log.position).toBeLessThan(20);
      }
      expect(refused).toEqual(["quota-full"]);
      expect(self.log.position).toBeGreaterThan(2);
      const before = self.log.position;
      await write(address, self, daniel.device, [{ words: { line: "I end this here." } }]);
      const { events } = await pullAll(address, self.log.audience, daniel.device.token);
      expect(events).toHaveLength(before + 1);
      await relay.close();
    });

    test("nobody can fill a space against the other's leaving", async () => {
      const relay = await startRelay({
        store: await open(),
        limits: { audienceBytes: 60_000, smallBatch: 30_000 },
      });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      for (let times = 0; times < 4; times += 1) await write(address, pair, daniel.device, [large]);
      const largest = await sealBatch(pair, daniel.device, [large, large]);
      expect(await push(address, daniel.device, largest)).toMatchObject({
        refusal: { code: "quota-full" },
      });
      await write(address, pair, amara.device, [{ words: { line: "I end this here." } }]);
      await relay.close();
    });

    test("nobody can make the space's records longer than the other can read", async () => {
      const relay = await startRelay({
        store: await open(),
        limits: { recordBytes: 8_000, recordBytesRevoking: 10_000 },
      });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      const rotate = async (signer: Person) => {
        const next = await newEpoch(
          pair,
          "pair",
          [daniel, amara],
          [daniel.device, amara.device],
          signer.device,
          clock.now(),
        );
        const { token } = signer.device;
        const code = await codeOf(address, "audienceRotate", { record: next.epoch.bytes }, token);
        if (code === "accepted") pair.epochs.push(next.epoch);
        return code;
      };
      let code = await rotate(daniel);
      for (let times = 0; code === "accepted" && times < 20; times += 1)
        code = await rotate(daniel);
      expect(code).toBe("quota-full");
      expect(await rotate(amara)).toBe("accepted");

      const lost = await createTestDevice(daniel.keys, clock.now());
      const token = await accountToken(daniel);
      await replyTo(address, "deviceAdd", { device: lost.certificate.bytes }, token);
      const without = await newEpoch(
        pair,
        "pair",
        [daniel, amara],
        [daniel.device, amara.device],
        daniel.device,
        clock.now(),
      );
      const revocation = await revocationOf(daniel, lost, clock.now());
      await replyTo(
        address,
        "deviceRevoke",
        { revocation, rotations: [without.epoch.bytes] },
        token,
      );
      await relay.close();
    });

    test("nobody can bring in more writing devices than the other can name", async () => {
      const relay = await startRelay({ store: await open(), limits: { writers: 1 } });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      await write(address, pair, daniel.device);

      const second = await createTestDevice(daniel.keys, clock.now());
      const added = await replyTo(
        address,
        "deviceAdd",
        { device: second.certificate.bytes },
        await accountToken(daniel),
      );
      second.token = added.token;
      const next = await newEpoch(
        pair,
        "pair",
        [daniel, amara],
        [daniel.device, second, amara.device],
        second,
        clock.now(),
      );
      await replyTo(address, "audienceRotate", { record: next.epoch.bytes }, second.token);
      pair.epochs.push(next.epoch);
      pair.key = next.key;
      expect(await push(address, second, await sealBatch(pair, second))).toMatchObject({
        refusal: { code: "quota-full" },
      });
      await write(address, pair, daniel.device);
      await write(address, pair, amara.device);
      await relay.close();
    });

    test("an event can name as many devices as two people may write from", async () => {
      const daniel = await createTestDevice(
        await accountKeysFromSecret(createAccountSecret(random)),
        0,
      );
      const others = Array.from({ length: relayLimits.writers * 2 - 1 }, () => random(16));
      const heads = others
        .toSorted((one, other) => Buffer.compare(one, other))
        .map((device) => ({
          device,
          number: Number.MAX_SAFE_INTEGER,
          hash: random(32),
        }));
      const sealed = await sealEvent({
        space: random(16),
        audience: random(16),
        epoch: 0xffff_ffff,
        epochKey: random(32),
        device: daniel.certificate.deviceId,
        number: Number.MAX_SAFE_INTEGER,
        previous: random(32),
        heads,
        item: random(16),
        edition: 1,
        facts: {},
        words: { line: "I end this here." },
        random,
      });
      expect(sealed.ok).toBe(true);
    });

    test("one person's quota is their own", async () => {
      const relay = await startRelay({
        store: await open(),
        limits: { accountBytes: 60_000, reserveBytes: 30_000, smallBatch: 4_000 },
      });
      const { address, clock } = relay;
      const daniel = await register(address, clock.now());
      const amara = await register(address, clock.now());
      const pair = await createPair(daniel, amara, clock.now());
      await write(address, pair, daniel.device, [large]);
      const more = await sealBatch(pair, daniel.device, [large]);
      expect(await push(address, daniel.device, more)).toMatchObject({
        status: 507,
        refusal: { code: "quota-full" },
      });
      await write(address, pair, amara.device, [large]);
      await write(address, pair, daniel.device, [{}]);
      await relay.close();
    });
  });
}
