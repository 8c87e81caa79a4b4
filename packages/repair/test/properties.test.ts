import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command, Facts, PairLog, PersonId } from "../src/index.ts";
import {
  asking,
  doorKinds,
  emptyPair,
  emptySelf,
  evolvePair,
  evolveSelf,
  isOver,
  isUnconditional,
  occasionsOf,
  parseFacts,
  refusalCodes,
  saidOf,
  standingRevision,
  standingStatement,
  waiting,
} from "../src/index.ts";
import { canary } from "./commands.ts";
import { acted, lived, move, moves, partners, received, viewOf } from "./histories.ts";
import type { History, RecordedEvent } from "./histories.ts";

const runs = { numRuns: 250 };

const foldPair = (log: PairLog, events: readonly RecordedEvent[]): PairLog =>
  events
    .filter(({ audience }) => audience === "pair")
    .reduce((before, { facts, stamp }) => evolvePair(before, facts, stamp), log);

const pairEvents = ({ events }: History) => events.filter(({ audience }) => audience === "pair");

const asSnapshot = <Log>(log: Log): Log => JSON.parse(JSON.stringify(log)) as Log;

/** What a changed client could send: any event of the history again, in either hand, at any later moment. */
const forged = fc.record({ pick: fc.nat(1_000_000), who: fc.constantFrom(0, 1), again: fc.nat(9) });
type Forged = typeof forged extends fc.Arbitrary<infer Value> ? Value : never;

const withForgeries = (history: History, forgeries: readonly Forged[]): History =>
  forgeries.reduce<History>((before, { pick, who, again }, place) => {
    const originals = pairEvents(before);
    const original = originals[pick % originals.length];
    if (!original) return before;
    const stamp = { id: `forged-${place}`, by: partners[who], at: before.now + again, edition: 1 };
    return received(before, { ...original, stamp });
  }, history);

