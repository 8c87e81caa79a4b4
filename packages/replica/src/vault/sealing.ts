import type { Random } from "../ports.ts";
import type { Bytes } from "../bytes.ts";

/** Sealed rows are a multiple of this long, so that a copied disk says little about how much was written. */
const rowStep = 256;
const nonceLength = 12;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** JSON under AES-256-GCM, bound to the row's name so that rows cannot change places: `nonce(12) ‖ ciphertext`. */
export async function sealRow(
  key: CryptoKey,
  name: string,
  row: unknown,
  random: Random,
): Promise<Bytes> {
  const text = encoder.encode(JSON.stringify(row));
  const padded = new Uint8Array(Math.ceil((text.length + 1) / rowStep) * rowStep).fill(0x20);
  padded.set(text);
  const nonce = random(nonceLength);
  const body = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(name) },
    key,
    padded,
  );
  const sealed = new Uint8Array(nonceLength + body.byteLength);
  sealed.set(nonce);
  sealed.set(new Uint8Array(body), nonceLength);
  return sealed;
}

/** Throws when the bytes were not sealed under this key and name. */
export async function openRow(key: CryptoKey, name: string, sealed: Uint8Array): Promise<unknown> {
  const body = await crypto.subtle.decrypt(
    {
      name: "AES-GCM",
      iv: new Uint8Array(sealed.subarray(0, nonceLength)),
      additionalData: encoder.encode(name),
    },
    key,
    new Uint8Array(sealed.subarray(nonceLength)),
  );
  return JSON.parse(decoder.decode(body));
}

/** An AES-256-GCM key that cannot be read out again. */
export const importKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

export const generateKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
