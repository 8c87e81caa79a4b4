import type { EventId, Instant, PersonId } from "../core/record.ts";
import type { CalendarDate } from "../occasion/calendar.ts";

export const repairSeen = ["saw-it", "not-yet-right"] as const;
/** What the other says of a repair that was done. */
export type RepairSeen = (typeof repairSeen)[number];

/** One telling that it was done, and what the other said of exactly that, oldest first. */
export interface RepairDone {
  readonly id: EventId;
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly said: readonly {
    readonly id: EventId;
    readonly at: Instant;
    readonly say: RepairSeen;
  }[];
}

/** An amends (M5): offered → accepted | not yet → done → saw it | not yet right; taken back until done. */
export interface Repair {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly breach: EventId | null;
  /** The letter of its author's that it was offered in. */
  readonly apology: EventId | null;
  readonly doneBy: CalendarDate | null;
  /** What the other last said to the offer; null while they said nothing. */
  readonly answer: { readonly say: "accepted" | "not-yet"; readonly at: Instant } | null;
  /** Oldest first. */
  readonly done: readonly RepairDone[];
  readonly withdrawnAt: Instant | null;
}

export type RepairPart = Readonly<Record<EventId, Repair>>;

/** What stands said of its being done; null while nothing is. */
export const lastDone = (repair: Repair): RepairDone | null => repair.done.at(-1) ?? null;

export type RepairStanding =
  | "offered"
  | "accepted"
  | "not-yet"
  | "done"
  | "saw-it"
  | "not-yet-right"
  | "withdrawn";

/** Where a repair stands between the two. */
export const standingOfRepair = (repair: Repair): RepairStanding => {
  if (repair.withdrawnAt !== null) return "withdrawn";
  const done = lastDone(repair);
  if (done !== null) return done.said.at(-1)?.say ?? "done";
  return repair.answer?.say ?? "offered";
};
