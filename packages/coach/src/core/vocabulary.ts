/**
 * The questions that the patterns of a deck ask of a single word, numbered. Each distinct word is asked all of them once; after
 * that a question is one bit. A term is a key ("~lie", "@harm", "sorry") or a key with a form ("@harm/ing").
 */
export interface Vocabulary {
  /** The number of the question "has the word any of these?". Equal questions have one number. */
  readonly ask: (terms: readonly string[]) => number;
  /** The numbers of the questions that a word with these keys answers with yes. */
  readonly answered: (keys: ReadonlySet<string>) => number[];
  /** How many questions there are. */
  readonly size: () => number;
}

/** One bit for each question of a vocabulary. */
export type Answers = Uint32Array;

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const byTerm = new Map<string, number[]>();
  const asked = new WeakMap<readonly string[], number>();
  const ask = (terms: readonly string[]): number => {
    const before = asked.get(terms);
    if (before !== undefined) return before;
    const number = numberOf(terms);
    asked.set(terms, number);
    return number;
  };
  const numberOf = (terms: readonly string[]): number => {
    const distinct = [...new Set(terms)].sort();
    const name = distinct.join(" ");
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(name, number);
    for (const term of distinct) {
      const asking = byTerm.get(term);
      if (asking === undefined) byTerm.set(term, [number]);
      else asking.push(number);
    }
    return number;
  };
  const answered = (keys: ReadonlySet<string>): number[] => {
    const found: number[] = [];
    const forms = [...keys].filter((key) => key.startsWith("/"));
    for (const key of keys) {
      for (const number of byTerm.get(key) ?? []) found.push(number);
      for (const form of forms)
        for (const number of byTerm.get(key + form) ?? []) found.push(number);
    }
    return found;
  };
  return { ask, answered, size: () => numbers.size };
}

/** Answers in which nothing holds yet. */
export function noAnswers(size: number): Answers {
  return new Uint32Array((size + 31) >>> 5);
}

export function answerYes(answers: Answers, question: number): void {
  answers[question >>> 5] = (answers[question >>> 5] ?? 0) | (1 << (question & 31));
}

export function holds(answers: Answers, question: number): boolean {
  return ((answers[question >>> 5] ?? 0) & (1 << (question & 31))) !== 0;
}

/** Adds every yes of `more` to `answers`. */
export function join(answers: Answers, more: Answers): void {
  for (let index = 0; index < more.length; index += 1)
    answers[index] = (answers[index] ?? 0) | (more[index] ?? 0);
}
