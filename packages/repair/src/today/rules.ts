import { standingApology } from "../apology/pair.ts";
import type { Apology } from "../apology/pair.ts";
import { isWithdrawn, standingRevision } from "../agreement/state.ts";
import type { Breach } from "../breach/pair.ts";
import { confirmedVersion, countsAsInjured, isResponsible } from "../breach/roles.ts";
import { isLive, standingTimeOut, whoseTurn } from "../conversation/state.ts";
import type { Conversation } from "../conversation/state.ts";
import { reaches } from "../asks.ts";
import type { EventId, PersonId } from "../core/record.ts";
import type { PersonView } from "../decide.ts";
import { doneInPerson } from "../in-person/in-person.ts";
import type { StepInPerson } from "../in-person/in-person.ts";
import { standingNeeds } from "../needs/pair.ts";
import type { PairLog } from "../pair.ts";
import { returnGrace } from "../parameters.ts";
import { isSettled } from "../settling/pair.ts";
import { dueFrom } from "./due.ts";
import type { Source, Step, Suggestion, SuggestionRule } from "./suggestion.ts";

const suggest = (step: Step, source: Source, about: EventId | null = null): Suggestion => ({
  step,
  source,
  about,
});

/** Only what this person booked, or what does not touch the hurt as theirs: nobody is called back to talk of their own. */
export const comeBack: SuggestionRule = ({ me, pair, now }) => {
  const talk = liveTalks(pair).find((each) => {
    const last = each.timeOuts.at(-1);
    if (!pair || !last || last.back[me] !== undefined) return false;
    const due = now >= last.until && now < last.until + returnGrace;
    return due && (last.by === me || !countsAsInjured(pair, each.topic, me));
  });
  return talk ? suggest("come-back", "time-out-return", talk.id) : null;
};

export const checkIn: SuggestionRule = (view) => {
  const due = dueFrom(view)[0];
  return due ? suggest("check-in", "telling-first", due.agreement) : null;
};

export const takeYourTurn: SuggestionRule = ({ me, pair, now }) => {
  const talk = liveTalks(pair).find(
    (each) =>
      pair !== null &&
      whoseTurn(each) === me &&
      standingTimeOut(each, now) === null &&
      !countsAsInjured(pair, each.topic, me),
  );
  return talk ? suggest("take-your-turn", "one-floor", talk.id) : null;
};

export const nameIt: SuggestionRule = ({ self, pair }) => {
  const named = Object.keys(self.breach.notes).length + Object.keys(pair?.breach.byId ?? {}).length;
  const written = Object.keys(self.apology).length + Object.keys(self.impact.versions).length;
  return named + written === 0 ? suggest("name-it", "one-sentence") : null;
};

export const sayWhatItDid: SuggestionRule = (view) => {
  const topic = topicsHurtIn(view).find(
    (each) =>
      !view.self.impact.versions[each] &&
      !isDoneInPerson(view.pair, each, "impact") &&
      !view.pair?.impact.shared.some(({ breach, by }) => breach === each && by === view.me),
  );
  return topic !== undefined ? suggest("say-what-it-did", "impact-first", topic) : null;
};

export const sayWhatYouNeed: SuggestionRule = ({ me, pair }) => {
  if (pair === null) return null;
  const topic = confirmedTopics(pair).find(
    (each) =>
      countsAsInjured(pair, each, me) &&
      pair.impact.shared.some(({ breach, by }) => breach === each && by === me) &&
      standingNeeds(pair.needs, each, me).length === 0 &&
      !isDoneInPerson(pair, each, "needs"),
  );
  return topic === undefined ? null : suggest("say-what-you-need", "needs", topic);
};

export const sayWhatWasMissing: SuggestionRule = ({ me, pair }) => {
  const apology = unsettledApologies(pair).find(
    ({ by, replacedBy, withdrawnAt, answers }) =>
      by === me &&
      replacedBy === null &&
      withdrawnAt === null &&
      answers.at(-1)?.answer === "missing",
  );
  return apology ? suggest("say-what-was-missing", "missing-parts", apology.id) : null;
};

