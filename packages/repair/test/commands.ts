import type { Agreement, BreachTold, Command, PersonView, Terms, Wording } from "../src/index.ts";
import {
  addDays,
  baseRevision,
  breachKinds,
  dateAt,
  doorKinds,
  isPact,
  isUnanswered,
  lastDone,
  lastOfMonth,
  needAnswers,
  othersVersion,
  reviewOn,
  standingRevision,
} from "../src/index.ts";
import { canary, zone } from "./canary.ts";
import { aboutTalks, revealedTogether } from "./talking-commands.ts";

const told = (view: PersonView, whose: BreachTold["responsible"]): BreachTold => ({
  kind: breachKinds[Math.floor(view.now / 60_000) % breachKinds.length] ?? "other",
  extent: "pattern",
  since: "2030-11",
  cameOut: "found",
  standard: "agreed",
  responsible: whose,
});

const words = { what: canary, kind: canary };

/** What someone does in their own room. */
export const privateCommands = (view: PersonView): readonly Command[] => {
  const topic = Object.keys(view.self.breach.notes)[0] ?? null;
  const described = { ...told(view, "me"), cameOut: null, extent: null };
  return [
    { type: "breach.note", note: null, described, words },
    ...(topic === null
      ? []
      : [
          { type: "breach.note", note: topic, described, words } as const,
          { type: "breach.put-note-away", note: topic } as const,
        ]),
    { type: "safety.finish", outcome: "concern", exit: "goes-on", way: "outwardly" },
    { type: "safety.finish", outcome: "cleared", exit: "not-now", way: "undecided" },
    { type: "safety.finish", outcome: "skipped", exit: "goes-on", way: "undecided" },
    { type: "impact.keep", topic, feelings: ["hurt", "numb"], words: { felt: canary } },
    { type: "needs.keep", topic, lines: [canary, canary] },
    { type: "account.keep", topic, over: "over", words: { what: canary, more: canary } },
    ...keptForLater(view, topic),
    { type: "trust.write", isNot: ["money"], words: { heard: canary } },
    { type: "why.keep", topic, causes: ["fear"], barrier: "how-i-look", words: { value: canary } },
    { type: "apology.keep", letter: null, breach: null, text: canary },
    { type: "space.come-back" },
    { type: "conversation.book", for: view.now + 9e7 },
    { type: "conversation.book", for: null },
    { type: "readiness.keep-quiet", request: "conversation:other", until: view.now + 9e8 },
    ...Object.keys(view.pair?.conversation.byId ?? {}).map(
      (conversation) => ({ type: "conversation.rate", conversation, heard: 7 }) as const,
    ),
  ];
};

const keptForLater = ({ self }: PersonView, topic: string | null): readonly Command[] => {
  const thought = { kind: "thought", purpose: "talk", topic, again: null, line: canary } as const;
  const question = { kind: "question", purpose: "counselor", topic, line: canary } as const;
  return [
    { type: "later.keep", kept: null, ...thought },
    ...Object.keys(self.later.byId).flatMap((kept): readonly Command[] => [
      { type: "later.keep", kept, ...question, again: "2031-05-20" },
      { type: "later.put-away", kept },
    ]),
  ];
};

const aboutTheSpace = (view: PersonView): readonly Command[] => [
  { type: "space.introduce", name: canary },
  { type: "willingness.state", answer: "willing", ownWords: canary },
  { type: "willingness.take-back" },
  { type: "readiness.set-door", kinds: [...doorKinds], until: null },
  { type: "readiness.set-door", kinds: ["talks", "apology"], until: view.now + 9e7 },
  { type: "space.lift-pause" },
  { type: "space.lift-pause" },
  // Rare, so that histories have a middle.
  ...(view.now % 7 === 0 ? [{ type: "space.pause" } as const] : []),
  ...(view.now % 11 === 0 ? [{ type: "space.step-back" } as const] : []),
  ...(view.now % 97 === 0 ? [{ type: "space.close" } as const] : []),
];

const aboutBreaches = (view: PersonView): readonly Command[] => {
  const breaches = Object.values(view.pair?.breach.byId ?? {});
  const note = Object.keys(view.self.breach.notes).at(-1) ?? null;
  return [
    { type: "breach.name", note, described: told(view, "me"), words, alreadyKnown: true },
    { type: "breach.name", note: null, described: told(view, "them"), words, alreadyKnown: false },
    { type: "breach.name", note: null, described: told(view, "both"), words, alreadyKnown: false },
    ...breaches.flatMap((breach): readonly Command[] => [
      {
        type: "breach.correct",
        breach: breach.id,
        described: told(view, "both"),
        words,
        alreadyKnown: true,
      },
      { type: "breach.dispute", breach: breach.id, ownWords: canary },
      ...["one", "two"].map(() => ({
        type: "breach.confirm" as const,
        breach: breach.id,
        version: othersVersion(breach, view.me)?.id ?? breach.id,
      })),
      { type: "impact.share", breach: breach.id, feelings: ["sad"], words: { days: canary } },
      { type: "needs.share", breach: breach.id, lines: [canary, " ", canary] },
    ]),
    ...Object.keys(view.pair?.needs.byId ?? {}).flatMap((need): readonly Command[] => [
      { type: "needs.take-back", need },
      ...needAnswers.map(
        (answer) => ({ type: "needs.answer", need, answer, instead: canary }) as const,
      ),
    ]),
  ];
};

