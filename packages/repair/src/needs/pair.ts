import type * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { countsAsInjured } from "../breach/roles.ts";
import { eventId, fact, oneOf } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { mostNeeds } from "../parameters.ts";

export const needAnswers = ["yes", "not-that-but", "in-session"] as const;
export type NeedAnswer = (typeof needAnswers)[number];

const schemas = [
  /** Words: `need`, one line. */
  fact("needs.shared", { breach: eventId }),
  fact("needs.taken-back", { need: eventId }),
  /** Words: `instead`, with "not that, but this". */
  fact("needs.answered", { need: eventId, answer: oneOf(needAnswers) }),
] as const;

export type NeedsFacts = v.InferOutput<(typeof schemas)[number]>;

interface GivenNeedAnswer {
  readonly id: EventId;
  readonly answer: NeedAnswer;
  readonly at: Instant;
}

export interface Need {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  /** Oldest first; the last one stands. */
  readonly answers: readonly GivenNeedAnswer[];
  readonly takenBackAt: Instant | null;
}

export interface NeedsPart {
  readonly byId: Readonly<Record<EventId, Need>>;
}

interface WithNeeds {
  readonly needs: NeedsPart;
}

export const needsCodes = [
  "no-such-topic",
  "not-the-one-hurt",
  "too-many-needs",
  "no-such-need",
  "own-need",
  "not-your-need",
] as const;
const refuse = refusing(needsCodes);

/** The lines that this person has standing about a breach, oldest first. */
export const standingNeeds = (part: NeedsPart, breach: EventId, by: PersonId): readonly Need[] =>
  Object.values(part.byId)
    .filter((need) => need.breach === breach && need.by === by && need.takenBackAt === null)
    .sort((one, other) => one.at - other.at);

export const needsInPair: LogPart<NeedsFacts, NeedsPart, WithBreaches & WithNeeds> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: (log, facts, stamp) => {
    if (facts.type === "needs.shared") {
      if (!log.breach.byId[facts.breach]) return refuse("no-such-topic");
      if (!countsAsInjured(log, facts.breach, stamp.by)) return refuse("not-the-one-hurt");
      const standing = standingNeeds(log.needs, facts.breach, stamp.by).length;
      return standing < mostNeeds ? null : refuse("too-many-needs", { most: mostNeeds });
    }
    return mayNotTouch(log.needs.byId[facts.need], facts, stamp);
  },
  evolve: (part, facts, { id, by, at }) => {
    if (facts.type === "needs.shared") {
      const need = { id, breach: facts.breach, by, at, answers: [], takenBackAt: null };
      return { byId: { ...part.byId, [id]: need } };
    }
    const need = part.byId[facts.need];
    if (!need) return part;
    const changed =
      facts.type === "needs.taken-back"
        ? { ...need, takenBackAt: at }
        : { ...need, answers: [...need.answers, { id, answer: facts.answer, at }] };
    return { byId: { ...part.byId, [need.id]: changed } };
  },
  passesPause: ["needs.taken-back"],
  asks: (log, person) =>
    Object.values(log.needs.byId)
      .filter(
        (need) => need.by !== person && need.takenBackAt === null && need.answers.length === 0,
      )
      .map((need) => ({
        id: need.id,
        type: "needs.shared",
        kind: "talks",
        from: need.by,
        topic: need.breach,
        request: `need:${need.id}`,
      })),
};

const mayNotTouch = (
  need: Need | undefined,
  facts: Exclude<NeedsFacts, { type: "needs.shared" }>,
  stamp: Stamp,
): Refusal | null => {
  if (!need || need.takenBackAt !== null) return refuse("no-such-need");
  const own = need.by === stamp.by;
  if (facts.type === "needs.taken-back") return own ? null : refuse("not-your-need");
  return own ? refuse("own-need") : null;
};
