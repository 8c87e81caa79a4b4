import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createAccountName,
  kitFromText,
  kitSigner,
  kitToText,
  openKitBox,
  openPassphraseBox,
  parseAccountName,
  sealKitBox,
  sealPassphraseBox,
  signKitChallenge,
  verifyKitChallenge,
} from "../src/index.ts";
import { wordList } from "../src/word-list.ts";
import { byteFlip, flipped } from "./mutations.ts";
import { codeOf, fixedRandom, valueOf } from "./two-people.ts";

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const kitBytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe("the word list", () => {
  test("has 2,048 words in order, told apart by their first four letters", () => {
    expect(wordList).toHaveLength(2048);
    expect(wordList.toSorted()).toEqual(wordList);
    expect(new Set(wordList.map((word) => word.slice(0, 4))).size).toBe(2048);
    expect(wordList.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
  });

  test("says nothing cruel to people in distress", () => {
    const cruel = [
      "abuse",
      "victim",
      "divorce",
      "liar",
      "cheat",
      "guilt",
      "blame",
      "betray",
      "kill",
      "wife",
      "husband",
    ];
    expect(wordList.filter((word) => cruel.includes(word))).toEqual([]);
  });
});

describe("the account name", () => {
  test("is read back however it was typed", () => {
    const name = createAccountName(fixedRandom("name"));
    const [a, b, c, d] = name.split("-");
    expect(valueOf(parseAccountName(name))).toBe(name);
    expect(valueOf(parseAccountName(`  ${a?.toUpperCase()} ${b}, ${c}\n${d} `))).toBe(name);
  });

  test("that can't be is refused with what is wrong", () => {
    expect(parseAccountName("river candle spoon")).toEqual({
      ok: false,
      refusal: { code: "name-length", facts: { found: 3 } },
    });
    expect(parseAccountName("river candy spoon rivver")).toEqual({
      ok: false,
      refusal: { code: "name-word", facts: { word: "rivver" } },
    });
  });
});

describe("the recovery kit", () => {
  test("is read back as printed, and in a tired hand", () => {
    fc.assert(
      fc.property(kitBytes, (kit) => {
        const text = kitToText(kit);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(valueOf(kitFromText(text))).toEqual(kit);
        const tired = text
          .toLowerCase()
          .replaceAll("-", " ")
          .replaceAll("0", "o")
          .replaceAll("1", "l");
        expect(valueOf(kitFromText(tired))).toEqual(kit);
      }),
    );
  });

  test("with any one symbol wrong, or two neighbours swapped, is refused", () => {
    const symbols = kitToText(fixedRandom("kit")(20)).replaceAll("-", "").split("");
    const wrong = symbols.flatMap((right, index) => [
      ..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        .split("")
        .filter((symbol) => symbol !== right)
        .map((symbol) => symbols.with(index, symbol)),
      symbols
        .with(index, symbols[index + 1] ?? right)
        .with(index + 1 < symbols.length ? index + 1 : index, right),
    ]);
    const accepted = wrong
      .filter((text) => text.join("") !== symbols.join(""))
      .filter((text) => kitFromText(text.join("")).ok);
    expect(accepted).toEqual([]);
  });

  test("that is too short, or has a stray character, is refused with where", () => {
    expect(codeOf(kitFromText("ABCD-EFGH"))).toBe("kit-length");
    expect(codeOf(kitFromText(""))).toBe("kit-length");
    expect(kitFromText("ABCD-EF?H")).toEqual({
      ok: false,
      refusal: { code: "kit-character", facts: { character: "?", position: 7 } },
    });
    expect(codeOf(kitFromText("U".repeat(36)))).toBe("kit-character");
  });

  test("signs in, and nothing else does", async () => {
    const kit = fixedRandom("kit")(20);
    const challenge = fixedRandom("challenge")(32);
    const signer = await kitSigner(kit);
    const signature = await signKitChallenge(signer, challenge);
    expect(await verifyKitChallenge(signer.publicKey, challenge, signature)).toBe(true);
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        expect(
          await verifyKitChallenge(signer.publicKey, challenge, flipped(signature, flip)),
        ).toBe(false);
        expect(
          await verifyKitChallenge(signer.publicKey, flipped(challenge, flip), signature),
        ).toBe(false);
        expect(
          await verifyKitChallenge(flipped(signer.publicKey, flip), challenge, signature),
        ).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the boxes", () => {
  const random = fixedRandom("boxes");

  test("opening inverts sealing, for the right key and name only", async () => {
    await fc.assert(
      fc.asyncProperty(bytes32, bytes32, byteFlip, async (key, secret, flip) => {
        const passphraseBox = await sealPassphraseBox(key, "a-b-c-d", secret, random);
        expect(valueOf(await openPassphraseBox(key, "a-b-c-d", passphraseBox))).toEqual(secret);
        expect(codeOf(await openPassphraseBox(flipped(key, flip), "a-b-c-d", passphraseBox))).toBe(
          "wrong-key",
        );
        expect(codeOf(await openPassphraseBox(key, "a-b-c-e", passphraseBox))).toBe("wrong-key");
        expect(codeOf(await openPassphraseBox(key, "a-b-c-d", flipped(passphraseBox, flip)))).toBe(
          "wrong-key",
        );
        expect(codeOf(await openKitBox(key, "a-b-c-d", passphraseBox))).toBe("wrong-key");
        const kitBox = await sealKitBox(key, "a-b-c-d", secret, random);
        expect(valueOf(await openKitBox(key, "a-b-c-d", kitBox))).toEqual(secret);
      }),
      { numRuns: 30 },
    );
  });

  test("a box of any length never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 70 }), async (box) => {
        expect(codeOf(await openKitBox(new Uint8Array(20), "a-b-c-d", box))).toBe("wrong-key");
      }),
      { numRuns: 50 },
    );
  });
});
