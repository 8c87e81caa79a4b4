import type { Draft, Frame, Piece, Sentence, SentenceReading, Word, WordRange } from "./text.ts";

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
 * `used` that is returned.
 */
export function readDraft(
  text: string,
  pieces: readonly Piece[],
  { startsOf, readSentence }: SentenceReader,
  known: Readings = new Map(),
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
    const after = text.slice(
      last.end,
      Math.min(pieces[to]?.start ?? text.length, last.end + longestAfter),
    );
    const within = pieces.slice(from, to);
    const quoted = within.some((piece) => piece.quoted)
      ? within.map((piece) => (piece.quoted ? "q" : "-")).join("")
      : "";
    const key = [
      first.opensParagraph ? "¶" : "",
      first.marksBefore,
      quoted,
      text.slice(first.start, last.end),
      after,
    ].join("\u0000");
    const reading =
      used.get(key) ?? known.get(key) ?? readSentence(moved(within, -first.start), after);
    used.set(key, reading);
    const firstWord = words.length;
    sentences.push({
      from: firstWord,
      to: firstWord + reading.words.length,
      question: reading.question,
      opensParagraph: first.opensParagraph,
      reading,
    });
    for (const word of reading.words)
      words.push(placed(word, first.start, index, firstWord, clauses.length));
    for (const clause of reading.clauses)
      clauses.push({ from: firstWord + clause.from, to: firstWord + clause.to });
  });
  return { draft: { text, words, sentences, clauses }, used };
}

function moved(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by }));
}

function placed(
  word: Word,
  start: number,
  sentence: number,
  firstWord: number,
  firstClause: number,
): Word {
  const frame: Frame | undefined =
    word.frame === undefined ? undefined : { ...word.frame, verb: word.frame.verb + firstWord };
  return {
    norm: word.norm,
    start: word.start + start,
    end: word.end + start,
    kind: word.kind,
    quoted: word.quoted,
    reported: word.reported,
    marksBefore: word.marksBefore,
    sentence,
    clause: word.clause + firstClause,
    keys: word.keys,
    frame,
  };
}
