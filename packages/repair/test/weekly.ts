import type { Terms } from "../src/index.ts";

/** Ruth's promise to Mei, due each Sunday and without an end; tests of other terms spread it. */
export const weekly: Terms = {
  doer: "ruth",
  schedule: { every: "week", weeks: 1, days: ["SU"] },
  zone: "Europe/London",
  time: "18:00",
  until: null,
  tellWithin: 24,
  review: null,
  openness: false,
};

/** What it is proposed with. */
export const weeklyWords = {
  sentence: "I show the week's spending each Sunday by six.",
  why: "",
  wish: "i-want-this",
  letsOneCheck: null,
} as const;
