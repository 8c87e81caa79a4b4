/**
 * The attack that the item key's commitment answers: one AES-GCM body that two keys open, each to another text (Dodis, Grubbs,
 * Ristenpart, Woodage 2018, "Fast message franking: from invisible salamanders to encryptment").
 */
import { aesSeal } from "../src/primitives.ts";

const BLOCK = 16;
const REDUCTION = 0xe1n << 120n;
const ONE = 1n << 127n;

const toNumber = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).toString("hex") || "0"}`);
const toBlock = (value: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(2 * BLOCK, "0"), "hex"));

/** In GCM's field, GF(2^128) with its bits the other way round (NIST SP 800-38D §6.3). */
function multiply(a: bigint, b: bigint): bigint {
  let product = 0n;
  let factor = b;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((a >> bit) & 1n) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ REDUCTION : factor >> 1n;
  }
  return product;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

const inverse = (value: bigint): bigint => power(value, 2n ** 128n - 2n);

const blocksOf = (bytes: Uint8Array): bigint[] =>
  Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, index) => {
    const block = new Uint8Array(BLOCK);
    block.set(bytes.subarray(index * BLOCK, (index + 1) * BLOCK));
    return toNumber(block);
  });

const ghash = (hashKey: bigint, blocks: readonly bigint[]): bigint =>
  blocks.reduce((sum, block) => multiply(sum ^ block, hashKey), 0n);

/** What a key makes of GCM, learnt from the platform: its hash key, and the pad of the tag for a nonce of 12 bytes. */
async function gcmOf(key: Uint8Array, nonce: Uint8Array) {
  const nothing = new Uint8Array(0);
  const tagOf = async (associated: Uint8Array) =>
    toNumber(await aesSeal(key, nonce, associated, nothing));
  const tagPad = await tagOf(nothing);
  // With one block A of associated data and no text the tag is (A·H ⊕ len)·H ⊕ pad. Two such tags differ by (A ⊕ B)·H².
  const [a, b] = [new Uint8Array(BLOCK), new Uint8Array(BLOCK).fill(7)];
  const squared = multiply((await tagOf(a)) ^ (await tagOf(b)), inverse(toNumber(a) ^ toNumber(b)));
  // In this field the square root of x is x^(2^127).
  return { hashKey: power(squared, 2n ** 127n), tagPad };
}

/** A body of `blocks` blocks and its tag that both keys accept; its first block makes up the difference. */
export async function bodyForTwoKeys(
  keys: readonly [Uint8Array, Uint8Array],
  nonce: Uint8Array,
  associated: Uint8Array,
  blocks: number,
): Promise<Uint8Array> {
  const [one, two] = [await gcmOf(keys[0], nonce), await gcmOf(keys[1], nonce)];
  const lengths = (BigInt(associated.length * 8) << 64n) | BigInt(blocks * BLOCK * 8);
  const rest = Array.from({ length: blocks - 1 }, (_, index) => BigInt(index + 1));
  const tagWith = ({ hashKey, tagPad }: typeof one, first: bigint): bigint =>
    ghash(hashKey, [...blocksOf(associated), first, ...rest, lengths]) ^ tagPad;
  const weight = ({ hashKey }: typeof one) => power(hashKey, BigInt(blocks + 1));
  const difference = tagWith(one, 0n) ^ tagWith(two, 0n);
  const first = multiply(difference, inverse(weight(one) ^ weight(two)));
  return Uint8Array.from(
    [first, ...rest, tagWith(one, first)].flatMap((block) => [...toBlock(block)]),
  );
}
