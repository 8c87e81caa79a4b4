/** "Does this feel like surveillance?" (F2) */
export const surveillanceAnswers = ["yes", "no", "not-sure"] as const;
export type SurveillanceAnswer = (typeof surveillanceAnswers)[number];

/** What should become of a pact. Nothing follows by itself: to end it is one's own act, and a new one is offered anew. */
export const thenAnswers = ["keep", "change", "end"] as const;
export type ThenAnswer = (typeof thenAnswers)[number];
