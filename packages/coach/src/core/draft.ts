import type { Draft, Piece, Sentence, SentenceReading, Split, Word, WordRange } from "./text.ts";

/** How a language takes a text apart. Each sentence is read on its own, so that one that did not change need not be read again. */
export interface SentenceReader {
  /** The index of the first piece of each sentence. Whether a sentence starts depends on that piece and those before it alone. */
  readonly startsOf: (pieces: readonly Piece[]) => readonly number[];
  /** Reads the pieces of one sentence; `after` is what stands between its last piece and the next. */
  readonly readSentence: (pieces: readonly Piece[], after: string) => SentenceReading;
}

/** Sentences already read, by all that reading them depends on. */
export type Readings = Map<string, SentenceReading>;

/**
 * Reads a text sentence by sentence. Sentences found in `known` are taken from there; every sentence of this text is in the
 * `used` that is returned. Of the draft read `before` it, what stands where it stood is taken as it is.
 */
export function readDraft(
  split: Split,
  { startsOf, readSentence }: SentenceReader,
  known: Readings = new Map(),
  before?: Draft,
): { readonly draft: Draft; readonly used: Readings } {
  const { pieces } = split;
  const used: Readings = new Map();
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const clauses: WordRange[] = [];
  const starts = startsOf(pieces);
  starts.forEach((firstPiece, index) => {
    const to = starts[index + 1] ?? pieces.length;
    const first = pieces[firstPiece];
    if (first === undefined) return;
    const stood = before?.sentences[index];
    const unchanged =
      stood?.firstPiece === firstPiece && endsAsBefore(before, split, index + 1, to);
    const key = unchanged ? stood.key : keyOf(split, firstPiece, to);
    const reading = unchanged
      ? stood.reading
      : (used.get(key) ??
        known.get(key) ??
        readSentence(moved(pieces.slice(firstPiece, to), -first.start), textAfter(split, to)));
    used.set(key, reading);
    const from = words.length;
    const stands =
      stood?.reading === reading &&
      stood.from === from &&
      isAt(before?.words[from], reading, first.start, clauses.length);
    sentences.push({
      from,
      to: from + reading.words.length,
      question: reading.question,
      opensParagraph: first.opensParagraph,
      firstPiece,
      key,
      reading,
    });
    reading.words.forEach((word, at) => {
      const there = stands ? before?.words[from + at] : undefined;
      words.push(there ?? placed(word, first.start, index, from, clauses.length));
    });
    for (const clause of reading.clauses)
      clauses.push({ from: from + clause.from, to: from + clause.to });
  });
  return { draft: { ...split, words, sentences, clauses }, used };
}

/** Whether sentence `next` begins with the very piece it began with: then all before it is as it was. */
function endsAsBefore(
  before: Draft | undefined,
  { pieces }: Split,
  next: number,
  to: number,
): boolean {
  return (
    to < pieces.length &&
    before?.sentences[next]?.firstPiece === to &&
    before.pieces[to] === pieces[to]
  );
}

const longestAfter = 40;

/** What stands between the last piece before `to` and the next; marks in the next paragraph are not its own. */
function textAfter({ text, pieces }: Split, to: number): string {
  const end = pieces[to - 1]?.end ?? 0;
  const after = text.slice(end, Math.min(pieces[to]?.start ?? text.length, end + longestAfter));
  return after.includes("\n") ? (after.split(/\n[^\S\n]*\n/u, 1)[0] ?? "") : after;
}

/** All that reading these pieces as a sentence depends on. */
function keyOf(split: Split, from: number, to: number): string {
  const { text, pieces } = split;
  const within = pieces.slice(from, to);
  const quoted = within.some((piece) => piece.quoted)
    ? within.map((piece) => (piece.quoted ? "q" : "-")).join("")
    : "";
  const { opensParagraph = false, marksBefore = "", start = 0 } = within[0] ?? {};
  const said = text.slice(start, within.at(-1)?.end);
  // In this order a NUL in the text cannot make two keys alike: marks hold no letters, and a sentence begins and ends with one.
  return [opensParagraph ? "¶" : "", quoted, marksBefore, said, textAfter(split, to)].join(
    "\u0000",
  );
}

/** Whether the first word of a sentence as it was placed before has the place it would get now. */
function isAt(
  was: Word | undefined,
  { words: [first] }: SentenceReading,
  offset: number,
  firstClause: number,
): boolean {
  return (
    first !== undefined &&
    was?.start === first.start + offset &&
    was.clause === first.clause + firstClause
  );
}

function moved(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by }));
}

/** Each field by name: this runs for every word at every reading. */
function placed(
  { norm, start, end, kind, quoted, reported, marksBefore, clause, keys, frame }: Word,
  offset: number,
  sentence: number,
  firstWord: number,
  firstClause: number,
): Word {
  return {
    norm,
    start: start + offset,
    end: end + offset,
    kind,
    quoted,
    reported,
    marksBefore,
    sentence,
    clause: clause + firstClause,
    keys,
    frame: frame === undefined ? undefined : { ...frame, verb: frame.verb + firstWord },
  };
}
