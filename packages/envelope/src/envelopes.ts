/** Section 6 of docs/protocol.md, what anyone may check: an event's header and the hashes of its sealed bodies. Opens nothing. */
import * as v from "valibot";
import { decodeAs, encode } from "./encoding.ts";
import { limits } from "./limits.ts";
import { equalBytes, hash as sha256, isSorted, labelledHash } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";
import { bytesOf, bytesUpTo, count, hash, id, shortCount, version } from "./shapes.ts";

/** The latest event of one device in one audience. */
export interface Head {
  readonly device: Uint8Array;
  readonly number: number;
  readonly hash: Uint8Array;
}

export interface Header {
  readonly space: Uint8Array;
  readonly audience: Uint8Array;
  readonly epoch: number;
  readonly device: Uint8Array;
  /** Counts from 1 for each device and audience. */
  readonly number: number;
  /** The hash of this device's header before it in this audience; zeros at first. */
  readonly previous: Uint8Array;
  /** Of every other device that has written in this audience, sorted by device id. */
  readonly heads: readonly Head[];
  readonly item: Uint8Array;
  readonly factsHash: Uint8Array;
  readonly wordsHash: Uint8Array | null;
  readonly factsCommitment: Uint8Array;
  readonly wordsCommitment: Uint8Array | null;
  readonly edition: number;
}

export interface SealedPart {
  readonly body: Uint8Array;
  /** The item key under the epoch key. Outside the hash chain, so that it can be destroyed. */
  readonly wrapped: Uint8Array;
}

/** An event as it travels, its bodies checked against its header. */
export interface SealedEvent {
  readonly header: Header;
  readonly headerBytes: Uint8Array;
  /** Names this event in the chains. */
  readonly hash: Uint8Array;
  /** The envelope's bytes. */
  readonly bytes: Uint8Array;
  readonly facts: SealedPart;
  /** Null when the event had no words, or they were removed. */
  readonly words: SealedPart | null;
}

export type EnvelopeRefusal = "malformed" | "oversized" | "bad-body";

const positive = v.pipe(count, v.minValue(1));
const headShape = v.strictTuple([id, positive, hash]);
const headerShape = v.strictTuple([
  version,
  id,
  id,
  shortCount,
  id,
  positive,
  hash,
  v.array(headShape),
  id,
  hash,
  v.nullable(hash),
  hash,
  v.nullable(hash),
  positive,
]);
const wrappedKey = bytesOf(limits.wrappedItemKey);
const envelopeShape = v.strictTuple([
  bytesUpTo(limits.header),
  bytesUpTo(limits.facts + limits.sealOverhead),
  wrappedKey,
  v.nullable(bytesUpTo(limits.words + limits.sealOverhead)),
  v.nullable(wrappedKey),
]);

export const headerHash = (headerBytes: Uint8Array): Uint8Array =>
  labelledHash("header", headerBytes);

export const encodeHeader = (header: Header): Uint8Array =>
  encode([
    1,
    header.space,
    header.audience,
    header.epoch,
    header.device,
    header.number,
    header.previous,
    header.heads.map((head) => [head.device, head.number, head.hash]),
    header.item,
    header.factsHash,
    header.wordsHash,
    header.factsCommitment,
    header.wordsCommitment,
    header.edition,
  ]);

function decodeHeader(bytes: Uint8Array): Result<Header, "malformed" | "oversized"> {
  const decoded = decodeAs(headerShape, bytes, limits.header);
  if (!decoded.ok) return decoded;
  const [, space, audience, epoch, device, number, previous, headList, item, ...rest] =
    decoded.value;
  const [factsHash, wordsHash, factsCommitment, wordsCommitment, edition] = rest;
  const heads = headList.map(([of, at, headHash]) => ({ device: of, number: at, hash: headHash }));
  const areHeadsInOrder = isSorted(heads.map((head) => head.device));
  const namesItself = heads.some((head) => equalBytes(head.device, device));
  const isWordsWhole = (wordsHash === null) === (wordsCommitment === null);
  if (!areHeadsInOrder || namesItself || !isWordsWhole) return refuse("malformed");
  return accept({
    space,
    audience,
    epoch,
    device,
    number,
    previous,
    heads,
    item,
    factsHash,
    wordsHash,
    factsCommitment,
    wordsCommitment,
    edition,
  });
}

/** The envelope's bytes, from parts that may have been kept apart; words are null once removed. */
export const encodeEnvelope = ({
  headerBytes,
  facts,
  words,
}: Pick<SealedEvent, "headerBytes" | "facts" | "words">): Uint8Array =>
  encode([headerBytes, facts.body, facts.wrapped, words && words.body, words && words.wrapped]);

/** Its words may be gone (section 9): header, facts and chain stand without them. */
export function decodeEnvelope(bytes: Uint8Array): Result<SealedEvent, EnvelopeRefusal> {
  const decoded = decodeAs(envelopeShape, bytes, limits.batch);
  return decoded.ok ? checkedEnvelope(decoded.value, bytes) : decoded;
}

function checkedEnvelope(
  [headerBytes, factsBody, factsWrapped, wordsBody, wordsWrapped]: v.InferOutput<
    typeof envelopeShape
  >,
  bytes: Uint8Array,
): Result<SealedEvent, EnvelopeRefusal> {
  const decodedHeader = decodeHeader(headerBytes);
  if (!decodedHeader.ok) return decodedHeader;
  const header = decodedHeader.value;
  if ((wordsBody === null) !== (wordsWrapped === null)) return refuse("malformed");
  const words = wordsBody && wordsWrapped ? { body: wordsBody, wrapped: wordsWrapped } : null;
  const areWordsIts =
    words === null || (header.wordsHash && equalBytes(sha256(words.body), header.wordsHash));
  if (!equalBytes(sha256(factsBody), header.factsHash) || !areWordsIts) return refuse("bad-body");
  const facts = { body: factsBody, wrapped: factsWrapped };
  return accept({ header, headerBytes, hash: headerHash(headerBytes), bytes, facts, words });
}
