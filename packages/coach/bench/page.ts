import { analyse, analyseWith } from "../src/coach.ts";
import { timeReadings } from "./timings.ts";
import type { Timings } from "./timings.ts";

/** What the measuring page calls: the times of the cards alone, and with what was learned (its bytes in base64). */
export function timeInPage(
  letters: readonly string[],
  long: string,
  learned: string,
): { readonly cards: Timings; readonly both: Timings } {
  const bytes = Uint8Array.from(atob(learned), (each) => each.charCodeAt(0));
  return {
    cards: timeReadings(() => analyse, letters, long),
    both: timeReadings(() => analyseWith(bytes) ?? analyse, letters, long),
  };
}
