import type { Analyse, Finding } from "./core/analyse.ts";
import type { Mark } from "./core/card.ts";

/** The eight components, heaviest first (weights: evidence, Apology [D]). The weights order suggestions and are never shown as a mark. */
export const apologyComponents = [
  { name: "responsibility", weight: 25 },
  { name: "repair", weight: 20 },
  { name: "naming", weight: 15 },
  { name: "impact", weight: 15 },
  { name: "change", weight: 10 },
  { name: "regret", weight: 8 },
  { name: "explanation", weight: 7 },
  { name: "forgiveness-request", weight: 0 },
] as const;

export type ApologyComponent = (typeof apologyComponents)[number]["name"];

export interface ApologyReview {
  /** While this holds anything, it is shown alone; the rest waits until asked for. */
  readonly safety: readonly Finding[];
  /** Components found, in the same order as `missing`, each with the places (UTF-16) that show it. */
  readonly present: readonly {
    readonly component: ApologyComponent;
    readonly at: readonly Mark[];
  }[];
  /** Components not found, heaviest first. Asking for forgiveness is never asked for, so it is not listed. Ask with message id `missing.<component>`. */
  readonly missing: readonly ApologyComponent[];
  /** Phrases to look at, in reading order. */
  readonly flags: readonly Finding[];
  /** Message ids of help to offer beside the rest. */
  readonly support: readonly string[];
  /** The pack's language, or "unknown". */
  readonly language: string;
}

/** Reads a draft apology. Never throws. In a language the coach does not know, nothing is present, missing or flagged. */
export function reviewWith(read: Analyse, text: string): ApologyReview {
  const { findings, present, safety, support, language } = read("apology", text);
  const held = apologyComponents.map(({ name }) => ({
    component: name,
    at: present.filter((mark) => mark.label === name),
  }));
  const missing =
    language === "unknown"
      ? []
      : apologyComponents.filter(
          ({ name, weight }) =>
            weight > 0 && !held.some((each) => each.component === name && each.at.length > 0),
        );
  return {
    safety,
    present: held.filter(({ at }) => at.length > 0),
    missing: missing.map(({ name }) => name),
    flags: findings,
    support,
    language,
  };
}
