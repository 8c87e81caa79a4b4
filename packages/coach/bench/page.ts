import { makeCoach } from "../src/core/analyse.ts";
import { english } from "../src/packs/en/index.ts";
import { timeReadings } from "./timings.ts";
import type { Timings } from "./timings.ts";

/** What the measuring page calls. */
export function timeInPage(letters: readonly string[], long: string): Timings {
  return timeReadings(() => makeCoach(english), letters, long);
}
