import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId, Instant, Refusal } from "../core/record.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import { required, written } from "../core/words.ts";
import { addDays, dateAt, isDate, isKnownZone, laterDate } from "../occasion/calendar.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dayAfter, firstDay, standingOf, zoneOf } from "../occasion/occasions.ts";
import { lastSpokenOf } from "../occasion/pair.ts";
import type { AgreementFacts } from "./facts.ts";
import { holdsWhatIsKeptOut } from "./kept-out.ts";
import type { WithAgreements } from "./pair.ts";
import { daysRefusal, isTooLong, refuse } from "./refusals.ts";
import type { Agreement } from "./state.ts";
import { beganWith, standingRevision, wasAccepted } from "./state.ts";
import type { Terms } from "./terms.ts";

/**
 * Asked on this device alone before anything is offered or accepted (F1): whoever feels they have to sends nothing. The
 * answer is in no event.
 */
export type Wish = "i-want-this" | "i-feel-i-have-to";

export interface Wording {
  readonly terms: Terms;
  readonly sentence: string;
  readonly why: string;
  readonly wish: Wish;
  /** "Does this let one of you check on the other?", asked where the coach marks `surveillance`; null if not asked. */
  readonly letsOneCheck: boolean | null;
}

export type AgreementCommand =
  | (Wording & {
      readonly type: "agreement.propose";
      readonly breach: EventId | null;
      readonly apology: EventId | null;
    })
  | (Wording & {
      readonly type: "agreement.counter";
      readonly agreement: EventId;
      readonly revision: EventId;
    })
  | {
      readonly type: "agreement.accept";
      readonly agreement: EventId;
      readonly revision: EventId;
      readonly wish: Wish;
    }
  | { readonly type: "agreement.decline"; readonly agreement: EventId; readonly revision: EventId }
  | { readonly type: "agreement.withdraw"; readonly agreement: EventId }
  /** "Keep it as it is", and when to look again. */
  | {
      readonly type: "agreement.review";
      readonly agreement: EventId;
      readonly revision: EventId;
      readonly next: CalendarDate | null;
    }
  | { readonly type: "agreement.end"; readonly agreement: EventId }
  /** Ended too, with thanks. Refused only where it has ended already, so that the words come back. */
  | { readonly type: "agreement.retire"; readonly agreement: EventId; readonly thanks: string };

type View = DecidingView<unknown, WithAgreements>;

export const decide = (
  view: View,
  command: AgreementCommand,
  context: Context,
): Decision<AgreementFacts> => {
  if (!view.pair) return { refusal: refuseAny("not-joined") };
  const { pair } = view;
  switch (command.type) {
    case "agreement.propose": {
      const { terms, breach, apology } = command;
      const facts = { type: "agreement.proposed" as const, terms, breach, apology };
      const start = () => firstDay(context.now, terms);
      return worded(command, context, facts, () => daysRefusal(terms, start(), start()));
    }
    case "agreement.counter": {
      const { terms, agreement: id, revision } = command;
      const agreement = pair.agreement[id];
      if (!agreement) return { refusal: refuse("no-such-agreement") };
      if (isOver(agreement, context.now)) return { refusal: refuse("agreement-over") };
      const facts = { type: "agreement.countered" as const, agreement: id, revision, terms };
      return worded(command, context, facts, () => {
        const from = startOf(pair, agreement, terms, context.now);
        return daysRefusal(terms, from, beganWith(agreement, terms, from));
      });
    }
    case "agreement.accept":
      return accept(pair, command, context.now);
    case "agreement.decline": {
      const { agreement, revision } = command;
      return record({ type: "agreement.declined", agreement, revision });
    }
    case "agreement.withdraw":
      return record({ type: "agreement.withdrawn", agreement: command.agreement });
    case "agreement.review":
      return review(pair, command, context.now);
    case "agreement.end":
      return record({ type: "agreement.ended", agreement: command.agreement, how: "ended" });
    case "agreement.retire":
      if (holdsWhatIsKeptOut(command.thanks)) return { refusal: refuse("kept-out") };
      return record(
        { type: "agreement.ended", agreement: command.agreement, how: "retired" },
        written({ thanks: command.thanks }),
      );
  }
};

const record = (
  facts: AgreementFacts,
  words: ReturnType<typeof written> = {},
): Decision<AgreementFacts> => ({ events: [{ audience: "pair", facts, ...words }] });

