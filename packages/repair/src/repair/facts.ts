import * as v from "valibot";
import { calendarDate, eventId, fact } from "../core/facts.ts";

export const repairSchemas = [
  /** Words: `what`. `doneBy`: the day by which it is to be done, if its author named one. */
  fact("repair.offered", {
    breach: v.nullable(eventId),
    apology: v.nullable(eventId),
    doneBy: v.nullable(calendarDate),
  }),
  fact("repair.accepted", { repair: eventId }),
  fact("repair.not-yet", { repair: eventId }),
  /** Done on this day, as its author says. Words: `line`, if wished. Said again it corrects; both stay. */
  fact("repair.done", { repair: eventId, on: calendarDate }),
  /** What the other says of exactly that telling of it. Words: `line`, if wished. */
  fact("repair.saw-it", { repair: eventId, done: eventId }),
  fact("repair.not-yet-right", { repair: eventId, done: eventId }),
  fact("repair.withdrawn", { repair: eventId }),
] as const;

export type RepairFacts = v.InferOutput<(typeof repairSchemas)[number]>;
