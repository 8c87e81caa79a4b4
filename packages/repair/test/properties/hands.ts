import assert from "node:assert/strict";
import type { PairLog, PersonId } from "../../src/index.ts";
import {
  addDays,
  day,
  dayOfDate,
  hour,
  instantAt,
  isPact,
  standingOf,
  standingRevision,
  standingStatement,
} from "../../src/index.ts";
import type { History, RecordedEvent } from "../histories.ts";
import { partners } from "../histories.ts";
import type { Life } from "./life.ts";
import { otherThan } from "./life.ts";
import type { Property } from "./property.ts";

const nobodyInAnothersName = ({ forged }: Life): void => {
  assert.deepStrictEqual(wrongHands(forged), []);
  for (const { type, stamp } of forged.pair.refused) {
    if (partners.some((me) => me === stamp.by)) continue;
    assert.equal(stamp.by, "stranger", `${type} was written by nobody known`);
  }
};

const bothAcceptedTheSame = ({ forged, moments }: Life): void => {
  for (const { pair, events } of [...moments, forged]) {
    for (const agreement of Object.values(pair.agreement)) {
      for (const { revision: id } of agreement.inForce) {
        const written = events.find(({ stamp }) => stamp.id === id);
        const by = agreement.revisions.find((each) => each.id === id)?.by;
        assert.ok(by !== undefined && written?.stamp.by === by);
        assert.ok(
          saidBy(events, otherThan(by), (facts) => {
            if (facts.type !== "agreement.accepted") return false;
            return facts.agreement === agreement.id && facts.revision === id;
          }),
          `${agreement.id} is in force, and ${id} was accepted by its author alone`,
        );
      }
    }
  }
};

const noPactOutlivesItsEnd = ({ forged, moments }: Life): void => {
  for (const { pair, events } of [...moments, forged]) {
    const skipped = new Set(pair.refused.map(({ stamp }) => stamp.id));
    for (const pact of Object.values(pair.agreement).filter(isPact)) {
      const { until, doer, zone } = standingRevision(pact).terms;
      for (const { by, terms } of pact.revisions) {
        assert.ok(terms.openness && terms.doer === by && doer === by);
      }
      const [accepted, changed] = pact.inForce;
      if (!accepted || until === null) continue;
      assert.equal(changed, undefined);
      // A day and its slack: the log knows no zones.
      assert.ok(dayOfDate(until) - accepted.at / day <= 93);
      const over = instantAt(addDays(until, 1), "00:00", zone);
      assert.ok(["expired", "ended"].includes(standingOf(pact, over)));
      for (const { facts, stamp } of events) {
        if (!("agreement" in facts) || facts.agreement !== pact.id || skipped.has(stamp.id))
          continue;
        if ("on" in facts) assert.ok(facts.on <= until, `${facts.type} of a day past its end`);
        if (facts.type === "pact.committed") assert.ok(stamp.at < over + 14 * hour);
        assert.notEqual(facts.type, "agreement.reviewed");
      }
    }
  }
};

const saidBy = (
  events: readonly RecordedEvent[],
  person: PersonId,
  says: (facts: RecordedEvent["facts"]) => boolean,
): boolean => events.some(({ facts, stamp }) => stamp.by === person && says(facts));

/** What stands in the log as somebody's word under an event that they did not write. */
const wrongHands = (history: History): readonly string[] => {
  const authors = new Map(history.events.map(({ stamp }) => [stamp.id, stamp.by]));
  const misplaced = [...standingIn(history.pair)]
    .filter(([id, person]) => authors.get(id) !== person)
    .map(([id, person]) => `${id} stands as ${person}'s`);
  return [...misplaced, ...saidByOneAlone(history), ...spokenTwice(history.pair)];
};

const spokenTwice = ({ conversation }: PairLog): readonly string[] =>
  Object.values(conversation.byId).flatMap(({ turns }) =>
    turns
      .filter(({ kind }) => kind === "spoke")
      .filter(({ by }, place, told) => told.findIndex((turn) => turn.by === by) !== place)
      .map(({ id }) => `${id} took the other's turn`),
  );

