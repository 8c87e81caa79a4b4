import { readDraft } from "../../core/draft.ts";
import { tokenise } from "../../core/tokenise.ts";
import type { Draft, Frame, Piece, SentenceReading, Word } from "../../core/text.ts";
import { settleAmbiguous } from "./ambiguous.ts";
import { clausesOf, rangesOf } from "./clauses.ts";
import { framesOf } from "./frames.ts";
import { keysOf, nameKeys, numberKeys } from "./lexicon.ts";
import { asks } from "./questions.ts";
import type { RawWord } from "./raw-word.ts";
import { evidenceIn } from "./recognise.ts";
import { reportedWords } from "./reported.ts";
import { expand } from "./spelling.ts";

/** Beyond this a run of words without a mark is read as several sentences, so that no rule looks further than this. */
const longestSentence = 70;
const titles = new Set(["mr", "mrs", "ms", "dr", "st", "prof", "rev", "fr"]);

/** The index of the first piece of each sentence. */
export function startsOf(pieces: readonly Piece[]): number[] {
  const starts: number[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (
      before === undefined ||
      startsSentence(piece, before) ||
      index - (starts.at(-1) ?? 0) >= longestSentence
    )
      starts.push(index);
  });
  return starts;
}

/** "Dr. Fenwick", "so... but" and a line broken in mid-sentence do not end a sentence. */
function startsSentence(piece: Piece, before: Piece): boolean {
  if (piece.opensParagraph) return true;
  if (!piece.endsSentenceBefore) return false;
  const marks = piece.marksBefore;
  if (marks === "." && titles.has(before.written.toLowerCase())) return false;
  const goesOn = /^\p{Ll}/u.test(piece.written);
  if (goesOn && /^(?:\.{2,}|…)$/u.test(marks)) return false;
  return !(goesOn && marks === "" && !/^i$/iu.test(before.written) && piece.written !== "i");
}

/** Reads the pieces of one sentence as English: words, clauses, frames and reported speech. */
export function readSentence(pieces: readonly Piece[], after: string): SentenceReading {
  const words = settleAmbiguous(rawWords(pieces));
  const clauseOf = clausesOf(words);
  const frames = new Map<number, Frame>();
  for (const frame of framesOf(words, clauseOf)) frames.set(frame.verb, frame);
  const reported = reportedWords(words, frames);
  return {
    // Each field by name: copying words with "..." takes a fifth of all reading time.
    words: words.map(
      ({ norm, start, end, kind, quoted, marksBefore, keys }, index): Word => ({
        norm,
        start,
        end,
        kind,
        quoted,
        reported: reported.has(index),
        marksBefore,
        sentence: 0,
        clause: clauseOf[index] ?? 0,
        keys,
        frame: frames.get(index),
      }),
    ),
    clauses: rangesOf(clauseOf),
    question: /[?？]/u.test(after) || asks(words),
    evidence: evidenceIn(pieces),
  };
}

/** Reads a whole text as English. */
export function read(text: string): Draft {
  return readDraft(tokenise(text), { startsOf, readSentence }).draft;
}

function rawWords(pieces: readonly Piece[]): RawWord[] {
  return pieces.flatMap((piece, place): RawWord[] => {
    const { start, end, kind, quoted, written, marksBefore } = piece;
    if (kind === "number") {
      const norm = numberNorm(written);
      const keys = numberKeys(norm, marksBefore);
      return [{ norm, start, end, kind, quoted, marksBefore, keys }];
    }
    const named = place > 0 && /^\p{Lu}\p{Ll}+$/u.test(written);
    return expand(written).map((norm, index) => ({
      norm,
      start,
      end,
      kind,
      quoted,
      marksBefore: index === 0 ? marksBefore : "",
      keys: named ? nameKeys(norm) : keysOf(norm),
    }));
  });
}

function numberNorm(written: string): string {
  return written.toLowerCase().replace(/,(?=\d{3})/gu, "");
}
