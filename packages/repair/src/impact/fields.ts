/** U4: what it did, part by part; each can be shared or kept. */
export const impactParts = [
  "felt",
  "body",
  "mind",
  "days",
  "believed-then",
  "believe-now",
  "future",
  "changed",
] as const;
export type ImpactPart = (typeof impactParts)[number];

/** A vocabulary to choose from, for when words are hard to find. */
export const feelings = [
  "afraid",
  "alone",
  "angry",
  "anxious",
  "ashamed",
  "betrayed",
  "confused",
  "disgusted",
  "empty",
  "exhausted",
  "foolish",
  "grieving",
  "guilty",
  "hopeful",
  "humiliated",
  "hurt",
  "jealous",
  "lost",
  "numb",
  "on-edge",
  "relieved",
  "sad",
  "shocked",
  "small",
  "torn",
  "unsafe",
  "unwanted",
  "used",
] as const;
export type Feeling = (typeof feelings)[number];
