import type { Agreement, Span } from "../agreement/state.ts";
import type { Terms } from "../agreement/terms.ts";
import { intervalDays } from "../agreement/terms.ts";
import { isWithdrawn, spansOf, standingRevision, wasAccepted } from "../agreement/state.ts";
import type { EventId, Instant } from "../core/record.ts";
import { hour } from "../core/record.ts";
import type { OccasionRecord, Outcome } from "../follow-through/outcome.ts";
import { outcomeOf } from "../follow-through/outcome.ts";
import type { SpacePart } from "../space/pair.ts";
import type { CalendarDate } from "./calendar.ts";
import { addDays, dateAt, instantAt, isKnownZone, laterDate } from "./calendar.ts";
import type { OccasionPart, SaidOfOccasion } from "./pair.ts";
import { opensDaysBefore, saidOf } from "./pair.ts";
import { occasionDates } from "./recurrence.ts";

/** One time an agreement falls due, and what is said of it. */
export interface Occasion extends SaidOfOccasion, Omit<OccasionRecord, keyof SaidOfOccasion> {
  readonly agreement: EventId;
  readonly on: CalendarDate;
  readonly due: Instant;
  /** The words it fell due under. */
  readonly revision: EventId;
  /** Of those words, in days. */
  readonly intervalDays: number;
}

/** The parts of the pair log that occasions are read from. */
export interface OccasionReads {
  readonly space: SpacePart;
  readonly occasion: OccasionPart;
}

/** The zone an agreement is kept in; UTC on a device whose platform does not know it. */
export const zoneOf = (agreement: Agreement): string =>
  knownZone(standingRevision(agreement).terms.zone);

/** The zone itself, or UTC on a device whose platform does not know it. */
export const knownZone = (zone: string): string => (isKnownZone(zone) ? zone : "UTC");

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
    heldSpans(agreement)
      .flatMap((span) => occasionsIn(log, agreement.id, span, now, since))
      .filter(({ due }) => due <= endedAt)
      // Nothing can be told once the space is closed, so what could still have been told then is left out (property 9).
      .filter(({ tellBy, checkIns }) => tellBy < closedAt || checkIns.length > 0)
  );
};

/** The next day that the words in force fall due on, today's included until its time; null before an end that comes first. */
export const nextOccasion = (agreement: Agreement, now: Instant): CalendarDate | null => {
  const span = heldSpans(agreement).at(-1);
  if (!span || agreement.ended) return null;
  const { schedule, time, until } = span.terms;
  const zone = knownZone(span.terms.zone);
  const today = dateAt(now, zone);
  const next = instantAt(today, time, zone) > now ? today : addDays(today, 1);
  const since = laterDate(next, span.from);
  const reach = addDays(since, 7 * 13);
  const last = until !== null && until < reach ? until : reach;
  return occasionDates(schedule, span.began, last, since)[0] ?? null;
};

/**
 * The spans as their zones read them. The log knows no zones, and a changed client can date its yes back: whatever it
 * wrote, nothing falls due before both have said yes, and what had fallen due stays under the words it fell due under.
 */
const heldSpans = (agreement: Agreement): readonly Span[] => {
  const held: Span[] = [];
  for (const span of spansOf(agreement)) {
    const last = held.pop();
    const zones = [span, last].flatMap((each) => (each ? [knownZone(each.terms.zone)] : []));
    const earliest = last
      ? laterDate(last.from, dayAfter(span.at, zones))
      : firstDay(span.at, span.terms);
    const from = laterDate(span.from, earliest);
    held.push(...(last ? [{ ...last, before: from }] : []), { ...span, from });
  }
  return held;
};

/** The terms that hold on the day it is by their own zone; before the first day of all, those that will. */
export const termsNow = (agreement: Agreement, now: Instant): Terms => {
  const spans = heldSpans(agreement);
  const span = spans.findLast(({ from, terms }) => from <= dateAt(now, knownZone(terms.zone)));
  return (span ?? spans[0] ?? standingRevision(agreement)).terms;
};

/** Today, or tomorrow where today's time has passed: nothing falls due before both have said yes. */
export const firstDay = (now: Instant, terms: Terms): CalendarDate => {
  const zone = knownZone(terms.zone);
  const today = dateAt(now, zone);
  return instantAt(today, terms.time, zone) > now ? today : addDays(today, 1);
};

/** The day after today, in whichever of these zones it comes last by the calendar. */
export const dayAfter = (now: Instant, zones: readonly string[]): CalendarDate =>
  addDays(zones.map((zone) => dateAt(now, zone)).reduce(laterDate), 1);

/** Those of the days that some words held. */
const occasionsIn = (
  log: OccasionReads,
  agreement: EventId,
  { revision, terms, from, before, began }: Span,
  now: Instant,
  since: Instant | undefined,
): readonly Occasion[] => {
  const zone = knownZone(terms.zone);
  const reach = addDays(dateAt(now, zone), opensDaysBefore(terms));
  const last = [terms.until, before && addDays(before, -1)].reduce<CalendarDate>(
    (earliest, each) => (each && each < earliest ? each : earliest),
    reach,
  );
  const interval = intervalDays(terms.schedule);
  const earliest = since === undefined ? from : laterDate(from, dateAt(since, zone));
  return occasionDates(terms.schedule, began, last, earliest).map((on): Occasion => {
    const due = instantAt(on, terms.time, zone);
    const tellBy = due + terms.tellWithin * hour;
    const said = saidOf(log.occasion, agreement, on);
    const paused = anyPause(log.space, due, tellBy);
    return { agreement, revision, on, due, tellBy, ...said, paused, intervalDays: interval };
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