const aboutAccounts = (view: PersonView): readonly Command[] => {
  const { accounts, cameToLight } = view.pair?.account ?? { accounts: {}, cameToLight: {} };
  return [
    ...Object.keys(view.pair?.breach.byId ?? {}).flatMap((breach): readonly Command[] => [
      {
        type: "account.share",
        breach,
        over: "over",
        words: { what: canary, money: canary },
        saidAll: view.now % 2 === 0,
      },
      { type: "account.bring-to-light", breach, on: "2031-04", how: "found", what: canary },
    ]),
    ...Object.keys(accounts).map(
      (account) => ({ type: "account.add", account, addition: canary, saidAll: true }) as const,
    ),
    ...Object.keys(cameToLight).map((entry) => ({ type: "account.say-so-too", entry }) as const),
  ];
};

const aboutQuestions = (view: PersonView): readonly Command[] => {
  const by = dateAt(view.now + 3 * 24 * 3_600_000, zone);
  return [
    ...Object.keys(view.pair?.breach.byId ?? {}).flatMap((breach) =>
      [false, false, true].map(
        (health) => ({ type: "question.ask", breach, health, question: canary }) as const,
      ),
    ),
    ...Object.keys(view.pair?.question.byId ?? {}).flatMap((question): readonly Command[] => [
      { type: "question.answer", question, answer: canary },
      { type: "question.answer", question, answer: canary },
      { type: "question.defer", question, by, zone },
      { type: "question.take-to-session", question },
      ...(view.now % 5 === 0 ? [{ type: "question.take-back", question } as const] : []),
    ]),
  ];
};

const doneInPersonOrSaidWhy = (view: PersonView): readonly Command[] => {
  const on = dateAt(view.now, zone);
  return [
    ...Object.keys(view.pair?.breach.byId ?? {}).flatMap((breach): readonly Command[] => [
      { type: "why.share", breach, causes: ["weakness"], words: { protecting: canary } },
      { type: "inperson.mark", breach, step: "facts", on },
    ]),
    ...Object.keys(view.pair?.inperson.byId ?? {}).flatMap((mark): readonly Command[] => [
      { type: "inperson.mark-too", mark },
      { type: "inperson.take-back", mark },
    ]),
  ];
};

const aboutAmends = (view: PersonView): readonly Command[] => {
  const letter = Object.keys(view.self.apology).at(-1) ?? null;
  const breach = Object.keys(view.pair?.breach.byId ?? {})[0] ?? null;
  return [
    { type: "apology.offer", letter, breach, text: canary },
    ...Object.values(view.pair?.apology ?? {})
      .filter(isUnanswered)
      .flatMap(({ id: apology }): readonly Command[] => [
        { type: "apology.answer", apology, answer: "thank-you", missing: [], line: canary },
        { type: "apology.answer", apology, answer: "missing", missing: ["impact"], line: "" },
        { type: "apology.answer", apology, answer: "not-now", missing: [], line: "" },
        { type: "apology.withdraw", apology },
      ]),
  ];
};

const puttingRight = (view: PersonView): readonly Command[] => {
  const breach = Object.keys(view.pair?.breach.byId ?? {})[0] ?? null;
  const apology =
    Object.values(view.pair?.apology ?? {}).find(({ by }) => by === view.me)?.id ?? null;
  const on = dateAt(view.now, zone);
  const minutes = Math.floor(view.now / 60_000);
  const say = minutes % 2 === 0 ? "saw-it" : "not-yet-right";
  return [
    {
      type: "repair.offer",
      breach,
      apology,
      doneBy: minutes % 2 === 0 ? addDays(on, 9) : null,
      zone,
      what: canary,
    },
    ...Object.values(view.pair?.repair ?? {})
      .slice(-4)
      .flatMap((each): readonly Command[] => {
        const { id: repair } = each;
        const told = (minutes % 3 === 0 ? each.done[0] : lastDone(each))?.id ?? repair;
        return [
          { type: "repair.accept", repair },
          { type: "repair.mark-done", repair, on, zone, line: canary },
          {
            type: "repair.say-of-it",
            repair,
            done: told,
            say,
            line: canary,
          },
          ...(minutes % 3 === 0 ? [{ type: "repair.say-not-yet", repair } as const] : []),
          ...(minutes % 5 === 0 ? [{ type: "repair.withdraw", repair } as const] : []),
        ];
      }),
    { type: "telling.share", breach: minutes % 2 === 0 ? breach : null, telling: canary },
  ];
};

