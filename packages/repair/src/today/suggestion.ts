import type { PersonView } from "../decide.ts";
import type { EventId } from "../core/record.ts";

/** The steps that Today can suggest. Letting go and deciding whether to stay are never among them (G1). */
export type Step =
  | "come-back"
  | "come-to-talk"
  | "meet-to-talk"
  | "ten-minutes"
  | "take-your-turn"
  | "check-in"
  | "name-it"
  | "say-what-it-did"
  | "say-what-you-need"
  | "write-apology"
  | "say-what-was-missing"
  | "put-right"
  | "put-right-again"
  | "turn-into-agreement"
  | "tell-the-facts"
  | "add-to-account"
  | "talk-it-over"
  | "answer-a-question"
  | "answer-as-said"
  | "look-again"
  | "answer-review"
  | "feels-watched"
  | "look-at-agreement";

/** Where a suggestion comes from: the id of its page under "Why" (G4). */
export type Source =
  | "time-out-return"
  | "booked"
  | "one-floor"
  | "both-said-yes"
  | "telling-first"
  | "one-sentence"
  | "impact-first"
  | "needs"
  | "heard-first"
  | "missing-parts"
  | "repair"
  | "kept-words"
  | "facts-first"
  | "after-everything"
  | "questions"
  | "kept-for-later"
  | "pact"
  | "follow-through";

/** One gentle next step, with its reason. Its words live in the message catalogues, by `step`. */
export interface Suggestion {
  readonly step: Step;
  readonly source: Source;
  /** The topic, talk, apology or agreement it is about; null where there is none yet. */
  readonly about: EventId | null;
}

/** One small rule: what it would suggest to this person now, or nothing. */
export type SuggestionRule = (view: PersonView) => Suggestion | null;
