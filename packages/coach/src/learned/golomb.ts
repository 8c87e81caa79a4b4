/**
 * Gaps between sorted numbers in Rice's code (Golomb 1966, Rice 1979), near the fewest bits where numbers lie at random. The first
 * byte says how many low bits of a gap stand as they are; before them, the rest of it as so many ones and a nought. Low bits first.
 */
export function writeGaps(gaps: readonly number[]): Uint8Array {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const low = Math.max(0, Math.floor(Math.log2(Math.max(1, mean * Math.LN2))));
  const bits: number[] = [];
  for (const gap of gaps) {
    for (let rest = Math.floor(gap / 2 ** low); rest > 0; rest -= 1) bits.push(1);
    bits.push(0);
    for (let bit = 0; bit < low; bit += 1) bits.push((gap >>> bit) & 1);
  }
  const bytes = new Uint8Array(1 + Math.ceil(bits.length / 8));
  bytes[0] = low;
  bits.forEach((bit, at) => {
    const byte = 1 + (at >> 3);
    bytes[byte] = (bytes[byte] ?? 0) | (bit << (at & 7));
  });
  return bytes;
}

/** Reads so many gaps, and says how many bytes they took. Throws a RangeError where the bytes end before them. */
export function readGaps(
  bytes: Uint8Array,
  count: number,
): { readonly gaps: Uint32Array; readonly length: number } {
  const low = bytes[0] ?? 0;
  const gaps = new Uint32Array(count);
  let at = 8;
  const next = (): number => {
    const byte = bytes[at >> 3];
    if (byte === undefined) throw new RangeError("the gaps are cut short");
    at += 1;
    return (byte >> ((at - 1) & 7)) & 1;
  };
  for (let index = 0; index < count; index += 1) {
    let high = 0;
    while (next() === 1) high += 1;
    let rest = 0;
    for (let bit = 0; bit < low; bit += 1) rest |= next() << bit;
    gaps[index] = high * 2 ** low + rest;
  }
  return { gaps, length: (at + 7) >> 3 };
}
