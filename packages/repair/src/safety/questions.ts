import type { SafetySelfPart } from "./self.ts";

interface WithSafety {
  readonly safety: SafetySelfPart;
}

/** Whether this person's first joint step still begins with the private check (A2). */
export const needsSafeStart = (self: WithSafety): boolean => !self.safety.wentOn;

/** Whether this person's last check named a concern that they have not since cleared. */
export const hasConcern = (self: WithSafety): boolean => self.safety.last?.outcome === "concern";
