/** Section 6 of docs/protocol.md, the secret half: sealing an event's facts and words, and opening them. */
import * as v from "valibot";
import { decode, decodeAs, encode } from "./encoding.ts";
import { encodeEnvelope, encodeHeader, headerHash } from "./envelopes.ts";
import type { Head, Header, SealedEvent, SealedPart } from "./envelopes.ts";
import { limits } from "./limits.ts";
import { pad, paddedSize, unpad } from "./padding.ts";
import {
  aesOpen,
  aesSeal,
  derive,
  equalSecrets,
  hash,
  join,
  labelBytes,
  openWithNonce,
  sealWithNonce,
  uint32,
} from "./primitives.ts";
import type { Random } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";

export type Words = Readonly<Record<string, string>>;

/** Everything an event says and where it stands. */
export interface EventToSeal {
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly epoch: number;
  readonly epochKey: Uint8Array;
  readonly device: Uint8Array;
  readonly number: number;
  readonly previous: Uint8Array;
  readonly heads: readonly Head[];
  readonly item: Uint8Array;
  readonly edition: number;
  /** Plain data (see `encode`). */
  readonly facts: unknown;
  readonly words: Words | null;
  readonly random: Random;
}

export interface OpenedEvent {
  readonly facts: unknown;
  /** Null when the event had none, or they were removed. */
  readonly words: Words | null;
}

export type OpeningRefusal =
  | "wrong-key"
  | "wrong-commitment"
  | "bad-body"
  | "malformed"
  | "oversized";

/** 0 facts, 1 words: a part can't stand in for the other. */
const FACTS = 0;
const WORDS = 1;
type Part = typeof FACTS | typeof WORDS;

/** Every item key seals one text only, so its nonce may be fixed. */
const BODY_NONCE = new Uint8Array(12);

/** Not `v.record`, which drops a field named "constructor" without a word. */
const wordsShape = v.custom<Words>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((text) => typeof text === "string"),
);

interface Place {
  readonly audience: Uint8Array;
  readonly epoch: number;
  readonly item: Uint8Array;
}

const associatedData = (place: Place, part: Part): Uint8Array =>
  join(labelBytes("body"), place.audience, uint32(place.epoch), place.item, Uint8Array.of(part));

const commitmentOf = (itemKey: Uint8Array, place: Place, part: Part): Uint8Array =>
  derive(itemKey, "item-commitment", place.item, Uint8Array.of(part));

/** Refuses: oversized {part, limit}, when the facts or the words are longer than fits. */
export async function sealEvent(event: EventToSeal): Promise<Result<SealedEvent, "oversized">> {
  const factsText = encode(event.facts);
  const wordsText = event.words && encode(event.words);
  if (paddedSize(factsText.length) > limits.facts) {
    return refuse("oversized", { part: "facts", limit: limits.facts });
  }
  if (wordsText && paddedSize(wordsText.length) > limits.words) {
    return refuse("oversized", { part: "words", limit: limits.words });
  }
  const facts = await sealPart(event, FACTS, factsText);
  const words = wordsText && (await sealPart(event, WORDS, wordsText));
  const header: Header = {
    space: event.space,
    audience: event.audience,
    epoch: event.epoch,
    device: event.device,
    number: event.number,
    previous: event.previous,
    heads: event.heads,
    item: event.item,
    factsHash: hash(facts.body),
    wordsHash: words && hash(words.body),
    factsCommitment: facts.commitment,
    wordsCommitment: words && words.commitment,
    edition: event.edition,
  };
  const headerBytes = encodeHeader(header);
  if (headerBytes.length > limits.header)
    return refuse("oversized", { part: "header", limit: limits.header });
  const sealed = {
    headerBytes,
    facts: { body: facts.body, wrapped: facts.wrapped },
    words: words && { body: words.body, wrapped: words.wrapped },
  };
  return accept({
    header,
    ...sealed,
    hash: headerHash(headerBytes),
    bytes: encodeEnvelope(sealed),
  });
}

async function sealPart(
  event: EventToSeal,
  part: Part,
  text: Uint8Array,
): Promise<SealedPart & { readonly commitment: Uint8Array }> {
  const associated = associatedData(event, part);
  const itemKey = event.random(32);
  return {
    body: await aesSeal(itemKey, BODY_NONCE, associated, pad(text)),
    wrapped: await sealWithNonce(
      derive(event.epochKey, "item-wrap"),
      associated,
      itemKey,
      event.random,
    ),
    commitment: commitmentOf(itemKey, event, part),
  };
}

/**
 * Refuses: wrong-key (the wrapped key is not under this epoch key, or was altered), wrong-commitment (the item key is not the one its
 * writer committed to), bad-body, malformed.
 */
export async function openEvent(
  event: SealedEvent,
  epochKey: Uint8Array,
): Promise<Result<OpenedEvent, OpeningRefusal>> {
  const { header } = event;
  const factsText = await openPart(header, FACTS, event.facts, header.factsCommitment, epochKey);
  if (!factsText.ok) return factsText;
  const facts = decode(factsText.value, limits.facts);
  if (!facts.ok) return facts;
  if (event.words === null) return accept({ facts: facts.value, words: null });
  if (header.wordsCommitment === null) return refuse("malformed");

  const wordsText = await openPart(header, WORDS, event.words, header.wordsCommitment, epochKey);
  if (!wordsText.ok) return wordsText;
  const words = decodeAs(wordsShape, wordsText.value, limits.words);
  return words.ok ? accept({ facts: facts.value, words: words.value }) : words;
}

async function openPart(
  place: Place,
  part: Part,
  { body, wrapped }: SealedPart,
  commitment: Uint8Array,
  epochKey: Uint8Array,
): Promise<Result<Uint8Array, OpeningRefusal>> {
  const associated = associatedData(place, part);
  const itemKey = await openWithNonce(derive(epochKey, "item-wrap"), associated, wrapped);
  if (itemKey === null) return refuse("wrong-key");
  // AES-GCM does not commit to its key: one body may open to two texts under two keys, so the key is checked first.
  if (!equalSecrets(commitmentOf(itemKey, place, part), commitment))
    return refuse("wrong-commitment");
  const padded = await aesOpen(itemKey, BODY_NONCE, associated, body);
  return padded === null ? refuse("bad-body") : unpad(padded);
}
