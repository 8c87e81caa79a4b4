import type { Piece } from "./text.ts";

const longestWord = 40;

/**
 * Splits any text into words and numbers with exact UTF-16 spans. Linear in the length of the text; never throws, whatever
 * the text holds (lone surrogates, emoji and unknown marks are passed over). What is not seen (a soft hyphen, a joiner) does not
 * part a word.
 *
 * A quotation opens at a quote mark that follows a space or a mark and closes at the next one of its kind within the same
 * paragraph; an apostrophe inside a word never opens one.
 */
export function tokenise(text: string): Piece[] {
  const pieces: Piece[] = [];
  const quoted = quotedRanges(text);
  const matcher =
    /[\p{L}\p{M}]+(?:['’‘ʼ`´\u00AD\u200B-\u200D\u2060][\p{L}\p{M}]+)*['’]?|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*/gu;
  let at = 0;
  let quote = 0;
  for (const match of text.matchAll(matcher)) {
    const start = match.index;
    const written = match[0].replace(/['’]$/u, "");
    const between = text.slice(at, start);
    at = start + written.length;
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= start) quote += 1;
    const range = quoted[quote];
    const opensParagraph = between.length > 1 && blankLine.test(between);
    pieces.push({
      start,
      end: at,
      written: written.length > longestWord ? written.slice(0, longestWord) : written,
      kind: /^\p{N}/u.test(written) ? "number" : "word",
      marksBefore: marksIn(between, opensParagraph),
      endsSentenceBefore: endsSentence(between),
      opensParagraph,
      quoted: range !== undefined && range.start <= start,
    });
  }
  return pieces;
}

const blankLine = /\n[^\S\n]*\n/u;
const farthestMark = 200;

/** The marks before a piece; those of the paragraph before are not its own. */
function marksIn(between: string, opensParagraph: boolean): string {
  const near = between.length > farthestMark ? between.slice(-farthestMark) : between;
  const own = opensParagraph ? (near.split(blankLine).at(-1) ?? "") : near;
  return own.replace(/\s+/gu, "");
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "«": "»",
  "‘": "’",
  "'": "'",
  "„": "“",
};
const longestQuotation = 400;

function quotedRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let after = 0;
  for (let at = 0; at < text.length; at += 1) {
    const close = closing[text.charAt(at)];
    if (close === undefined || at < after || !opens(text, at)) continue;
    const end = closesAt(text, at + 1, close);
    if (end === -1) continue;
    ranges.push({ start: at, end });
    after = end + 1;
  }
  return ranges;
}

function opens(text: string, at: number): boolean {
  return (
    (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) && /\S/u.test(text.charAt(at + 1))
  );
}

function closesAt(text: string, from: number, close: string): number {
  const limit = Math.min(text.length, from + longestQuotation);
  for (let at = from; at < limit; at += 1) {
    const here = text.charAt(at);
    if (here === "\n") return -1;
    if (here === close && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}

function endsSentence(between: string): boolean {
  return /[.!?…।。！？؟]|\n/u.test(between);
}
