import fc from "fast-check";
import { expect } from "vitest";
import { tasks, wholeDraftLabels } from "../src/coach.ts";
import type { analyse } from "../src/coach.ts";
import { draft, paragraph } from "./drafts.ts";

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

/** The same text always gets the same answer; `other` reads as `read` does and has read something before. */
export function expectSameAnswer(read: Reader, other: Reader): void {
  fc.assert(
    fc.property(fc.constantFrom(...tasks), draft, draft, (task, before, text) => {
      other(task, before);
      expect(other(task, text)).toEqual(read(task, text));
    }),
    { numRuns: 100 },
  );
}
