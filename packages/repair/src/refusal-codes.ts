import { concepts } from "./concepts.ts";
import type { Concept } from "./core/log.ts";
import { commonCodes } from "./core/refusal.ts";

/** Every code a refusal of these rules can have; the interface has a plain sentence for each (property 10). */
export const refusalCodes: readonly string[] = [
  ...new Set([...commonCodes, ...Object.values<Concept>(concepts).flatMap(({ codes }) => codes)]),
].sort();
