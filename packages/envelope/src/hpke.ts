/**
 * HPKE (RFC 9180): DHKEM(X25519, HKDF-SHA-256), HKDF-SHA-256, AES-256-GCM, base mode, one message to a key. The only file that
 * names the HPKE library; the checks that the relay uses (checks.ts) never load it.
 *
 * X25519 is the platform's own where it has it, so that a device's private key never leaves it. In older browsers the library's
 * own stands in, and keys are bytes. Either is fetched with the first key to be sealed or opened: most days know no new one.
 */
import type { CipherSuite } from "@hpke/core";
import { importX25519Key, platformHasX25519, x25519PublicKey } from "./primitives.ts";
import type { PlatformKey, Random } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";

/** What only the holder of one X25519 key can open. */
export interface HpkeMessage {
  readonly enc: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** An X25519 key that can open HPKE messages; hides how it is held. */
export interface SealKey {
  readonly publicKey: Uint8Array;
  /** Refuses: wrong-key. */
  open(message: HpkeMessage, info: Uint8Array): Promise<Result<Uint8Array, "wrong-key">>;
}

let loadedSuite: Promise<CipherSuite> | undefined;

const suiteOfThisRuntime = (): Promise<CipherSuite> => (loadedSuite ??= loadSuite());

async function loadSuite(): Promise<CipherSuite> {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import("@hpke/core");
  const kem = (await platformHasX25519())
    ? new DhkemX25519HkdfSha256()
    : new (await import("@hpke/dhkem-x25519")).DhkemX25519HkdfSha256();
  return new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

/** The library takes whole buffers, so a view into a larger one must be copied out. */
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** The ephemeral key comes from 32 bytes of `random`. Refuses: bad-key, when nothing can be sealed to the recipient's key. */
export async function hpkeSeal(
  recipient: Uint8Array,
  info: Uint8Array,
  text: Uint8Array,
  random: Random,
): Promise<Result<HpkeMessage, "bad-key">> {
  const suite = await suiteOfThisRuntime();
  const ekm = buffer(random(32));
  try {
    const recipientPublicKey = await suite.kem.importKey("raw", buffer(recipient), true);
    const sealed = await suite.seal({ recipientPublicKey, info: buffer(info), ekm }, buffer(text));
    return accept({ enc: new Uint8Array(sealed.enc), ciphertext: new Uint8Array(sealed.ct) });
  } catch {
    return refuse("bad-key");
  }
}

export function sealKeyOfPlatformKey(publicKey: Uint8Array, privateKey: PlatformKey): SealKey {
  return {
    publicKey,
    open: async ({ enc, ciphertext }, info) => {
      const suite = await suiteOfThisRuntime();
      try {
        const recipientKey = {
          privateKey,
          publicKey: await suite.kem.importKey("raw", buffer(publicKey), true),
        };
        const opened = await suite.open(
          { recipientKey, enc: buffer(enc), info: buffer(info) },
          buffer(ciphertext),
        );
        return accept(new Uint8Array(opened));
      } catch {
        return refuse("wrong-key");
      }
    },
  };
}

/** For a private key of 32 bytes, such as the account key. */
export async function sealKeyFromBytes(privateKey: Uint8Array): Promise<SealKey> {
  const held = (await platformHasX25519())
    ? await importX25519Key(privateKey)
    : await (await suiteOfThisRuntime()).kem.importKey("raw", buffer(privateKey), false);
  return sealKeyOfPlatformKey(await x25519PublicKey(privateKey), held);
}

/** A fresh non-extractable X25519 key, or null where the platform has none. */
export async function createPlatformSealKey(): Promise<{
  publicKey: Uint8Array;
  privateKey: PlatformKey;
} | null> {
  if (!(await platformHasX25519())) return null;
  const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
  if (!("privateKey" in pair)) return null;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
}
