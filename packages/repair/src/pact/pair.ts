import type * as v from "valibot";
import type { AgreementPart } from "../agreement/state.ts";
import { isPact } from "../agreement/state.ts";
import { calendarDate, eventId, fact, oneOf, sealedText } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal } from "../core/record.ts";
import { day, hour } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import {
  bothBound,
  bothOpen,
  withCommitted,
  withOpening,
  withoutCommitted,
} from "../core/reveal.ts";
import type { Round } from "../core/reveal.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import { surveillanceAnswers, thenAnswers } from "./answers.ts";
import type { SurveillanceAnswer, ThenAnswer } from "./answers.ts";
import { reviewDays } from "./reviews.ts";

const ofReview = { agreement: eventId, review: calendarDate };

const schemas = [
  /** Says nothing of the answer. */
  fact("pact.committed", { ...ofReview, digest: sealedText }),
  /** Words: `line`, where one was written. */
  fact("pact.opened", {
    ...ofReview,
    commitment: eventId,
    digest: sealedText,
    salt: sealedText,
    wordsDigest: sealedText,
    surveillance: oneOf(surveillanceAnswers),
    next: oneOf(thenAnswers),
  }),
  fact("pact.taken-back", { ...ofReview, commitment: eventId }),
] as const;

export type PactFacts = v.InferOutput<(typeof schemas)[number]>;

/** What one said of a pact at a review, as they opened it. Its words are under this event id. */
export interface PactAnswer {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly surveillance: SurveillanceAnswer;
  readonly next: ThenAnswer;
  /** Written when the other's had been opened already. */
  readonly late: boolean;
}

/** One review: answered apart, opened together; once. */
export interface PactReview {
  readonly round: Round;
  /** Shown only once both are here. */
  readonly opened: readonly PactAnswer[];
}

/** By pact and review day. */
export type PactPart = Readonly<Record<EventId, Readonly<Record<CalendarDate, PactReview>>>>;

export interface WithPacts {
  readonly agreement: AgreementPart;
  readonly pact: PactPart;
}

export const pactCodes = [
  "not-a-pact",
  "review-not-open",
  "already-kept",
  "not-both",
  "false-opening",
  "kept-out",
] as const;
export const refuse = refusing(pactCodes);

const nothingSaid: PactReview = { round: {}, opened: [] };

export const reviewOf = (part: PactPart, agreement: EventId, review: CalendarDate): PactReview =>
  part[agreement]?.[review] ?? nothingSaid;

/** Both answers of a review, own first; null until both are open. */
export const sharedReview = (
  part: PactPart,
  agreement: EventId,
  review: CalendarDate,
  me: PersonId,
): readonly PactAnswer[] | null => {
  const { opened } = reviewOf(part, agreement, review);
  if (!isShared(opened)) return null;
  return opened.toSorted((one, other) => Number(other.by === me) - Number(one.by === me));
};

/** Whether both answers of a review are open. */
export const isShared = (opened: readonly PactAnswer[]): boolean =>
  new Set(opened.map(({ by }) => by)).size === 2;

/** The answer as it is bound: with whose it is, and of which review, so that it opens nothing else. */
export const answerText = (
  by: PersonId,
  { agreement, review, surveillance, next }: Omit<BoundAnswer, "by">,
): string => JSON.stringify(["pact", by, agreement, review, surveillance, next]);

interface BoundAnswer {
  readonly agreement: EventId;
  readonly review: CalendarDate;
  readonly surveillance: SurveillanceAnswer;
  readonly next: ThenAnswer;
}

export const pactInPair: LogPart<PactFacts, PactPart, WithPacts> = {
  schemas,
  empty: () => ({}),
  refusal: (log, facts, { by, at }) => {
    const { round, opened } = reviewOf(log.pact, facts.agreement, facts.review);
    const own = round[by];
    if (facts.type === "pact.committed") {
      if (own || isShared(opened)) return refuse("already-kept");
      return reviewRefusal(log.agreement, facts, at);
    }
    if (own?.id !== facts.commitment) return refuse("false-opening");
    if (facts.type === "pact.taken-back") return null;
    if (own.opening !== null || own.digest !== facts.digest) return refuse("false-opening");
    return bothBound(round) ? null : refuse("not-both");
  },
  evolve: (part, facts, { id, by, at }) => {
    const before = reviewOf(part, facts.agreement, facts.review);
    const put = (after: PactReview): PactPart => ({
      ...part,
      [facts.agreement]: { ...part[facts.agreement], [facts.review]: after },
    });
    switch (facts.type) {
      case "pact.committed":
        return put({ ...before, round: withCommitted(before.round, by, id, facts.digest) });
      case "pact.taken-back":
        return put({
          round: withoutCommitted(before.round, by),
          opened: before.opened.filter((answer) => answer.by !== by),
        });
      case "pact.opened": {
        const { surveillance, next } = facts;
        const late = before.round[by]?.late ?? false;
        const opened = [...before.opened, { id, by, at, surveillance, next, late }];
        const round = withOpening(before.round, by, id);
        return put({ opened, round: bothOpen(round) ? {} : round });
      }
    }
  },
  passesPause: ["pact.taken-back"],
  claim: (facts, by) => {
    if (facts.type !== "pact.opened") return null;
    const { salt, wordsDigest, digest } = facts;
    return { kind: "opening", answer: answerText(by, facts), salt, wordsDigest, digest };
  },
};

/** A review of a pact that stands, on one of its days, once it has begun somewhere, and not after the pact's end. */
const reviewRefusal = (
  agreements: AgreementPart,
  { agreement: id, review }: PactFacts,
  at: Instant,
): Refusal | null => {
  const agreement = agreements[id];
  if (!agreement || !isPact(agreement)) return refuse("not-a-pact");
  const days = reviewDays(agreement);
  const named = days.find(({ on }) => on === review);
  const last = days.at(-1);
  if (!named || !last || agreement.ended) return refuse("review-not-open");
  const opens = dayOfDate(named.opens) * day - 14 * hour;
  const over = (dayOfDate(last.on) + 1) * day + 12 * hour;
  return at < opens || at >= over ? refuse("review-not-open") : null;
};
