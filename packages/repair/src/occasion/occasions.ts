import type { Agreement, Span } from "../agreement/state.ts";
import { isWithdrawn, spansOf, standingRevision, wasAccepted } from "../agreement/state.ts";
import type { EventId, Instant } from "../core/record.ts";
import { hour } from "../core/record.ts";
import type { OccasionRecord, Outcome } from "../follow-through/outcome.ts";
import { outcomeOf } from "../follow-through/outcome.ts";
import type { SpacePart } from "../space/pair.ts";
import type { CalendarDate } from "./calendar.ts";
import { addDays, dateAt, instantAt, isKnownZone } from "./calendar.ts";
import type { OccasionPart, SaidOfOccasion } from "./pair.ts";
import { opensDaysBefore, saidOf } from "./pair.ts";
import { occasionDates } from "./recurrence.ts";

/** One time an agreement falls due, and what is said of it. */
export interface Occasion extends SaidOfOccasion, Omit<OccasionRecord, keyof SaidOfOccasion> {
  readonly agreement: EventId;
  readonly on: CalendarDate;
  readonly due: Instant;
}

/** The parts of the pair log that occasions are read from. */
export interface OccasionReads {
  readonly space: SpacePart;
  readonly occasion: OccasionPart;
}

/** The zone an agreement is kept in; UTC on a device whose platform does not know it. */
export const zoneOf = (agreement: Agreement): string =>
  knownZone(standingRevision(agreement).terms.zone);

const knownZone = (zone: string): string => (isKnownZone(zone) ? zone : "UTC");

/** What has become of an agreement by now. */
export type AgreementStanding =
  | "proposed"
  | "declined"
  | "withdrawn"
  | "active"
  | "ended"
  | "expired";

export const standingOf = (agreement: Agreement, now: Instant): AgreementStanding => {
  if (isWithdrawn(agreement)) return "withdrawn";
  if (!wasAccepted(agreement)) return agreement.declined ? "declined" : "proposed";
  if (agreement.ended) return "ended";
  const { until } = standingRevision(agreement).terms;
  return until !== null && dateAt(now, zoneOf(agreement)) > until ? "expired" : "active";
};

/**
 * Every occasion that can be spoken of by now, oldest first, today's and a running cue's included; where only the latest
 * are wanted, those from the day of `since` on.
 */
export const occasionsOf = (
  log: OccasionReads,
  agreement: Agreement,
  now: Instant,
  since?: Instant,
): readonly Occasion[] => {
  const endedAt = agreement.ended?.at ?? Number.POSITIVE_INFINITY;
  const closedAt = log.space.closed?.at ?? Number.POSITIVE_INFINITY;
  return (
    spansOf(agreement)
      .flatMap((span) => occasionsIn(log, agreement.id, span, now, since))
      .filter(({ due }) => due <= endedAt)
      // Nothing can be told once the space is closed, so what could still have been told then is left out (property 9).
      .filter(({ tellBy, checkIns }) => tellBy < closedAt || checkIns.length > 0)
  );
};

/** The next day that the words in force fall due on, today's included until its time; null before an end that comes first. */
export const nextOccasion = (agreement: Agreement, now: Instant): CalendarDate | null => {
  const span = spansOf(agreement).at(-1);
  if (!span || agreement.ended) return null;
  const { schedule, time, until } = span.terms;
  const zone = knownZone(span.terms.zone);
  const today = dateAt(now, zone);
  const next = instantAt(today, time, zone) > now ? today : addDays(today, 1);
  const since = next > span.from ? next : span.from;
  const reach = addDays(since, 7 * 13);
  const last = until !== null && until < reach ? until : reach;
  return occasionDates(schedule, span.from, last, since)[0] ?? null;
};

/** Those of the days that some words held. */
const occasionsIn = (
  log: OccasionReads,
  agreement: EventId,
  { terms, from, before }: Span,
  now: Instant,
  since: Instant | undefined,
): readonly Occasion[] => {
  const zone = knownZone(terms.zone);
  const reach = addDays(dateAt(now, zone), opensDaysBefore(terms));
  const last = [terms.until, before && addDays(before, -1)].reduce<CalendarDate>(
    (earliest, each) => (each && each < earliest ? each : earliest),
    reach,
  );
  const earliest = since === undefined ? from : dateAt(since, zone);
  return occasionDates(terms.schedule, from, last, earliest).map((on): Occasion => {
    const due = instantAt(on, terms.time, zone);
    const tellBy = due + terms.tellWithin * hour;
    const said = saidOf(log.occasion, agreement, on);
    return { agreement, on, due, tellBy, ...said, paused: anyPause(log.space, due, tellBy) };
  });
};

/**
 * What an occasion comes to now. What has been said shows on arrival: an event that is here has been received, even
 * where `now`, which runs behind the relay by the time a message takes, has not reached its moment yet.
 */
export const outcomeNow = (occasion: Occasion, now: Instant): Outcome => {
  const said = [...occasion.checkIns, ...occasion.responses].map(({ at }) => at);
  return outcomeOf(occasion, Math.max(now, ...said) + 1);
};

const anyPause = (space: SpacePart, from: Instant, to: Instant): boolean =>
  space.pauses.some((pause) => pause.from <= to && (pause.until === null || pause.until >= from));
