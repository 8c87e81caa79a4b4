/** A word of a sentence before its clause and frame are known. */
export interface RawWord {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number";
  readonly quoted: boolean;
  readonly marksBefore: string;
  readonly keys: ReadonlySet<string>;
}
