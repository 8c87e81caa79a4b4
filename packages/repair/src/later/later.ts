import * as v from "valibot";
import type { DecidingView, LogPart } from "../core/log.ts";
import type { Decision, EventId, Instant } from "../core/record.ts";
import { calendarDate, eventId, fact, oneOf } from "../core/facts.ts";
import { refusing } from "../core/refusal.ts";
import { required } from "../core/words.ts";

/** What is put aside: a thought, a question not asked yet, or something to talk about. */
export const laterKinds = ["thought", "question", "topic"] as const;
export type LaterKind = (typeof laterKinds)[number];

/** For whom or what: one's own quiet, the next talk, or a counselor. */
export const laterPurposes = ["me", "talk", "counselor"] as const;
export type LaterPurpose = (typeof laterPurposes)[number];

const described = {
  kind: oneOf(laterKinds),
  purpose: oneOf(laterPurposes),
  /** The breach or private note it is about, if any. */
  topic: v.nullable(eventId),
  /** The day on which its writer asked to be asked again; nothing else ever brings it back. */
  again: v.nullable(calendarDate),
};

const schemas = [
  /** Words: `line`. */
  fact("later.kept", described),
  /** The same written anew, or meant for another purpose. Words: `line`. */
  fact("later.changed", { kept: eventId, ...described }),
  fact("later.put-away", { kept: eventId }),
] as const;

type LaterFacts = v.InferOutput<(typeof schemas)[number]>;

export interface KeptForLater {
  readonly id: EventId;
  /** The event that carries the words now. */
  readonly version: EventId;
  readonly at: Instant;
  readonly kind: LaterKind;
  readonly purpose: LaterPurpose;
  readonly topic: EventId | null;
  readonly again: string | null;
}

/** What stands put aside, by the event that first kept it. */
interface LaterPart {
  readonly byId: Readonly<Record<EventId, KeptForLater>>;
}

const laterCodes = ["no-such-thought"] as const;
const refuse = refusing(laterCodes);

const laterInSelf: LogPart<LaterFacts, LaterPart, { readonly later: LaterPart }> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: (log, facts) =>
    facts.type === "later.kept" || log.later.byId[facts.kept] ? null : refuse("no-such-thought"),
  evolve: ({ byId }, facts, { id, at }) => {
    if (facts.type === "later.put-away") {
      const { [facts.kept]: _away, ...rest } = byId;
      return { byId: rest };
    }
    const { kind, purpose, topic, again } = facts;
    const first = facts.type === "later.kept" ? id : facts.kept;
    const kept = { id: first, version: id, at, kind, purpose, topic, again };
    return { byId: { ...byId, [first]: kept } };
  },
};

type LaterCommand =
  | {
      readonly type: "later.keep";
      /** What to write anew, or none. */
      readonly kept: EventId | null;
      readonly kind: LaterKind;
      readonly purpose: LaterPurpose;
      readonly topic: EventId | null;
      readonly again: string | null;
      readonly line: string;
    }
  | { readonly type: "later.put-away"; readonly kept: EventId };

const decide = (_view: DecidingView, command: LaterCommand): Decision<LaterFacts> => {
  if (command.type === "later.put-away")
    return {
      events: [{ audience: "self", facts: { type: "later.put-away", kept: command.kept } }],
    };
  const words = required({ line: command.line });
  if ("refusal" in words) return words;
  const { kept, kind, purpose, topic, again } = command;
  const facts =
    kept === null
      ? { type: "later.kept" as const, kind, purpose, topic, again }
      : { type: "later.changed" as const, kept, kind, purpose, topic, again };
  return { events: [{ audience: "self", facts, ...words }] };
};

/** Kept for later: thoughts, questions and topics put aside, in one's own room alone. */
export const later = {
  codes: laterCodes,
  unconditional: [],
  decide,
  self: laterInSelf,
};
