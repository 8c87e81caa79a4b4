/** Lines that look drawn by hand and are the same each time: every wobble comes from a seed. */

/** A 32-bit hash of text (FNV-1a), to give each stone its own shape. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Numbers from −1 to 1, always the same for one seed: a linear congruential generator of full period (Hull and Dobell), kept
 * within 30 bits, where no number needs memory of its own. What is drawn with them has not to be unforeseeable.
 */
function wobble(seed: number): () => number {
  let state = seed & 0x3fffffff;
  return () => {
    state = (Math.imul(state, 0x2c1b3c6d) + 0x297a2d39) & 0x3fffffff;
    return state / 0x1fffffff - 1;
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A place to a tenth of a pixel. As two whole numbers: a phone writes those several times faster than a decimal. */
function place(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  return `${value < 0 && tenths > 0 ? "-" : ""}${Math.floor(tenths / 10)}.${tenths % 10}`;
}

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
  const side = give < leastSeen ? straight : bend;
  return (
    `M${place(left + topLeft)} ${place(top)}` +
    side(x + w / 2, top + off(), right - topRight, top) +
    bend(right, top, right, top + topRight) +
    side(right + off(), y + h / 2, right, bottom - bottomRight) +
    bend(right, bottom, right - bottomRight, bottom) +
    side(x + w / 2, bottom + off() / 2, left + bottomLeft, bottom) +
    bend(left, bottom, left, bottom - bottomLeft) +
    side(left + off(), y + h / 2, left, top + topLeft) +
    `${bend(left, top, left + topLeft, top)}Z`
  );
}

/** Sides of narrow stones give by less than an eye sees, in pixels; there are most of those, and straight ones cost half. */
const leastSeen = 0.35;

const straight = (_throughX: number, _throughY: number, toX: number, toY: number): string =>
  `L${place(toX)} ${place(toY)}`;

const bend = (throughX: number, throughY: number, toX: number, toY: number): string =>
  `Q${place(throughX)} ${place(throughY)} ${place(toX)} ${place(toY)}`;

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
