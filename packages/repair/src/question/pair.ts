import * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { countsAsInjured } from "../breach/roles.ts";
import { calendarDate, eventId, fact } from "../core/facts.ts";
import type { Ask, LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { mostOpenQuestions } from "../parameters.ts";

const schemas = [
  /** Words: `question`. `health`: its asker says "this is about health", so it passes the door and no limit holds it up. */
  fact("question.asked", { breach: eventId, health: v.boolean() }),
  fact("question.taken-back", { question: eventId }),
  /** Words: `answer`. */
  fact("question.answered", { question: eventId }),
  /** A second answer stands beside the first. Words: `answer`. */
  fact("question.corrected", { question: eventId }),
  /** "I will answer this by …", in the asked partner's own calendar. */
  fact("question.deferred", { question: eventId, by: calendarDate }),
  /** "I would like to answer this in a session." */
  fact("question.to-session", { question: eventId }),
] as const;

export type QuestionFacts = v.InferOutput<(typeof schemas)[number]>;

interface Answer {
  readonly id: EventId;
  readonly at: Instant;
}

/** asked → answered → corrected* | deferred | to-session; its asker may take it back at any time (U5). */
export interface Question {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly health: boolean;
  /** Oldest first: the first answer, then each correction. All stay. */
  readonly answers: readonly Answer[];
  /** What the asked partner last said of when: a day, or (null) a session. Null while nothing was said. */
  readonly held: { readonly until: CalendarDate | null; readonly at: Instant } | null;
  readonly takenBackAt: Instant | null;
}

export interface QuestionPart {
  readonly byId: Readonly<Record<EventId, Question>>;
}

export interface WithQuestions {
  readonly question: QuestionPart;
}

export const questionCodes = [
  "no-such-topic",
  "not-the-one-hurt",
  "too-many-questions",
  "no-such-question",
  "own-question",
  "not-your-question",
  "answered-already",
  "not-answered-yet",
] as const;
const refuse = refusing(questionCodes);

/** Neither answered, deferred nor held for a session, and not taken back: these count toward the limit (U5). */
export const isOpenQuestion = (question: Question): boolean =>
  question.takenBackAt === null && question.answers.length === 0 && question.held === null;

/** How many more this person may ask now; a question about health may always be asked. */
export const questionsLeft = (part: QuestionPart, by: PersonId): number =>
  Math.max(
    0,
    mostOpenQuestions -
      Object.values(part.byId).filter(
        (question) => question.by === by && !question.health && isOpenQuestion(question),
      ).length,
  );

export const questionInPair: LogPart<QuestionFacts, QuestionPart, WithBreaches & WithQuestions> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: (log, facts, stamp) => {
    if (facts.type !== "question.asked")
      return mayNotTouch(log.question.byId[facts.question], facts, stamp);
    if (!log.breach.byId[facts.breach]) return refuse("no-such-topic");
    if (!countsAsInjured(log, facts.breach, stamp.by)) return refuse("not-the-one-hurt");
    return facts.health || questionsLeft(log.question, stamp.by) > 0
      ? null
      : refuse("too-many-questions", { most: mostOpenQuestions });
  },
  evolve: (part, facts, stamp) => {
    if (facts.type === "question.asked")
      return { byId: { ...part.byId, [stamp.id]: asked(facts, stamp) } };
    const question = part.byId[facts.question];
    return question
      ? { byId: { ...part.byId, [question.id]: changed(question, facts, stamp) } }
      : part;
  },
  passesPause: ["question.taken-back"],
  asks: (log, person) =>
    Object.values(log.question.byId)
      .filter(({ takenBackAt }) => takenBackAt === null)
      .flatMap((each) => (each.by === person ? answersOf(each, log.partners) : asksOf(each))),
};

const asked = (
  { breach, health }: Extract<QuestionFacts, { readonly type: "question.asked" }>,
  { id, by, at }: Stamp,
): Question => ({ id, breach, by, at, health, answers: [], held: null, takenBackAt: null });

type Later = Exclude<QuestionFacts, { readonly type: "question.asked" }>;

const mayNotTouch = (
  question: Question | undefined,
  facts: Later,
  stamp: Stamp,
): Refusal | null => {
  if (!question || question.takenBackAt !== null) return refuse("no-such-question");
  const own = question.by === stamp.by;
  if (facts.type === "question.taken-back") return own ? null : refuse("not-your-question");
  if (own) return refuse("own-question");
  const answered = question.answers.length > 0;
  if (facts.type === "question.corrected") return answered ? null : refuse("not-answered-yet");
  return answered ? refuse("answered-already") : null;
};

const changed = (question: Question, facts: Later, { id, at }: Stamp): Question => {
  switch (facts.type) {
    case "question.taken-back":
      return { ...question, takenBackAt: at };
    case "question.answered":
    case "question.corrected":
      return { ...question, answers: [...question.answers, { id, at }] };
    case "question.deferred":
      return { ...question, held: { until: facts.by, at } };
    case "question.to-session":
      return { ...question, held: { until: null, at } };
  }
};

const asksOf = (question: Question): readonly Ask[] =>
  isOpenQuestion(question)
    ? [
        {
          id: question.id,
          type: "question.asked",
          kind: "talks",
          from: question.by,
          topic: question.breach,
          request: `question:${question.id}`,
          // Health never waits (R1, U5).
          ...(question.health ? { passesDoor: true as const } : {}),
        },
      ]
    : [];

/** An answer waits behind its asker's door; it comes from the one who was asked. */
const answersOf = (question: Question, partners: readonly PersonId[]): readonly Ask[] =>
  partners
    .filter((person) => person !== question.by)
    .flatMap((from) =>
      question.answers.map(({ id }) => ({
        id,
        type: "question.answered",
        kind: "answers",
        from,
        topic: question.breach,
        request: `answer:${question.id}`,
      })),
    );
