import * as v from "valibot";
import { calendarDate, eventId, fact, oneOf } from "../core/facts.ts";
import { terms } from "./terms.ts";

export const waysToEnd = ["ended", "retired"] as const;
export type WayToEnd = (typeof waysToEnd)[number];

export const agreementSchemas = [
  /** Words: `sentence` (who, what, when or how often) and `why`. Proposing is accepting one's own words. */
  fact("agreement.proposed", {
    terms,
    /** The breach it answers, where there is one. */
    breach: v.nullable(eventId),
    /** The apology whose change it keeps (M4). */
    apology: v.nullable(eventId),
  }),
  /** The same words in whole, changed: a new revision that its author has accepted. What is in force stays meanwhile. */
  fact("agreement.countered", { agreement: eventId, revision: eventId, terms }),
  fact("agreement.accepted", {
    agreement: eventId,
    revision: eventId,
    /** The first day these words hold for, in their zone. */
    from: calendarDate,
  }),
  /** "Not this": the same request rests for seven days (R2). What is in force stays. */
  fact("agreement.declined", { agreement: eventId, revision: eventId }),
  /** Taken back by its author before the other accepted. What is in force stays. */
  fact("agreement.withdrawn", { agreement: eventId }),
  /** "Keep it as it is": said by one, of the words in force. */
  fact("agreement.reviewed", {
    agreement: eventId,
    revision: eventId,
    next: v.nullable(calendarDate),
  }),
  /** By either, alone, at once. Words: `thanks`, where it is retired with thanks. */
  fact("agreement.ended", { agreement: eventId, how: oneOf(waysToEnd) }),
] as const;

export type AgreementFacts = v.InferOutput<(typeof agreementSchemas)[number]>;