/** What takes somebody else, or both, than those who said it. */
const saidByOneAlone = ({ pair, events }: History): readonly string[] => {
  const alone: string[] = [];
  const need = (person: PersonId, what: string, says: (facts: Facts) => boolean): void => {
    if (!saidBy(events, person, says)) alone.push(`${what} without ${person}`);
  };
  for (const breach of Object.values(pair.breach.byId)) {
    const version = breach.versions.find(({ id }) => id === breach.confirmed);
    if (!version) continue;
    need(otherThan(version.by), `${version.id} confirmed`, (facts) => {
      return facts.type === "breach.confirmed" && facts.version === version.id;
    });
  }
  for (const { id, by, takenBackAt } of Object.values(pair.needs.byId)) {
    if (takenBackAt === null) continue;
    need(by, `${id} taken back`, (facts) => {
      return facts.type === "needs.taken-back" && facts.need === id;
    });
  }
  for (const { id, by, takenBackAt } of Object.values(pair.question.byId)) {
    if (takenBackAt === null) continue;
    need(by, `${id} taken back`, (facts) => {
      return facts.type === "question.taken-back" && facts.question === id;
    });
  }
  for (const { id, proposedBy, stage } of Object.values(pair.conversation.byId)) {
    if (stage === "proposed" || stage === "not-yet" || stage === "ended") continue;
    need(otherThan(proposedBy), `${id} begun`, (facts) => {
      return facts.type === "conversation.accepted" && facts.conversation === id;
    });
  }
  if (Object.keys(pair.trust.opened).length > 0) {
    for (const person of partners) {
      need(person, "an idea of trust opened", ({ type }) => type === "trust.committed");
    }
  }
  for (const { opened } of Object.values(pair.pact).flatMap((reviews) => Object.values(reviews))) {
    for (const { id } of opened) {
      for (const person of partners) {
        need(person, `${id} opened`, ({ type }) => type === "pact.committed");
      }
    }
  }
  for (const { id, by, answer } of Object.values(pair.repair)) {
    if (answer === null) continue;
    need(otherThan(by), `${id} answered`, (facts) => {
      const answers = facts.type === "repair.accepted" || facts.type === "repair.not-yet";
      return answers && facts.repair === id && facts.type === `repair.${answer.say}`;
    });
  }
  for (const { id, by, bothSay } of Object.values(pair.inperson.byId)) {
    if (!bothSay) continue;
    need(otherThan(by), `${id} done in person`, (facts) => {
      return facts.type === "inperson.marked-too" && facts.mark === id;
    });
  }
  for (const { id, by, bothSay } of Object.values(pair.conversation.held)) {
    if (!bothSay) continue;
    need(otherThan(by), `${id} held aloud`, (facts) => {
      return facts.type === "conversation.held-too" && facts.held === id;
    });
  }
  for (const { id, by, agreed } of Object.values(pair.conversation.byId).flatMap(
    ({ steps }) => steps,
  )) {
    if (!agreed) continue;
    need(otherThan(by), `${id} agreed`, (facts) => {
      return facts.type === "conversation.step-agreed" && facts.step === id;
    });
  }
  for (const { topic, settledAt } of Object.values(pair.settling.topics)) {
    if (settledAt === null) continue;
    for (const person of partners) {
      need(person, `${topic} settled`, (facts) => {
        return facts.type === "settling.kept" && facts.topic === topic;
      });
    }
  }
  return alone;
};

type Facts = RecordedEvent["facts"];

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
    for (const { id } of answers) yield [id, otherThan(by)];
  }
  for (const { by, id, answers } of Object.values(pair.question.byId)) {
    yield [id, by];
    for (const answer of answers) yield [answer.id, otherThan(by)];
  }
  for (const { id, by, additions } of Object.values(pair.account.accounts)) {
    for (const each of [{ id }, ...additions]) yield [each.id, by];
  }
  for (const { id, by, agreed } of Object.values(pair.account.cameToLight)) {
    yield [id, by];
    if (agreed !== null) yield [agreed, otherThan(by)];
  }
  for (const { id, by } of pair.why.shared) yield [id, by];
  for (const { id, by } of Object.values(pair.inperson.byId)) yield [id, by];
  for (const { id, by } of Object.values(pair.trust.opened)) yield [id, by];
  for (const { id, by } of Object.values(pair.settling.marks)) yield [id, by];
  for (const { turns, steps } of Object.values(pair.conversation.byId)) {
    for (const { id, by } of [...turns, ...steps]) yield [id, by];
  }
  for (const { opened } of Object.values(pair.pact).flatMap((reviews) => Object.values(reviews))) {
    for (const { id, by } of opened) yield [id, by];
  }
  for (const { revisions, reviews } of Object.values(pair.agreement)) {
    for (const { id, by } of [...revisions, ...reviews]) yield [id, by];
  }
  for (const { by, answers } of Object.values(pair.apology)) {
    for (const { id } of answers) yield [id, otherThan(by)];
  }
  for (const { id, by, done } of Object.values(pair.repair)) {
    yield [id, by];
    for (const told of done) {
      yield [told.id, by];
      for (const said of told.said) yield [said.id, otherThan(by)];
    }
  }
  for (const { id, by } of Object.values(pair.telling.byId)) yield [id, by];
  for (const agreement of Object.values(pair.agreement)) {
    const { doer } = standingRevision(agreement).terms;
    for (const said of Object.values(pair.occasion[agreement.id] ?? {}).flatMap((month) =>
      Object.values(month),
    )) {
      for (const { id } of said.checkIns) yield [id, doer];
      for (const { id } of said.responses) yield [id, otherThan(doer)];
    }
  }
}

export const aboutWhoseHand: readonly Property[] = [
  {
    name: "4: no agreement is active without both acceptances of the same revision",
    holds: bothAcceptedTheSame,
  },
  {
    name: "4: no pact outlives its end, is changed while it runs, or is another's than whom it would watch",
    holds: noPactOutlivesItsEnd,
  },
  {
    name: "5: nobody answers, accepts, checks in, settles or states in another's name, with any client",
    holds: nobodyInAnothersName,
  },
];
