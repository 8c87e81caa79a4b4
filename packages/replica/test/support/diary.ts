import type { Decision, Refusal, RuleBook } from "../../src/index.ts";
import {
  decideGuess,
  dueGuesses,
  evolveGuesses,
  evolveOwnGuess,
  guessClaim,
  isGuessing,
  isGuessFact,
  type GuessCommand,
  type GuessFacts,
  type Guesses,
  type OwnGuess,
} from "./guesses.ts";

/**
 * A small rule book for tests: notes in one's own room, and a promise between the two that either may make, accept or
 * end. Enough to have private, shared, mixed, refused and never-refused acts.
 */
export type DiaryCommand =
  | { readonly type: "note"; readonly text: string }
  /** Refused where there is no such note. */
  | { readonly type: "strike"; readonly note: string }
  | { readonly type: "promise"; readonly text: string }
  /** Only one promise stands at a time; the words are kept privately too. */
  | { readonly type: "promise-and-note"; readonly text: string }
  | { readonly type: "accept"; readonly promise: string }
  | { readonly type: "leave" }
  | GuessCommand;

export type DiaryFacts =
  | GuessFacts
  | { readonly type: "noted" }
  | { readonly type: "struck"; readonly note: string }
  | { readonly type: "promised" }
  | { readonly type: "accepted"; readonly promise: string }
  | { readonly type: "left" };

export interface DiarySelf {
  readonly me: string;
  readonly notes: readonly { readonly id: string; readonly at: number; readonly struck: boolean }[];
  readonly guess: OwnGuess | null;
}

export interface DiaryPair {
  readonly partners: readonly string[];
  readonly promises: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: number;
    readonly acceptedBy: readonly string[];
  }[];
  readonly left: readonly string[];
  readonly guesses: Guesses;
}

const types = new Set([
  "noted",
  "struck",
  "promised",
  "accepted",
  "left",
  "guessed",
  "guess-opened",
  "guess-taken-back",
  "guess-kept",
]);
const refuse = (code: string): { readonly refusal: Refusal } => ({ refusal: { code } });

export const diaryRules = (
  edition = 1,
): RuleBook<DiaryCommand, DiaryFacts, DiarySelf, DiaryPair> => ({
  edition,
  emptySelf: (me) => ({ me, notes: [], guess: null }),
  emptyPair: (partners) => ({ partners, promises: [], left: [], guesses: {} }),
  parseFacts: (value) =>
    typeof value === "object" && value !== null && "type" in value && types.has(String(value.type))
      ? (value as DiaryFacts)
      : null,
  evolveSelf(self, facts, { id, at }) {
    if (facts.type === "guess-kept") return { ...self, guess: evolveOwnGuess(facts, id) };
    if (facts.type === "noted")
      return { ...self, notes: [...self.notes, { id, at, struck: false }] };
    if (facts.type !== "struck") return self;
    return {
      ...self,
      notes: self.notes.map((note) => (note.id === facts.note ? { ...note, struck: true } : note)),
    };
  },
  evolvePair(pair, facts, { id, by, at }) {
    if (facts.type === "promised") {
      return { ...pair, promises: [...pair.promises, { id, by, at, acceptedBy: [] }] };
    }
    if (facts.type === "left") return { ...pair, left: [...pair.left, by] };
    if (isGuessFact(facts))
      return { ...pair, guesses: evolveGuesses(pair.guesses, facts, { id, by }) };
    if (facts.type !== "accepted") return pair;
    return {
      ...pair,
      promises: pair.promises.map((promise) =>
        promise.id === facts.promise && promise.by !== by
          ? { ...promise, acceptedBy: [...promise.acceptedBy, by] }
          : promise,
      ),
    };
  },
  decide({ me, self, pair }, command, { nextId, reveal }): Decision<DiaryFacts> {
    const first = nextId();
    if (isGuessing(command)) {
      if (!pair) return refuse("not-joined");
      return decideGuess({ me, own: self.guess, guesses: pair.guesses }, command, first, reveal);
    }
    switch (command.type) {
      case "note":
        return {
          events: [{ audience: "self", facts: { type: "noted" }, words: { text: command.text } }],
        };
      case "strike": {
        const note = self.notes.find(({ id }) => id === command.note);
        if (!note || note.struck) return refuse("no-such-note");
        return { events: [{ audience: "self", facts: { type: "struck", note: note.id } }] };
      }
      case "promise":
      case "promise-and-note": {
        if (!pair) return refuse("not-joined");
        if (pair.promises.some(({ acceptedBy }) => acceptedBy.length === 0))
          return refuse("promise-stands");
        const words = { text: command.text };
        return {
          events: [
            { audience: "pair", facts: { type: "promised" }, words },
            ...(command.type === "promise-and-note"
              ? ([{ audience: "self", facts: { type: "noted" }, words }] as const)
              : []),
          ],
        };
      }
      case "accept": {
        const promise = pair?.promises.find(({ id }) => id === command.promise);
        if (!promise || promise.by === me) return refuse("no-such-promise");
        return { events: [{ audience: "pair", facts: { type: "accepted", promise: promise.id } }] };
      }
      case "leave":
        if (!pair) return refuse("not-joined");
        if (pair.left.length > 0) return refuse("left-already");
        return { events: [{ audience: "pair", facts: { type: "left" } }] };
    }
  },
  isUnconditional: (command) => command.type === "leave" || command.type === "take-guess-back",
  isOver: ({ left }) => left.length > 0,
  claimIn: guessClaim,
  due: ({ me, self, pair }) =>
    pair ? dueGuesses({ me, own: self.guess, guesses: pair.guesses }) : [],
});
