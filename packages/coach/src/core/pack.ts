import type { Card } from "./card.ts";
import type { Draft, Piece } from "./text.ts";

/** All that one language brings. The engine asks nothing else of it. */
export interface LanguagePack {
  readonly language: string;
  readonly cards: readonly Card[];
  /** Patterns that cards name with %. */
  readonly patterns: Readonly<Record<string, string>>;
  /** Turns pieces into words with lemmas, classes, clauses and frames. */
  readonly read: (text: string, pieces: readonly Piece[]) => Draft;
  /** Whether the text is in this language, as far as can be told; too short to tell counts as yes. */
  readonly recognises: (pieces: readonly Piece[]) => boolean;
  /** A key that marks a word as turning its clause to the negative. */
  readonly negation: string;
}
