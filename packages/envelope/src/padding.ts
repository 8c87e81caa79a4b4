/** Section 2 of docs/protocol.md: sizes that hide how much was written. */
import { join, uint32 } from "./primitives.ts";
import { accept, refuse } from "./refusal.ts";
import type { Result } from "./refusal.ts";

const LENGTH = 4;
const SMALL_SIZES = [256, 512, 1024];

/** The size that `length` bytes of plain text take when padded, their 4 bytes of length included. */
export function paddedSize(length: number): number {
  const needed = LENGTH + length;
  return SMALL_SIZES.find((size) => needed <= size) ?? padme(needed);
}

/** Padmé (Nikitin et al. 2019, PURBs): leaks O(log log n) bits of the length and adds at most 12 %. */
function padme(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const significant = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - significant);
  return Math.ceil(length / step) * step;
}

export const pad = (text: Uint8Array): Uint8Array =>
  join(uint32(text.length), text, new Uint8Array(paddedSize(text.length) - LENGTH - text.length));

/** Refuses what `pad` would not have made: a wrong size, or anything but zeros after the text. */
export function unpad(padded: Uint8Array): Result<Uint8Array, "malformed"> {
  if (padded.length < LENGTH) return refuse("malformed");
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - LENGTH || paddedSize(length) !== padded.length)
    return refuse("malformed");
  if (padded.subarray(LENGTH + length).some((byte) => byte !== 0)) return refuse("malformed");
  return accept(padded.slice(LENGTH, LENGTH + length));
}
