/** Section 1 of docs/protocol.md: deterministic CBOR (RFC 8949 §4.2.1). Bytes as text are in base64url.ts. */
import {
  decode as decodeCbor,
  encode as encodeCbor,
  rfc8949EncodeOptions,
  Token,
  Type,
} from "cborg";
import type { EncodeOptions } from "cborg";
import * as v from "valibot";
import { limits } from "./limits.ts";
import { equalBytes } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";

const encodeOptions: EncodeOptions = {
  ...rfc8949EncodeOptions,
  ignoreUndefinedProperties: true,
  typeEncoders: {
    number: (value: number) => {
      if (!Number.isSafeInteger(value)) throw new TypeError("Only safe integers can be encoded.");
      return new Token(value < 0 ? Type.negint : Type.uint, value);
    },
    // A decoder may drop a leading byte order mark, and the text would not re-encode to itself.
    string: (value: string) => new Token(Type.string, value.replace(/^\uFEFF+/, "")),
    undefined: () => {
      throw new TypeError("Undefined cannot be encoded.");
    },
  },
};

/**
 * Deterministic CBOR of plain data: null, booleans, safe integers, text, bytes, arrays, maps with text keys. Properties that are
 * undefined are left out. Throws on anything else: what is encoded is ours.
 */
export const encode = (value: unknown): Uint8Array =>
  Uint8Array.from(encodeCbor(value, encodeOptions));

const decodeOptions = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowBigInt: false,
  allowNaN: false,
  allowInfinity: false,
  rejectDuplicateMapKeys: true,
};

/** Refuses whatever is larger than `limit` bytes (oversized) or would not re-encode to the same bytes (malformed). */
export function decode(
  bytes: Uint8Array,
  limit: number,
): Result<unknown, "malformed" | "oversized"> {
  if (bytes.length > limit) return refuse("oversized", { limit });
  if (!isWithinBounds(bytes)) return refuse("malformed");
  try {
    const value: unknown = decodeCbor(bytes, decodeOptions);
    return equalBytes(encode(value), bytes) ? accept(value) : refuse("malformed");
  } catch {
    return refuse("malformed");
  }
}

/** Decodes, then checks the shape. */
export function decodeAs<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
  limit: number,
): Result<v.InferOutput<Schema>, "malformed" | "oversized"> {
  const decoded = decode(bytes, limit);
  if (!decoded.ok) return decoded;
  const parsed = v.safeParse(schema, decoded.value);
  return parsed.success ? accept(parsed.output) : refuse("malformed");
}

const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const SIMPLE = 7;
const isText = (major: number) => major === 2 || major === 3;

/** Walks the items' heads before anything is allocated: definite lengths that fit what is left, no tags, nesting within its limit. */
function isWithinBounds(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  /** Items still expected at each level that is open. */
  const expected = [1];
  let at = 0;
  while (expected.length > 0) {
    const level = expected.length - 1;
    const left = expected[level] ?? 0;
    if (left === 0) {
      expected.pop();
      continue;
    }
    expected[level] = left - 1;
    const initial = bytes[at];
    if (initial === undefined) return false;
    at += 1;
    const major = initial >> 5;
    const info = initial & 31;
    if (major === TAG || info > 27) return false;
    if (major === SIMPLE) {
      const isFalseTrueOrNull = info >= 20 && info <= 22;
      if (!isFalseTrueOrNull) return false;
      continue;
    }
    const width = info < 24 ? 0 : 1 << (info - 24);
    if (at + width > bytes.length) return false;
    const argument = info < 24 ? info : readArgument(view, at, width);
    at += width;
    const remaining = bytes.length - at;
    if (isText(major)) {
      if (argument > remaining) return false;
      at += argument;
    } else if (major === ARRAY || major === MAP) {
      const items = major === MAP ? argument * 2 : argument;
      if (items > remaining || expected.length > limits.nesting) return false;
      expected.push(items);
    }
  }
  return at === bytes.length;
}

function readArgument(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getUint8(at);
  if (width === 2) return view.getUint16(at);
  if (width === 4) return view.getUint32(at);
  return Number(view.getBigUint64(at));
}
