import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  accountKeysFromSecret,
  certifyDevice,
  createAccountSecret,
  createDeviceKeys,
  deviceKeysFromStored,
  revokeDevice,
  signDeviceSignIn,
  signerFromSeed,
  verifyCertificate,
  verifyDeviceSignIn,
  verifyRevocation,
} from "../src/index.ts";
import { hpkeSeal } from "../src/hpke.ts";
import { isSignedBy, sign } from "../src/primitives.ts";
import { byteFlip, damage, flipped } from "./mutations.ts";
import { codeOf, fixedRandom, personNamed, STARTED, valueOf } from "./two-people.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe("the account secret", () => {
  test("always gives the same keys, and another secret others", async () => {
    const secret = createAccountSecret(randomBytes);
    const [once, again] = [
      await accountKeysFromSecret(secret),
      await accountKeysFromSecret(secret),
    ];
    const other = await accountKeysFromSecret(createAccountSecret(randomBytes));
    expect(again.personId).toEqual(once.personId);
    expect(again.account.publicKey).toEqual(once.account.publicKey);
    expect(other.personId).not.toEqual(once.personId);
  });
});

describe("a device's keys", () => {
  test("stay in the platform, sign and open, and survive being put away as they are", async () => {
    const keys = await createDeviceKeys(randomBytes);
    const { signPrivate, sealPrivate } = keys.stored;
    if (signPrivate instanceof Uint8Array || sealPrivate instanceof Uint8Array) {
      throw new TypeError("This runtime has no Ed25519 or no X25519 of its own.");
    }
    expect([signPrivate.extractable, sealPrivate.extractable]).toEqual([false, false]);

    const again = await deviceKeysFromStored(structuredClone(keys.stored));
    expect(again.deviceId).toEqual(keys.deviceId);
    const message = new TextEncoder().encode("I'm willing.");
    const signature = await sign(again.signer, "test", message);
    expect(await isSignedBy(keys.signer.publicKey, "test", message, signature)).toBe(true);
    expect(await isSignedBy(keys.signer.publicKey, "other", message, signature)).toBe(false);
    const wrap = valueOf(await hpkeSeal(keys.sealKey.publicKey, message, message, randomBytes));
    expect(valueOf(await again.sealKey.open(wrap, message))).toEqual(message);
    expect(codeOf(await again.sealKey.open(wrap, new Uint8Array()))).toBe("wrong-key");
  });

  test("nothing can be sealed to a key that is no X25519 public key", async () => {
    const text = new Uint8Array(32);
    expect(codeOf(await hpkeSeal(new Uint8Array(32), text, text, randomBytes))).toBe("bad-key");
    expect(codeOf(await hpkeSeal(new Uint8Array(31), text, text, randomBytes))).toBe("bad-key");
  });
});

describe("certificates and revocations", () => {
  const device = {
    signKey: fixedRandom("s")(32),
    sealKey: fixedRandom("e")(32),
    createdAt: STARTED,
  };

  test("say who vouches for which device", async () => {
    const { account } = await personNamed("Amara");
    const certificate = valueOf(
      await verifyCertificate(await certifyDevice(account.identity, device)),
    );
    expect(certificate).toMatchObject({ ...device, personId: account.personId });
    const stated = { deviceId: certificate.deviceId, revokedAt: STARTED };
    const revocation = valueOf(
      await verifyRevocation(await revokeDevice(account.identity, stated)),
    );
    expect(revocation).toMatchObject({ ...stated, personId: account.personId });
  });

  test("damaged in any way are refused, and never throw", async () => {
    const { account } = await personNamed("Amara");
    const certificate = await certifyDevice(account.identity, device);
    const revocation = await revokeDevice(account.identity, {
      deviceId: fixedRandom("d")(16),
      revokedAt: 1,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        for (const [bytes, verify] of [
          [certificate, verifyCertificate],
          [revocation, verifyRevocation],
        ] as const) {
          expect((await verify(damaged(bytes))).ok).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("one can't stand in for the other", async () => {
    const { account } = await personNamed("Amara");
    expect(codeOf(await verifyRevocation(await certifyDevice(account.identity, device)))).toBe(
      "malformed",
    );
  });
});

describe("a device's signing in", () => {
  test("holds for one relay at one time", async () => {
    const signer = await signerFromSeed(fixedRandom("seed")(32));
    const relayKey = fixedRandom("relay")(32);
    const signature = await signDeviceSignIn(signer, relayKey, STARTED);
    const holds = (key: Uint8Array, time: number, by = signature) =>
      verifyDeviceSignIn(signer.publicKey, key, time, by);
    expect(await holds(relayKey, STARTED)).toBe(true);
    expect(await holds(relayKey, STARTED + 1)).toBe(false);
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        expect(await holds(flipped(relayKey, flip), STARTED)).toBe(false);
        expect(await holds(relayKey, STARTED, flipped(signature, flip))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a runtime without Ed25519 and X25519 of its own", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test("makes the very same vectors, with keys that are bytes", async () => {
    const { makeVectors: onPlatform } = await import("./vector-makers/all.ts");
    const expected = await onPlatform();

    vi.resetModules();
    const lacks = () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"));
    vi.spyOn(crypto.subtle, "generateKey").mockImplementation(lacks);
    const isCurve = (name: unknown) => name === "Ed25519" || name === "X25519";
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    const importing = vi.spyOn(crypto.subtle, "importKey");
    importing.mockImplementation((...parameters: Parameters<typeof importKey>) => {
      const algorithm = parameters[2];
      const name = typeof algorithm === "string" ? algorithm : algorithm.name;
      return isCurve(name) ? lacks() : importKey(...parameters);
    });
    const { makeVectors } = await import("./vector-makers/all.ts");
    const envelope = await import("../src/index.ts");
    expect(await makeVectors()).toEqual(expected);
    const { stored } = await envelope.createDeviceKeys(randomBytes);
    expect(stored.signPrivate).toBeInstanceOf(Uint8Array);
    expect(stored.sealPrivate).toBeInstanceOf(Uint8Array);
  });
});
