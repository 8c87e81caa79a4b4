/** Rule cards as they ship: compiled from the YAML of cards/, which a counselor reads and changes. */

/** The tasks the coach knows. */
export const tasks = ["apology", "message", "question", "agreement", "safety"] as const;
export type Task = (typeof tasks)[number];

/**
 * Where an exception is looked for: inside what would be underlined ("match"), its clause, its sentence, its sentence and the next two ("nearby"),
 * or anywhere in the draft.
 */
export interface Exceptions {
  readonly match?: readonly string[];
  readonly clause?: readonly string[];
  readonly sentence?: readonly string[];
  readonly nearby?: readonly string[];
  readonly draft?: readonly string[];
}

export interface Card {
  readonly id: string;
  readonly task: Task;
  readonly label: string;
  /** Patterns (see pattern.ts); any one of them is enough. */
  readonly any: readonly string[];
  readonly unless?: Exceptions;
  /** What is underlined: the words matched (the default), from there to the end of the clause ("onward"), their clause or sentence. */
  readonly underline?: "match" | "onward" | "clause" | "sentence";
  /**
   * What the card still counts in: words in quotation marks, speech told of, a match under a negation that lies outside it.
   * Each is left out by default.
   */
  readonly countsIn?: readonly ("quotation" | "reported" | "negated" | "question")[];
  /** Only in a question, or never in one. */
  readonly question?: "only" | "never";
  /** The label must be (`with`) or must not be (`without`) found somewhere in the draft: a judgement of the whole draft. */
  readonly draftWith?: readonly string[];
  readonly draftWithout?: readonly string[];
  /** A match is dropped where it overlaps a finding of one of these labels. */
  readonly notUnder?: readonly string[];
  /** Marked for other cards to ask about, never shown. */
  readonly hidden?: true;
  /** One place is enough: of several the first is kept. */
  readonly once?: true;
  /** Message ids; absent for components and helping labels, which are not underlined as findings. */
  readonly reason?: string;
  readonly suggestion?: string;
  /** Id of the help that is offered beside the findings where the card matches; of hidden cards. */
  readonly support?: string;
}

/** A label a card gave, with its place. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}