/** Suggested once the other was heard; alone, at any time (Frantz & Bennigson 2005). */
export const writeApology: SuggestionRule = ({ me, self, pair }) => {
  const letters = Object.values(self.apology);
  const begun = (topic: EventId): boolean => letters.some(({ breach }) => breach === topic);
  if (pair === null) {
    const note = Object.values(self.breach.notes).find(
      ({ id, responsible }) => (responsible === "me" || responsible === "both") && !begun(id),
    );
    return note && letters.length === 0 ? suggest("write-apology", "heard-first", note.id) : null;
  }
  const topic = confirmedTopics(pair).find(
    (each) =>
      isResponsible(pair, each, me) &&
      wasHeard(pair, each, me) &&
      !begun(each) &&
      !isDoneInPerson(pair, each, "apology") &&
      standingApology(pair.apology, me, each) === null,
  );
  return topic === undefined ? null : suggest("write-apology", "heard-first", topic);
};

/** After an apology, kept words are what the other can go by (M4; Schweitzer 2006). */
export const turnIntoAgreement: SuggestionRule = ({ me, pair }) => {
  if (pair === null) return null;
  const mine = Object.values(pair.agreement).some(
    (agreement) => !isWithdrawn(agreement) && standingRevision(agreement).terms.doer === me,
  );
  const apology = unsettledApologies(pair).find(
    ({ by, replacedBy, withdrawnAt, answers }) =>
      by === me &&
      replacedBy === null &&
      withdrawnAt === null &&
      answers.at(-1)?.answer !== "missing" &&
      answers.at(-1)?.answer !== "not-now",
  );
  return apology && !mine ? suggest("turn-into-agreement", "kept-words", apology.id) : null;
};

/** A step that both did face to face is not suggested in writing (G5). */
const isDoneInPerson = (pair: PairLog | null, topic: EventId, step: StepInPerson): boolean =>
  pair !== null && doneInPerson(pair.inperson, topic, step);

const liveTalks = (pair: PairLog | null): readonly Conversation[] =>
  Object.values(pair?.conversation.byId ?? {}).filter(isLive);

const confirmedTopics = (pair: PairLog): readonly EventId[] =>
  openBreaches(pair)
    .filter((breach) => confirmedVersion(breach) !== null)
    .map(({ id }) => id);

/** What both say is talked through is suggested no more, until it is opened again (T5). */
const openBreaches = (pair: PairLog): readonly Breach[] =>
  Object.values(pair.breach.byId).filter(({ id }) => !isSettled(pair.settling, id));

const unsettledApologies = (pair: PairLog | null): readonly Apology[] =>
  pair === null
    ? []
    : Object.values(pair.apology).filter(
        ({ breach }) => breach === null || !isSettled(pair.settling, breach),
      );

/** Confirmed breaches that hurt this person, ones they named themselves, and their own private notes. */
const topicsHurtIn = ({ me, self, pair }: PersonView): readonly EventId[] => {
  const notes = Object.values(self.breach.notes)
    .filter(({ responsible, sharedAs }) => responsible === "them" && sharedAs === null)
    .map(({ id }) => id);
  if (pair === null) return notes;
  const shared = openBreaches(pair).filter((breach) => {
    const version = confirmedVersion(breach) ?? breach.versions.findLast(({ by }) => by === me);
    return version?.responsible.some((person) => person !== me) ?? false;
  });
  return [...shared.map(({ id }) => id), ...notes];
};

/**
 * What it did reached this person, or a written talk about it came to its close. What waits behind a resting door counts
 * for nothing here: a new suggestion would give away that something came (R1).
 */
const wasHeard = (pair: PairLog, topic: EventId, me: PersonId): boolean =>
  (reaches(pair, me, "talks") && pair.impact.shared.some(({ breach }) => breach === topic)) ||
  Object.values(pair.conversation.byId).some(
    (talk) => talk.topic === topic && talk.stage === "closed",
  );
