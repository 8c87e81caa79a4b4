import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId, Words } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { required } from "../core/words.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { addDays, dateAt } from "../occasion/calendar.ts";
import { longestDeferralDays } from "../parameters.ts";
import { questionCodes, questionInPair } from "./pair.ts";
import type { QuestionFacts, WithQuestions } from "./pair.ts";

type QuestionCommand =
  | {
      readonly type: "question.ask";
      readonly breach: EventId;
      /** "This is about health." */
      readonly health: boolean;
      readonly question: string;
    }
  | { readonly type: "question.take-back"; readonly question: EventId }
  /** The first answer, or a corrected one where an answer stands. */
  | { readonly type: "question.answer"; readonly question: EventId; readonly answer: string }
  | {
      readonly type: "question.defer";
      readonly question: EventId;
      readonly by: CalendarDate;
      /** IANA name of where the asked partner is: "by Friday" is their Friday. */
      readonly zone: string;
    }
  | { readonly type: "question.take-to-session"; readonly question: EventId };

const decideCodes = ["date-not-ahead", "date-too-far"] as const;
const refuse = refusing(decideCodes);

const decide = (
  view: DecidingView<unknown, WithQuestions>,
  command: QuestionCommand,
  { now }: Context,
): Decision<QuestionFacts> => {
  switch (command.type) {
    case "question.ask": {
      const words = required({ question: command.question });
      if ("refusal" in words) return words;
      const { breach, health } = command;
      return inPair({ type: "question.asked", breach, health }, words);
    }
    case "question.take-back":
      return inPair({ type: "question.taken-back", question: command.question });
    case "question.answer": {
      const words = required({ answer: command.answer });
      if ("refusal" in words) return words;
      const { question } = command;
      const before = view.pair?.question.byId[question]?.answers.length ?? 0;
      const type = before === 0 ? "question.answered" : "question.corrected";
      return inPair({ type, question }, words);
    }
    case "question.defer": {
      const { question, by } = command;
      const today = dateAt(now, command.zone);
      if (by <= today) return { refusal: refuse("date-not-ahead") };
      if (by > addDays(today, longestDeferralDays))
        return { refusal: refuse("date-too-far", { most: longestDeferralDays }) };
      return inPair({ type: "question.deferred", question, by });
    }
    case "question.take-to-session":
      return inPair({ type: "question.to-session", question: command.question });
  }
};

const inPair = (
  facts: QuestionFacts,
  words: { readonly words?: Words } = {},
): Decision<QuestionFacts> => ({ events: [{ audience: "pair", facts, ...words }] });

export const question = {
  codes: [...questionCodes, ...decideCodes],
  unconditional: ["question.take-back"],
  decide,
  pair: questionInPair,
};
