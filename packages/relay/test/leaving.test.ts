import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import {
  accountToken,
  createPair,
  createSelf,
  createTestDevice,
  newEpoch,
  pullAll,
  register,
  revocationOf,
  write,
} from "./person.ts";
import type { Person, Room } from "./person.ts";
import { random, startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { codeOf, replyTo } from "./wire.ts";

const newestOf = ({ epochs }: Room): Uint8Array => epochs.at(-1)?.bytes ?? new Uint8Array();

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`leaving a space over ${database}`, () => {
    let relay: RunningRelay;
    let address: string;
    beforeAll(async () => {
      relay = await startRelay({ store: await open() });
      address = relay.address;
    });
    afterAll(() => relay.close());
    const now = () => relay.clock.now();
    const someone = () => register(address, now());
    const leave = ({ device }: Person, { log }: Room) =>
      codeOf(address, "audienceLeave", { audience: log.audience }, device.token);
    const list = ({ device }: Person) => replyTo(address, "audienceList", {}, device.token);
    const offer = ({ device }: Person) => {
      const invitation = {
        id: random(16),
        offer: random(200),
        redeemHash: random(32),
        expiresAt: now() + 60_000,
      };
      return codeOf(address, "invitationOffer", invitation, device.token);
    };

    test("frees one's place: somebody new can be invited, or answered, and joined", async () => {
      const [amara, daniel, mei] = [await someone(), await someone(), await someone()];
      const earlier = await createPair(daniel, amara, now());
      expect(await offer(amara)).toBe("audience-exists");
      expect(await leave(amara, earlier)).toBe("accepted");
      const later = await createPair(mei, amara, now());
      await write(address, later, amara.device);
      expect(await offer(amara)).toBe("audience-exists");
    });

    test("leaves the other's place and what was shared as they were, for both", async () => {
      const [amara, daniel] = [await someone(), await someone()];
      const earlier = await createPair(daniel, amara, now());
      await write(address, earlier, amara.device, [{ words: { line: "kept" } }]);
      const before = await list(daniel);
      const people = () =>
        replyTo(address, "people", { people: [amara.keys.personId] }, daniel.device.token);
      const seen = await people();
      await leave(amara, earlier);
      expect(await list(daniel)).toEqual(before);
      expect(await people()).toEqual(seen);
      expect(await offer(daniel)).toBe("audience-exists");
      for (const { device } of [amara, daniel]) {
        const { events } = await pullAll(address, earlier.log.audience, device.token);
        expect(events).toHaveLength(1);
      }
      // What takes back or ends still gets through, from either side.
      await write(address, earlier, daniel.device);
      await write(address, earlier, amara.device);
    });

    test("comes to the same however often it is asked, by whichever device", async () => {
      const [amara, daniel] = [await someone(), await someone()];
      const earlier = await createPair(daniel, amara, now());
      expect(await leave(amara, earlier)).toBe("accepted");
      expect(await leave(amara, earlier)).toBe("accepted");
      const tablet = await createTestDevice(amara.keys, now());
      const added = await replyTo(
        address,
        "deviceAdd",
        { device: tablet.certificate.bytes },
        await accountToken(amara),
      );
      tablet.token = added.token;
      expect(await leave({ ...amara, device: tablet }, earlier)).toBe("accepted");
      // A device that comes later takes its place in what was left too, and reads it.
      const members = [daniel, amara];
      const devices = [daniel.device, amara.device, tablet];
      const next = await newEpoch(earlier, "pair", members, devices, tablet, now());
      const rotated = { record: next.epoch.bytes };
      expect(await codeOf(address, "audienceRotate", rotated, tablet.token)).toBe("accepted");
      expect((await list({ ...amara, device: tablet })).audiences).toHaveLength(1);
    });

    test("is for a space, and for those who are in it", async () => {
      const [amara, daniel, mei] = [await someone(), await someone(), await someone()];
      const pair = await createPair(daniel, amara, now());
      const own = await createSelf(amara, now());
      expect(await leave(amara, own)).toBe("not-a-member");
      expect(await leave(mei, pair)).toBe("not-a-member");
      expect(await leave(daniel, own)).toBe("not-a-member");
      expect(
        await codeOf(address, "audienceLeave", { audience: random(16) }, daniel.device.token),
      ).toBe("not-a-member");
      const audience = pair.log.audience;
      expect(await codeOf(address, "audienceLeave", { audience })).toBe("not-signed-in");
      expect(await codeOf(address, "audienceLeave", { audience }, await accountToken(amara))).toBe(
        "not-signed-in",
      );
      expect(await offer(amara)).toBe("audience-exists");
    });

    test("a device revoked afterwards is shut out of what was left as well", async () => {
      const [amara, daniel] = [await someone(), await someone()];
      const earlier = await createPair(daniel, amara, now());
      const own = await createSelf(amara, now());
      await leave(amara, earlier);
      const phone = await createTestDevice(amara.keys, now());
      const token = await accountToken(amara);
      await replyTo(address, "deviceAdd", { device: phone.certificate.bytes }, token);
      const revocation = await revocationOf(amara, amara.device, now());
      const ownNext = await newEpoch(own, "self", [amara], [phone], phone, now());
      const without = [ownNext.epoch.bytes];
      expect(await codeOf(address, "deviceRevoke", { revocation, rotations: without }, token)).toBe(
        "incomplete-rotation",
      );
      const members = [daniel, amara];
      const devices = [daniel.device, phone];
      const next = await newEpoch(earlier, "pair", members, devices, phone, now());
      const rotations = [...without, next.epoch.bytes];
      expect(await codeOf(address, "deviceRevoke", { revocation, rotations }, token)).toBe(
        "accepted",
      );
    });

    test("a long list of what was left comes in parts, whole audiences each, none twice", async () => {
      const own = await startRelay({
        store: await open(),
        limits: { listBytes: 1, audiences: 3 },
      });
      const amara = await register(own.address, own.clock.now());
      const rooms = [await createSelf(amara, own.clock.now())];
      for (let times = 0; times < 2; times += 1) {
        const other = await register(own.address, own.clock.now());
        const room = await createPair(other, amara, own.clock.now());
        rooms.push(room);
        await replyTo(
          own.address,
          "audienceLeave",
          { audience: room.log.audience },
          amara.device.token,
        );
      }
      const listed: string[] = [];
      let after: Uint8Array | undefined;
      do {
        const page: { audiences: { records: Uint8Array[] }[]; next?: Uint8Array | undefined } =
          await replyTo(own.address, "audienceList", after ? { after } : {}, amara.device.token);
        expect(page.audiences).toHaveLength(1);
        for (const { records } of page.audiences)
          listed.push(Buffer.concat(records).toString("hex"));
        after = page.next;
      } while (after);
      expect(listed.toSorted()).toEqual(
        rooms.map((room) => Buffer.from(newestOf(room)).toString("hex")).toSorted(),
      );
      const third = await register(own.address, own.clock.now());
      await expect(createPair(third, amara, own.clock.now())).rejects.toThrow("quota-full");
      await own.close();
    });
  });
}
