import { ristretto255 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesToText } from "../src/base64url.ts";
import {
  areCommittedWords,
  areElements,
  commitTo,
  isSameTopic,
  isTrueOpening,
  isTrueSameTopic,
  markTopic,
  replyToMark,
} from "../src/reveal.ts";

const commandId = fc.uint8Array({ minLength: 16, maxLength: 16 });
const topic = commandId.map(bytesToText);
const someWords = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: "grapheme" }), {
  maxKeys: 4,
  noNullPrototype: true,
});
const runs = { numRuns: 30 };

const replied = (...given: Parameters<typeof replyToMark>) => {
  const reply = replyToMark(...given);
  if (!reply) throw new Error("No element");
  return reply;
};

describe("commitments", () => {
  test("open to their own answer and words, the same each time", () => {
    fc.assert(
      fc.property(commandId, fc.string(), someWords, (id, answer, words) => {
        const made = commitTo(id, answer, words);
        expect(commitTo(id, answer, words)).toEqual(made);
        expect(isTrueOpening({ ...made, answer })).toBe(true);
        expect(areCommittedWords(made, words)).toBe(true);
      }),
    );
  });

  test("open to no other answer, no other words, no words, and no salt but their own", () => {
    fc.assert(
      fc.property(commandId, fc.string(), someWords, commandId, (id, answer, words, otherId) => {
        const made = commitTo(id, answer, words);
        expect(isTrueOpening({ ...made, answer: `${answer}.` })).toBe(false);
        expect(areCommittedWords(made, { ...words, more: "." })).toBe(false);
        expect(areCommittedWords(made, null)).toBe(false);
        const { wordsDigest } = commitTo(id, answer, { ...words, more: "." });
        expect(isTrueOpening({ ...made, wordsDigest, answer })).toBe(false);
        const other = commitTo(otherId, answer, words);
        fc.pre(other.salt !== made.salt);
        expect(other.digest).not.toBe(made.digest);
        expect(isTrueOpening({ ...made, salt: other.salt, answer })).toBe(false);
      }),
    );
  });

  test("what is no salt opens nothing", () => {
    const made = commitTo(new Uint8Array(16), "yes", null);
    for (const salt of ["", "AAAA", "*", `${made.salt}A`]) {
      expect(isTrueOpening({ ...made, salt, answer: "yes" })).toBe(false);
    }
    expect(areCommittedWords({ ...made, salt: "*" }, null)).toBe(false);
  });

  test("words are bound as they are read back: half a surrogate pair and a byte order mark change nothing", () => {
    const made = commitTo(new Uint8Array(16), "yes", { safe: "\uFEFFa\uD800" });
    expect(areCommittedWords(made, { safe: "a\uFFFD" })).toBe(true);
  });
});

describe("marks without a name", () => {
  test("on one topic are found to be so, by the first one's device and then by anyone", () => {
    fc.assert(
      fc.property(commandId, commandId, topic, (first, later, about) => {
        const { factor, mark } = markTopic(first, about);
        const reply = replied(later, about, mark);
        expect(isSameTopic(factor, reply)).toBe(true);
        expect(isTrueSameTopic({ topic: about, factor, mark, reply })).toBe(true);
        expect(areElements([mark, reply.own, reply.raised])).toBe(true);
        expect(replied(later, about, mark)).toEqual(reply);
      }),
      runs,
    );
  });

  test("on two topics are not, whichever of the two is named", () => {
    fc.assert(
      fc.property(commandId, commandId, topic, topic, (first, later, one, other) => {
        fc.pre(one !== other);
        const { factor, mark } = markTopic(first, one);
        const reply = replied(later, other, mark);
        expect(isSameTopic(factor, reply)).toBe(false);
        for (const named of [one, other]) {
          expect(isTrueSameTopic({ topic: named, factor, mark, reply })).toBe(false);
        }
      }),
      runs,
    );
  });

  test("a topic that was not marked can't be named for a mark", () => {
    const { factor, mark } = markTopic(new Uint8Array(16), "one");
    const reply = replied(new Uint8Array(16).fill(1), "one", mark);
    expect(isTrueSameTopic({ topic: "another", factor, mark, reply })).toBe(false);
  });

  test("two marks on one topic, and two replies to one mark, have nothing in common to see", () => {
    const [one, two] = [1, 2].map((fill) => markTopic(new Uint8Array(16).fill(fill), "topic"));
    const replies = [3, 4].map((fill) =>
      replied(new Uint8Array(16).fill(fill), "topic", one?.mark ?? ""),
    );
    const texts = [one, two].flatMap((each) => [each?.mark, each?.factor]);
    const all = [...texts, ...replies.flatMap(({ own, raised }) => [own, raised])];
    expect(new Set(all).size).toBe(all.length);
  });

  test("the other can't reply with what they were given: a mark, a reply, or any of it multiplied", () => {
    const { factor, mark } = markTopic(new Uint8Array(16), "topic");
    // The same person replied, earlier, to a mark of the other's that is no topic's.
    const bait = ristretto255.Point.BASE.multiply(5n);
    const given = replied(new Uint8Array(16), "topic", bytesToText(bait.toBytes()));
    const times = (text: string, by: bigint) =>
      bytesToText(
        ristretto255.Point.fromBytes(new Uint8Array(Buffer.from(text, "base64url")))
          .multiply(by)
          .toBytes(),
      );
    const forged = [
      { own: mark, raised: mark },
      { own: given.own, raised: given.raised },
      { own: bytesToText(bait.toBytes()), raised: given.raised },
      { own: times(bytesToText(bait.toBytes()), 7n), raised: times(given.raised, 7n) },
      { own: given.own, raised: mark },
    ];
    for (const reply of forged) expect(isSameTopic(factor, reply)).toBe(false);
  });

  test("the neutral element, a factor of nought, and what is no element are refused", () => {
    const neutral = bytesToText(new Uint8Array(32));
    const { factor, mark } = markTopic(new Uint8Array(16), "topic");
    expect(areElements([mark, neutral])).toBe(false);
    for (const text of ["", "AA", "*", bytesToText(new Uint8Array(32).fill(255))]) {
      expect(areElements([text])).toBe(false);
      expect(replyToMark(new Uint8Array(16), "topic", text)).toBeNull();
    }
    expect(replyToMark(new Uint8Array(16), "topic", neutral)).toBeNull();
    const empty = { own: neutral, raised: neutral };
    expect(isSameTopic(factor, empty)).toBe(false);
    expect(isSameTopic(neutral, { own: mark, raised: neutral })).toBe(false);
    expect(isTrueSameTopic({ topic: "topic", factor: neutral, mark: neutral, reply: empty })).toBe(
      false,
    );
  });
});
