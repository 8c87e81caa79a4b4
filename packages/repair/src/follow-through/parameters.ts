/**
 * Every number of follow-through that is our own design choice (domain.md marks them [D]), in one place. The fading
 * record itself is the Beta reputation of Jøsang & Ismail (2002); a miss that had to be raised weighs double because
 * bad news weighs more than good (Slovic 1993).
 */
export const followThroughParameters = {
  /** [D] What one occasion adds. */
  weight: {
    kept: { kept: 1, missed: 0 },
    partly: { kept: 0.5, missed: 0.5 },
    told: { kept: 0, missed: 1 },
    "told-late": { kept: 0, missed: 1 },
    unsaid: { kept: 0, missed: 1 },
    raised: { kept: 0, missed: 2 },
  },
  /** [D] Days in which what was recorded fades to half, at least. */
  halfLifeDays: 90,
  /** [D] …or this many of the agreement's own intervals, when that is longer. */
  halfLifeIntervals: 12,
  /** [D] "Too early to say" until this much is on record… */
  enoughWeight: 8,
  /** [D] …and this many days have passed since the agreement began. */
  enoughDays: 42,
  /** [D] The careful words show this much of what the record leaves open: the 10th to the 90th percentile. */
  interval: { low: 0.1, high: 0.9 },
  /** [D] Where the careful words change. */
  nearlyEveryTimeFrom: 0.75,
  mostlyFrom: 0.5,
  moreOftenMissedUpTo: 0.5,
  /** [D] Above this share of differing accounts within the window, no count is put into words. */
  differing: { share: 0.2, days: 90 },
} as const;
