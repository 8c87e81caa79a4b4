import type { Instant } from "../core/record.ts";
import type { SafetySelfPart } from "./self.ts";

interface WithSafety {
  readonly safety: SafetySelfPart;
}

/**
 * Whether this person's first joint step still begins with the private check (A2).
 * @param partedAt when their last space was closed, 0 where none was: with somebody new it is asked anew
 */
export const needsSafeStart = ({ safety }: WithSafety, partedAt: Instant): boolean =>
  safety.wentOnAt === null || safety.wentOnAt < partedAt;

/** Whether this person's last check named a concern that they have not since cleared. */
export const hasConcern = (self: WithSafety): boolean => self.safety.last?.outcome === "concern";
