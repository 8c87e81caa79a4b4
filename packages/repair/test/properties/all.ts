import { aboutWhoseHand } from "./hands.ts";
import { aboutLeaving } from "./leaving.ts";
import type { Property } from "./property.ts";
import { aboutTheRecord } from "./record.ts";
import { aboutTelling } from "./telling.ts";

/** Properties 1 to 10 of domain.md but the seventh, which is about a counselor, and there is none yet. */
export const properties: readonly Property[] = [
  ...aboutTheRecord,
  ...aboutWhoseHand,
  ...aboutLeaving,
  ...aboutTelling,
];
