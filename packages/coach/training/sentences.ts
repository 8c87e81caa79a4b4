import type { Mark } from "../src/core/card.ts";
import type { Draft } from "../src/core/text.ts";
import {
  bySentence,
  families,
  glanceOf,
  glancedAs,
  glancedFeatures,
  nearRuleFeatures,
  ownFeatures,
  paragraphsOf,
  placeFeatures,
  placeOf,
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

/** Sparse rows: the features of row r are columns[starts[r]] … columns[starts[r + 1] - 1], as often as they count. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
}

/**
 * Every sentence of some texts, twice: by itself, and with those in view of it in its paragraph. A feature counts once for each
 * sentence that has it, so that what a sentence adds to its neighbours need be summed only once.
 */
export interface Sentences {
  readonly alone: Rows;
  readonly inView: Rows;
  /** By row: its text, its place in it, and the rows in view of it. */
  readonly textOf: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly viewFrom: Int32Array;
  readonly viewTo: Int32Array;
  /** By column: the hash, and its family. */
  readonly hashes: Uint32Array;
  readonly familyOf: Uint8Array;
  /** For each 32 authors, by column: in whose texts it occurs, a bit each. */
  readonly authorsOf: readonly Uint32Array[];
}

/** How many authors' bits one number holds. */
export const bitsAtOnce = 32;

/** Reads texts into rows. The place of an author in `authors` gives the bit. */
export function sentencesOf(
  texts: readonly ReadText[],
  authors: readonly string[],
  table: WordTable,
): Sentences {
  const columnOf = new Map<number, number>();
  const [hashes, familyOf]: [number[], number[]] = [[], []];
  const authorsOf = Array.from(
    { length: Math.ceil(authors.length / bitsAtOnce) },
    (): number[] => [],
  );
  const [textOf, sentenceOf]: [number[], number[]] = [[], []];
  const [viewFrom, viewTo]: [number[], number[]] = [[], []];
  const [alone, inView]: [number[][], number[][]] = [[], []];
  const read = wordReader(table);
  texts.forEach(({ text: { author }, draft, byRules }, index) => {
    const by = authors.indexOf(author);
    const [bits, bit] = [authorsOf[Math.floor(by / bitsAtOnce)] ?? [], 1 << (by % bitsAtOnce)];
    const columnsOf = (give: (take: Take) => void): number[] => {
      const seen = new Set<number>();
      give((hash, family) => {
        let column = columnOf.get(hash);
        if (column === undefined) {
          column = hashes.length;
          columnOf.set(hash, column);
          hashes.push(hash);
          familyOf.push(families.indexOf(family));
          for (const each of authorsOf) each.push(0);
        }
        seen.add(column);
        bits[column] = (bits[column] ?? 0) | bit;
      });
      return [...seen];
    };
    const all = { draft, hashes: draft.words.map(read) };
    const found = bySentence(draft, byRules);
    const paragraphs = paragraphsOf(draft);
    const first = alone.length;
    const bySelf = draft.sentences.map((_, at) => ({
      own: [
        ...columnsOf((take) => ownFeatures(all, at, take)),
        ...columnsOf((take) => ruleFeatures(found[at] ?? [], take)),
      ],
      before: columnsOf((take) => glancedFeatures(all, at, "before", take)),
      after: columnsOf((take) => glancedFeatures(all, at, "after", take)),
      elsewhere: [
        ...columnsOf((take) => glancedFeatures(all, at, "elsewhere", take)),
        ...columnsOf((take) => nearRuleFeatures(found[at] ?? [], take)),
      ],
    }));
    draft.sentences.forEach((_, at) => {
      const paragraph = paragraphs[at] ?? { from: at, to: at + 1 };
      const glance = glanceOf(at, paragraph);
      const view = viewOf(at, paragraph);
      alone.push([
        ...(bySelf[at]?.own ?? []),
        ...columnsOf((take) => placeFeatures(placeOf(draft, at, paragraph), take)),
        ...bySelf
          .slice(glance.from, glance.to)
          .flatMap((other, near) =>
            glancedAs(at, glance.from + near).flatMap((family) => other[family]),
          ),
      ]);
      inView.push(bySelf.slice(view.from, view.to).flatMap(({ own }) => own));
      textOf.push(index);
      sentenceOf.push(at);
      viewFrom.push(first + view.from);
      viewTo.push(first + view.to);
    });
  });
  return {
    alone: packed(alone),
    inView: packed(inView),
    textOf: Int32Array.from(textOf),
    sentenceOf: Int32Array.from(sentenceOf),
    viewFrom: Int32Array.from(viewFrom),
    viewTo: Int32Array.from(viewTo),
    hashes: Uint32Array.from(hashes),
    familyOf: Uint8Array.from(familyOf),
    authorsOf: authorsOf.map((each) => Uint32Array.from(each)),
  };
}

function packed(rows: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length;
  });
  return { starts, columns: Int32Array.from(rows.flat()) };
}

/** The rows that hold, with only the columns that have a place, named by it; nothing of the other rows. */
export function only(
  { starts, columns }: Rows,
  holds: (row: number) => boolean,
  placeOf: Int32Array,
): Rows {
  const kept = new Int32Array(columns.length);
  const begins = new Int32Array(starts.length);
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    if (holds(row))
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const place = placeOf[columns[at] ?? 0] ?? -1;
        if (place === -1) continue;
        kept[count] = place;
        count += 1;
      }
    begins[row + 1] = count;
  }
  return { starts: begins, columns: kept.slice(0, count) };
}

/** For each of `size` columns its place among those kept, or -1. */
export function placesOf(kept: Int32Array, size: number): Int32Array {
  const placeOf = new Int32Array(size).fill(-1);
  kept.forEach((column, place) => {
    placeOf[column] = place;
  });
  return placeOf;
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