describe("what must always hold (domain.md)", () => {
  test("the histories reach what they are to test", () => {
    const reached = new Set<string>();
    const codes = new Set<string>();
    for (const history of fc.sample(moves, { numRuns: 400, seed: 11 }).map((all) => lived(all))) {
      for (const { facts } of history.events) reached.add(facts.type);
      for (const { refusal } of history.refusals) codes.add(refusal.code);
    }
    const expected = [
      "breach.confirmed",
      "breach.corrected",
      "breach.disputed",
      "impact.shared",
      "needs.answered",
      "question.answered",
      "question.corrected",
      "question.deferred",
      "account.shared",
      "account.came-to-light-too",
      "why.shared",
      "inperson.marked-too",
      "conversation.here",
      "conversation.heard-right",
      "conversation.corrected",
      "conversation.time-out",
      "conversation.ended",
      "conversation.held-too",
      "apology.answered",
      "agreement.accepted",
      "occasion.checked-in",
      "space.paused",
      "space.closed",
      "readiness.door-set",
      "trust.opened",
      "trust.taken-back",
      "settling.settled",
      "settling.unmarked",
    ];
    expect([...reached].filter((type) => expected.includes(type)).sort()).toEqual(expected.sort());
    expect(codes.size).toBeGreaterThan(15);
  });

  test("1: the same events come to the same state, folded at once, in pieces or from a snapshot", () => {
    fc.assert(
      fc.property(moves, fc.array(forged, { maxLength: 6 }), fc.nat(200), (all, extra, cut) => {
        const history = withForgeries(lived(all), extra);
        const { events, pair } = history;
        expect(foldPair(emptyPair([...partners].reverse()), events)).toEqual(pair);
        const snapshot = asSnapshot(foldPair(emptyPair(partners), events.slice(0, cut)));
        expect(foldPair(snapshot, events.slice(cut))).toEqual(pair);
        for (const me of partners) {
          const own = events.filter(
            ({ audience, stamp }) => audience === "self" && stamp.by === me,
          );
          const self = own.reduce(
            (log, { facts, stamp }) => evolveSelf(asSnapshot(log), facts, stamp),
            emptySelf(me),
          );
          expect(self).toEqual(viewOf(history, me).self);
        }
      }),
      runs,
    );
  });

  test("2: nothing done alone changes an event, or its moment, that the other can see", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const withPrivateActs = lived(all);
        const withoutThem = lived(all, "alone");
        expect(pairEvents(withPrivateActs)).toEqual(pairEvents(withoutThem));
        expect(withPrivateActs.pair).toEqual(withoutThem.pair);
      }),
      runs,
    );
  });

  test("3: while a door is closed for a kind, nothing of that kind asks anything of its person", () => {
    fc.assert(
      fc.property(moves, fc.subarray([...doorKinds]), (all, kinds) => {
        const lasting = lived(all);
        for (const me of partners) {
          const set: Command = { type: "readiness.set-door", kinds, until: null };
          const history = acted(lasting, me, set, "door");
          const open = history.pair.readiness.openFor[me] ?? [];
          const asked = asking(viewOf(history, me));
          const behind = asked.filter(({ kind }) => !open.includes(kind));
          expect(behind.filter(({ id }) => !isAboutHealth(history.pair, id))).toEqual([]);
          expect(asked.filter(({ from }) => from === me)).toEqual([]);
          const waits = waiting(viewOf(history, me));
          expect(waits.filter(({ kind }) => open.includes(kind))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("5: nobody answers, accepts, checks in or states in another's name, with any client", () => {
    fc.assert(
      fc.property(moves, fc.array(forged, { maxLength: 30 }), (all, forgeries) => {
        expect(wrongHands(withForgeries(lived(all), forgeries))).toEqual([]);
      }),
      runs,
    );
  });

  test("6: a log holds no word of anybody's, and every shared writing keeps its place in it", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { pair, selves, events } = lived(all);
        expect(JSON.stringify([pair, selves])).not.toContain(canary);
        const state = JSON.stringify(pair);
        const mayBeReplaced = ["space.introduced"];
        for (const { audience, facts, stamp, words } of events) {
          if (audience === "self" || !words || mayBeReplaced.includes(facts.type)) continue;
          expect(state).toContain(`"${stamp.id}"`);
        }
      }),
      runs,
    );
  });

  test("8: leaving, pausing, ending and taking back always succeed, also when decided long before", () => {
    fc.assert(
      fc.property(moves, fc.nat(80), (all, cut) => {
        const before = lived(all.slice(0, cut));
        const after = lived(all);
        for (const me of partners) {
          for (const command of unconditionalCommands(before)) {
            expect(isUnconditional(command)).toBe(true);
            for (const history of [before, after]) {
              expect(acted(history, me, command, "leaving").refusals).toEqual(history.refusals);
            }
          }
          expect(
            acted(after, me, { type: "space.close" }, "closing").pair.space.closed,
          ).not.toBeNull();
          expect(acted(after, me, { type: "space.pause" }, "pause").pair.space.pausedBy).toContain(
            me,
          );
          const resting = acted(after, me, { type: "space.step-back" }, "back");
          expect(resting.pair.readiness.openFor[me]).toEqual([]);
          expect(
            asking(viewOf(resting, me)).filter(({ id }) => !isAboutHealth(resting.pair, id)),
          ).toEqual([]);
        }
        for (const { id: conversation } of Object.values(after.pair.conversation.byId)) {
          const end: Command = { type: "conversation.end", conversation, unsafe: true };
          const ended = acted(after, partners[0], end, "end").pair.conversation.byId[conversation];
          expect(ended && isOver(ended)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("9: no pause, by either, keeps a miss from being told while its telling time runs", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const before = lived(all);
        if (before.pair.space.closed) return;
        const paused = partners.reduce(
          (history, me) => acted(history, me, { type: "space.pause" }, `pause-${me}`),
          before,
        );
        for (const agreement of Object.values(paused.pair.agreement)) {
          const { doer } = standingRevision(agreement).terms;
          const running = occasionsOf(paused.pair, agreement, paused.now).filter(
            ({ due, tellBy }) => due <= paused.now && paused.now <= tellBy,
          );
          for (const { on } of running) {
            const tell: Command = {
              type: "occasion.check-in",
              agreement: agreement.id,
              on,
              say: "missed",
              line: "",
            };
            const told = acted(paused, doer, tell, "told");
            expect(told.refusals).toEqual(paused.refusals);
            const said = saidOf(told.pair.occasion, agreement.id, on).checkIns.at(-1);
            expect(said?.say).toBe("missed");
          }
        }
      }),
      runs,
    );
  });

  test("10: every refusal has a code of the list", () => {
    fc.assert(
      fc.property(moves, fc.array(forged, { maxLength: 30 }), (all, forgeries) => {
        const history = withForgeries(lived(all), forgeries);
        for (const { refusal } of history.refusals) expect(refusalCodes).toContain(refusal.code);
        for (const { code } of history.pair.refused) expect(refusalCodes).toContain(code);
      }),
      runs,
    );
  });

  test("what a person decides, every device accepts; and facts read back as they were", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { events, pair, selves } = lived(all);
        expect(pair.refused).toEqual([]);
        for (const self of Object.values(selves)) expect(self.refused).toEqual([]);
        for (const { facts } of events) expect(parseFacts(facts)).toEqual(facts);
      }),
      runs,
    );
  });

  test("decided again, a command gives the same events", () => {
    fc.assert(
      fc.property(moves, move, (all, last) => {
        const once = lived([...all, last]);
        const again = lived([...all, last]);
        expect(once.events).toEqual(again.events);
      }),
      { numRuns: 50 },
    );
  });
});

/** Questions about health alone pass a resting door (R1). */
const isAboutHealth = (pair: PairLog, id: string): boolean =>
  pair.question.byId[id]?.health === true;

const other = (person: PersonId): PersonId => (person === partners[0] ? partners[1] : partners[0]);

