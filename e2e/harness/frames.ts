/** What WebSocket frames are made of, as far as it is needed to tell them apart (RFC 6455, 5.2). */
const [shortLength, longLength] = [126, 127];
const maskedBit = 0x80;
const maskBytes = 4;

/** A ping or a pong: the relay's own beat, every thirty seconds for everyone alike (5.5). */
const heartbeats = new Set([0x89, 0x8a]);

/** How much of these bytes is the next thing said; null while too little of it has come to tell. */
type SizeOf = (bytes: Buffer) => number | null;

/**
 * Calls with the size of each frame that one side of a live connection sends, and of what it says `first` in place of a frame. A busy
 * machine hands over several frames at once, or one in pieces: what is noted must not depend on that. Heartbeats are left out.
 */
export function eachFrame(
  call: (bytes: number) => void,
  first: SizeOf = frameSize,
): (piece: Buffer) => void {
  let rest = Buffer.alloc(0);
  let sizeOf = first;
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const size = sizeOf(rest);
      if (size === null || rest.length < size) return;
      if (!heartbeats.has(rest[0] ?? 0)) call(size);
      rest = rest.subarray(size);
      sizeOf = frameSize;
    }
  };
}

/** The answer in HTTP with which the relay opens a live connection. */
export const greetingSize: SizeOf = (bytes) => {
  const end = bytes.indexOf("\r\n\r\n");
  return end < 0 ? null : end + 4;
};

function frameSize(bytes: Buffer): number | null {
  const second = bytes[1];
  if (second === undefined) return null;
  const told = second & ~maskedBit;
  const mask = second & maskedBit ? maskBytes : 0;
  const extended = told === shortLength ? 2 : told === longLength ? 8 : 0;
  if (bytes.length < 2 + extended) return null;
  const payload =
    extended === 0 ? told : Number(`0x${bytes.subarray(2, 2 + extended).toString("hex")}`);
  return 2 + extended + mask + payload;
}
