/** Section 10 of docs/protocol.md: how two people meet without the relay learning who invites whom to what, or standing between them. */
import * as v from "valibot";
import { decodeAs, encode } from "./encoding.ts";
import { limits } from "./limits.ts";
import { pad, unpad } from "./padding.ts";
import {
  derive,
  equalSecrets,
  hash,
  hmacSha256,
  join,
  openWithNonce,
  sealWithNonce,
} from "./primitives.ts";
import type { Random } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import { instant, key, version } from "./shapes.ts";

export interface OfferContents {
  readonly identityKey: Uint8Array;
  readonly accountKey: Uint8Array;
  readonly expiresAt: number;
  /** The inviter's name, as they write it. */
  readonly name: string;
  readonly words: string;
  readonly proposal: string;
}

export interface AnswerContents {
  readonly identityKey: Uint8Array;
  readonly accountKey: Uint8Array;
  /** The joiner's name, as they write it. */
  readonly name: string;
}

export type InvitationRefusal = "wrong-key" | "malformed" | "oversized" | "wrong-mac";

const offerShape = v.strictTuple([version, key, key, instant, v.string(), v.string(), v.string()]);
const answerShape = v.strictTuple([version, key, key, v.string()]);
const NOTHING = new Uint8Array(0);

/** 32 bytes; base64url in the link's fragment, which no server is sent. */
export const createInvitationSecret = (random: Random): Uint8Array => random(32);

/** What the relay is shown, to look at the offer or to redeem it. */
export const redeemKey = (secret: Uint8Array): Uint8Array => derive(secret, "redeem");

/** What the relay holds, to know the redeem key by. */
export const redeemHash = (redeem: Uint8Array): Uint8Array => hash(redeem);

/** Refuses: oversized {limit}, when name, words and proposal together are too long. */
export async function sealOffer(
  secret: Uint8Array,
  offer: OfferContents,
  random: Random,
): Promise<Result<Uint8Array, "oversized">> {
  const { identityKey, accountKey, expiresAt, name, words, proposal } = offer;
  const text = encode([1, identityKey, accountKey, expiresAt, name, words, proposal]);
  const sealed = await sealWithNonce(derive(secret, "offer"), NOTHING, pad(text), random);
  return sealed.length > limits.offer
    ? refuse("oversized", { limit: limits.offer })
    : accept(sealed);
}

export async function openOffer(
  secret: Uint8Array,
  sealed: Uint8Array,
): Promise<Result<OfferContents, InvitationRefusal>> {
  const text = await openPadded(derive(secret, "offer"), sealed, limits.offer);
  if (!text.ok) return text;
  const decoded = decodeAs(offerShape, text.value, limits.offer);
  if (!decoded.ok) return decoded;
  const [, identityKey, accountKey, expiresAt, name, words, proposal] = decoded.value;
  return accept({ identityKey, accountKey, expiresAt, name, words, proposal });
}

/** Refuses: oversized {limit}, when the name is too long. */
export async function sealAnswer(
  secret: Uint8Array,
  answer: AnswerContents,
  random: Random,
): Promise<Result<{ readonly answer: Uint8Array; readonly mac: Uint8Array }, "oversized">> {
  const { identityKey, accountKey, name } = answer;
  const text = encode([1, identityKey, accountKey, name]);
  const sealed = await sealWithNonce(derive(secret, "answer"), NOTHING, pad(text), random);
  if (sealed.length > limits.answer) return refuse("oversized", { limit: limits.answer });
  return accept({ answer: sealed, mac: macOf(secret, answer) });
}

/** Refuses also: wrong-mac, when the joiner's keys are not the ones that the holder of the link sent. */
export async function openAnswer(
  secret: Uint8Array,
  sealed: Uint8Array,
  mac: Uint8Array,
): Promise<Result<AnswerContents, InvitationRefusal>> {
  const text = await openPadded(derive(secret, "answer"), sealed, limits.answer);
  if (!text.ok) return text;
  const decoded = decodeAs(answerShape, text.value, limits.answer);
  if (!decoded.ok) return decoded;
  const [, identityKey, accountKey, name] = decoded.value;
  const answer = { identityKey, accountKey, name };
  return equalSecrets(macOf(secret, answer), mac) ? accept(answer) : refuse("wrong-mac");
}

const macOf = (secret: Uint8Array, { identityKey, accountKey }: AnswerContents): Uint8Array =>
  hmacSha256(derive(secret, "answer-mac"), join(identityKey, accountKey));

async function openPadded(
  key: Uint8Array,
  sealed: Uint8Array,
  limit: number,
): Promise<Result<Uint8Array, InvitationRefusal>> {
  if (sealed.length > limit) return refuse("oversized", { limit });
  const padded = await openWithNonce(key, NOTHING, sealed);
  return padded === null ? refuse("wrong-key") : unpad(padded);
}

/** The six words that both compare: the same only if both met through this link and hold each other's true keys. */
export async function sixWords(
  secret: Uint8Array,
  inviterIdentityKey: Uint8Array,
  joinerIdentityKey: Uint8Array,
): Promise<readonly string[]> {
  // The word list is 6 KiB that two people need once.
  const { wordsOfBits } = await import("./words.ts");
  return wordsOfBits(derive(secret, "words", inviterIdentityKey, joinerIdentityKey), 6);
}
