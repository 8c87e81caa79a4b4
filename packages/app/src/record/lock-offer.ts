import { drafts, lock } from "./record.ts";

/** What a lock is offered after: the first kept naming, and the first letter put down (screens.md, "First ten minutes"). */
export type OfferedAfter = "naming" | "letter";

/** Whether words lie here that no lock stands before (A1). */
export const isNotLocked = (): boolean => lock().state === "not-locked";

/** Whether to offer a lock now; asked once after each, and never again. A local record, never an event. */
export async function offersLock(after: OfferedAfter): Promise<boolean> {
  if (!isNotLocked()) return false;
  const key = `lock-offered:${after}`;
  if ((await drafts().load(key)) !== null) return false;
  return (await drafts().save(key, { fields: {} })).ok;
}
