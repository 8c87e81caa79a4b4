import * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { countsAsInjured } from "../breach/roles.ts";
import { isTopic } from "../conversation/topics.ts";
import type { WithConversations } from "../conversation/topics.ts";
import { eventId, fact, oneOf, sealedText } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import type { Reply } from "../core/reveal.ts";
import { mostMarks } from "../parameters.ts";

/** Why a topic is open again, if the one who was hurt wishes to say (T5). */
export const reopeningReasons = ["something-new", "came-back", "not-finished"] as const;
export type ReopeningReason = (typeof reopeningReasons)[number];

const reply = v.strictObject({ to: eventId, own: sealedText, raised: sealedText });

const schemas = [
  /** "Talked through": names no topic. One reply to each mark of the other's that stands. */
  fact("settling.marked", {
    mark: sealedText,
    replies: v.pipe(v.array(reply), v.maxLength(mostMarks)),
  }),
  fact("settling.unmarked", { mark: eventId }),
  /** Both mean this topic. Said by the device of whoever marked first, which alone can tell. */
  fact("settling.settled", {
    topic: eventId,
    /** The writer's own mark, and its factor. */
    mark: eventId,
    factor: sealedText,
    element: sealedText,
    /** The other's later mark, with its reply to the first. */
    later: eventId,
    own: sealedText,
    raised: sealedText,
  }),
  fact("settling.reopened", { topic: eventId, reason: v.nullable(oneOf(reopeningReasons)) }),
] as const;

export type SettlingFacts = v.InferOutput<(typeof schemas)[number]>;

/** A mark that stands, of a topic that the log does not know. */
export interface StandingMark {
  readonly id: EventId;
  readonly by: PersonId;
  readonly element: string;
  readonly replies: Readonly<Record<EventId, Reply>>;
  /** Its place among all that happened here: marks from before a reopening count no more. */
  readonly place: number;
}

export interface Settled {
  readonly topic: EventId;
  /** Null once it is open again. How often is not kept. */
  readonly settledAt: Instant | null;
  readonly reopened: {
    readonly at: Instant;
    readonly by: PersonId;
    readonly reason: ReopeningReason | null;
    readonly place: number;
  } | null;
}

export interface SettlingPart {
  readonly marks: Readonly<Record<EventId, StandingMark>>;
  readonly topics: Readonly<Record<EventId, Settled>>;
  readonly places: number;
}

export interface WithSettling {
  readonly settling: SettlingPart;
}

export const settlingCodes = [
  "no-such-topic",
  "no-such-mark",
  "too-many-marks",
  "replies-missing",
  "already-settled",
  "not-settled",
  "not-the-one-hurt",
] as const;
const refuse = refusing(settlingCodes);

/** Settled: talked through, as both say. */
export const isSettled = ({ topics }: SettlingPart, topic: EventId): boolean =>
  (topics[topic]?.settledAt ?? null) !== null;

export const marksOf = ({ marks }: SettlingPart, person: PersonId): readonly StandingMark[] =>
  Object.values(marks).filter(({ by }) => by === person);

/** Marks from before a topic was last opened again count no more for it. */
export const countsFor = (part: SettlingPart, topic: EventId, { place }: StandingMark): boolean =>
  place > (part.topics[topic]?.reopened?.place ?? -1);

type Reads = WithBreaches & WithConversations & WithSettling;

export const settlingInPair: LogPart<SettlingFacts, SettlingPart, Reads> = {
  schemas,
  empty: () => ({ marks: {}, topics: {}, places: 0 }),
  refusal: (log, facts, { by }) => {
    const { marks } = log.settling;
    switch (facts.type) {
      case "settling.marked": {
        if (marksOf(log.settling, by).length >= mostMarks)
          return refuse("too-many-marks", { most: mostMarks });
        const standing = Object.values(marks).filter((mark) => mark.by !== by);
        const replied = facts.replies.map(({ to }) => to);
        const isWhole =
          replied.length === standing.length && standing.every(({ id }) => replied.includes(id));
        return isWhole ? null : refuse("replies-missing");
      }
      case "settling.unmarked":
        return marks[facts.mark]?.by === by ? null : refuse("no-such-mark");
      case "settling.settled":
        return ofSettling(log, facts, by);
      case "settling.reopened":
        if (!isSettled(log.settling, facts.topic)) return refuse("not-settled");
        return countsAsInjured(log, facts.topic, by) ? null : refuse("not-the-one-hurt");
    }
  },
  evolve: (part, facts, { id, by, at }) => {
    const place = part.places;
    const next = { ...part, places: place + 1 };
    switch (facts.type) {
      case "settling.marked": {
        const replies = Object.fromEntries(facts.replies.map(({ to, ...given }) => [to, given]));
        const mark = { id, by, element: facts.mark, replies, place };
        return { ...next, marks: { ...part.marks, [id]: mark } };
      }
      case "settling.unmarked":
        return { ...next, marks: without(part.marks, [facts.mark]) };
      case "settling.settled": {
        const { topic, mark, later } = facts;
        const reopened = part.topics[topic]?.reopened ?? null;
        const settled = { topic, settledAt: at, reopened };
        const marks = without(part.marks, [mark, later]);
        return { ...next, marks, topics: { ...part.topics, [topic]: settled } };
      }
      case "settling.reopened": {
        const { topic, reason } = facts;
        const open = { topic, settledAt: null, reopened: { at, by, reason, place } };
        return { ...next, topics: { ...part.topics, [topic]: open } };
      }
    }
  },
  passesPause: ["settling.unmarked"],
  passesPauseUntilClosed: ["settling.reopened"],
  claim: (facts) => {
    if (facts.type === "settling.marked") {
      const texts = facts.replies.flatMap(({ own, raised }) => [own, raised]);
      return { kind: "elements", texts: [facts.mark, ...texts] };
    }
    if (facts.type !== "settling.settled") return null;
    const { topic, factor, element, own, raised } = facts;
    return { kind: "same-topic", topic, factor, mark: element, reply: { own, raised } };
  },
};

/** That the elements are of one topic was checked; that they are those of two standing marks is checked here. */
const ofSettling = (
  log: Reads,
  facts: Extract<SettlingFacts, { type: "settling.settled" }>,
  by: PersonId,
): Refusal | null => {
  const { settling } = log;
  const { topic } = facts;
  if (!isTopic(log, topic)) return refuse("no-such-topic");
  if (isSettled(settling, topic)) return refuse("already-settled");
  const mark = settling.marks[facts.mark];
  const later = settling.marks[facts.later];
  if (mark?.by !== by || mark.element !== facts.element) return refuse("no-such-mark");
  if (!later || later.by === by) return refuse("no-such-mark");
  const given = later.replies[mark.id];
  if (given?.own !== facts.own || given.raised !== facts.raised) return refuse("no-such-mark");
  const count = [mark, later].every((each) => countsFor(settling, topic, each));
  return count ? null : refuse("no-such-mark");
};

const without = (marks: SettlingPart["marks"], gone: readonly EventId[]): SettlingPart["marks"] =>
  Object.fromEntries(Object.entries(marks).filter(([id]) => !gone.includes(id)));
