import type { Claim, Commitment, Decision, Reveal } from "../../src/index.ts";

/** The diary's game: each guesses a number apart, with a line beside it, and both open once both have guessed. */
export type GuessCommand =
  | { readonly type: "guess"; readonly number: number; readonly line: string }
  /** Keeps another number than it binds. */
  | { readonly type: "guess-amiss"; readonly number: number }
  | { readonly type: "take-guess-back" }
  | { readonly type: "open-guess" }
  /** What only a changed client, or a broken room, does. */
  | { readonly type: "open-another-guess"; readonly number: number; readonly line: string };

export type GuessFacts =
  | { readonly type: "guessed"; readonly digest: string }
  | { readonly type: "guess-taken-back" }
  | ({ readonly type: "guess-opened"; readonly number: number } & Commitment)
  | ({
      readonly type: "guess-kept";
      readonly of: string;
      readonly number: number;
    } & Commitment);

export type Guesses = Readonly<
  Record<
    string,
    {
      readonly id: string;
      readonly digest: string;
      readonly opened: { readonly id: string; readonly number: number } | null;
    }
  >
>;

export interface OwnGuess extends Commitment {
  readonly id: string;
  readonly of: string;
  readonly number: number;
}

interface Guessing {
  readonly me: string;
  readonly own: OwnGuess | null;
  readonly guesses: Guesses;
}

const names = ["guess", "guess-amiss", "take-guess-back", "open-guess", "open-another-guess"];

export const isGuessing = (command: { readonly type: string }): command is GuessCommand =>
  names.includes(command.type);

export const isGuessFact = (facts: { readonly type: string }): facts is GuessFacts =>
  facts.type.startsWith("guess");

const answer = (by: string, number: number): string => `${by} ${number}`;

export const guessClaim = (facts: { readonly type: string }, by: string): Claim | null => {
  if (!isGuessFact(facts) || facts.type !== "guess-opened") return null;
  const { number, salt, wordsDigest, digest } = facts;
  return { kind: "opening", answer: answer(by, number), salt, wordsDigest, digest };
};

const toOpen = ({ me, own, guesses }: Guessing): OwnGuess | null => {
  const guess = guesses[me];
  const both = Object.keys(guesses).length === 2;
  return both && guess?.opened === null && own?.of === guess.id ? own : null;
};

export const dueGuesses = (guessing: Guessing): readonly GuessCommand[] =>
  toOpen(guessing) ? [{ type: "open-guess" }] : [];

export function decideGuess(
  guessing: Guessing,
  command: GuessCommand,
  first: string,
  reveal: Reveal,
): Decision<GuessFacts> {
  const { me, own, guesses } = guessing;
  switch (command.type) {
    case "guess": {
      if (guesses[me]) return { refusal: { code: "guessed-already" } };
      const words = { line: command.line };
      const bound = reveal.commit(answer(me, command.number), words);
      const kept = { type: "guess-kept", of: first, number: command.number, ...bound } as const;
      return {
        events: [
          { audience: "pair", facts: { type: "guessed", digest: bound.digest } },
          { audience: "self", facts: kept, words },
        ],
      };
    }
    case "guess-amiss": {
      const bound = reveal.commit(answer(me, command.number), null);
      const kept = { type: "guess-kept", of: first, number: command.number + 1, ...bound } as const;
      return {
        events: [
          { audience: "pair", facts: { type: "guessed", digest: bound.digest } },
          { audience: "self", facts: kept },
        ],
      };
    }
    case "take-guess-back":
      return {
        events: guesses[me] ? [{ audience: "pair", facts: { type: "guess-taken-back" } }] : [],
      };
    case "open-guess": {
      const kept = toOpen(guessing);
      if (!kept) return { events: [] };
      const { id, number, salt, wordsDigest, digest } = kept;
      const facts = { type: "guess-opened", number, salt, wordsDigest, digest } as const;
      return { events: [{ audience: "pair", facts, wordsOf: id }] };
    }
    case "open-another-guess": {
      if (!own) return { refusal: { code: "not-guessed" } };
      const { salt, wordsDigest, digest } = own;
      const facts = {
        type: "guess-opened",
        number: command.number,
        salt,
        wordsDigest,
        digest,
      } as const;
      return { events: [{ audience: "pair", facts, words: { line: command.line } }] };
    }
  }
}

export const evolveOwnGuess = (
  { type: _, ...kept }: Extract<GuessFacts, { type: "guess-kept" }>,
  id: string,
): OwnGuess => ({ id, ...kept });

export function evolveGuesses(
  guesses: Guesses,
  facts: GuessFacts,
  { id, by }: { readonly id: string; readonly by: string },
): Guesses {
  const { [by]: own, ...rest } = guesses;
  if (facts.type === "guessed")
    return { ...guesses, [by]: { id, digest: facts.digest, opened: null } };
  if (facts.type === "guess-taken-back") return rest;
  if (facts.type !== "guess-opened" || own?.digest !== facts.digest) return guesses;
  return { ...guesses, [by]: { ...own, opened: { id, number: facts.number } } };
}
