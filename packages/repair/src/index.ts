/** The rules of repair: what two people may record, and what it comes to. Pure values in, pure values out. */
export { asking, heldBack, reaches, waiting } from "./asks.ts";
export type { Command, Facts, PairFacts, PairParts, SelfFacts, SelfParts } from "./concepts.ts";
export { doorKinds } from "./core/log.ts";
export type { Ask, DoorKind, LogHead, RefusedEvent, RequestKey } from "./core/log.ts";
export type * from "./core/record.ts";
export { day, hour, minute } from "./core/record.ts";
export { mostInOneField } from "./core/words.ts";
export { decide, isUnconditional } from "./decide.ts";
export type { PersonView } from "./decide.ts";
export { emptyPair, evolvePair } from "./pair.ts";
export type { PairLog } from "./pair.ts";
export * from "./parameters.ts";
export { isQuiet, quietUntil } from "./readiness/quiet.ts";
export { refusalCodes } from "./refusal-codes.ts";
export type { Claim, Commitment, Mark, Reply, Reveal } from "./core/reveal.ts";
export { parseFacts, rules } from "./rulebook.ts";
export { emptySelf, evolveSelf } from "./self.ts";
export type { SelfLog } from "./self.ts";
export { isPaused, wasPausedAt } from "./space/pair.ts";
export type { Pause, SpacePart } from "./space/pair.ts";
export { breachExtents, breachKinds, standards, waysItCameOut } from "./breach/description.ts";
export type { BreachDescription, BreachKind } from "./breach/description.ts";
export { othersVersion } from "./breach/pair.ts";
export type { Breach, BreachPart, BreachVersion } from "./breach/pair.ts";
export { confirmedVersion, countsAsInjured, isResponsible, rolesIn } from "./breach/roles.ts";
export type { Roles } from "./breach/roles.ts";
export type { BreachNote, BreachNoteDescription } from "./breach/self.ts";
export type { BreachTold, BreachWords, Whose } from "./breach/decide.ts";
export { feelings, impactParts } from "./impact/fields.ts";
export type { Feeling, ImpactPart } from "./impact/fields.ts";
export type { SharedImpact } from "./impact/pair.ts";
export type { ImpactVersion } from "./impact/self.ts";
export { needAnswers, standingNeeds } from "./needs/pair.ts";
export type { Need, NeedAnswer } from "./needs/pair.ts";
export { isOpenQuestion, questionsLeft } from "./question/pair.ts";
export type { Question } from "./question/pair.ts";
export { accountFacts, accountParts, overAnswers, waysToLight } from "./account/parts.ts";
export type { AccountPart, OverAnswer, WayToLight } from "./account/parts.ts";
export { accountOf, isRecorded } from "./account/pair.ts";
export type { Account, CameToLight } from "./account/pair.ts";
export type { AccountVersion } from "./account/self.ts";
export { laterKinds, laterPurposes } from "./later/later.ts";
export type { KeptForLater, LaterKind, LaterPurpose } from "./later/later.ts";
export { barriers, causes, whyParts } from "./why/why.ts";
export type { Barrier, Cause, SharedWhy, WhyPart, WhyVersion } from "./why/why.ts";
export { trustIsNot, trustParts } from "./trust/parts.ts";
export type { TrustIsNot, TrustWordsPart } from "./trust/parts.ts";
export { sharedTrust } from "./trust/pair.ts";
export type { TrustIdea } from "./trust/pair.ts";
export { isSettled, reopeningReasons } from "./settling/pair.ts";
export type { ReopeningReason, Settled } from "./settling/pair.ts";
export { hasMarked } from "./settling/settling.ts";
export { doneInPerson, stepsInPerson } from "./in-person/in-person.ts";
export type { InPersonMark, StepInPerson } from "./in-person/in-person.ts";
export { timeOutMinutes } from "./conversation/refusals.ts";
export {
  isGathering,
  isHere,
  isLive,
  isOver,
  missedReturns,
  standingTimeOut,
  talkRequest,
  whoseTurn,
} from "./conversation/state.ts";
export type {
  Conversation,
  HeldAloud,
  NextStep,
  Stage,
  TimeOut,
  Turn,
} from "./conversation/state.ts";
export { isNamedTopic, isTopic, topicOf } from "./conversation/topics.ts";
export type { Booking } from "./conversation/self.ts";
export type { Pace } from "./conversation/facts.ts";
export { hasConcern, needsSafeStart } from "./safety/questions.ts";
export { safetyExits, safetyOutcomes, safetyWays } from "./safety/self.ts";
export type { SafetyExit, SafetyOutcome, SafetyWay } from "./safety/self.ts";
export { standingStatement, willingnessAnswers } from "./willingness/pair.ts";
export type { WillingnessAnswer, WillingnessStatement } from "./willingness/pair.ts";
export {
  baseRevision,
  firstDayOf,
  isPact,
  isWithdrawn,
  offeredRevision,
  openRevision,
  reviewDate,
  spansOf,
  standingRevision,
  termsOn,
  wasAccepted,
} from "./agreement/state.ts";
export type { Agreement, AgreementPart, Revision } from "./agreement/state.ts";
export { waysToEnd } from "./agreement/facts.ts";
export type { WayToEnd } from "./agreement/facts.ts";
export type { AgreementCommand, Wish, Wording } from "./agreement/decide.ts";
export { intervalDays, lastOfMonth, usualTellWithin, weekdays } from "./agreement/terms.ts";
export type { Schedule, Terms, Weekday } from "./agreement/terms.ts";
export { surveillanceAnswers, thenAnswers } from "./pact/answers.ts";
export type { SurveillanceAnswer, ThenAnswer } from "./pact/answers.ts";
export { reviewOf, sharedReview } from "./pact/pair.ts";
export type { PactAnswer, PactReview } from "./pact/pair.ts";
export { reviewDays, reviewOn } from "./pact/reviews.ts";
export type { ReviewDay } from "./pact/reviews.ts";
export {
  apologyAnswers,
  apologyComponents,
  isUnanswered,
  standingApology,
} from "./apology/pair.ts";
export type { Apology, ApologyAnswer, ApologyComponent, GivenAnswer } from "./apology/pair.ts";
export type { Letter } from "./apology/self.ts";
export { repairRequest } from "./repair/pair.ts";
export { lastDone, repairSeen, standingOfRepair } from "./repair/state.ts";
export type { Repair, RepairDone, RepairSeen, RepairStanding } from "./repair/state.ts";
export type { Telling } from "./telling/telling.ts";
export {
  addDays,
  dateAt,
  dateOfDay,
  dayOfDate,
  instantAt,
  isDate,
  isKnownZone,
} from "./occasion/calendar.ts";
export type { CalendarDate, TimeOfDay } from "./occasion/calendar.ts";
export { saidOf } from "./occasion/pair.ts";
export { recurrenceRule } from "./occasion/recurrence.ts";
export { nextOccasion, occasionsOf, outcomeNow, standingOf, zoneOf } from "./occasion/occasions.ts";
export type { AgreementStanding, Occasion } from "./occasion/occasions.ts";
export { followThroughParameters } from "./follow-through/parameters.ts";
export type { CheckIn, Outcome, Response } from "./follow-through/outcome.ts";
export type { FollowThrough, FollowThroughWords } from "./follow-through/follow-through.ts";
export { recordOf } from "./follow-through/record.ts";
export type { AgreementRecord } from "./follow-through/record.ts";
export { dueFrom } from "./today/due.ts";
export type { DueOccasion } from "./today/due.ts";
export type { Source, Step, Suggestion } from "./today/suggestion.ts";
export { today } from "./today/today.ts";
