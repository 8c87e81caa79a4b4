import assert from "node:assert/strict";
import type { Command, PairLog } from "../../src/index.ts";
import { asking, isOver, isUnconditional, waiting, wasAccepted } from "../../src/index.ts";
import type { History } from "../histories.ts";
import { acted, partners, viewOf } from "../histories.ts";
import type { Life } from "./life.ts";
import type { Property } from "./property.ts";

const closedDoorsKeepQuiet = ({ moments, plan }: Life): void => {
  for (const moment of moments) {
    for (const me of partners) {
      const set: Command = { type: "readiness.set-door", kinds: plan.kinds, until: null };
      const history = acted(moment, me, set, "door");
      const open = history.pair.readiness.openFor[me] ?? [];
      const asked = asking(viewOf(history, me));
      const behind = asked.filter(({ kind }) => !open.includes(kind));
      assert.deepStrictEqual(
        behind.filter(({ id }) => !isAboutHealth(history.pair, id)),
        [],
      );
      assert.deepStrictEqual(
        asked.filter(({ from }) => from === me),
        [],
      );
      const waits = waiting(viewOf(history, me));
      assert.deepStrictEqual(
        waits.filter(({ kind }) => open.includes(kind)),
        [],
      );
    }
  }
};

/** Questions about health alone pass a resting door (R1). */
const isAboutHealth = (pair: PairLog, id: string): boolean =>
  pair.question.byId[id]?.health === true;

const leavingSucceeds = ({ history, moments }: Life): void => {
  for (const { command, refusal } of history.refusals) {
    assert.ok(!isUnconditional(command), `${command.type} was refused: ${refusal.code}`);
  }
  const [before = history] = moments;
  for (const me of partners) {
    for (const command of unconditionalCommands(before)) {
      assert.ok(isUnconditional(command), command.type);
      // At once, and from a phone that was away for the rest of it.
      for (const when of [before, history]) {
        assert.deepStrictEqual(acted(when, me, command, "leaving").refusals, when.refusals);
      }
    }
    const closed = acted(history, me, { type: "space.close" }, "closing");
    assert.notEqual(closed.pair.space.closed, null);
    const paused = acted(history, me, { type: "space.pause" }, "pause");
    assert.ok(paused.pair.space.pausedBy.includes(me));
    const resting = acted(history, me, { type: "space.step-back" }, "back");
    assert.deepStrictEqual(resting.pair.readiness.openFor[me], []);
    const asked = asking(viewOf(resting, me));
    assert.ok(asked.every(({ id }) => isAboutHealth(resting.pair, id)));
  }
  for (const { id: conversation } of Object.values(history.pair.conversation.byId)) {
    const end: Command = { type: "conversation.end", conversation, unsafe: true };
    const ended = acted(history, partners[0], end, "end").pair.conversation.byId[conversation];
    assert.ok(ended && isOver(ended));
  }
  for (const agreement of Object.keys(history.pair.agreement)) {
    const ended = acted(history, partners[1], { type: "agreement.end", agreement }, "end");
    const after = ended.pair.agreement[agreement];
    assert.ok(after && (!wasAccepted(after) || after.ended));
  }
};

const unconditionalCommands = ({ pair }: History): readonly Command[] => [
  { type: "space.step-back" },
  { type: "space.pause" },
  { type: "space.lift-pause" },
  { type: "space.close" },
  { type: "willingness.take-back" },
  { type: "trust.take-back" },
  ...Object.entries(pair.pact).flatMap(([agreement, reviews]) =>
    Object.keys(reviews).map((review) => ({ type: "pact.take-back", agreement, review }) as const),
  ),
  ...lastOf(pair.breach.byId).map((topic) => ({ type: "settling.unmark", topic }) as const),
  ...lastOf(pair.conversation.byId).map(
    (conversation) => ({ type: "conversation.end", conversation, unsafe: false }) as const,
  ),
  ...lastOf(pair.needs.byId).map((need) => ({ type: "needs.take-back", need }) as const),
  ...lastOf(pair.question.byId).map(
    (question) => ({ type: "question.take-back", question }) as const,
  ),
  ...lastOf(pair.agreement).map((agreement) => ({ type: "agreement.end", agreement }) as const),
];

/** The latest few: what stands open is among them. */
const lastOf = (byId: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(byId).slice(-3);

export const aboutLeaving: readonly Property[] = [
  {
    name: "3: while a door is closed for a kind, nothing of that kind asks anything of its person",
    holds: closedDoorsKeepQuiet,
  },
  {
    // Nothing is granted to anyone yet; nothing else is left to end or to withdraw.
    name: "8: leaving, pausing, ending and taking back always succeed, also when decided long before",
    holds: leavingSucceeds,
  },
];
