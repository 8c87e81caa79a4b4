/** Lines that look drawn by hand and are the same each time: every wobble comes from a seed. */

/** A 32-bit hash of text (FNV-1a), to give each stone its own shape. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers from −1 to 1, always the same for one seed (mulberry32). */
function wobble(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const place = (value: number): string => value.toFixed(1);

/** The outline of one stone: a box with corners cut by hand and sides that give a little. */
export function stonePath({ x, y, w, h }: Box, seed: number): string {
  const next = wobble(seed);
  const corner = Math.min(w, h) * 0.26;
  const give = Math.min(w, h) * 0.035;
  const cut = (): number => Math.max(1, corner * (1 + next() * 0.35));
  const [topLeft, topRight, bottomRight, bottomLeft] = [cut(), cut(), cut(), cut()];
  const off = (): number => next() * give;
  const [top, right, bottom, left] = [
    y + Math.abs(off()),
    x + w - Math.abs(off()),
    y + h,
    x + Math.abs(off()),
  ];
  const point = (px: number, py: number): string => `${place(px)} ${place(py)}`;
  return [
    `M${point(left + topLeft, top)}`,
    `Q${point(x + w / 2, top + off())} ${point(right - topRight, top)}`,
    `Q${point(right, top)} ${point(right, top + topRight)}`,
    `Q${point(right + off(), y + h / 2)} ${point(right, bottom - bottomRight)}`,
    `Q${point(right, bottom)} ${point(right - bottomRight, bottom)}`,
    `Q${point(x + w / 2, bottom + off() / 2)} ${point(left + bottomLeft, bottom)}`,
    `Q${point(left, bottom)} ${point(left, bottom - bottomLeft)}`,
    `Q${point(left + off(), y + h / 2)} ${point(left, top + topLeft)}`,
    `Q${point(left, top)} ${point(left + topLeft, top)}Z`,
  ].join("");
}

/** The crack that a mended stone was joined along, from top to bottom. */
export function seamPath({ x, y, w, h }: Box, seed: number): string {
  const next = wobble(seed ^ 0x5eed);
  const middle = x + w / 2 + next() * w * 0.08;
  const swing = Math.min(w * 0.16, 4.5);
  const turns = 4;
  const points = Array.from({ length: turns + 1 }, (_, at) => {
    const side = at % 2 === 0 ? -1 : 1;
    const reach = at === 0 || at === turns ? 0.4 : 0.8 + next() * 0.2;
    return `${place(middle + side * swing * reach)} ${place(y + (h * at) / turns)}`;
  });
  return `M${points.join("L")}`;
}

/** Strokes of a hatch that fill a box, slanting up to the right and cut off at its edges. */
export function hatchPath({ x, y, w, h }: Box): string {
  const step = 5;
  const strokes: string[] = [];
  for (let offset = step; offset < w + h; offset += step) {
    const fromX = x + Math.max(0, offset - h);
    const fromY = y + Math.min(h, offset);
    const toX = x + Math.min(w, offset);
    const toY = y + Math.max(0, offset - w);
    strokes.push(`M${place(fromX)} ${place(fromY)}L${place(toX)} ${place(toY)}`);
  }
  return strokes.join("");
}

/** The same box, smaller on every side. */
export const within = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  w: Math.max(w - by * 2, 1),
  h: Math.max(h - by * 2, 1),
});
