import { encode } from "../../src/index.ts";
import { pad, paddedSize } from "../../src/padding.ts";
import { hex } from "../hex.ts";

/** Section 1. `value` is JSON, except that `{"bytes": hex}` stands for a byte string. */
export const encodingVectors = () => ({
  accepted: [
    { value: null, hex: hex(encode(null)) },
    { value: [true, false], hex: hex(encode([true, false])) },
    ...[
      0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 9_007_199_254_740_991,
    ].map((value) => ({ value, hex: hex(encode(value)) })),
    ...[-1, -24, -25, -256, -257, -9_007_199_254_740_991].map((value) => ({
      value,
      hex: hex(encode(value)),
    })),
    { value: "è la nostra parola 🌱", hex: hex(encode("è la nostra parola 🌱")) },
    { value: { bytes: "00ff10" }, hex: hex(encode(Uint8Array.of(0, 255, 16))) },
    { value: { z: 1, b: [], aa: {}, a: "" }, hex: hex(encode({ z: 1, b: [], aa: {}, a: "" })) },
    { value: [[[[[[[[]]]]]]]], hex: hex(encode([[[[[[[[]]]]]]]])) },
  ],
  refused: [
    { why: "nothing", hex: "" },
    { why: "two items", hex: "0000" },
    { why: "an item cut short", hex: "8201" },
    { why: "a longer integer than needed", hex: "1817" },
    { why: "a longer length than needed", hex: "780161" },
    { why: "an integer beyond 2^53 - 1", hex: "1b0020000000000000" },
    { why: "an indefinite array", hex: "9f01ff" },
    { why: "an indefinite text", hex: "7f6161ff" },
    { why: "a float", hex: "f93c00" },
    { why: "a double", hex: "fb3ff199999999999a" },
    { why: "undefined", hex: "f7" },
    { why: "an unknown simple value", hex: "f0" },
    { why: "a tag", hex: "c11a514b67b0" },
    { why: "keys out of order", hex: "a2616202616101" },
    { why: "one key twice", hex: "a2616101616101" },
    { why: "a key that is no text", hex: "a10102" },
    { why: "text that is no UTF-8", hex: "62c328" },
    { why: "text that begins with a byte order mark", hex: "64efbbbf61" },
    { why: "a length beyond the end", hex: "5affffffff00" },
    { why: "an array longer than what is left", hex: "9affffffff" },
    { why: "nine levels", hex: "81818181818181818180" },
  ],
});

/** Section 2. */
export const paddingVectors = () => ({
  sizes: [0, 1, 252, 253, 508, 509, 1020, 1021, 1052, 1053, 5000, 65_532, 1_048_572].map(
    (length) => ({
      length,
      size: paddedSize(length),
    }),
  ),
  padded: { text: hex(encode("I was late.")), hex: hex(pad(encode("I was late."))) },
  refused: [
    { why: "too short for a length", hex: "000000" },
    { why: "a size that is none of the sizes", hex: `00000001${"61"}${"00".repeat(10)}` },
    { why: "something after the text", hex: `0000000161${"00".repeat(250)}01` },
    { why: "a length beyond the end", hex: `000000fd${"00".repeat(252)}` },
    { why: "a larger size than needed", hex: `0000000161${"00".repeat(507)}` },
  ],
});
