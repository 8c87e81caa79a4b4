import type { Mark } from "../src/core/card.ts";
import type { Draft, WordRange } from "../src/core/text.ts";
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
import { int32, numbering, uint32, uint8 } from "./growing.ts";
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
 * Every sentence of some texts: with all that is said of it by itself, and with its own words and cards alone, which are also what it
 * gives to those it is in view of. A feature counts once for each sentence that has it, so that what a sentence adds to its
 * neighbours need be summed only once.
 */
export interface Sentences {
  readonly alone: Rows;
  readonly own: Rows;
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

/** How many other rows are in view of one. */
export function neighboursOf({ viewFrom, viewTo }: Sentences, row: number): number {
  return (viewTo[row] ?? 0) - (viewFrom[row] ?? 0) - 1;
}

/** How many authors' bits one number holds. */
export const bitsAtOnce = 32;

/** Reads texts into rows. The place of an author in `authors` gives the bit. */
export function sentencesOf(
  texts: readonly ReadText[],
  authors: readonly string[],
  table: WordTable,
): Sentences {
  const { numberOf, hashes } = numbering();
  const familyOf = uint8();
  const authorsOf = Array.from({ length: Math.ceil(authors.length / bitsAtOnce) }, uint32);
  const [textOf, sentenceOf, viewFrom, viewTo] = [int32(), int32(), int32(), int32()];
  const [alone, own] = [growingRows(), growingRows()];
  const read = wordReader(table);
  texts.forEach(({ text: { author }, draft, byRules }, index) => {
    const by = authors.indexOf(author);
    const [bits, bit] = [authorsOf[Math.floor(by / bitsAtOnce)], 1 << (by % bitsAtOnce)];
    const columnsOf = (give: (take: Take) => void): number[] => {
      const seen = new Set<number>();
      give((hash, family) => {
        const column = numberOf(hash);
        if (column === familyOf.length()) {
          familyOf.push(families.indexOf(family));
          for (const each of authorsOf) each.push(0);
        }
        seen.add(column);
        bits?.set(column, bits.get(column) | bit);
      });
      return [...seen];
    };
    const all = { draft, hashes: draft.words.map(read) };
    const found = bySentence(draft, byRules);
    const paragraphs = paragraphsOf(draft);
    const first = textOf.length();
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
      own.push(bySelf[at]?.own ?? []);
      alone.push([
        ...(bySelf[at]?.own ?? []),
        ...columnsOf((take) => placeFeatures(placeOf(draft, at, paragraph), take)),
        ...bySelf
          .slice(glance.from, glance.to)
          .flatMap((other, near) =>
            glancedAs(at, glance.from + near).flatMap((family) => other[family]),
          ),
      ]);
      textOf.push(index);
      sentenceOf.push(at);
      viewFrom.push(first + view.from);
      viewTo.push(first + view.to);
    });
  });
  return {
    alone: alone.all(),
    own: own.all(),
    textOf: textOf.all(),
    sentenceOf: sentenceOf.all(),
    viewFrom: viewFrom.all(),
    viewTo: viewTo.all(),
    hashes: hashes.all(),
    familyOf: familyOf.all(),
    authorsOf: authorsOf.map((each) => each.all()),
  };
}

function growingRows(): {
  readonly push: (row: readonly number[]) => void;
  readonly all: () => Rows;
} {
  const [starts, columns] = [int32(), int32()];
  starts.push(0);
  return {
    push: (row) => {
      for (const column of row) columns.push(column);
      starts.push(columns.length());
    },
    all: () => ({ starts: starts.all(), columns: columns.all() }),
  };
}

/** The rows that hold, with only the columns that have a place, named by it; nothing of the other rows. */
export function only(rows: Rows, holds: (row: number) => boolean, placeOf: Int32Array): Rows {
  return joined(rows, rows.starts.length - 1, placeOf, (row) =>
    holds(row) ? { from: row, to: row + 1 } : nothing,
  );
}

/** The same, each row being all that is in view of it. */
export function onlyInView(
  { own, viewFrom, viewTo }: Sentences,
  holds: (row: number) => boolean,
  placeOf: Int32Array,
): Rows {
  return joined(own, viewFrom.length, placeOf, (row) =>
    holds(row) ? { from: viewFrom[row] ?? 0, to: viewTo[row] ?? 0 } : nothing,
  );
}

const nothing: WordRange = { from: 0, to: 0 };

/** So many rows, each made of a run of others. */
function joined(
  { starts, columns }: Rows,
  count: number,
  placeOf: Int32Array,
  runOf: (row: number) => WordRange,
): Rows {
  const [begins, kept] = [int32(), int32()];
  begins.push(0);
  for (let row = 0; row < count; row += 1) {
    const { from, to } = runOf(row);
    for (let at = starts[from] ?? 0; at < (starts[to] ?? 0); at += 1) {
      const place = placeOf[columns[at] ?? 0] ?? -1;
      if (place !== -1) kept.push(place);
    }
    begins.push(kept.length());
  }
  return { starts: begins.all(), columns: kept.all() };
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
