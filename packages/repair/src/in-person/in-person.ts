import type * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { calendarDate, eventId, fact, oneOf } from "../core/facts.ts";
import type { DecidingView, LogPart } from "../core/log.ts";
import type { Decision, EventId, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import type { CalendarDate } from "../occasion/calendar.ts";

/** The steps that can be done face to face instead of in writing (G5). */
export const stepsInPerson = ["facts", "impact", "needs", "apology"] as const;
export type StepInPerson = (typeof stepsInPerson)[number];

const schemas = [
  /** "We did this in person." No words. */
  fact("inperson.marked", { breach: eventId, step: oneOf(stepsInPerson), on: calendarDate }),
  fact("inperson.marked-too", { mark: eventId }),
  fact("inperson.taken-back", { mark: eventId }),
] as const;

type InPersonFacts = v.InferOutput<(typeof schemas)[number]>;

export interface InPersonMark {
  readonly id: EventId;
  readonly breach: EventId;
  readonly step: StepInPerson;
  readonly by: PersonId;
  readonly on: CalendarDate;
  /** It counts once both say so. */
  readonly bothSay: boolean;
}

export interface InPersonPart {
  readonly byId: Readonly<Record<EventId, InPersonMark>>;
}

interface WithInPerson {
  readonly inperson: InPersonPart;
}

const codes = ["no-such-topic", "no-such-mark", "already-said", "not-your-mark"] as const;
const refuse = refusing(codes);

/** Whether both say that this step was done in person. */
export const doneInPerson = (
  { byId }: InPersonPart,
  breach: EventId,
  step: StepInPerson,
): boolean =>
  Object.values(byId).some((mark) => mark.breach === breach && mark.step === step && mark.bothSay);

const inPair: LogPart<InPersonFacts, InPersonPart, WithBreaches & WithInPerson> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: (log, facts, stamp) => {
    if (facts.type === "inperson.marked")
      return log.breach.byId[facts.breach] ? null : refuse("no-such-topic");
    return ofMark(log.inperson.byId[facts.mark], facts.type, stamp);
  },
  evolve: ({ byId }, facts, { id, by }) => {
    if (facts.type === "inperson.marked") {
      const { breach, step, on } = facts;
      return { byId: { ...byId, [id]: { id, breach, step, by, on, bothSay: false } } };
    }
    const { [facts.mark]: mark, ...rest } = byId;
    if (!mark || facts.type === "inperson.taken-back") return { byId: rest };
    return { byId: { ...byId, [mark.id]: { ...mark, bothSay: true } } };
  },
  passesPause: ["inperson.taken-back"],
  asks: (log, person) =>
    Object.values(log.inperson.byId)
      .filter(({ by, bothSay }) => by !== person && !bothSay)
      .map(({ id, by, breach }) => ({
        id,
        type: "inperson.marked",
        kind: "talks",
        from: by,
        topic: breach,
        request: `inperson:${id}`,
      })),
};

/** Only its writer takes a mark back, and only while the other has not said so too. */
const ofMark = (
  mark: InPersonMark | undefined,
  type: Exclude<InPersonFacts["type"], "inperson.marked">,
  { by }: Stamp,
): Refusal | null => {
  if (!mark) return refuse("no-such-mark");
  if (mark.bothSay) return refuse("already-said");
  const own = mark.by === by;
  if (type === "inperson.taken-back") return own ? null : refuse("not-your-mark");
  return own ? refuse("already-said") : null;
};

type InPersonCommand =
  | {
      readonly type: "inperson.mark";
      readonly breach: EventId;
      readonly step: StepInPerson;
      readonly on: CalendarDate;
    }
  | { readonly type: "inperson.mark-too"; readonly mark: EventId }
  | { readonly type: "inperson.take-back"; readonly mark: EventId };

const decide = (_view: DecidingView, command: InPersonCommand): Decision<InPersonFacts> => {
  switch (command.type) {
    case "inperson.mark": {
      const { breach, step, on } = command;
      return {
        events: [{ audience: "pair", facts: { type: "inperson.marked", breach, step, on } }],
      };
    }
    case "inperson.mark-too":
      return {
        events: [{ audience: "pair", facts: { type: "inperson.marked-too", mark: command.mark } }],
      };
    case "inperson.take-back":
      return {
        events: [{ audience: "pair", facts: { type: "inperson.taken-back", mark: command.mark } }],
      };
  }
};

/** Marks that a step was *done in person*: dated, without words, counted once both say so (G5). */
export const inperson = { codes, unconditional: [], decide, pair: inPair };
