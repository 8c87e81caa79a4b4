import type { AgreementPart } from "../agreement/pair.ts";
import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId } from "../core/record.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import { written } from "../core/words.ts";
import type { CheckIn, Response } from "../follow-through/outcome.ts";
import type { SpacePart } from "../space/pair.ts";
import type { CalendarDate } from "./calendar.ts";
import { occasionsOf } from "./occasions.ts";
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
    return { refusal: refuse("not-an-occasion") };
  }
  const facts: OccasionFacts =
    command.type === "occasion.check-in"
      ? { type: "occasion.checked-in", agreement: id, on, say: command.say }
      : { type: "occasion.responded", agreement: id, on, say: command.say };
  return { events: [{ audience: "pair", facts, ...written({ line }) }] };
};
