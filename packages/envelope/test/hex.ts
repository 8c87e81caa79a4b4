import type { Random } from "../src/index.ts";

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const unhex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** Random bytes that are also written down, in the order they were drawn. */
export function recorded(random: Random): { readonly random: Random; readonly drawn: string[] } {
  const drawn: string[] = [];
  return {
    drawn,
    random: (length) => {
      const bytes = random(length);
      drawn.push(hex(bytes));
      return bytes;
    },
  };
}
