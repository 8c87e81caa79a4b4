import type * as v from "valibot";
import type { Agreement, AgreementPart } from "../agreement/state.ts";
import { standingRevision, termsOn, wasAccepted } from "../agreement/state.ts";
import type { Terms } from "../agreement/terms.ts";
import { calendarDate, eventId, fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant } from "../core/record.ts";
import { day, hour } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import type { CheckIn, Response } from "../follow-through/outcome.ts";
import type { CalendarDate } from "./calendar.ts";
import { dayOfDate } from "./calendar.ts";

const checkIns = ["kept", "partly", "missed", "did-not-come-up"] as const;
const responses = ["saw-it", "saw-it-differently", "excused", "raised"] as const;

const schemas = [
  /** By the one whose promise it is; a later one corrects an earlier one. Words: `line`. */
  fact("occasion.checked-in", { agreement: eventId, on: calendarDate, say: oneOf(checkIns) }),
  /** By the other, who may also say nothing. Words: `line`. */
  fact("occasion.responded", { agreement: eventId, on: calendarDate, say: oneOf(responses) }),
] as const;

export type OccasionFacts = v.InferOutput<(typeof schemas)[number]>;

/** What was said, when, and the event whose words hold the line. */
interface Said<Say> {
  readonly say: Say;
  readonly at: Instant;
  readonly id: EventId;
}

/** All that both have said of one occasion, oldest first: nothing is overwritten. */
export interface SaidOfOccasion {
  readonly checkIns: readonly Said<CheckIn>[];
  readonly responses: readonly Said<Response>[];
}

/** By agreement, month (2031-05) and day: a fold copies one month, however many years there are. */
export type OccasionPart = Readonly<
  Record<EventId, Readonly<Record<string, Readonly<Record<CalendarDate, SaidOfOccasion>>>>>
>;

const nothingSaid: SaidOfOccasion = { checkIns: [], responses: [] };

/** What was said of one occasion. */
export const saidOf = (part: OccasionPart, agreement: EventId, on: CalendarDate): SaidOfOccasion =>
  part[agreement]?.[monthOf(on)]?.[on] ?? nothingSaid;

/** The latest day of an agreement of which anything was said; null where nothing was. */
export const lastSpokenOf = (part: OccasionPart, agreement: EventId): CalendarDate | null =>
  Object.values(part[agreement] ?? {})
    .flatMap((month) => Object.keys(month))
    .reduce<CalendarDate | null>((last, on) => (last !== null && last > on ? last : on), null);

const monthOf = (on: CalendarDate): string => on.slice(0, 7);

export const occasionCodes = [
  "not-an-occasion",
  "occasion-not-yet",
  "not-your-promise",
  "own-promise",
  "nothing-said-yet",
  "only-for-a-cue",
  "after-its-end",
  "kept-out",
] as const;
export const refuse = refusing(occasionCodes);

type Reads = { readonly agreement: AgreementPart; readonly occasion: OccasionPart };

export const occasionInPair: LogPart<OccasionFacts, OccasionPart, Reads> = {
  schemas,
  empty: () => ({}),
  refusal: (log, facts, stamp) => {
    const agreement = log.agreement[facts.agreement];
    const terms = agreement && termsOn(agreement, facts.on);
    if (!agreement || !terms)
      return refuse(isAfter(agreement, facts.on) ? "after-its-end" : "not-an-occasion");
    if (stamp.at < earliestWord(terms, facts.on)) return refuse("occasion-not-yet");
    const endedAt = agreement.ended?.at ?? Number.POSITIVE_INFINITY;
    if (firstMomentOf(facts.on) > endedAt) return refuse("after-its-end");
    if (facts.type === "occasion.checked-in") {
      if (terms.doer !== stamp.by) return refuse("not-your-promise");
      return facts.say === "did-not-come-up" && terms.schedule.every !== "cue"
        ? refuse("only-for-a-cue")
        : null;
    }
    if (terms.doer === stamp.by) return refuse("own-promise");
    const said = saidOf(log.occasion, facts.agreement, facts.on);
    return facts.say === "saw-it-differently" && said.checkIns.length === 0
      ? refuse("nothing-said-yet")
      : null;
  },
  evolve: (part, facts, stamp) => {
    const { id, at } = stamp;
    const ofAgreement = part[facts.agreement] ?? {};
    const month = monthOf(facts.on);
    const before = saidOf(part, facts.agreement, facts.on);
    const after: SaidOfOccasion =
      facts.type === "occasion.checked-in"
        ? { ...before, checkIns: [...before.checkIns, { say: facts.say, at, id }] }
        : { ...before, responses: [...before.responses, { say: facts.say, at, id }] };
    const ofMonth = { ...ofAgreement[month], [facts.on]: after };
    return { ...part, [facts.agreement]: { ...ofAgreement, [month]: ofMonth } };
  },
  passesPauseUntilClosed: ["occasion.checked-in"],
};

/** Whether a day comes after the last that an agreement had. */
const isAfter = (agreement: Agreement | undefined, on: CalendarDate): boolean => {
  if (!agreement || !wasAccepted(agreement)) return false;
  const { until } = standingRevision(agreement).terms;
  return until !== null && on > until;
};

/** How many days before its own an occasion can be spoken of: a cue may come on any day of its week. */
export const opensDaysBefore = ({ schedule }: Terms): number => (schedule.every === "cue" ? 6 : 0);

/** When that day first begins anywhere on Earth (UTC+14): the fold knows no zones, so that every device agrees. */
const firstMomentOf = (on: CalendarDate): Instant => dayOfDate(on) * day - 14 * hour;

const earliestWord = (terms: Terms, on: CalendarDate): Instant =>
  firstMomentOf(on) - opensDaysBefore(terms) * day;
