import type { Agreement, Command, PersonView, Terms, Weekday, Wording } from "../src/index.ts";
import {
  addDays,
  baseRevision,
  dateAt,
  dayOfDate,
  mostInOneField,
  standingRevision,
  weekdays,
} from "../src/index.ts";
import { canary } from "./canary.ts";

const zone = "Europe/London";

/** What people try by mistake, or on a page that has stood open for too long: all of it is to be refused. */
export const mistakenCommands = (view: PersonView): readonly Command[] => [
  { type: "willingness.state", answer: "willing", ownWords: canary.repeat(tooOften) },
  { type: "trust.keep", isNot: [], words: { safe: " " } },
  { type: "breach.put-note-away", note: "no-such-note" },
  { type: "apology.keep", letter: null, breach: null, text: "" },
  { type: "apology.keep", letter: "no-such-letter", breach: null, text: canary },
  {
    type: "later.keep",
    kept: null,
    kind: "thought",
    purpose: "talk",
    topic: null,
    again: null,
    line: "",
  },
  ...aboutBreaches(view),
  ...aboutQuestions(view),
  ...aboutTalks(view),
  ...aboutApologies(view),
  ...aboutRepairs(view),
  ...aboutAgreements(view),
];

const tooOften = Math.ceil(mostInOneField / canary.length) + 1;

const aboutBreaches = (view: PersonView): readonly Command[] =>
  [...Object.keys(view.pair?.breach.byId ?? {}).slice(-2), "no-such-breach"].flatMap(
    (breach): readonly Command[] => [
      { type: "breach.confirm", breach, version: "no-such-version" },
      { type: "impact.share", breach, feelings: [], words: { felt: "" } },
      { type: "account.share", breach, over: null, words: {}, saidAll: true },
      { type: "why.share", breach, causes: [], words: {} },
      { type: "needs.share", breach, lines: ["", " "] },
      { type: "question.ask", breach, health: false, question: "" },
      { type: "question.ask", breach, health: false, question: canary },
      { type: "settling.mark", topic: breach },
      { type: "settling.reopen", topic: breach, reason: "came-back" },
    ],
  );

const aboutQuestions = ({ pair, now }: PersonView): readonly Command[] => {
  const today = dateAt(now, zone);
  return Object.keys(pair?.question.byId ?? {})
    .slice(-2)
    .flatMap((question): readonly Command[] => [
      { type: "question.answer", question, answer: " " },
      { type: "question.defer", question, by: today, zone },
      { type: "question.defer", question, by: addDays(today, 400), zone },
    ]);
};

const aboutTalks = ({ pair, now }: PersonView): readonly Command[] =>
  Object.values(pair?.conversation.byId ?? {})
    .slice(-2)
    .flatMap(({ id: conversation, steps }): readonly Command[] => [
      { type: "conversation.speak", conversation, felt: "", hurt: " ", need: "" },
      { type: "conversation.say-back", conversation, saidBack: "" },
      { type: "conversation.say-here", conversation, at: now },
      { type: "conversation.say-here", conversation, at: now - 3_600_000 },
      { type: "conversation.agree-step", conversation, step: steps.at(-1)?.id ?? "none" },
      { type: "conversation.close", conversation },
      { type: "conversation.take-time-out", conversation, minutes: 20 },
    ]);

const aboutApologies = ({ pair }: PersonView): readonly Command[] =>
  Object.keys(pair?.apology ?? {})
    .slice(-2)
    .flatMap((apology): readonly Command[] => [
      { type: "apology.answer", apology, answer: "missing", missing: [], line: canary },
      { type: "apology.answer", apology, answer: "thank-you", missing: ["impact"], line: "" },
      { type: "apology.withdraw", apology },
    ]);

