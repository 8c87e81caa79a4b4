import type { Piece } from "../../core/text.ts";
import { expand } from "./spelling.ts";

const common = new Set(
  "i you we he she it they my your our his her the and but if of to for with from is are was were been have has had did not never what when how who why that this there all can will would could should just because sorry about out up them him us said told know want need by each every".split(
    " ",
  ),
);
const enoughToTell = 8;

/** English by its small words. Fewer than eight words are taken as English; another script is not. */
export function recognises(pieces: readonly Piece[]): boolean {
  const words = pieces.filter((piece) => piece.kind === "word").slice(0, 400);
  const latin = words.filter((piece) => /^\p{Script=Latin}/u.test(piece.written));
  if (words.length > 0 && latin.length < words.length / 2) return false;
  if (words.length < enoughToTell) return true;
  const known = latin.filter((piece) =>
    expand(piece.written).some((word) => common.has(word)),
  ).length;
  return known / words.length >= 0.12;
}
