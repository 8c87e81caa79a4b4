import { readDraft } from "../../core/draft.ts";
import type { Draft, Frame, Piece, SentenceReading, Word, WordRange } from "../../core/text.ts";
import { framesOf } from "./frames.ts";
import { keysOf, numberKeys } from "./lexicon.ts";
import type { RawWord } from "./raw-word.ts";
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
  };
}

/** Reads a whole text as English. */
export function read(text: string, pieces: readonly Piece[]): Draft {
  return readDraft(text, pieces, { startsOf, readSentence }).draft;
}

function rawWords(pieces: readonly Piece[]): RawWord[] {
  return pieces.flatMap(({ start, end, kind, quoted, written, marksBefore }): RawWord[] => {
    if (kind === "number") {
      const norm = numberNorm(written);
      const keys = numberKeys(norm, marksBefore);
      return [{ norm, start, end, kind, quoted, marksBefore, keys }];
    }
    return expand(written).map((norm, index) => ({
      norm,
      start,
      end,
      kind,
      quoted,
      marksBefore: index === 0 ? marksBefore : "",
      keys: keysOf(norm),
    }));
  });
}

function numberNorm(written: string): string {
  return written.toLowerCase().replace(/,(?=\d{3})/gu, "");
}

/** Forms that only their neighbours settle: "'d" (had or would), "ill" and "id" without an apostrophe, "ur", "its", "4". */
function settleAmbiguous(words: readonly RawWord[]): RawWord[] {
  const settled: RawWord[] = [];
  const push = (word: RawWord, ...norms: string[]): void => {
    norms.forEach((norm, index) =>
      settled.push({
        ...word,
        norm,
        keys: keysOf(norm),
        marksBefore: index === 0 ? word.marksBefore : "",
      }),
    );
  };
  words.forEach((word, index) => {
    const before = settled.at(-1);
    const next = words[index + 1];
    const after = next === undefined ? undefined : (skipAdverbs(words, index + 1) ?? next);
    const has = (key: string): boolean => after?.keys.has(key) ?? false;
    if (word.norm === "'d")
      push(word, has("/part") && !has("/base") ? "had" : has("better") ? "had" : "would");
    else if (
      word.norm === "ill" &&
      !(before?.keys.has("@be") ?? false) &&
      (has("/base") || has("not"))
    )
      push(word, "i", "will");
    else if (word.norm === "id" && before?.norm !== "my" && after !== undefined)
      push(word, "i", has("/part") && !has("/base") ? "had" : "would");
    else if (word.norm === "ur") {
      const describes =
        has("/ing") ||
        has("@feelingadj") ||
        has("@intensifier") ||
        has("not") ||
        has("the") ||
        has("a") ||
        has("going") ||
        has("@circumstance") ||
        next?.norm === "this" ||
        next?.norm === "right";
      const noun = has("@feelingnoun") || has("feelings");
      push(word, ...(describes && !noun ? ["you", "are"] : ["your"]));
    } else if (
      word.norm === "your" &&
      ((has("/ing") && has("@mental")) ||
        next?.norm === "so" ||
        next?.norm === "being" ||
        next?.norm === "not" ||
        next?.norm === "too")
    )
      push(word, "you", "are");
    else if (word.norm === "its" && next !== undefined)
      push(
        word,
        ...([
          "only",
          "just",
          "not",
          "nothing",
          "all",
          "my",
          "your",
          "on",
          "a",
          "the",
          "been",
          "no",
          "never",
          "because",
          "going",
        ].includes(next.norm) ||
        has("/ing") ||
        next.kind === "number"
          ? ["it", "is"]
          : ["its"]),
      );
    else if (
      word.norm === "4" &&
      (before?.norm === "sorry" || before?.norm === "apologise") &&
      next !== undefined
    )
      push({ ...word, kind: "word" }, "for");
    else if (word.norm === "of" && /^(?:would|could|should|might|must)$/u.test(before?.norm ?? ""))
      push(word, "have");
    else if (word.norm === "lets" && before === undefined) push(word, "let", "us");
    else if (word.norm === "there" && (has("wives") || has("face") || has("husbands")))
      push(word, "their");
    else if (word.norm === "were" && before === undefined && has("/ing")) push(word, "we", "are");
    else settled.push(word);
  });
  return settled;
}

function skipAdverbs(words: readonly RawWord[], from: number): RawWord | undefined {
  let at = from;
  while (
    at < from + 3 &&
    (words[at]?.keys.has("@intensifier") === true || words[at]?.norm === "not")
  )
    at += 1;
  return words[at];
}

const questionOpeners = new Set([
  "do",
  "does",
  "did",
  "can",
  "could",
  "would",
  "will",
  "is",
  "are",
  "was",
  "were",
  "have",
  "has",
  "had",
  "should",
  "how",
  "what",
  "why",
  "who",
  "where",
  "when",
]);

function asks([first, second, third]: readonly RawWord[]): boolean {
  if (first === undefined || second === undefined || !questionOpeners.has(first.norm)) return false;
  const isAuxiliary = (word: RawWord | undefined): boolean =>
    word !== undefined && questionOpeners.has(word.norm);
  const isSubject = (word: RawWord | undefined): boolean =>
    ["i", "you", "we", "he", "she", "they", "it"].includes(word?.norm ?? "");
  if (/^(?:how|what|why|who|where|when)$/u.test(first.norm))
    return isAuxiliary(second) && (isSubject(third) || first.norm !== "when");
  return isSubject(second) && !(first.norm === "had" || first.norm === "should");
}

const clauseOpeners = new Set([
  "but",
  "because",
  "if",
  "when",
  "although",
  "though",
  "while",
  "however",
  "unless",
  "whereas",
  "so",
  "yet",
  "until",
  "which",
  "who",
  "except",
  "cause",
]);
const subjectPronouns = new Set([
  "i",
  "you",
  "we",
  "he",
  "she",
  "they",
  "it",
  "nobody",
  "that",
  "this",
  "there",
]);

function clausesOf(words: readonly RawWord[]): number[] {
  const clauseOf: number[] = [];
  let clause = 0;
  words.forEach((word, index) => {
    if (index > 0 && opensClause(words, index)) clause += 1;
    clauseOf.push(clause);
  });
  return clauseOf;
}

function opensClause(words: readonly RawWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (/[,;:—–()…]|\.{2,}|--|-$/u.test(word.marksBefore) && !/^[$£€]$/u.test(word.marksBefore))
    return true;
  if (clauseOpeners.has(word.norm))
    return (
      !(word.norm === "so" && words[index + 1]?.keys.has("@intensifier") === true) &&
      !(word.norm === "so" && !subjectPronouns.has(words[index + 1]?.norm ?? ""))
    );
  const next = words[index + 1];
  if (word.norm !== "and" && word.norm !== "or" && word.norm !== "then" && word.norm !== "then")
    return false;
  return (
    next !== undefined &&
    (subjectPronouns.has(next.norm) ||
      next.keys.has("/past") ||
      next.keys.has("the") ||
      next.keys.has("@not") ||
      next.keys.has("@possessive"))
  );
}

function rangesOf(clauseOf: readonly number[]): WordRange[] {
  const ranges: WordRange[] = [];
  clauseOf.forEach((clause, index) => {
    const from = ranges[clause]?.from ?? index;
    ranges[clause] = { from, to: index + 1 };
  });
  return ranges;
}
