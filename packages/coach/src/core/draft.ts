import type { Draft, Piece, Sentence, SentenceReading, Word, WordRange } from "./text.ts";

/** How a language takes a text apart. Each sentence is read on its own, so that one that did not change need not be read again. */
export interface SentenceReader {
  /** The index of the first piece of each sentence. Whether a sentence starts depends on that piece and those before it alone. */
  readonly startsOf: (pieces: readonly Piece[]) => readonly number[];
  /** Reads the pieces of one sentence; `after` is what stands between its last piece and the next. */
  readonly readSentence: (pieces: readonly Piece[], after: string) => SentenceReading;
}

/** Sentences already read, by all that reading them depends on. */
export type Readings = Map<string, SentenceReading>;

const longestAfter = 40;

/**
 * Reads a text sentence by sentence. Sentences found in `known` are taken from there; every sentence of this text is in the
 * `used` that is returned. Of the draft read `before` it, the words of sentences that stand where they stood are taken as they are.
 */
export function readDraft(
  text: string,
  pieces: readonly Piece[],
  { startsOf, readSentence }: SentenceReader,
  known: Readings = new Map(),
  before?: Draft,
): { readonly draft: Draft; readonly used: Readings } {
  const used: Readings = new Map();
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const clauses: WordRange[] = [];
  const starts = startsOf(pieces);
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? pieces.length;
    const [first, last] = [pieces[from], pieces[to - 1]];
    if (first === undefined || last === undefined) return;
    const after = withinParagraph(
      text.slice(last.end, Math.min(pieces[to]?.start ?? text.length, last.end + longestAfter)),
    );
    const quoted = quotedIn(pieces, from, to);
    // In this order a NUL in the text cannot make two keys alike: marks hold no letters, and a sentence begins and ends with one.
    const opens = first.opensParagraph ? "¶" : "";
    const key = `${opens}\0${quoted}\0${first.marksBefore}\0${text.slice(first.start, last.end)}\0${after}`;
    const reading =
      used.get(key) ??
      known.get(key) ??
      readSentence(moved(pieces.slice(from, to), -first.start), after);
    used.set(key, reading);
    const firstWord = words.length;
    const stood = before?.sentences[index];
    const stands =
      stood?.reading === reading &&
      stood.from === firstWord &&
      isAt(before?.words[firstWord], reading, first.start, clauses.length);
    sentences.push({
      from: firstWord,
      to: firstWord + reading.words.length,
      question: reading.question,
      opensParagraph: first.opensParagraph,
      reading,
    });
    reading.words.forEach((word, at) => {
      const there = stands ? before?.words[firstWord + at] : undefined;
      words.push(there ?? placed(word, first.start, index, firstWord, clauses.length));
    });
    for (const clause of reading.clauses)
      clauses.push({ from: firstWord + clause.from, to: firstWord + clause.to });
  });
  return { draft: { text, words, sentences, clauses }, used };
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

/** Which of a sentence's pieces are quoted, in letters; empty when none is, as nearly always. */
function quotedIn(pieces: readonly Piece[], from: number, to: number): string {
  for (let at = from; at < to; at += 1)
    if (pieces[at]?.quoted === true)
      return pieces
        .slice(from, to)
        .map(({ quoted }) => (quoted ? "q" : "-"))
        .join("");
  return "";
}

/** Marks in the next paragraph are not this sentence's. */
function withinParagraph(after: string): string {
  if (!after.includes("\n")) return after;
  return after.split(/\n[^\S\n]*\n/u, 1)[0] ?? "";
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
