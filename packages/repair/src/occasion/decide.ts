import { holdsWhatIsKeptOut } from "../agreement/kept-out.ts";
import type { Agreement, AgreementPart } from "../agreement/state.ts";
import { standingRevision, wasAccepted } from "../agreement/state.ts";
import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId } from "../core/record.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import { written } from "../core/words.ts";
import type { CheckIn, Response } from "../follow-through/outcome.ts";
import type { SpacePart } from "../space/pair.ts";
import type { CalendarDate } from "./calendar.ts";
import { instantAt } from "./calendar.ts";
import { occasionsOf, zoneOf } from "./occasions.ts";
import type { OccasionFacts, OccasionPart } from "./pair.ts";
import { refuse } from "./pair.ts";

interface OfOccasion {
  readonly agreement: EventId;
  readonly on: CalendarDate;
  /** A line, if wished. */
  readonly line: string;
}

export type OccasionCommand =
  | (OfOccasion & { readonly type: "occasion.check-in"; readonly say: CheckIn })
  | (OfOccasion & { readonly type: "occasion.respond"; readonly say: Response });

type Reads = {
  readonly space: SpacePart;
  readonly agreement: AgreementPart;
  readonly occasion: OccasionPart;
};

/** Only days on which the agreement falls due can be spoken of, and only once their day has come (F3). */
export const decide = (
  view: DecidingView<unknown, Reads>,
  command: OccasionCommand,
  context: Context,
): Decision<OccasionFacts> => {
  if (!view.pair) return { refusal: refuseAny("not-joined") };
  if (view.pair.space.closed) return { refusal: refuseAny("space-closed") };
  const { agreement: id, on, line } = command;
  const agreement = view.pair.agreement[id];
  const occasions = agreement ? occasionsOf(view.pair, agreement, context.now) : [];
  if (!occasions.some((occasion) => occasion.on === on)) {
    return {
      refusal: refuse(agreement && isOver(agreement, on) ? "after-its-end" : "not-an-occasion"),
    };
  }
  if (holdsWhatIsKeptOut(line)) return { refusal: refuse("kept-out") };
  const facts: OccasionFacts =
    command.type === "occasion.check-in"
      ? { type: "occasion.checked-in", agreement: id, on, say: command.say }
      : { type: "occasion.responded", agreement: id, on, say: command.say };
  return { events: [{ audience: "pair", facts, ...written({ line }) }] };
};

/** Whether that day came after its end: it fell due no more. */
const isOver = (agreement: Agreement, on: CalendarDate): boolean => {
  if (!wasAccepted(agreement)) return false;
  const { terms } = standingRevision(agreement);
  const { ended } = agreement;
  if (terms.until !== null && on > terms.until) return true;
  return ended !== null && instantAt(on, terms.time, zoneOf(agreement)) > ended.at;
};
