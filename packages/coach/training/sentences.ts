import type { Mark } from "../src/core/card.ts";
import type { Draft } from "../src/core/text.ts";
import {
  bySentence,
  families,
  glanceOf,
  glancedAs,
  glancedFeatures,
  nearRuleFeatures,
  ofItsOwn,
  ownFeatures,
  paragraphsOf,
  placeFeatures,
  ruleFeatures,
  viewOf,
} from "../src/learned/sentence-features.ts";
import type { Take } from "../src/learned/sentence-features.ts";
import { wordReader } from "../src/learned/word-features.ts";
import type { WordTable } from "../src/learned/word-table.ts";
import type { AuthoredText } from "./corpus.ts";
import type { LabelledSpan } from "./voices.ts";

/** A labelled text as the engine reads it, and what the cards find in it. */
export interface ReadText {
  readonly text: AuthoredText;
  readonly draft: Draft;
  readonly byRules: readonly Mark[];
}

/** Sparse rows: the features of row r are columns[starts[r]] … columns[starts[r + 1] - 1], each once. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
}

/** Every sentence of some texts, twice: by itself, and with those in view of it in its paragraph. */
export interface Sentences {
  readonly alone: Rows;
  readonly inView: Rows;
  /** By row: its text, its place in it, and the rows in view of it. */
  readonly textOf: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly viewFrom: Int32Array;
  readonly viewTo: Int32Array;
  /** By column: the hash, its family, and in which authors' texts (a bit each) it occurs. */
  readonly hashes: Uint32Array;
  readonly familyOf: Uint8Array;
  readonly authorsOf: Uint32Array;
}

/** Reads texts into rows. The place of an author in `authors` gives the bit. */
export function sentencesOf(
  texts: readonly ReadText[],
  authors: readonly string[],
  table: WordTable,
): Sentences {
  const columnOf = new Map<number, number>();
  const [hashes, familyOf, authorsOf]: [number[], number[], number[]] = [[], [], []];
  const [textOf, sentenceOf]: [number[], number[]] = [[], []];
  const [viewFrom, viewTo]: [number[], number[]] = [[], []];
  const rows: number[][] = [];
  const read = wordReader(table);
  texts.forEach(({ text: { author }, draft, byRules }, index) => {
    const bit = 1 << authors.indexOf(author);
    const all = { draft, hashes: draft.words.map(read), byRules: bySentence(draft, byRules) };
    const paragraphs = paragraphsOf(draft);
    const first = rows.length;
    draft.sentences.forEach((_, at) => {
      const paragraph = paragraphs[at] ?? { from: at, to: at + 1 };
      const seen = new Set<number>();
      const take: Take = (hash, family) => {
        let column = columnOf.get(hash);
        if (column === undefined) {
          column = hashes.length;
          columnOf.set(hash, column);
          hashes.push(hash);
          familyOf.push(families.indexOf(family));
          authorsOf.push(0);
        }
        seen.add(column);
        authorsOf[column] = (authorsOf[column] ?? 0) | bit;
      };
      ownFeatures(all, at, take);
      ruleFeatures(all, at, take);
      placeFeatures(all, at, paragraph, take);
      const near = glanceOf(at, paragraph);
      for (let other = near.from; other < near.to; other += 1) {
        const seenAs = glancedAs(at, other);
        for (const family of seenAs) glancedFeatures(all, other, family, take);
        if (seenAs.length > 0) nearRuleFeatures(all, other, take);
      }
      rows.push([...seen]);
      textOf.push(index);
      sentenceOf.push(at);
      const view = viewOf(at, paragraph);
      viewFrom.push(first + view.from);
      viewTo.push(first + view.to);
    });
  });
  const inView = rows.map((_, row) => {
    const seen = rows.slice(viewFrom[row], viewTo[row]).flat();
    return [...new Set(seen.filter((column) => ofItsOwn(families[familyOf[column] ?? 0])))];
  });
  return {
    alone: packed(rows),
    inView: packed(inView),
    textOf: Int32Array.from(textOf),
    sentenceOf: Int32Array.from(sentenceOf),
    viewFrom: Int32Array.from(viewFrom),
    viewTo: Int32Array.from(viewTo),
    hashes: Uint32Array.from(hashes),
    familyOf: Uint8Array.from(familyOf),
    authorsOf: Uint32Array.from(authorsOf),
  };
}

function packed(rows: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length;
  });
  return { starts, columns: Int32Array.from(rows.flat()) };
}

/** The same rows with only the columns that hold, and nothing of the rows that do not. */
export function only(
  { starts, columns }: Rows,
  row: (row: number) => boolean,
  column: (column: number) => boolean,
): Rows {
  const kept = new Int32Array(columns.length);
  const begins = new Int32Array(starts.length);
  let count = 0;
  for (let each = 0; each + 1 < starts.length; each += 1) {
    if (row(each))
      for (let at = starts[each] ?? 0; at < (starts[each + 1] ?? 0); at += 1)
        if (column(columns[at] ?? 0)) {
          kept[count] = columns[at] ?? 0;
          count += 1;
        }
    begins[each + 1] = count;
  }
  return { starts: begins, columns: kept.slice(0, count) };
}

/** Whether a labelled span holds at least one whole word of each sentence of a draft. */
export function sentencesUnder(draft: Draft, spans: readonly LabelledSpan[]): boolean[] {
  return draft.sentences.map(
    ({ from, to }) =>
      spans.length > 0 &&
      draft.words
        .slice(from, to)
        .some((word) => spans.some(({ start, end }) => start <= word.start && word.end <= end)),
  );
}
