/** Shapes that several sections of docs/protocol.md share. */
import * as v from "valibot";

/** `v.instance(Uint8Array)` would ask for `Uint8Array<ArrayBuffer>`, which what libraries return is not known to be. */
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const bytesOf = (length: number) => v.pipe(bytes, v.length(length));
export const bytesUpTo = (length: number) => v.pipe(bytes, v.maxLength(length));
export const listUpTo = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

export const id = bytesOf(16);
export const hash = bytesOf(32);
export const key = bytesOf(32);
export const signature = bytesOf(64);
/** A whole number from zero. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A count that fits 4 bytes. */
export const shortCount = v.pipe(count, v.maxValue(0xffff_ffff));
/** Milliseconds since 1970 UTC, up to the last instant that a JavaScript Date can be. */
export const instant = v.pipe(count, v.maxValue(8_640_000_000_000_000));
/** Structures begin with the version of this protocol. */
export const version = v.literal(1);
