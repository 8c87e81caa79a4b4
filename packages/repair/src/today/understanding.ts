import { accountOf } from "../account/pair.ts";
import type { CameToLight } from "../account/pair.ts";
import { standingApology } from "../apology/pair.ts";
import { asking, reaches } from "../asks.ts";
import { confirmedVersion, countsAsInjured, isResponsible } from "../breach/roles.ts";
import type { EventId } from "../core/record.ts";
import { day } from "../core/record.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import { doneInPerson } from "../in-person/in-person.ts";
import type { PersonView } from "../decide.ts";
import type { PairLog } from "../pair.ts";
import { helpOffered } from "../parameters.ts";
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

/** What came to light after "that is everything" offers the account to whoever told it (F4). */
export const moreCameToLight: SuggestionRule = ({ me, pair }) => {
  if (pair === null) return null;
  const entry = cameAfterEverything(pair, me).find((each) => {
    if (!isResponsible(pair, each.breach, me)) return false;
    const account = accountOf(pair.account, each.breach, me);
    return account !== undefined && !account.additions.some(({ at }) => at >= each.at);
  });
  return entry ? { step: "add-to-account", source: "facts-first", about: entry.breach } : null;
};

/** And help to whoever was hurt by it: for a while, once for each thing that came, and kindly (N3). */
export const talkItOver: SuggestionRule = ({ me, pair, now }) => {
  if (pair === null) return null;
  const entry = cameAfterEverything(pair, me).find(
    ({ breach, at }) =>
      countsAsInjured(pair, breach, me) &&
      now < at + helpOffered &&
      !isSettled(pair.settling, breach),
  );
  return entry ? { step: "talk-it-over", source: "after-everything", about: entry.breach } : null;
};

/**
 * What this person knows of it: their own entries, those they said so to, and what their open door let through. What waits
 * behind a resting door counts for nothing: a new suggestion would give away that something came (R1).
 */
const cameAfterEverything = (pair: PairLog, me: string): readonly CameToLight[] =>
  Object.values(pair.account.cameToLight).filter(
    ({ afterEverything, by, agreed }) =>
      afterEverything && (by === me || agreed !== null || reaches(pair, me, "answers")),
  );

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
