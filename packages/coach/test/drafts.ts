import fc from "fast-check";
import { examples } from "./examples.ts";

const phrases = examples.flatMap(({ text }) => text.split(/(?<=[\s,.])/u));
const oddMarks = [
  "“",
  "”",
  '"',
  "’",
  "\n",
  "…",
  "🙂",
  "\u202E",
  "?!",
  "\uD800",
  "\u200D",
  " - ",
  "🙂",
];

/** Any UTF-16 at all, lone surrogates included. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 300,
});

/** Words of real drafts in any order, with odd marks between them: close to language, so that many rules get far. */
export const paragraph = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...phrases) },
      { weight: 1, arbitrary: fc.constantFrom(...oddMarks) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" ").replaceAll(/\n(?:\s*\n)+/gu, "\n"));

export const draft = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.join("\n\n"));

/** A whole example of a card, which is nearer to a draft than words in any order. */
export const example = fc.constantFrom(...examples.map(({ text }) => text));

/** Sentences that change what the one before or after them says. */
const neighbours = [
  " I was drunk. ",
  " That is no excuse. ",
  " I am sorry. ",
  " But you pushed me. ",
  " However, you lied. ",
  " We both let it happen. ",
  " I could have said no. ",
  " I am only explaining it. ",
];

/** Whole examples and shorter sentences, some of them said more than once, in one paragraph or several. */
export const saidTwice = fc
  .array(
    fc.tuple(
      fc.oneof(example, fc.constantFrom(...neighbours)),
      fc.constantFrom(" ", " ", "\n", "\n\n"),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.flat().join(""));

/** What is done to a text while it is written: `remove` characters at a place taken out, `insert` put in. */
export interface Edit {
  /** Between 0 and 1: how far into the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: fc.oneof(
    fc.constantFrom(...neighbours),
    fc.constantFrom("", " ", ".", "?", "…", "\n", "\n\n", "“", "”", "i", "not "),
    fc.constantFrom(...phrases),
    example,
  ),
});

export function edited(text: string, { at, remove, insert }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + insert + text.slice(place + remove);
}
