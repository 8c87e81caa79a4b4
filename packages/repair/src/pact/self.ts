import type * as v from "valibot";
import { calendarDate, eventId, fact, oneOf, sealedText } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";
import type { Commitment } from "../core/reveal.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { surveillanceAnswers, thenAnswers } from "./answers.ts";
import type { SurveillanceAnswer, ThenAnswer } from "./answers.ts";

const schemas = [
  /** What a commitment in the pair log stands for. Words: `line`, where one was written. */
  fact("pact.kept", {
    agreement: eventId,
    review: calendarDate,
    commitment: eventId,
    salt: sealedText,
    wordsDigest: sealedText,
    digest: sealedText,
    surveillance: oneOf(surveillanceAnswers),
    next: oneOf(thenAnswers),
  }),
] as const;

export type PactSelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** One's own answer at a review, as it was kept. Its words are under this event id. */
export interface KeptReview extends Commitment {
  readonly id: EventId;
  readonly agreement: EventId;
  readonly review: CalendarDate;
  readonly commitment: EventId;
  readonly surveillance: SurveillanceAnswer;
  readonly next: ThenAnswer;
}

export type PactSelfPart = Readonly<Record<EventId, KeptReview>>;

export const pactInSelf: LogPart<PactSelfFacts, PactSelfPart> = {
  schemas,
  empty: () => ({}),
  refusal: () => null,
  evolve: (part, { type: _, ...kept }, { id }) => ({ ...part, [kept.commitment]: { id, ...kept } }),
};
