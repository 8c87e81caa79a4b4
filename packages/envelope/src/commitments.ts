import { bytesToText, textToBytes } from "./base64url.ts";
import { encode } from "./encoding.ts";
import { derive, labelledHash, textBytes } from "./primitives.ts";

/** An answer bound to now and shown later: `digest` says nothing of it until `salt` is known. All base64url. */
export interface Commitment {
  readonly salt: string;
  /** Stands for the words beside the answer, so that they can be removed and the answer still be checked. */
  readonly wordsDigest: string;
  readonly digest: string;
}

/** What someone says they had committed to. */
export interface Opening extends Commitment {
  readonly answer: string;
}

export type CommittedWords = Readonly<Record<string, string>> | null;

const wordsDigestOf = (salt: Uint8Array, words: CommittedWords): Uint8Array =>
  labelledHash("committed-words", salt, encode(words));

const digestOf = (salt: Uint8Array, wordsDigest: Uint8Array, answer: string): Uint8Array =>
  labelledHash("commitment", salt, wordsDigest, textBytes(answer));

/**
 * Commits to an answer and the words beside it (docs/protocol.md, section 12). The salt comes from the id of the command
 * that commits, which never leaves its device: decided again, it gives the same. One command makes one commitment.
 */
export function commitTo(commandId: Uint8Array, answer: string, words: CommittedWords): Commitment {
  const salt = derive(commandId, "commitment-salt");
  const wordsDigest = wordsDigestOf(salt, words);
  return {
    salt: bytesToText(salt),
    wordsDigest: bytesToText(wordsDigest),
    digest: bytesToText(digestOf(salt, wordsDigest, answer)),
  };
}

/** Whether this answer, and words of this digest, are what the digest was made of. */
export function isTrueOpening({ salt, wordsDigest, answer, digest }: Opening): boolean {
  const saltBytes = textToBytes(salt);
  const wordsBytes = textToBytes(wordsDigest);
  if (saltBytes?.length !== 32 || wordsBytes?.length !== 32) return false;
  return bytesToText(digestOf(saltBytes, wordsBytes, answer)) === digest;
}

/** Whether these are the words that were committed to. */
export function areCommittedWords(
  { salt, wordsDigest }: Pick<Opening, "salt" | "wordsDigest">,
  words: CommittedWords,
): boolean {
  const saltBytes = textToBytes(salt);
  return saltBytes !== null && bytesToText(wordsDigestOf(saltBytes, words)) === wordsDigest;
}