const aboutRepairs = ({ pair, now }: PersonView): readonly Command[] => {
  const today = dateAt(now, zone);
  const theirs = Object.keys(pair?.apology ?? {}).at(-1) ?? "no-such-apology";
  const offer = { type: "repair.offer", breach: null, zone, what: canary } as const;
  const repair = Object.keys(pair?.repair ?? {}).at(-1);
  return [
    { ...offer, apology: null, doneBy: today },
    { ...offer, apology: null, doneBy: "2099-02-30" },
    { ...offer, apology: theirs, doneBy: null },
    { type: "repair.withdraw", repair: "no-such-repair" },
    ...(repair
      ? [{ type: "repair.mark-done", repair, on: addDays(today, 2), zone, line: "" } as const]
      : []),
  ];
};

const aboutAgreements = ({ me, pair, now }: PersonView): readonly Command[] => {
  const today = dateAt(now, zone);
  const terms: Terms = {
    doer: me,
    schedule: { every: "day" },
    zone,
    time: "18:00",
    until: null,
    tellWithin: 24,
    review: null,
    openness: false,
  };
  const wording = { sentence: canary, why: "", wish: "i-want-this", letsOneCheck: null } as const;
  const proposal = { type: "agreement.propose", breach: null, apology: null } as const;
  const pact: Terms = { ...terms, openness: true, until: addDays(today, 30) };
  const neverDue: Terms = {
    ...terms,
    schedule: { every: "week", weeks: 1, days: [weekdayOf(addDays(today, 4))] },
    until: addDays(today, 2),
  };
  const theirs = pair?.partners.find((person) => person !== me) ?? "stranger";
  return [
    { ...proposal, ...wording, terms, sentence: "" },
    { ...proposal, ...wording, terms, wish: "i-feel-i-have-to" },
    { ...proposal, ...wording, terms, letsOneCheck: true },
    { ...proposal, ...wording, terms: { ...terms, doer: theirs }, letsOneCheck: true },
    { ...proposal, ...wording, terms: { ...terms, zone: "Mars/Olympus" } },
    { ...proposal, ...wording, terms: { ...terms, until: addDays(today, -1) } },
    { ...proposal, ...wording, terms: { ...terms, until: "2099-02-30" } },
    { ...proposal, ...wording, terms: { ...terms, doer: "stranger" } },
    { ...proposal, ...wording, terms: neverDue },
    { ...proposal, ...wording, terms, sentence: "See https://example.org/map" },
    { ...proposal, ...wording, terms: { ...pact, doer: theirs } },
    { ...proposal, ...wording, terms: { ...pact, until: null } },
    { ...proposal, ...wording, terms: { ...pact, until: addDays(today, 91) } },
    ...Object.values(pair?.agreement ?? {})
      .slice(-3)
      .flatMap((each) => onOneAgreement(each, { ...wording, terms }, theirs, today)),
  ];
};

const weekdayOf = (on: string): Weekday => weekdays[(dayOfDate(on) + 3) % 7] ?? "MO";

const onOneAgreement = (
  each: Agreement,
  wording: Wording,
  theirs: string,
  today: string,
): readonly Command[] => {
  const { id: agreement } = each;
  const [first] = each.revisions;
  const { id: revision, terms } = baseRevision(each);
  const inForce = { agreement, revision: standingRevision(each).id };
  const counter = { ...wording, type: "agreement.counter", agreement, revision } as const;
  const want = "i-want-this";
  return [
    { type: "agreement.accept", agreement, revision: first?.id ?? "none", wish: want },
    { type: "agreement.accept", agreement, revision, wish: "i-feel-i-have-to" },
    { type: "agreement.withdraw", agreement },
    {
      ...counter,
      terms: { ...terms, doer: terms.doer === theirs ? wording.terms.doer : theirs },
    },
    { ...counter, terms: { ...terms, openness: !terms.openness, until: addDays(today, 20) } },
    { type: "agreement.review", ...inForce, next: today },
    { type: "agreement.retire", agreement, thanks: canary },
    { type: "occasion.check-in", agreement, on: today, say: "did-not-come-up", line: "" },
    { type: "occasion.check-in", agreement, on: addDays(today, 9), say: "kept", line: "" },
    { type: "occasion.respond", agreement, on: today, say: "saw-it-differently", line: "" },
    {
      type: "pact.answer",
      agreement,
      review: addDays(today, 1),
      surveillance: "no",
      next: "end",
      line: canary,
    },
  ];
};
