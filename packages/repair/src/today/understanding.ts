import { accountOf, cameAfterEverything } from "../account/pair.ts";
import { standingApology } from "../apology/pair.ts";
import { asking } from "../asks.ts";
import { confirmedVersion, isResponsible } from "../breach/roles.ts";
import type { EventId } from "../core/record.ts";
import { day } from "../core/record.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import { doneInPerson } from "../in-person/in-person.ts";
import type { PersonView } from "../decide.ts";
import type { PairLog } from "../pair.ts";
import { isSettled } from "../settling/pair.ts";
import type { SuggestionRule } from "./suggestion.ts";

/**
 * Facts first, and whole: telling in pieces hurts again each time (evidence, "Trust"). Only for whoever broke trust, and
 * no more once an apology of theirs about it stands: that names what was done.
 */
export const tellTheFacts: SuggestionRule = ({ me, pair }) => {
  const topic = ownDoing(pair, me).find(
    (each) =>
      pair !== null &&
      accountOf(pair.account, each, me) === undefined &&
      !doneInPerson(pair.inperson, each, "facts") &&
      standingApology(pair.apology, me, each) === null,
  );
  return topic === undefined
    ? null
    : { step: "tell-the-facts", source: "facts-first", about: topic };
};

/** What came to light after "that is everything" offers the account, with help beside it (F4, N3). */
export const moreCameToLight: SuggestionRule = ({ me, pair }) => {
  if (pair === null) return null;
  const entry = Object.values(pair.account.cameToLight).find((each) => {
    if (!cameAfterEverything(pair.account, each) || !isResponsible(pair, each.breach, me))
      return false;
    const account = accountOf(pair.account, each.breach, me);
    return account !== undefined && !account.additions.some(({ at }) => at >= each.at);
  });
  return entry ? { step: "add-to-account", source: "facts-first", about: entry.breach } : null;
};

/** A question that reached this person: through their open door, or about health. */
export const answerAQuestion: SuggestionRule = (view) => {
  const ask = asking(view).find(
    ({ type, topic }) => type === "question.asked" && !isTopicSettled(view, topic),
  );
  return ask ? { step: "answer-a-question", source: "questions", about: ask.topic } : null;
};

/** The day that this person named for an answer has come. */
export const answerAsSaid: SuggestionRule = ({ me, pair, now }) => {
  const question = Object.values(pair?.question.byId ?? {}).find(
    ({ by, answers, takenBackAt, held }) =>
      by !== me &&
      answers.length === 0 &&
      takenBackAt === null &&
      held !== null &&
      held.until !== null &&
      dayOfDate(held.until) * day <= now,
  );
  return question ? { step: "answer-as-said", source: "questions", about: question.breach } : null;
};

/** "Ask me again tomorrow": brought back on the day this person chose, and by nothing else. */
export const lookAgain: SuggestionRule = ({ self, now }) => {
  const kept = Object.values(self.later.byId).find(
    ({ again }) => again !== null && dayOfDate(again) * day <= now,
  );
  return kept ? { step: "look-again", source: "kept-for-later", about: kept.id } : null;
};

const isTopicSettled = ({ pair }: PersonView, topic: EventId | null): boolean =>
  pair !== null && topic !== null && isSettled(pair.settling, topic);

const ownDoing = (pair: PairLog | null, me: string): readonly EventId[] =>
  pair === null
    ? []
    : Object.values(pair.breach.byId)
        .filter((breach) => confirmedVersion(breach) !== null && isResponsible(pair, breach.id, me))
        .filter(({ id }) => !isSettled(pair.settling, id))
        .map(({ id }) => id);
