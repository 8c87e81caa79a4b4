import * as v from "valibot";
import { oneOf, personId, rememberedDate } from "../core/facts.ts";

/** U1. "other" is named in the person's own words. */
export const breachKinds = [
  "physical-affair",
  "emotional-affair",
  "hidden-important-thing",
  "lie-or-twisted-truth",
  "kept-secret",
  "broken-promises",
  "not-showing-up",
  "hidden-money",
  "other",
] as const;
export type BreachKind = (typeof breachKinds)[number];

export const breachExtents = ["once", "pattern"] as const;

/** How it came out: told unasked, told when asked, found, or heard from someone else. */
export const waysItCameOut = ["told", "asked", "found", "from-someone-else"] as const;

/** "Had you both agreed this, or was it a rule one of you set?" */
export const standards = ["agreed", "rule-of-one", "unsure"] as const;

/** What a version of a breach says, apart from its words. */
export const described = {
  kind: oneOf(breachKinds),
  extent: v.nullable(oneOf(breachExtents)),
  since: v.nullable(rememberedDate),
  cameOut: v.nullable(oneOf(waysItCameOut)),
  standard: v.nullable(oneOf(standards)),
  /** One partner, or both where each broke it. */
  responsible: v.pipe(
    v.array(personId),
    v.minLength(1),
    v.maxLength(2),
    v.check(([first, second]) => first !== second),
  ),
};

const schema = v.strictObject(described);
export type BreachDescription = v.InferOutput<typeof schema>;
