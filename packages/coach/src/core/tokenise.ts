import type { Piece, Span, Split } from "./text.ts";

const longestWord = 40;

/**
 * Splits any text into words and numbers with exact UTF-16 spans. Linear in the length of the text; never throws, whatever
 * the text holds (lone surrogates, emoji and unknown marks are passed over). What is not seen (a soft hyphen, a joiner) does not
 * part a word.
 *
 * A quotation opens at a quote mark that follows a space or a mark and closes at the next one of its kind within the same
 * paragraph; an apostrophe inside a word never opens one.
 *
 * Of a text split `before` it, the pieces that stand before the first difference are taken as they are.
 */
export function tokenise(text: string, before?: Split): Split {
  const quoted = quotedRanges(text);
  const pieces = before === undefined ? [] : piecesAlike(before, text, quoted);
  let at = pieces.at(-1)?.end ?? 0;
  let quote = 0;
  for (;;) {
    const start = startFrom(text, at);
    if (start === text.length) return { text, pieces, quoted };
    const plainEnd = endOfPlain(text, start);
    const written = withoutClosing(text.slice(start, plainEnd ?? endOf(wordOrNumber, text, start)));
    // Nearly always there is only a space, of which nothing need be asked.
    const onlySpace = start === at + 1 && text.charCodeAt(at) === space;
    const between = onlySpace ? "" : text.slice(at, start);
    at = start + written.length;
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= start) quote += 1;
    const range = quoted[quote];
    const opensParagraph = !onlySpace && blankLine.test(between);
    pieces.push({
      start,
      end: at,
      written: written.length > longestWord ? written.slice(0, longestWord) : written,
      kind: plainEnd === undefined && /^\p{N}/u.test(written) ? "number" : "word",
      marksBefore: onlySpace ? "" : marksIn(between, opensParagraph),
      endsSentenceBefore: !onlySpace && endsSentence(between),
      opensParagraph,
      quoted: range !== undefined && range.start <= start,
    });
  }
}

const beforeWord = /(?=[\p{L}\p{M}\p{N}])/gu;
const wordOrNumber =
  /[\p{L}\p{M}]+(?:['’‘ʼ`´\u00AD\u200B-\u200D\u2060][\p{L}\p{M}]+)*['’]?|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*/uy;

/** A piece is the same when as much of the text after it is: a word goes on with a mark and a letter, which can be two units. */
const lookedAtAfter = 3;

/** The pieces of the text before that are this text's too: all before the first character or quotation that differs. */
function piecesAlike(before: Split, text: string, quoted: readonly Span[]): Piece[] {
  let alike = 0;
  while (alike < text.length && text.charCodeAt(alike) === before.text.charCodeAt(alike))
    alike += 1;
  const differs = (_: unknown, index: number): boolean => {
    const [was, is] = [before.quoted[index], quoted[index]];
    return was?.start !== is?.start || was?.end !== is?.end;
  };
  const other = quoted.length < before.quoted.length ? before.quoted : quoted;
  const first = other.findIndex(differs);
  if (first !== -1)
    alike = Math.min(alike, quoted[first]?.start ?? alike, before.quoted[first]?.start ?? alike);
  let count = before.pieces.length;
  while (count > 0 && (before.pieces[count - 1]?.end ?? 0) + lookedAtAfter > alike) count -= 1;
  return before.pieces.slice(0, count);
}

const space = 0x20;
/** By code below 128: what a word or a number can start with, what a word goes on with, and what can join two parts of a word. */
const [starts, letters, joins] = [/[a-z0-9]/iu, /[a-z]/iu, /['`]/u].map((kind) =>
  Uint8Array.from({ length: 128 }, (_, code) => (kind.test(String.fromCharCode(code)) ? 1 : 0)),
) as [Uint8Array, Uint8Array, Uint8Array];

/** Where the next word or number starts, or the text's end. Most marks between words are plain: the matcher is asked for the rest. */
function startFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= starts.length) return endOf(beforeWord, text, at);
    if (starts[code] === 1) return at;
  }
  return text.length;
}

/** Where the word ends that starts here, if it is of plain letters alone, as most are. */
function endOfPlain(text: string, start: number): number | undefined {
  let at = start;
  while (letters[text.charCodeAt(at)] === 1) at += 1;
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return at > start && code < joins.length && joins[code] === 0 ? at : undefined;
}

/** Where the next match ends, or the text. Asked this way a word costs no object: this runs for every word at every reading. */
function endOf(matcher: RegExp, text: string, from: number): number {
  matcher.lastIndex = from;
  return matcher.test(text) ? matcher.lastIndex : text.length;
}

function withoutClosing(word: string): string {
  return word.endsWith("'") || word.endsWith("’") ? word.slice(0, -1) : word;
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
const opening = new RegExp(`[${Object.keys(closing).join("")}]`, "gu");
const longestQuotation = 400;

function quotedRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let after = 0;
  for (const { 0: mark, index: at } of text.matchAll(opening)) {
    const close = closing[mark];
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
