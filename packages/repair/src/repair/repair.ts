import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId, Words } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { required, written } from "../core/words.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dateAt, isDate } from "../occasion/calendar.ts";
import type { RepairFacts } from "./facts.ts";
import { repairCodes, repairInPair } from "./pair.ts";
import type { RepairSeen } from "./state.ts";

type RepairCommand =
  | {
      readonly type: "repair.offer";
      readonly breach: EventId | null;
      readonly apology: EventId | null;
      readonly doneBy: CalendarDate | null;
      /** IANA name of where its author is: "by Friday" is their Friday. */
      readonly zone: string;
      readonly what: string;
    }
  | { readonly type: "repair.accept"; readonly repair: EventId }
  | { readonly type: "repair.say-not-yet"; readonly repair: EventId }
  | {
      readonly type: "repair.mark-done";
      readonly repair: EventId;
      readonly on: CalendarDate;
      readonly zone: string;
      readonly line: string;
    }
  | {
      readonly type: "repair.say-of-it";
      readonly repair: EventId;
      /** The telling that it is done which this person looked at. */
      readonly done: EventId;
      readonly say: RepairSeen;
      readonly line: string;
    }
  | { readonly type: "repair.withdraw"; readonly repair: EventId };

const decideCodes = ["no-such-date", "date-not-ahead", "day-not-come"] as const;
const refuse = refusing(decideCodes);

const decide = (
  _view: DecidingView,
  command: RepairCommand,
  { now }: Context,
): Decision<RepairFacts> => {
  switch (command.type) {
    case "repair.offer": {
      const words = required({ what: command.what });
      if ("refusal" in words) return words;
      const { breach, apology, doneBy, zone } = command;
      if (doneBy !== null && !isDate(doneBy))
        return { refusal: refuse("no-such-date", { date: doneBy }) };
      if (doneBy !== null && doneBy <= dateAt(now, zone))
        return { refusal: refuse("date-not-ahead") };
      return inPair({ type: "repair.offered", breach, apology, doneBy }, words);
    }
    case "repair.accept":
      return inPair({ type: "repair.accepted", repair: command.repair });
    case "repair.say-not-yet":
      return inPair({ type: "repair.not-yet", repair: command.repair });
    case "repair.mark-done": {
      const { repair, on, zone, line } = command;
      if (!isDate(on)) return { refusal: refuse("no-such-date", { date: on }) };
      if (on > dateAt(now, zone)) return { refusal: refuse("day-not-come") };
      return inPair({ type: "repair.done", repair, on }, written({ line }));
    }
    case "repair.say-of-it": {
      const { repair, done, say, line } = command;
      return inPair({ type: `repair.${say}`, repair, done }, written({ line }));
    }
    case "repair.withdraw":
      return inPair({ type: "repair.withdrawn", repair: command.repair });
  }
};

const inPair = (
  facts: RepairFacts,
  words: { readonly words?: Words } = {},
): Decision<RepairFacts> => ({ events: [{ audience: "pair", facts, ...words }] });

/** Offered amends, tracked to done, with what the other says of them (M5). */
export const repair = {
  codes: [...repairCodes, ...decideCodes],
  unconditional: [],
  decide,
  pair: repairInPair,
};
