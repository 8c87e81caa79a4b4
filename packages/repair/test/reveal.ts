import type { Claim, Reveal } from "../src/index.ts";

/**
 * Stands in for the replica's cryptography: the same algebra in a group that hides nothing, so that rules can be tried
 * without it. The real one has its own tests (packages/envelope/test/reveal.test.ts).
 */
const prime = 2n ** 127n - 1n;

const text = (value: bigint): string => value.toString(36).padStart(43, "0");
const numberIn = (value: string): bigint =>
  Array.from(value).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
const times = (one: string, factor: string): string =>
  text((numberIn(one) * numberIn(factor)) % prime);

const hashed = (...parts: readonly unknown[]): string =>
  text(
    Array.from(JSON.stringify(parts)).reduce(
      (sum, character) => (sum * 1_000_003n + BigInt(character.codePointAt(0) ?? 0) + 1n) % prime,
      7n,
    ),
  );

const sorted = (words: Readonly<Record<string, string>> | null) =>
  words && Object.entries(words).toSorted(([one], [other]) => (one < other ? -1 : 1));

const isSameTopic: Reveal["isSameTopic"] = (factor, { own, raised }) =>
  times(own, factor) === raised;

/** The same for the same command, as the replica's is. */
export const revealFor = (command: string): Reveal => ({
  commit(answer, words) {
    const salt = hashed("salt", command);
    const wordsDigest = hashed("words", salt, sorted(words));
    return { salt, wordsDigest, digest: hashed("digest", salt, wordsDigest, answer) };
  },
  mark(topic) {
    const factor = hashed("factor", command);
    return { factor, mark: times(hashed("topic", topic), factor) };
  },
  reply(topic, mark) {
    const fresh = hashed("fresh", command, mark);
    return { own: times(hashed("topic", topic), fresh), raised: times(mark, fresh) };
  },
  isSameTopic,
});

/** As the replica checks it on arrival, before anything is folded. */
export function isTrueClaim(claim: Claim): boolean {
  switch (claim.kind) {
    case "opening": {
      const { salt, wordsDigest, answer, digest } = claim;
      return hashed("digest", salt, wordsDigest, answer) === digest;
    }
    case "elements":
      return claim.texts.every((each) => numberIn(each) > 0n);
    case "same-topic": {
      const { topic, factor, mark, reply } = claim;
      return times(hashed("topic", topic), factor) === mark && isSameTopic(factor, reply);
    }
  }
}