/** Every statement, answer and turn that stands in the log under an id of another's event than it should. */
const wrongHands = ({ pair, events }: History): readonly (readonly [string, string])[] => {
  const authors = new Map(events.map(({ stamp }) => [stamp.id, stamp.by]));
  const confirmations = events.flatMap(({ facts, stamp }) =>
    facts.type === "breach.confirmed" ? [`${facts.version} ${stamp.by}`] : [],
  );
  const confirmedAlone = Object.values(pair.breach.byId)
    .flatMap((breach) => breach.versions.filter(({ id }) => id === breach.confirmed))
    .filter(({ id, by }) => !confirmations.includes(`${id} ${other(by)}`))
    .map(({ id }) => [id, "confirmed by its own author"] as const);
  const spokenTwice = Object.values(pair.conversation.byId).flatMap(({ turns }) =>
    turns
      .filter(({ kind }) => kind === "spoke")
      .filter(({ by }, place, told) => told.findIndex((turn) => turn.by === by) !== place)
      .map(({ id }) => [id, "took the other's turn"] as const),
  );
  const misplaced = [...standingIn(pair)].filter(([id, person]) => authors.get(id) !== person);
  return [...misplaced, ...confirmedAlone, ...spokenTwice];
};

/** Each event id that the log holds as somebody's word, with whose word it must be. */
function* standingIn(pair: PairLog): Generator<readonly [string, PersonId]> {
  for (const person of partners) {
    const statement = standingStatement(pair.willingness, person);
    if (statement) yield [statement.id, person];
    const name = pair.space.names[person];
    if (name !== undefined) yield [name, person];
  }
  for (const { versions } of Object.values(pair.breach.byId)) {
    for (const { id, by } of versions) yield [id, by];
  }
  for (const { by, answers } of Object.values(pair.needs.byId)) {
    for (const { id } of answers) yield [id, other(by)];
  }
  for (const { by, id, answers } of Object.values(pair.question.byId)) {
    yield [id, by];
    for (const answer of answers) yield [answer.id, other(by)];
  }
  for (const { id, by, additions } of Object.values(pair.account.accounts)) {
    for (const each of [{ id }, ...additions]) yield [each.id, by];
  }
  for (const { id, by, agreed } of Object.values(pair.account.cameToLight)) {
    yield [id, by];
    if (agreed !== null) yield [agreed, other(by)];
  }
  for (const { id, by } of pair.why.shared) yield [id, by];
  for (const { id, by } of Object.values(pair.inperson.byId)) yield [id, by];
  for (const { id, by } of Object.values(pair.trust.opened)) yield [id, by];
  for (const { id, by } of Object.values(pair.settling.marks)) yield [id, by];
  for (const { turns, steps } of Object.values(pair.conversation.byId)) {
    for (const { id, by } of [...turns, ...steps]) yield [id, by];
  }
  for (const { by, answers } of Object.values(pair.apology)) {
    for (const { id } of answers) yield [id, other(by)];
  }
  for (const agreement of Object.values(pair.agreement)) {
    const { doer } = standingRevision(agreement).terms;
    for (const said of Object.values(pair.occasion[agreement.id] ?? {}).flatMap((month) =>
      Object.values(month),
    )) {
      for (const { id } of said.checkIns) yield [id, doer];
      for (const { id } of said.responses) yield [id, other(doer)];
    }
  }
}

const unconditionalCommands = (history: History): readonly Command[] => [
  { type: "space.step-back" },
  { type: "space.pause" },
  { type: "space.lift-pause" },
  { type: "space.close" },
  { type: "willingness.take-back" },
  { type: "trust.take-back" },
  ...Object.keys(history.pair.breach.byId).map(
    (topic) => ({ type: "settling.unmark", topic }) as const,
  ),
  ...Object.keys(history.pair.conversation.byId).map(
    (conversation) => ({ type: "conversation.end", conversation, unsafe: false }) as const,
  ),
  ...Object.keys(history.pair.needs.byId).map(
    (need) => ({ type: "needs.take-back", need }) as const,
  ),
  ...Object.keys(history.pair.question.byId).map(
    (question) => ({ type: "question.take-back", question }) as const,
  ),
  ...Object.keys(history.pair.agreement).map(
    (agreement) => ({ type: "agreement.end", agreement }) as const,
  ),
];

/** Types that a person's own client alone may write are never among what the pair log knows. */
test("no event type belongs to both logs", () => {
  const stamp = { id: "x1", by: partners[0], at: 5, edition: 1 };
  const seen: Facts[] = fc
    .sample(moves, { numRuns: 60, seed: 3 })
    .flatMap((all) => lived(all).events)
    .map(({ facts }) => facts);
  for (const facts of seen) {
    const inPair =
      evolvePair(emptyPair(partners), facts, stamp).refused[0]?.code === "unknown-event";
    const inSelf =
      evolveSelf(emptySelf(partners[0]), facts, stamp).refused[0]?.code === "unknown-event";
    expect(inPair).not.toBe(inSelf);
  }
});
