/**
 * Two people each mark a topic without naming it, and learn whether it is the same one, and nothing else: a private
 * equality test on ristretto255 (RFC 9496), by blinding as in RFC 9497. docs/protocol.md, section 12, says what it holds
 * against and what not; docs/decisions/0013 why it is made so. Elements and factors are base64url text of 32 bytes.
 *
 * A mark is `factor · T`, where T stands for the topic. Whoever marks later replies to it with `r · T'` and
 * `r · mark`, where r is fresh and T' stands for their own topic: the two are apart by the first one's factor exactly
 * if T' is T. The first one's device alone can see whether they are, and says so by naming topic and factor.
 */
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { bytesToText, textToBytes } from "./base64url.ts";
import { derive, labelBytes, textBytes } from "./primitives.ts";

/** A topic, blinded: tells nothing of which it is. */
export interface Mark {
  readonly factor: string;
  readonly mark: string;
}

/** What a later mark says to an earlier one: `own` is its topic, blinded afresh; `raised` the earlier mark likewise. */
export interface Reply {
  readonly own: string;
  readonly raised: string;
}

/** What someone says is the same: their mark is of this topic, and so is the other's, by this reply. */
export interface SameTopic {
  readonly topic: string;
  readonly factor: string;
  readonly mark: string;
  readonly reply: Reply;
}

const { Point } = ristretto255;
type Element = InstanceType<typeof Point>;

const elementOf = (topic: string): Element =>
  ristretto255_hasher.hashToCurve(textBytes(topic), { DST: labelBytes("topic") });

/** Null for what is no element, and for the neutral one, under which all topics would be the same. */
const elementIn = (text: string): Element | null => {
  const bytes = textToBytes(text);
  if (bytes?.length !== 32) return null;
  try {
    const element = Point.fromBytes(bytes);
    return element.is0() ? null : element;
  } catch {
    return null;
  }
};

const textOf = (element: Element): string => bytesToText(element.toBytes());

/** Nought only with a chance that nobody will meet. */
const factorFrom = (secret: Uint8Array, label: string, ...context: readonly Uint8Array[]): bigint =>
  ristretto255_hasher.hashToScalar(derive(secret, label, ...context), {
    DST: labelBytes("blinding-factor"),
  });

const factorIn = (text: string): bigint | null => {
  const bytes = textToBytes(text);
  if (bytes?.length !== 32) return null;
  try {
    const factor = Point.Fn.fromBytes(bytes);
    return factor === 0n ? null : factor;
  } catch {
    return null;
  }
};

/** Marks a topic. The factor comes from the id of the command that marks: decided again, it gives the same. */
export function markTopic(commandId: Uint8Array, topic: string): Mark {
  const factor = factorFrom(commandId, "mark", textBytes(topic));
  return {
    factor: bytesToText(Point.Fn.toBytes(factor)),
    mark: textOf(elementOf(topic).multiply(factor)),
  };
}

/**
 * Replies to an earlier mark of the other's, for one's own topic. Its factor serves this mark alone: no two elements that
 * are apart by one's own mark's factor ever leave the device, or the other could make a reply without knowing the topic.
 * Null where the mark is no element.
 */
export function replyToMark(commandId: Uint8Array, topic: string, mark: string): Reply | null {
  const theirs = elementIn(mark);
  if (theirs === null) return null;
  const fresh = factorFrom(commandId, "reply", textBytes(mark), textBytes(topic));
  return { own: textOf(elementOf(topic).multiply(fresh)), raised: textOf(theirs.multiply(fresh)) };
}

/** Whether a reply to one's own mark is for the same topic. */
export function isSameTopic(factor: string, { own, raised }: Reply): boolean {
  const ownFactor = factorIn(factor);
  const theirs = elementIn(own);
  if (ownFactor === null || theirs === null) return false;
  return textOf(theirs.multiply(ownFactor)) === raised;
}

/** Checks, for anyone, what the owner of the earlier mark says: both marks are of this topic. */
export function isTrueSameTopic({ topic, factor, mark, reply }: SameTopic): boolean {
  const ownFactor = factorIn(factor);
  if (ownFactor === null || textOf(elementOf(topic).multiply(ownFactor)) !== mark) return false;
  return isSameTopic(factor, reply);
}

/** Whether each of these is an element that a mark or reply can hold. */
export const areElements = (texts: readonly string[]): boolean =>
  texts.every((text) => elementIn(text) !== null);
