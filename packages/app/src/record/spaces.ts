import type { AppView } from "./record.ts";

/** What the two share, while it stands: null before a joining, and again once it is closed. */
export const standingSpace = ({ pair }: AppView): AppView["pair"] =>
  pair?.space.closed ? null : pair;

/** Whether what is shown is only there to read: its space is closed, as every earlier one is. */
export const isAtRest = ({ pair }: AppView): boolean => pair !== null && pair.space.closed !== null;

/**
 * When the last of this person's spaces was closed; 0 where none was. What they said and were asked before it was for
 * somebody else.
 */
export const partedAt = ({ pair, earlier }: AppView): number =>
  Math.max(0, ...[pair, ...earlier.map((each) => each.pair)].map(closedAt));

const closedAt = (pair: AppView["pair"]): number => pair?.space.closed?.at ?? 0;
