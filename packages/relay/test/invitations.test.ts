import { redeemHash } from "@groundwork/envelope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import { createPair, inviteAndAnswer, newEpoch, register } from "./person.ts";
import type { Person } from "./person.ts";
import { day, random, startRelay } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { codeOf, replyTo } from "./wire.ts";

for (const { name: database, isHere, open } of databases()) {
  describe.skipIf(!isHere)(`invitations over ${database}`, () => {
    let relay: RunningRelay;
    let address: string;
    beforeAll(async () => {
      relay = await startRelay({ store: await open() });
      address = relay.address;
    });
    afterAll(() => relay.close());
    const now = () => relay.clock.now();
    const someone = () => register(address, now());
    const answer = () => ({ answer: random(100), mac: random(32) });
    const mine = async ({ device }: Person) =>
      (await replyTo(address, "invitationMine", {}, device.token)).invitations;

    const offer = async (inviter: Person, expiresAt = now() + day) => {
      const redeem = random(32);
      const made = {
        id: random(16),
        offer: random(300),
        redeemHash: redeemHash(redeem),
        expiresAt,
      };
      await replyTo(address, "invitationOffer", made, inviter.device.token);
      return { ...made, redeem };
    };
    const pairRecord = (inviter: Person, joiner: Person) =>
      newEpoch(
        null,
        "pair",
        [inviter, joiner],
        [inviter.device, joiner.device],
        inviter.device,
        now(),
      );

    test("looking changes nothing and leaves nothing behind", async () => {
      const daniel = await someone();
      const { redeem, id, offer: sealed, expiresAt } = await offer(daniel);
      const before = await mine(daniel);
      const lines = relay.logged.length;
      for (let times = 0; times < 3; times += 1) {
        const seen = await replyTo(address, "invitationLook", { redeem });
        expect(Buffer.from(seen.offer)).toEqual(Buffer.from(sealed));
        expect(seen.expiresAt).toBe(expiresAt);
      }
      expect(await mine(daniel)).toEqual(before);
      expect(before).toMatchObject([{ state: "open", expiresAt }]);
      expect(Buffer.from(before[0]?.id ?? [])).toEqual(Buffer.from(id));
      const written = relay.logged.slice(lines).join("");
      expect(written).not.toContain(Buffer.from(redeem).toString("base64url"));
      expect(written).not.toContain(Buffer.from(id).toString("base64url"));
    });

    test("it is used once, by one; the same answer sent again is no second use", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      const { redeem } = await offer(daniel);
      const offers = [amara, mei].map(({ device }) => ({
        request: { redeem, ...answer() },
        token: device.token,
      }));
      const redeemed = await Promise.all(
        offers.map(({ request, token }) => codeOf(address, "invitationRedeem", request, token)),
      );
      expect(redeemed.toSorted()).toEqual(["accepted", "invitation-used"]);
      for (const [index, { request, token }] of offers.entries()) {
        const again = await codeOf(address, "invitationRedeem", request, token);
        expect(again).toBe(redeemed[index]);
      }
      expect(await codeOf(address, "invitationLook", { redeem })).toBe("invitation-used");
      expect(await mine(daniel)).toMatchObject([{ state: "answered" }]);
    });

    test("it ends when it is revoked, and after fourteen days at the latest", async () => {
      const daniel = await someone();
      const amara = await someone();
      const revoked = await offer(daniel);
      const { token } = daniel.device;
      expect(
        await codeOf(address, "invitationRevoke", { id: revoked.id }, amara.device.token),
      ).toBe("invitation-unknown");
      expect(await codeOf(address, "invitationRevoke", { id: revoked.id }, token)).toBe("accepted");
      expect(await codeOf(address, "invitationRevoke", { id: revoked.id }, token)).toBe("accepted");
      expect(await codeOf(address, "invitationLook", revoked)).toBe("malformed");
      expect(await codeOf(address, "invitationLook", { redeem: revoked.redeem })).toBe(
        "invitation-revoked",
      );
      const tooLong = {
        id: random(16),
        offer: random(10),
        redeemHash: random(32),
        expiresAt: now() + 15 * day,
      };
      expect(await codeOf(address, "invitationOffer", tooLong, token)).toBe("malformed");

      const { redeem } = await offer(daniel, now() + 14 * day);
      relay.clock.move(14 * day);
      expect(await codeOf(address, "invitationLook", { redeem })).toBe("invitation-expired");
      const later = await register(address, now());
      expect(
        await codeOf(address, "invitationRedeem", { redeem, ...answer() }, later.device.token),
      ).toBe("invitation-expired");
    });

    test("the space is made once, with who answered, and the invitation ends with it", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      const { id } = await inviteAndAnswer(daniel, amara, now());
      const other = await offer(daniel);
      const { token } = daniel.device;
      const wrong = await pairRecord(daniel, mei);
      const create = (record: Uint8Array, by = token) =>
        codeOf(address, "audienceCreate", { record, invitation: id }, by);
      expect(await create(wrong.epoch.bytes)).toBe("invitation-used");
      expect(await codeOf(address, "audienceCreate", { record: wrong.epoch.bytes }, token)).toBe(
        "bad-record",
      );
      const right = await pairRecord(daniel, amara);
      expect(await create(right.epoch.bytes, amara.device.token)).toBe("unknown-device");
      expect(await create(right.epoch.bytes)).toBe("accepted");
      expect(await create(right.epoch.bytes)).toBe("accepted");
      const second = await pairRecord(daniel, amara);
      expect(await create(second.epoch.bytes)).toBe("invitation-used");
      const states = (await mine(daniel)).map(({ state }) => state);
      expect(states.toSorted()).toEqual(["joined", "revoked"]);
      expect(await codeOf(address, "invitationLook", { redeem: other.redeem })).toBe(
        "invitation-revoked",
      );
    });

    test("whoever is in a space can neither invite nor join another", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      await createPair(daniel, amara, now());
      const made = {
        id: random(16),
        offer: random(9),
        redeemHash: random(32),
        expiresAt: now() + 1,
      };
      expect(await codeOf(address, "invitationOffer", made, amara.device.token)).toBe(
        "audience-exists",
      );
      const { redeem } = await offer(mei);
      expect(
        await codeOf(address, "invitationRedeem", { redeem, ...answer() }, amara.device.token),
      ).toBe("audience-exists");
      expect(
        await codeOf(address, "invitationRedeem", { redeem, ...answer() }, mei.device.token),
      ).toBe("invitation-own");
    });

    test("of two who redeem it at once, and two who answer each other's, one has it", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      const { redeem, id } = await offer(daniel);
      const codes = await Promise.all(
        [amara, mei].map(({ device }) =>
          codeOf(address, "invitationRedeem", { redeem, ...answer() }, device.token),
        ),
      );
      expect(codes.toSorted()).toEqual(["accepted", "invitation-used"]);
      const joiner = codes[0] === "accepted" ? amara : mei;

      // The joiner's own invitation, answered by the inviter: both complete theirs at the same moment.
      const back = await inviteAndAnswer(joiner, daniel, now());
      const [ours, theirs] = [await pairRecord(daniel, joiner), await pairRecord(joiner, daniel)];
      const created = await Promise.all([
        codeOf(
          address,
          "audienceCreate",
          { record: ours.epoch.bytes, invitation: id },
          daniel.device.token,
        ),
        codeOf(
          address,
          "audienceCreate",
          { record: theirs.epoch.bytes, invitation: back.id },
          joiner.device.token,
        ),
      ]);
      expect(created.filter((code) => code === "accepted")).toHaveLength(1);
      const { audiences } = await replyTo(address, "audienceList", {}, joiner.device.token);
      expect(audiences).toHaveLength(1);
    });

    test("offering and taking back without end fills no disk", async () => {
      const own = await startRelay({ store: await open(), limits: { keptInvitations: 3 } });
      const daniel = await register(own.address, own.clock.now());
      const { token } = daniel.device;
      const offerAndTakeBack = async () => {
        const id = random(16);
        const offered = await codeOf(
          own.address,
          "invitationOffer",
          {
            id,
            offer: random(300),
            redeemHash: redeemHash(random(32)),
            expiresAt: own.clock.now() + day,
          },
          token,
        );
        if (offered === "accepted") await replyTo(own.address, "invitationRevoke", { id }, token);
        return offered;
      };
      const codes = [];
      for (let times = 0; times < 4; times += 1) codes.push(await offerAndTakeBack());
      expect(codes).toEqual(["accepted", "accepted", "accepted", "quota-full"]);
      await own.close();
    });

    test("of two who both answered the same person's invitations, one joins", async () => {
      const [daniel, amara, mei] = [await someone(), await someone(), await someone()];
      const [one, two] = [
        await inviteAndAnswer(daniel, amara, now()),
        await inviteAndAnswer(mei, amara, now()),
      ];
      const records = [await pairRecord(daniel, amara), await pairRecord(mei, amara)] as const;
      const codes = await Promise.all([
        codeOf(
          address,
          "audienceCreate",
          { record: records[0].epoch.bytes, invitation: one.id },
          daniel.device.token,
        ),
        codeOf(
          address,
          "audienceCreate",
          { record: records[1].epoch.bytes, invitation: two.id },
          mei.device.token,
        ),
      ]);
      expect(codes.toSorted()).toEqual(["accepted", "audience-exists"]);
    });
  });
}
