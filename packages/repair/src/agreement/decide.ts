import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId, Instant, Refusal } from "../core/record.ts";
import { required, written } from "../core/words.ts";
import { addDays, dateAt, instantAt, isKnownZone } from "../occasion/calendar.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import type { AgreementFacts, AgreementPart } from "./pair.ts";
import { refuse, standingRevision } from "./pair.ts";
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
  | { readonly type: "agreement.end"; readonly agreement: EventId };

export const decide = (
  view: DecidingView<unknown, { readonly agreement: AgreementPart }>,
  command: AgreementCommand,
  context: Context,
): Decision<AgreementFacts> => {
  if (!view.pair) return { refusal: refuseAny("not-joined") };
  const pair = view.pair;
  const record = (facts: AgreementFacts): Decision<AgreementFacts> => ({
    events: [{ audience: "pair", facts }],
  });
  switch (command.type) {
    case "agreement.propose": {
      const { terms, breach, apology } = command;
      return worded(command, context.now, { type: "agreement.proposed", terms, breach, apology });
    }
    case "agreement.counter": {
      const { terms, agreement, revision } = command;
      return worded(command, context.now, {
        type: "agreement.countered",
        agreement,
        revision,
        terms,
      });
    }
    case "agreement.accept": {
      if (command.wish === "i-feel-i-have-to") return { refusal: refuse("only-if-wanted") };
      const agreement = pair.agreement[command.agreement];
      if (!agreement) return { refusal: refuse("no-such-agreement") };
      const { terms } = standingRevision(agreement);
      const zone = terms.zone;
      if (!isKnownZone(zone)) return { refusal: refuse("unknown-zone", { zone }) };
      const from = firstDay(context.now, terms);
      if (terms.until !== null && terms.until < from) {
        return { refusal: refuse("ends-before-it-begins", { until: terms.until }) };
      }
      const { revision } = command;
      return record({ type: "agreement.accepted", agreement: agreement.id, revision, from });
    }
    case "agreement.decline":
      return record({
        type: "agreement.declined",
        agreement: command.agreement,
        revision: command.revision,
      });
    case "agreement.withdraw":
      return record({ type: "agreement.withdrawn", agreement: command.agreement });
    case "agreement.end":
      return record({ type: "agreement.ended", agreement: command.agreement });
  }
};

const worded = (
  wording: Wording,
  now: Instant,
  facts: AgreementFacts,
): Decision<AgreementFacts> => {
  const refusal = wordingRefusal(wording, now);
  if (refusal) return { refusal };
  const sentence = required({ sentence: wording.sentence });
  if ("refusal" in sentence) return sentence;
  const words = { ...sentence.words, ...written({ why: wording.why }).words };
  return { events: [{ audience: "pair", facts, words }] };
};

const wordingRefusal = (wording: Wording, now: Instant): Refusal | null => {
  if (wording.wish === "i-feel-i-have-to") return refuse("only-if-wanted");
  // Openness that lets one check on the other needs an end and reviews of its own (F2); it is never a plain agreement.
  if (wording.letsOneCheck === true) return refuse("pact-not-yet");
  const { zone, until } = wording.terms;
  if (!isKnownZone(zone)) return refuse("unknown-zone", { zone });
  return until !== null && until < dateAt(now, zone)
    ? refuse("ends-before-it-begins", { until })
    : null;
};

/** Today, or tomorrow where today's time has passed: nothing falls due before both have said yes. */
const firstDay = (now: Instant, { zone, time }: Terms): CalendarDate => {
  const today = dateAt(now, zone);
  return instantAt(today, time, zone) > now ? today : addDays(today, 1);
};