type Pair = NonNullable<View["pair"]>;
type Named<Type extends AgreementCommand["type"]> = Extract<AgreementCommand, { type: Type }>;

const accept = (
  pair: Pair,
  { agreement: id, revision, wish }: Named<"agreement.accept">,
  now: Instant,
): Decision<AgreementFacts> => {
  if (wish === "i-feel-i-have-to") return { refusal: refuse("only-if-wanted") };
  const agreement = pair.agreement[id];
  if (!agreement) return { refusal: refuse("no-such-agreement") };
  const terms = agreement.revisions.find((each) => each.id === revision)?.terms;
  if (!terms) return { refusal: refuse("stale-revision") };
  if (!isKnownZone(terms.zone)) return { refusal: refuse("unknown-zone", { zone: terms.zone }) };
  if (isOver(agreement, now)) return { refusal: refuse("agreement-over") };
  if (terms.openness && isTooLong(terms.until, dateAt(now, terms.zone))) {
    return { refusal: refuse("pact-too-long") };
  }
  const from = startOf(pair, agreement, terms, now);
  return record({ type: "agreement.accepted", agreement: id, revision, from });
};

const review = (
  pair: Pair,
  { agreement: id, revision, next }: Named<"agreement.review">,
  now: Instant,
): Decision<AgreementFacts> => {
  const agreement = pair.agreement[id];
  if (!agreement) return { refusal: refuse("no-such-agreement") };
  const standing = standingOf(agreement, now);
  if (standing === "expired") return { refusal: refuse("agreement-over") };
  const { zone } = standingRevision(agreement).terms;
  const unreal = next === null ? null : dateRefusal(next);
  if (unreal) return { refusal: unreal };
  if (next !== null && isKnownZone(zone) && next <= dateAt(now, zone)) {
    return { refusal: refuse("date-not-ahead") };
  }
  return record({ type: "agreement.reviewed", agreement: id, revision, next });
};

/** Whether it has run its days, by its own zone's midnight; what was ended, the log itself says. */
const isOver = (agreement: Agreement, now: Instant): boolean =>
  standingOf(agreement, now) === "expired";

const worded = (
  wording: Wording,
  context: Context,
  facts: AgreementFacts,
  ofDays: () => Refusal | null,
): Decision<AgreementFacts> => {
  const refusal = wordingRefusal(wording, context) ?? ofDays();
  if (refusal) return { refusal };
  const sentence = required({ sentence: wording.sentence });
  if ("refusal" in sentence) return sentence;
  const words = { ...sentence.words, ...written({ why: wording.why }).words };
  return { events: [{ audience: "pair", facts, words }] };
};

const wordingRefusal = (
  { wish, letsOneCheck, terms, sentence, why }: Wording,
  { by, now }: Context,
): Refusal | null => {
  if (wish === "i-feel-i-have-to") return refuse("only-if-wanted");
  // Openness that lets one check on the other needs an end and reviews of its own (F2); it is never a plain agreement.
  if (letsOneCheck === true && !terms.openness) {
    return refuse(terms.doer === by ? "must-be-a-pact" : "only-whom-it-watches");
  }
  if ([sentence, why].some(holdsWhatIsKeptOut)) return refuse("kept-out");
  if (!isKnownZone(terms.zone)) return refuse("unknown-zone", { zone: terms.zone });
  for (const date of [terms.until, terms.review]) {
    const unreal = date === null ? null : dateRefusal(date);
    if (unreal) return unreal;
  }
  if (terms.openness && terms.until !== null && isTooLong(terms.until, dateAt(now, terms.zone))) {
    return refuse("pact-too-long");
  }
  return null;
};

const dateRefusal = (date: CalendarDate): Refusal | null =>
  isDate(date) ? null : refuse("no-such-date", { date });

/** The first day that words hold for, were they accepted now. A day spoken of keeps the words it was spoken of under. */
const startOf = (pair: Pair, agreement: Agreement, terms: Terms, now: Instant): CalendarDate => {
  if (!wasAccepted(agreement)) return firstDay(now, terms);
  const spokenOf = lastSpokenOf(pair.occasion, agreement.id);
  const tomorrow = dayAfter(now, [zoneOf(agreement), terms.zone]);
  const after = spokenOf === null ? tomorrow : addDays(spokenOf, 1);
  return laterDate(laterDate(tomorrow, after), agreement.inForce.at(-1)?.from ?? tomorrow);
};
