/**
 * A draft as the engine reads it: words with their place in the original, sentences, clauses and frames.
 * Nothing in core/ knows a language; a pack fills these shapes.
 */

/** Half-open range of UTF-16 positions in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word or number as written. A contraction is read as several words that share its span. */
export interface Piece extends Span {
  readonly written: string;
  readonly kind: "word" | "number";
  /** The marks between the piece before and this one, spaces removed ("," or "…" or ""). */
  readonly marksBefore: string;
  readonly endsSentenceBefore: boolean;
  /** A blank line stands before it. */
  readonly opensParagraph: boolean;
  readonly quoted: boolean;
}

/** A text and what it was split into. */
export interface Split {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What stands in quotation marks, in reading order. */
  readonly quoted: readonly Span[];
}

export type Subject = "i" | "you" | "we" | "third" | "thing" | "nobody" | "none";
export type Tense = "past" | "present" | "future" | "modal" | "perfect" | "bare" | "ing";

/** What the clause of a frame hangs on: a condition, a cause, a time, a concession. */
export type Adjunct = "if" | "because" | "when" | "although" | "none";

/** Who did what in a clause. `verb` is the index of the head verb among the words. */
export interface Frame {
  readonly subject: Subject;
  /** To whom or to what it is done, as far as one can tell. */
  readonly object: Subject;
  readonly adjunct: Adjunct;
  /** Told to somebody to do: "leave me alone", "please don't tell her". */
  readonly imperative: boolean;
  readonly verb: number;
  readonly tense: Tense;
  readonly negated: boolean;
  readonly passive: boolean;
  /** The form written out of place, so that "I was seeing" and "I was sad" differ. */
  readonly progressive: boolean;
}

export interface Word extends Span {
  readonly norm: string;
  readonly kind: "word" | "number";
  readonly quoted: boolean;
  /** Said by or to someone else, told as a lie, or named only to be refused: not the writer's own words now. */
  readonly reported: boolean;
  readonly marksBefore: string;
  readonly sentence: number;
  readonly clause: number;
  /** Everything a pattern can ask of this word: its norm, "~lemma", "@class", "/form". */
  readonly keys: ReadonlySet<string>;
  /** Set on a head verb alone. */
  readonly frame: Frame | undefined;
}

/** Range of word indexes, end excluded. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How many of some words speak for a language. */
export interface Evidence {
  readonly words: number;
  /** Written in its script. */
  readonly inScript: number;
  /** That only it has among those it is told from. */
  readonly ours: number;
  /** That it has, as others may. */
  readonly known: number;
  /** That are another language's. */
  readonly theirs: number;
}

/** A sentence read on its own: its places are counted from its first letter, its word indexes from its first word. */
export interface SentenceReading {
  readonly words: readonly Word[];
  readonly clauses: readonly WordRange[];
  readonly question: boolean;
  /** What speaks for its being in the language it was read as. */
  readonly evidence: Evidence;
}

export interface Sentence extends WordRange {
  readonly question: boolean;
  readonly opensParagraph: boolean;
  /** The index of its first piece. */
  readonly firstPiece: number;
  /** All that reading it depends on, in one text. */
  readonly key: string;
  /** The same object for as long as the sentence reads the same, wherever it stands. */
  readonly reading: SentenceReading;
}

export interface Draft extends Split {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly WordRange[];
}
