import * as v from "valibot";
import {
  calendarDate,
  eventId,
  fact,
  instant,
  oneOf,
  personId,
  wholeNumber,
} from "../core/facts.ts";
import { timeOut } from "../parameters.ts";
import { minute } from "../core/record.ts";

/** Together at one time, or each in their own time over days. */
const paces = ["live", "own-time"] as const;
export type Pace = (typeof paces)[number];

const within = { conversation: eventId };

export const schemas = [
  /** Words: `topic` where it is named here; `note` if any. */
  fact("conversation.proposed", {
    topic: v.nullable(eventId),
    pace: oneOf(paces),
    first: personId,
    bookedFor: v.nullable(instant),
  }),
  fact("conversation.accepted", within),
  fact("conversation.not-yet", within),
  /** In a live talk, before its first turn: this person is there now. The only presence there is. */
  fact("conversation.here", within),
  /** Words: `felt`, `hurt`, `need`; at least one. */
  fact("conversation.spoke", within),
  /** Words: `saidBack`. */
  fact("conversation.said-back", within),
  /** Words: `correction`, what was meant. */
  fact("conversation.corrected", within),
  fact("conversation.heard-right", within),
  /** Words: `step`, one next step. */
  fact("conversation.step-offered", within),
  fact("conversation.step-agreed", { ...within, step: eventId }),
  fact("conversation.closed", within),
  /** Minutes from the moment the time-out was taken; given again by the same person it moves the return. */
  fact("conversation.time-out", {
    ...within,
    minutes: wholeNumber(timeOut.least / minute, timeOut.most / minute),
  }),
  fact("conversation.returned", within),
  /** One event for every reason (T2). */
  fact("conversation.ended", within),
  /** A talk held aloud, about a breach or, without one, the weekly ten minutes. Words: `step` where one is put forward. */
  fact("conversation.held", { topic: v.nullable(eventId), on: calendarDate, step: v.boolean() }),
  /** The other held it too; with `step` they say yes to the step as well. */
  fact("conversation.held-too", { held: eventId, step: v.boolean() }),
] as const;

export type ConversationFacts = v.InferOutput<(typeof schemas)[number]>;
