/** U3: the facts first, in the order they are asked ("is it over?" is a choice of its own); then as much more as there is. */
export const accountFacts = ["what", "since", "health", "money", "who-knew", "untrue"] as const;
export const accountParts = [...accountFacts, "more"] as const;
export type AccountPart = (typeof accountParts)[number];

/** "Is it over?" */
export const overAnswers = ["over", "not-over", "not-sure"] as const;
export type OverAnswer = (typeof overAnswers)[number];

/** How something came to light later. */
export const waysToLight = ["told", "found"] as const;
export type WayToLight = (typeof waysToLight)[number];