const schedules: readonly Terms["schedule"][] = [
  { every: "day" },
  { every: "week", weeks: 1, days: ["MO", "TH"] },
  { every: "month", day: lastOfMonth },
  { every: "cue", day: "SU" },
  { every: "day" },
];

const aboutAgreements = (view: PersonView): readonly Command[] => {
  const wording = wordingFor(view);
  return [
    { type: "agreement.propose", breach: null, apology: null, ...wording },
    ...Object.values(view.pair?.agreement ?? {}).flatMap((agreement): readonly Command[] => {
      const of = { agreement: agreement.id, revision: baseRevision(agreement).id };
      const inForce = { agreement: agreement.id, revision: standingRevision(agreement).id };
      return [
        { type: "agreement.counter", ...of, ...wording },
        { type: "agreement.accept", ...of, wish: "i-want-this" },
        { type: "agreement.decline", ...of },
        ...(view.now % 5 === 0
          ? [{ type: "agreement.withdraw", agreement: agreement.id } as const]
          : []),
        { type: "agreement.review", ...inForce, next: addDays(dateAt(view.now, zone), 30) },
        ...saidOfToday(agreement, view),
        ...(view.now % 17 === 0 ? endingOf(agreement.id, view.now) : []),
      ];
    }),
  ];
};

const wordingFor = (view: PersonView): Wording => ({
  sentence: canary,
  why: canary,
  wish: "i-want-this",
  letsOneCheck: false,
  terms: {
    doer: view.me,
    schedule: schedules[Math.floor(view.now / 60_000) % schedules.length] ?? { every: "day" },
    zone,
    time: "18:00",
    until: view.now % 7 === 0 ? addDays(dateAt(view.now, zone), 40) : null,
    tellWithin: 24,
    review: null,
    openness: false,
  },
});

const saidOfToday = ({ id: agreement }: Agreement, { now }: PersonView): readonly Command[] => {
  const on = dateAt(now, zone);
  const minutes = Math.floor(now / 60_000);
  const say = (["kept", "kept", "partly", "missed"] as const)[minutes % 4] ?? "kept";
  const response =
    (["saw-it", "saw-it-differently", "excused", "raised"] as const)[minutes % 4] ?? "saw-it";
  return [
    { type: "occasion.check-in", agreement, on, say, line: canary },
    { type: "occasion.respond", agreement, on, say: response, line: canary },
  ];
};

const endingOf = (agreement: string, now: number): readonly Command[] => [
  { type: "agreement.end", agreement },
  ...(now % 2 === 0 ? [{ type: "agreement.retire", agreement, thanks: canary } as const] : []),
];

/** The reviews that this person has answered and the other has not. */
const answersOf = ({ me, pair }: PersonView) =>
  Object.entries(pair?.pact ?? {}).flatMap(([agreement, reviews]) =>
    Object.entries(reviews)
      .filter(([, { round }]) => round[me] !== undefined && Object.keys(round).length === 1)
      .map(([review]) => ({ agreement, review })),
  );

const aboutPacts = (view: PersonView): readonly Command[] => {
  const wording = wordingFor(view);
  const today = dateAt(view.now, zone);
  const daily = { every: "day" } as const;
  const until = addDays(today, view.now % 2 === 0 ? 30 : 9);
  const terms = { ...wording.terms, schedule: daily, until, openness: true };
  const offered = { ...wording, terms, letsOneCheck: true };
  const pacts = Object.values(view.pair?.agreement ?? {}).filter(isPact);
  return [
    ...answersOf(view).flatMap((of) => [{ type: "pact.take-back", ...of } as const]),
    { type: "agreement.propose", breach: null, apology: null, ...offered },
    ...pacts.slice(-4).flatMap((pact): readonly Command[] => {
      const of = { agreement: pact.id, revision: baseRevision(pact).id };
      const review = reviewOn(pact, today)?.on ?? addDays(today, 1);
      const answered = { agreement: pact.id, review, next: "keep" } as const;
      return [
        { type: "agreement.counter", ...of, ...offered },
        { type: "agreement.accept", ...of, wish: "i-want-this" },
        { type: "agreement.accept", ...of, wish: "i-want-this" },
        ...saidOfToday(pact, view),
        { type: "pact.answer", ...answered, surveillance: "not-sure", line: canary },
        { type: "pact.answer", ...answered, surveillance: "yes", line: canary },
        { type: "pact.open", ...answered },
        { type: "pact.open", ...answered },
        ...(view.now % 17 === 0 ? endingOf(pact.id, view.now) : []),
      ];
    }),
  ];
};

/** What someone may try with the other in view, by subject: mostly sensible, now and then out of turn. */
export const sharedSubjects: readonly ((view: PersonView) => readonly Command[])[] = [
  aboutTheSpace,
  aboutBreaches,
  aboutAccounts,
  aboutQuestions,
  doneInPersonOrSaidWhy,
  aboutTalks,
  aboutTalks,
  aboutAmends,
  puttingRight,
  aboutAgreements,
  aboutPacts,
  revealedTogether,
];
