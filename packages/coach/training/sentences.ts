import type { Mark } from "../src/core/card.ts";
import type { Draft } from "../src/core/text.ts";
import { families, paragraphsOf, sentenceFeatures } from "../src/learned/sentence-features.ts";
import { wordReader } from "../src/learned/word-features.ts";
import type { WordTable } from "../src/learned/word-table.ts";
import type { AuthoredText } from "./corpus.ts";
import { draftOf } from "./drafts.ts";
import type { LabelledSpan } from "./voices.ts";

/** Sentences as sparse rows: the features of row r are columns[starts[r]] … columns[starts[r + 1] - 1], each once. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Where in a row its features of cards begin: they are its last. */
  readonly ruleStarts: Int32Array;
  /** Index of the text a row is from. */
  readonly textOf: Int32Array;
  readonly sentenceOf: Int32Array;
  /** By column: the hash, its family, and in which authors' texts (a bit each) it occurs, and how often. */
  readonly hashes: Uint32Array;
  readonly familyOf: Uint8Array;
  readonly authorsOf: Uint32Array;
  readonly countOf: Uint32Array;
}

/** Reads texts into rows. `authors` gives the bit of each author. */
export function rowsOf(
  texts: readonly AuthoredText[],
  authors: readonly string[],
  table: WordTable,
  byRules: (draft: Draft) => readonly Mark[],
): Rows {
  const columnOf = new Map<number, number>();
  const hashes: number[] = [];
  const familyOf: number[] = [];
  const authorsOf: number[] = [];
  const countOf: number[] = [];
  const starts = [0];
  const columns: number[] = [];
  const ruleStarts: number[] = [];
  const textOf: number[] = [];
  const sentenceOf: number[] = [];
  const read = wordReader(table);
  texts.forEach(({ text, author }, index) => {
    const bit = 1 << authors.indexOf(author);
    const draft = draftOf(text);
    const all = { draft, hashes: draft.words.map(read), byRules: byRules(draft) };
    const paragraphs = paragraphsOf(draft);
    draft.sentences.forEach((_, at) => {
      const seen = new Set<number>();
      let ruleStart: number | undefined;
      sentenceFeatures(all, at, paragraphs[at] ?? { from: at, to: at + 1 }, (hash, family) => {
        let column = columnOf.get(hash);
        if (column === undefined) {
          column = hashes.length;
          columnOf.set(hash, column);
          hashes.push(hash);
          familyOf.push(families.indexOf(family));
          authorsOf.push(0);
          countOf.push(0);
        }
        if (seen.has(column)) return;
        if (family === "rule") ruleStart ??= columns.length;
        seen.add(column);
        columns.push(column);
        authorsOf[column] = (authorsOf[column] ?? 0) | bit;
        countOf[column] = (countOf[column] ?? 0) + 1;
      });
      starts.push(columns.length);
      ruleStarts.push(ruleStart ?? columns.length);
      textOf.push(index);
      sentenceOf.push(at);
    });
  });
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    ruleStarts: Int32Array.from(ruleStarts),
    textOf: Int32Array.from(textOf),
    sentenceOf: Int32Array.from(sentenceOf),
    hashes: Uint32Array.from(hashes),
    familyOf: Uint8Array.from(familyOf),
    authorsOf: Uint32Array.from(authorsOf),
    countOf: Uint32Array.from(countOf),
  };
}

/** Whether a labelled span holds at least one whole word of each sentence of a text. */
export function sentencesUnder(text: string, spans: readonly LabelledSpan[]): boolean[] {
  const draft = draftOf(text);
  return draft.sentences.map(({ from, to }) =>
    draft.words
      .slice(from, to)
      .some((word) => spans.some(({ start, end }) => start <= word.start && word.end <= end)),
  );
}
