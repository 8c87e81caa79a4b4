import type { Warning } from "../contract.ts";

/** A relay's time or receipt further from this phone's clock than this is shown (domain.md, "Order and clock"). */
const toleranceMs = 10 * 60_000;

/** What to show of two times this many milliseconds apart; null where they agree well enough. */
export const clockDifference = (milliseconds: number): Warning | null => {
  const apart = Math.abs(milliseconds);
  const minutes = Math.round(apart / 60_000);
  return apart > toleranceMs ? { code: "clock-differs", facts: { minutes } } : null;
};
