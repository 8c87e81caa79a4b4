import assert from "node:assert/strict";
import type { PairLog, SelfLog } from "../../src/index.ts";
import {
  emptyPair,
  emptySelf,
  evolvePair,
  evolveSelf,
  parseFacts,
  refusalCodes,
} from "../../src/index.ts";
import { canary } from "../canary.ts";
import type { History, RecordedEvent } from "../histories.ts";
import { partners, viewOf } from "../histories.ts";
import type { Life } from "./life.ts";
import { pairEvents } from "./life.ts";
import type { Property } from "./property.ts";

const asSnapshot = <Log>(log: Log): Log => JSON.parse(JSON.stringify(log)) as Log;

/** Folds as a device that is told of its log in these pieces, and is put away and opened again after each. */
const inPieces = <Log>(
  events: readonly RecordedEvent[],
  cuts: readonly number[],
  empty: Log,
  evolve: (log: Log, event: RecordedEvent) => Log,
): Log => {
  const ends = cuts.map((part) => Math.floor((part / 1_000) * events.length));
  return events.reduce(
    (log, event, place) => evolve(ends.includes(place) ? asSnapshot(log) : log, event),
    empty,
  );
};

const foldPair = (log: PairLog, { facts, stamp }: RecordedEvent): PairLog =>
  evolvePair(log, facts, stamp);
const foldSelf = (log: SelfLog, { facts, stamp }: RecordedEvent): SelfLog =>
  evolveSelf(log, facts, stamp);

const sameOnEveryDevice = ({ forged: history, moments, plan }: Life): void => {
  const shared = pairEvents(history);
  const deliveries = [[], plan.moments, plan.moments.map((part) => 1_000 - part)];
  for (const cuts of deliveries) {
    const partnersInOrder = cuts === plan.moments ? partners : partners.toReversed();
    const folded = inPieces(shared, cuts, emptyPair(partnersInOrder), foldPair);
    assert.deepStrictEqual(folded, history.pair);
  }
  for (const me of partners) {
    const own = history.events.filter(
      ({ audience, stamp }) => audience === "self" && stamp.by === me,
    );
    const folded = inPieces(own, plan.moments, emptySelf(me), foldSelf);
    assert.deepStrictEqual(folded, viewOf(history, me).self);
  }
  // What was folded on is left as it was: a device that still shows an earlier state shows it whole.
  for (const moment of moments) {
    const before = pairEvents(moment).reduce(foldPair, emptyPair(partners));
    assert.deepStrictEqual(before, moment.pair);
  }
};

const nothingPrivateShows = ({ history, withoutPrivateActs }: Life): void => {
  assert.deepStrictEqual(pairEvents(history), pairEvents(withoutPrivateActs));
  assert.deepStrictEqual(history.pair, withoutPrivateActs.pair);
};

const wordsKeepTheirPlace = ({ history }: Life): void => {
  const { pair, selves, events } = history;
  assert.ok(!JSON.stringify([pair, selves, events.map(({ facts }) => facts)]).includes(canary));
  const state = JSON.stringify(pair);
  for (const { audience, facts, stamp, words } of events) {
    // A name is what somebody is called now, and no writing.
    if (audience === "self" || !words || facts.type === "space.introduced") continue;
    assert.ok(state.includes(`"${stamp.id}"`), `${facts.type} ${stamp.id} left no mark`);
  }
};

const everyCodeIsListed = ({ forged }: Life): void => {
  for (const { refusal } of forged.refusals) assert.ok(refusalCodes.includes(refusal.code));
  for (const { code } of forged.pair.refused) assert.ok(refusalCodes.includes(code));
};

const decidedIsAccepted = ({ history }: Life): void => {
  assert.deepStrictEqual(refusedAnywhere(history), []);
  for (const { facts } of history.events) assert.deepStrictEqual(parseFacts(facts), facts);
};

const refusedAnywhere = ({ pair, selves }: History) =>
  [pair, ...Object.values(selves)].flatMap(({ refused }) => refused);

export const aboutTheRecord: readonly Property[] = [
  {
    // Every person has two devices. There is no counselor yet: theirs would be a third log.
    name: "1: the same events come to the same state on every device, at once, in pieces or from a snapshot",
    holds: sameOnEveryDevice,
  },
  {
    name: "2: nothing done alone changes an event, or its moment, that the other can see",
    holds: nothingPrivateShows,
  },
  {
    name: "6: a log holds no word of anybody's, and every shared writing keeps its place in it",
    holds: wordsKeepTheirPlace,
  },
  { name: "10: every refusal has a code of the list", holds: everyCodeIsListed },
  {
    name: "what a person decides, every device accepts; and facts read back as they were",
    holds: decidedIsAccepted,
  },
];
