import type { Source } from "@groundwork/repair";

/**
 * The rules that show a reason, and how sure each is (G4). The words are in the catalogue, by id; ids are what
 * `/why/:id` is opened with, among them every `Source` of Today's suggestions.
 */
export type Strength = "measured" | "small" | "practice" | "choice";

export const reasons = {
  "safety-first": "measured",
  "first-days": "practice",
  "time-out-return": "practice",
  booked: "choice",
  "one-floor": "practice",
  "both-said-yes": "choice",
  "telling-first": "choice",
  "one-sentence": "choice",
  "impact-first": "small",
  needs: "small",
  "facts-first": "practice",
  "after-everything": "practice",
  questions: "practice",
  "kept-for-later": "choice",
  "heard-first": "small",
  "missing-parts": "measured",
  "apology-flags": "practice",
  "message-blame-shifting": "small",
  "message-counter-attack": "small",
  "message-contempt": "small",
  "message-generalising": "small",
  "message-mind-reading": "practice",
  "message-threat": "choice",
  "message-stonewalling": "measured",
  "message-dismissing": "small",
  "message-pressure": "choice",
  repair: "measured",
  "kept-words": "measured",
  pact: "choice",
  "follow-through": "choice",
  door: "choice",
  "no-verdict": "measured",
  months: "small",
  alone: "measured",
} as const satisfies Readonly<Record<Source, Strength> & Record<string, Strength>>;

export type ReasonId = keyof typeof reasons;

export const isReason = (id: string): id is ReasonId => Object.hasOwn(reasons, id);

export const reasonIds = Object.keys(reasons) as ReasonId[];
