import fc from "fast-check";

/** A place and a change to make there: always to another byte. */
export const byteFlip = fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) });
type ByteFlip = { readonly at: number; readonly mask: number };

export function flipped(bytes: Uint8Array, { at, mask }: ByteFlip): Uint8Array {
  const changed = bytes.slice();
  const index = at % changed.length;
  changed[index] = (changed[index] ?? 0) ^ mask;
  return changed;
}

/** What a broken disk, a bad link or a hostile relay may make of bytes: changed, cut, spliced, replaced. Never the same bytes. */
export const damage = fc.oneof(
  byteFlip.map((flip) => (bytes: Uint8Array) => flipped(bytes, flip)),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice(0, at % bytes.length)),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice((at % bytes.length) + 1)),
  fc
    .tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 9 }))
    .map(([at, added]) => (bytes: Uint8Array) => {
      const index = at % (bytes.length + 1);
      return Uint8Array.from([...bytes.subarray(0, index), ...added, ...bytes.subarray(index)]);
    }),
  fc.uint8Array({ maxLength: 300 }).map((noise) => () => noise),
);
