import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createInvitationSecret,
  openAnswer,
  openOffer,
  redeemHash,
  redeemKey,
  sealAnswer,
  sealOffer,
  sixWords,
} from "../src/index.ts";
import { wordList } from "../src/word-list.ts";
import { hex } from "./hex.ts";
import { byteFlip, damage, flipped } from "./mutations.ts";
import { codeOf, memberOf, personNamed, STARTED, valueOf } from "./two-people.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function twoPeople() {
  const [amara, ben] = [memberOf(await personNamed("Amara")), memberOf(await personNamed("Ben"))];
  const secret = createInvitationSecret(random);
  const offer = {
    ...amara,
    expiresAt: STARTED,
    name: "Amara",
    words: "If you want to.",
    proposal: "Six weeks.",
  };
  return { amara, ben, secret, offer, answer: { ...ben, name: "Ben" } };
}

describe("an offer and its answer", () => {
  test("are read by whoever holds the link", async () => {
    const { secret, offer, answer } = await twoPeople();
    const sealedOffer = valueOf(await sealOffer(secret, offer, random));
    expect(valueOf(await openOffer(secret, sealedOffer))).toEqual(offer);
    const sealed = valueOf(await sealAnswer(secret, answer, random));
    expect(valueOf(await openAnswer(secret, sealed.answer, sealed.mac))).toEqual(answer);
  });

  test("are not read without it, nor by what the relay holds", async () => {
    const { secret, offer } = await twoPeople();
    const sealed = valueOf(await sealOffer(secret, offer, random));
    const shown = redeemKey(secret);
    for (const key of [random(32), shown, redeemHash(shown)]) {
      expect(codeOf(await openOffer(key, sealed))).toBe("wrong-key");
    }
    expect(hex(redeemHash(shown))).not.toBe(hex(shown));
  });

  test("damaged in any way are refused, and never throw", async () => {
    const { secret, offer, answer } = await twoPeople();
    const sealedOffer = valueOf(await sealOffer(secret, offer, random));
    const sealed = valueOf(await sealAnswer(secret, answer, random));
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        expect((await openOffer(secret, damaged(sealedOffer))).ok).toBe(false);
        expect((await openAnswer(secret, damaged(sealed.answer), sealed.mac)).ok).toBe(false);
        const otherMac = await openAnswer(secret, sealed.answer, damaged(sealed.mac));
        expect(codeOf(otherMac)).toBe("wrong-mac");
      }),
      { numRuns: 200 },
    );
  });

  test("keys that a relay swapped in fail the link's own check", async () => {
    const { secret, answer } = await twoPeople();
    const stranger = memberOf(await personNamed("Stranger"));
    const honest = valueOf(await sealAnswer(secret, answer, random));
    const swapped = valueOf(await sealAnswer(secret, { ...answer, ...stranger }, random));
    expect(codeOf(await openAnswer(secret, swapped.answer, honest.mac))).toBe("wrong-mac");
  });

  test("show nothing of how much was written", async () => {
    const { secret, offer } = await twoPeople();
    const sizes = await Promise.all(
      ["", "Please.", "I would like us to try, at your pace."].map(
        async (words) => valueOf(await sealOffer(secret, { ...offer, words }, random)).length,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test("that are too long are refused", async () => {
    const { secret, offer, answer } = await twoPeople();
    expect(codeOf(await sealOffer(secret, { ...offer, words: "x".repeat(8192) }, random))).toBe(
      "oversized",
    );
    expect(codeOf(await sealAnswer(secret, { ...answer, name: "x".repeat(1024) }, random))).toBe(
      "oversized",
    );
    expect(codeOf(await openOffer(secret, new Uint8Array(8193)))).toBe("oversized");
  });
});

describe("the six words", () => {
  test("are the same for both, and from the list", async () => {
    const { amara, ben, secret } = await twoPeople();
    const words = await sixWords(secret, amara.identityKey, ben.identityKey);
    expect(words).toHaveLength(6);
    expect(words.every((word) => wordList.includes(word))).toBe(true);
  });

  test("differ when the link, either key, or who invited whom differs", async () => {
    const { amara, ben, secret } = await twoPeople();
    const [inviter, joiner] = [amara.identityKey, ben.identityKey];
    const words = await sixWords(secret, inviter, joiner);
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        expect(await sixWords(flipped(secret, flip), inviter, joiner)).not.toEqual(words);
        expect(await sixWords(secret, flipped(inviter, flip), joiner)).not.toEqual(words);
        expect(await sixWords(secret, inviter, flipped(joiner, flip))).not.toEqual(words);
      }),
      { numRuns: 30 },
    );
    expect(await sixWords(secret, joiner, inviter)).not.toEqual(words);
  });
});
