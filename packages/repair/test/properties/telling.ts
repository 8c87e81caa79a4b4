import assert from "node:assert/strict";
import type { Agreement, CheckIn, Command, Response } from "../../src/index.ts";
import { occasionsOf, recordOf, standingOf, standingRevision } from "../../src/index.ts";
import type { History } from "../histories.ts";
import { acted, partners } from "../histories.ts";
import type { Life } from "./life.ts";
import { otherThan } from "./life.ts";
import type { Property } from "./property.ts";

const day = 24 * 3_600_000;

const tellingNeverCosts = ({ moments }: Life): void => {
  for (const moment of moments) {
    if (moment.pair.space.closed) continue;
    const paused = partners.reduce(
      (history, me) => acted(history, me, { type: "space.pause" }, `pause-${me}`),
      moment,
    );
    for (const agreement of Object.values(moment.pair.agreement)) {
      if (standingOf(agreement, moment.now) !== "active") continue;
      for (const on of tellableDays(moment, agreement)) {
        compareTelling(moment, agreement, on);
        // No pause, by either, keeps it from being told.
        tell(paused, agreement, on);
      }
    }
  }
};

/** Occasions that have fallen due, whose telling time runs, and of which nothing was said. */
const tellableDays = ({ pair, now }: History, agreement: Agreement): readonly string[] =>
  occasionsOf(pair, agreement, now, now - 3 * day)
    .filter(({ due, tellBy }) => due <= now && now <= tellBy)
    .filter(({ checkIns, responses }) => checkIns.length === 0 && responses.length === 0)
    .map(({ on }) => on);

const compareTelling = (moment: History, agreement: Agreement, on: string): void => {
  const { doer } = standingRevision(agreement).terms;
  const told = tell(moment, agreement, on);
  const later = (history: History): History => ({ ...history, now: history.now + 3 * day });
  const respond = (history: History, say: Response): History =>
    accepted(history, otherThan(doer), {
      type: "occasion.respond",
      agreement: agreement.id,
      on,
      say,
      line: "",
    });
  const isPaused = moment.pair.space.pausedBy.length > 0;
  const asTold = picture(later(told), agreement);
  const touched = moment.pair.space.pauses.some(
    ({ until }) => until === null || until > moment.now - 3 * day,
  );
  // What nobody spoke of while the space was paused counts for nothing (domain.md, "Follow-through").
  if (!touched) assert.ok(asTold >= picture(later(moment), agreement));
  if (isPaused) return;
  assert.ok(asTold >= picture(respond(later(moment), "raised"), agreement));
  assert.ok(asTold <= picture(respond(later(told), "raised"), agreement));
  // A miss that the other sees differently is left out, and the record says so.
  const denied = respond(later(told), "saw-it-differently");
  assert.equal(counted(denied, agreement).differs, counted(later(moment), agreement).differs + 1);
};

const tell = (history: History, agreement: Agreement, on: string): History => {
  const { doer } = standingRevision(agreement).terms;
  const say: CheckIn = "missed";
  return accepted(history, doer, {
    type: "occasion.check-in",
    agreement: agreement.id,
    on,
    say,
    line: "",
  });
};

const accepted = (history: History, by: string, command: Command): History => {
  const after = acted(history, by, command, `${command.type}-by-${by}`.replace(".", "-"));
  const [refused] = after.refusals.slice(history.refusals.length);
  assert.equal(refused, undefined, `${command.type} was refused: ${refused?.refusal.code}`);
  return after;
};

const recordAt = ({ pair, now }: History, { id }: Agreement) => {
  const agreement = pair.agreement[id];
  assert.ok(agreement);
  // A day on, so that what was said just now is counted.
  return recordOf(pair, agreement, now + 2 * day);
};

const picture = (history: History, agreement: Agreement): number =>
  recordAt(history, agreement).mean;
const counted = (history: History, agreement: Agreement) => recordAt(history, agreement).counts;

export const aboutTelling: readonly Property[] = [
  {
    name: "9: telling a miss in time can always be done, and never leaves the record lower than not telling it",
    holds: tellingNeverCosts,
  },
];
