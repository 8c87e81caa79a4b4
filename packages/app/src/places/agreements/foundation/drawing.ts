import type { Pen } from "./pen.ts";

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

/** The outline of one stone: a box with corners cut by hand and sides that give a little. */
export function drawOutline(pen: Pen, { x, y, w, h }: Box, seed: number): void {
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
  const side = (towardsX: number, towardsY: number, toX: number, toY: number): void => {
    if (give < leastSeen) pen.lineTo(toX, toY);
    else pen.bendTo(towardsX, towardsY, toX, toY);
  };
  pen.moveTo(left + topLeft, top);
  side(x + w / 2, top + off(), right - topRight, top);
  pen.bendTo(right, top, right, top + topRight);
  side(right + off(), y + h / 2, right, bottom - bottomRight);
  pen.bendTo(right, bottom, right - bottomRight, bottom);
  side(x + w / 2, bottom + off() / 2, left + bottomLeft, bottom);
  pen.bendTo(left, bottom, left, bottom - bottomLeft);
  side(left + off(), y + h / 2, left, top + topLeft);
  pen.bendTo(left, top, left + topLeft, top);
  pen.close();
}

/** Sides of narrow stones give by less than an eye sees, in pixels; there are most of those, and straight ones cost half. */
const leastSeen = 0.35;

/** The crack that a mended stone was joined along, from top to bottom. */
export function drawSeam(pen: Pen, { x, y, w, h }: Box, seed: number): void {
  const next = wobble(seed ^ 0x5eed);
  const middle = x + w / 2 + next() * w * 0.08;
  const swing = Math.min(w * 0.16, 4.5);
  const turns = 4;
  for (let at = 0; at <= turns; at++) {
    const side = at % 2 === 0 ? -1 : 1;
    const reach = at === 0 || at === turns ? 0.4 : 0.8 + next() * 0.2;
    const [toX, toY] = [middle + side * swing * reach, y + (h * at) / turns];
    if (at === 0) pen.moveTo(toX, toY);
    else pen.lineTo(toX, toY);
  }
}

/** Strokes of a hatch that fill a box, slanting up to the right and cut off at its edges. */
export function drawHatch(pen: Pen, { x, y, w, h }: Box): void {
  const step = 5;
  for (let offset = step; offset < w + h; offset += step) {
    pen.moveTo(x + Math.max(0, offset - h), y + Math.min(h, offset));
    pen.lineTo(x + Math.min(w, offset), y + Math.max(0, offset - w));
  }
}

/** The same box, smaller on every side. */
export const within = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  w: Math.max(w - by * 2, 1),
  h: Math.max(h - by * 2, 1),
});
