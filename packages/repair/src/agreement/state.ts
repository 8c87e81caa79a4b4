import type { EventId, Instant, PersonId } from "../core/record.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { recurrenceRule } from "../occasion/recurrence.ts";
import type { WayToEnd } from "./facts.ts";
import type { Terms } from "./terms.ts";

/** One wording of an agreement; its words belong to the event of the same id. */
export interface Revision {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly terms: Terms;
  /** By its author, before the other accepted it. */
  readonly takenBackAt: Instant | null;
}

/** From which day on which words hold. A period ends the day before the next one's first. */
interface Period {
  readonly revision: EventId;
  /** The receipt of the second acceptance. */
  readonly at: Instant;
  readonly from: CalendarDate;
}

/** "Keep it as it is", said by one. */
interface AgreementReview {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly revision: EventId;
  readonly next: CalendarDate | null;
}

/** proposed → countered* → accepted → active → amended by the same dance → ended; expiry is read off its terms. */
export interface Agreement {
  readonly id: EventId;
  readonly breach: EventId | null;
  readonly apology: EventId | null;
  /** Every wording there was, oldest first. */
  readonly revisions: readonly Revision[];
  /** The wording that is up for an answer. */
  readonly open: EventId | null;
  /** What both accepted, oldest first; none until the first acceptance. */
  readonly inForce: readonly Period[];
  /** The last "not this", until other words are up. */
  readonly declined: {
    readonly revision: EventId;
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
  readonly reviews: readonly AgreementReview[];
  readonly ended: {
    readonly id: EventId;
    readonly by: PersonId;
    readonly at: Instant;
    readonly how: WayToEnd;
  } | null;
}

export type AgreementPart = Readonly<Record<EventId, Agreement>>;

const revisionOf = (agreement: Agreement, id: EventId): Revision => {
  const revision = agreement.revisions.find((each) => each.id === id);
  if (!revision) throw new Error(`Agreement ${agreement.id} has no revision ${id}.`);
  return revision;
};

/** The wording that is up for an answer; null where none is. */
export const openRevision = ({ open, ...agreement }: Agreement): Revision | null =>
  open === null ? null : revisionOf({ open, ...agreement }, open);

/** The wording that the other can say yes to: what is up for an answer, or what they answered with "not this" last. */
export const offeredRevision = (agreement: Agreement): Revision | null => {
  const id = agreement.open ?? agreement.declined?.revision;
  return id === undefined ? null : revisionOf(agreement, id);
};

/** The words in force; of an agreement that never was, its latest. */
export const standingRevision = (agreement: Agreement): Revision => {
  const id = agreement.inForce.at(-1)?.revision ?? agreement.revisions.at(-1)?.id;
  if (id === undefined)
    throw new Error(`Agreement ${agreement.id} has no revision: it is made with its first.`);
  return revisionOf(agreement, id);
};

/** The wording that other words would change: what is up for an answer, or else what stands. */
export const baseRevision = (agreement: Agreement): Revision =>
  openRevision(agreement) ?? standingRevision(agreement);

/** The first day it was ever in force; null where it never was. */
export const firstDayOf = ({ inForce }: Agreement): CalendarDate | null => inForce[0]?.from ?? null;

/** Whether both ever accepted it in the same words. */
export const wasAccepted = ({ inForce }: Agreement): boolean => inForce.length > 0;

/** Whether it was taken back before it was ever in force. */
export const isWithdrawn = (agreement: Agreement): boolean =>
  !wasAccepted(agreement) && (agreement.revisions.at(-1)?.takenBackAt ?? null) !== null;

export const isPact = (agreement: Agreement): boolean => standingRevision(agreement).terms.openness;

/** The days on which some words held, up to the day before `before`, which is null where they still hold. */
export interface Span {
  readonly revision: EventId;
  readonly terms: Terms;
  /** The receipt of the second acceptance. */
  readonly at: Instant;
  readonly from: CalendarDate;
  readonly before: CalendarDate | null;
  /** The day its weeks are counted from. */
  readonly began: CalendarDate;
}

/** Oldest first. A span whose words were replaced before their first day has no day. */
export const spansOf = (agreement: Agreement): readonly Span[] => {
  const spans: Span[] = [];
  for (const [place, { revision, at, from }] of agreement.inForce.entries()) {
    const { terms } = revisionOf(agreement, revision);
    const before = agreement.inForce[place + 1]?.from ?? null;
    spans.push({
      revision,
      terms,
      at,
      from,
      before,
      began: countedFrom(spans.at(-1), terms, from),
    });
  }
  return spans;
};

/** The day that the weeks of these words would be counted from: words that leave the schedule alone leave its weeks too. */
export const beganWith = (agreement: Agreement, terms: Terms, from: CalendarDate): CalendarDate =>
  countedFrom(spansOf(agreement).at(-1), terms, from);

const countedFrom = (before: Span | undefined, { schedule }: Terms, from: CalendarDate) =>
  before && recurrenceRule(before.terms.schedule) === recurrenceRule(schedule)
    ? before.began
    : from;

/** The terms that held on a day; null where none did: before it began, or after its last day. */
export const termsOn = (agreement: Agreement, on: CalendarDate): Terms | null => {
  const span = spansOf(agreement).find(
    ({ from, before }) => from <= on && (before === null || on < before),
  );
  return span && (span.terms.until === null || on <= span.terms.until) ? span.terms : null;
};

/** The day both look at it again: the last that a review named, or the terms' own. */
export const reviewDate = (agreement: Agreement): CalendarDate | null => {
  const { id, terms } = standingRevision(agreement);
  const review = agreement.reviews.findLast(({ revision }) => revision === id);
  return review ? review.next : terms.review;
};
