import {
  createAccountName,
  kitSigner,
  kitToText,
  revokeDevice,
  sealKitBox,
  sealPassphraseBox,
  signDeviceSignIn,
  signKitChallenge,
} from "../../src/index.ts";
import { wordList } from "../../src/word-list.ts";
import { hex, recorded } from "../hex.ts";
import { fixedRandom, personNamed, STARTED } from "../two-people.ts";
import type { StoredDeviceKeys } from "../../src/index.ts";

const bytesOf = (key: StoredDeviceKeys["signPrivate"]): string =>
  key instanceof Uint8Array ? hex(key) : "held";

/** Section 3. */
export async function keysVectors() {
  const { secret, account, phone } = await personNamed("Amara");
  const { stored, deviceId, signer } = phone.keys;
  const relayKey = fixedRandom("relay key")(32);
  return {
    account: {
      secret: hex(secret),
      identityKey: hex(account.identity.publicKey),
      accountKey: hex(account.account.publicKey),
      personId: hex(account.personId),
    },
    device: {
      signSeed: bytesOf(stored.signPrivate),
      signKey: hex(stored.signKey),
      sealPrivateKey: bytesOf(stored.sealPrivate),
      sealKey: hex(stored.sealKey),
      deviceId: hex(deviceId),
    },
    certificate: { createdAt: STARTED, signed: hex(phone.certificate.bytes) },
    revocation: {
      revokedAt: STARTED + 1,
      signed: hex(await revokeDevice(account.identity, { deviceId, revokedAt: STARTED + 1 })),
    },
    signIn: {
      relayKey: hex(relayKey),
      time: STARTED,
      signature: hex(await signDeviceSignIn(signer, relayKey, STARTED)),
    },
  };
}

/** Section 4. */
export async function accountVectors() {
  const { random, drawn } = recorded(fixedRandom("account"));
  const name = createAccountName(random);
  const kit = random(20);
  const [secret, exportKey, challenge] = [random(32), random(64), random(32)];
  const passphraseBox = await sealPassphraseBox(exportKey, name, secret, random);
  const kitBox = await sealKitBox(kit, name, secret, random);
  const signer = await kitSigner(kit);
  return {
    name: { bits: drawn[0], name },
    kit: { kit: hex(kit), text: kitToText(kit) },
    passphraseBox: {
      exportKey: hex(exportKey),
      secret: hex(secret),
      nonce: drawn[5],
      box: hex(passphraseBox),
    },
    kitBox: { secret: hex(secret), nonce: drawn[6], box: hex(kitBox) },
    kitSignIn: {
      kitKey: hex(signer.publicKey),
      challenge: hex(challenge),
      signature: hex(await signKitChallenge(signer, challenge)),
    },
  };
}

/** Sections 4 and 10: one word a line, the first for eleven zero bits. */
export const wordsVector = (): string => `${wordList.join("\n")}\n`;
