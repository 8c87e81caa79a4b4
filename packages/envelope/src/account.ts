/** Section 4 of docs/protocol.md: the account's name, the recovery kit, and the two boxes that hold the account secret. */
import {
  derive,
  isSignedBy,
  labelledHash,
  openWithNonce,
  sealWithNonce,
  sign,
  signerFromSeed,
  textBytes,
} from "./primitives.ts";
import type { Random, Signer } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import { isListedWord, wordsOfBits } from "./words.ts";

const NAME_WORDS = 4;

/** Four words joined by hyphens: 44 bits, against meeting another's name by chance. No secret. */
export const createAccountName = (random: Random): string =>
  wordsOfBits(random(6), NAME_WORDS).join("-");

/** Forgives case and whatever stands between the words. Refuses: name-length {found}, name-word {word}. */
export function parseAccountName(text: string): Result<string, "name-length" | "name-word"> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length !== NAME_WORDS) return refuse("name-length", { found: words.length });
  const unknown = words.find((word) => !isListedWord(word));
  return unknown === undefined ? accept(words.join("-")) : refuse("name-word", { word: unknown });
}

const KIT_BYTES = 20;
/** Crockford's base 32: no I, L, O or U. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KIT_SYMBOLS = 32;
const CHECK_SYMBOLS = 4;

/** 20 bytes (160 bits), to be printed. */
export const createKit = (random: Random): Uint8Array => random(KIT_BYTES);

/** Nine groups of four: the kit's 32 symbols and 4 that catch a slip of the pen. */
export function kitToText(kit: Uint8Array): string {
  const symbols = toSymbols(kit, KIT_SYMBOLS) + checkOf(kit);
  return (symbols.match(/.{4}/g) ?? []).join("-");
}

/**
 * Forgives case, spaces, hyphens, O for 0, I and L for 1.
 * Refuses: kit-character {character, position}, kit-length {found, expected}, kit-checksum. Positions count from 1, without separators.
 */
export function kitFromText(
  text: string,
): Result<Uint8Array, "kit-character" | "kit-length" | "kit-checksum"> {
  const symbols = Array.from(text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, "")).map(
    (symbol) => ({ O: "0", I: "1", L: "1" })[symbol] ?? symbol,
  );
  const wrong = symbols.findIndex((symbol) => !SYMBOLS.includes(symbol));
  if (wrong >= 0) {
    return refuse("kit-character", { character: symbols[wrong] ?? "", position: wrong + 1 });
  }
  const expected = KIT_SYMBOLS + CHECK_SYMBOLS;
  if (symbols.length !== expected) return refuse("kit-length", { found: symbols.length, expected });
  const kit = fromSymbols(symbols.slice(0, KIT_SYMBOLS));
  return checkOf(kit) === symbols.slice(KIT_SYMBOLS).join("")
    ? accept(kit)
    : refuse("kit-checksum");
}

const checkOf = (kit: Uint8Array): string => toSymbols(labelledHash("kit", kit), CHECK_SYMBOLS);

const BITS_A_SYMBOL = 5;

/** The first `count` groups of five bits, the highest bit first. */
function toSymbols(bytes: Uint8Array, count: number): string {
  let symbols = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_A_SYMBOL) {
      bits -= BITS_A_SYMBOL;
      symbols += SYMBOLS[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return symbols.slice(0, count);
}

function fromSymbols(symbols: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const symbol of symbols) {
    held = (held << BITS_A_SYMBOL) | SYMBOLS.indexOf(symbol);
    bits += BITS_A_SYMBOL;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** The key that signs in with the kit. */
export const kitSigner = (kit: Uint8Array): Promise<Signer> =>
  signerFromSeed(derive(kit, "kit-sign-in"));

export const signKitChallenge = (kit: Signer, challenge: Uint8Array): Promise<Uint8Array> =>
  sign(kit, "kit-sign-in", challenge);

export const verifyKitChallenge = (
  kitKey: Uint8Array,
  challenge: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => isSignedBy(kitKey, "kit-sign-in", challenge, signature);

/** The account secret under OPAQUE's `export_key`. */
export const sealPassphraseBox = (
  exportKey: Uint8Array,
  name: string,
  secret: Uint8Array,
  random: Random,
): Promise<Uint8Array> =>
  sealWithNonce(derive(exportKey, "passphrase-box"), textBytes(name), secret, random);

export const openPassphraseBox = (exportKey: Uint8Array, name: string, box: Uint8Array) =>
  openBox(derive(exportKey, "passphrase-box"), name, box);

/** The account secret under the recovery kit. */
export const sealKitBox = (
  kit: Uint8Array,
  name: string,
  secret: Uint8Array,
  random: Random,
): Promise<Uint8Array> => sealWithNonce(derive(kit, "kit-box"), textBytes(name), secret, random);

export const openKitBox = (kit: Uint8Array, name: string, box: Uint8Array) =>
  openBox(derive(kit, "kit-box"), name, box);

async function openBox(
  key: Uint8Array,
  name: string,
  box: Uint8Array,
): Promise<Result<Uint8Array, "wrong-key">> {
  const secret = await openWithNonce(key, textBytes(name), box);
  return secret === null ? refuse("wrong-key") : accept(secret);
}
