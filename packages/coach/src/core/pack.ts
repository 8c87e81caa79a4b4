import type { Card } from "./card.ts";
import type { SentenceReader } from "./draft.ts";
import type { SentenceReading } from "./text.ts";

/** All that one language brings. The engine asks nothing else of it. */
export interface LanguagePack extends SentenceReader {
  readonly language: string;
  readonly cards: readonly Card[];
  /** Patterns that cards name with %. */
  readonly patterns: Readonly<Record<string, string>>;
  /** Labels judged on the whole draft. The cards of all others never look past the end of a paragraph. */
  readonly wholeDraftLabels: readonly string[];
  /** Whether a text of these sentences is in this language, as far as can be told; too short to tell counts as yes. */
  readonly recognises: (sentences: readonly { readonly reading: SentenceReading }[]) => boolean;
  /** A key that marks a word as turning its clause to the negative. */
  readonly negation: string;
}
