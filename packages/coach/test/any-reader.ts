import fc from "fast-check";
import { expect } from "vitest";
import { tasks, wholeDraftLabels } from "../src/coach.ts";
import type { analyse } from "../src/coach.ts";
import { edit, edited, paragraph, saidTwice } from "./drafts.ts";

/** What holds of every reader of drafts, the cards alone and with the learned layer. */
type Reader = typeof analyse;

const inParagraph = ({ label }: { readonly label: string }): boolean =>
  !wholeDraftLabels.includes(label);

/** Labels judged within a paragraph are the same whether paragraphs are read together or alone. */
export function expectParagraphsApart(read: Reader): void {
  fc.assert(
    fc.property(
      fc.constantFrom(...tasks),
      fc.array(paragraph, { minLength: 2, maxLength: 4 }),
      (task, paragraphs) => {
        const alone = paragraphs.map((text) => read(task, text));
        const together = read(task, paragraphs.join("\n\n"));
        fc.pre([together, ...alone].every(({ language }) => language === "en"));
        for (const kind of ["findings", "present", "safety"] as const) {
          let offset = 0;
          const joined = alone.flatMap((analysis, index) => {
            const from = offset;
            offset += (paragraphs[index]?.length ?? 0) + 2;
            return analysis[kind]
              .filter(inParagraph)
              .map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }));
          });
          expect(together[kind].filter(inParagraph)).toEqual(joined);
        }
      },
    ),
    { numRuns: 200 },
  );
}

const step = fc.record({ task: fc.constantFrom(...tasks), which: fc.nat(1), change: edit });

/**
 * What a reader remembers of sentences never shows: while two drafts are written by turns, each is answered as by a new reader.
 * (What decks know of single words, all readers share.)
 */
export function expectSameAnswer(newReader: () => Reader): void {
  fc.assert(
    fc.property(
      fc.tuple(saidTwice, saidTwice),
      fc.array(step, { minLength: 4, maxLength: 12 }),
      (begun, steps) => {
        const reader = newReader();
        const drafts = [...begun];
        for (const { task, which, change } of steps) {
          const text = edited(drafts[which] ?? "", change);
          drafts[which] = text;
          expect(reader(task, text)).toEqual(newReader()(task, text));
        }
      },
    ),
    { numRuns: 50 },
  );
}
