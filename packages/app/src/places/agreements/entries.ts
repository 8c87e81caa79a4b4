import { computed } from "@preact/signals";
import {
  asking,
  baseRevision,
  dayOfDate,
  firstDayOf,
  heldBack,
  intervalDays,
  recordOf,
  standingOf,
  standingRevision,
  wasAccepted,
  type Agreement,
  type AgreementRecord,
  type AgreementStanding,
  type FollowThroughWords,
  type Outcome,
  type PairLog,
  type Schedule,
} from "@groundwork/repair";
import { useName } from "../../record/names.ts";
import { view, type AppView } from "../../record/record.ts";
import { wasOpened } from "../door/opened.ts";
import { sayWeekday, sayWeekdays } from "./dates.ts";
import type { Course } from "./foundation/layout.ts";
import { say } from "./say.ts";

/** One agreement as a person may see it. */
export interface Entry {
  readonly agreement: Agreement;
  readonly standing: AgreementStanding;
  readonly record: AgreementRecord;
  /** Whether the words that are up, or else those that stand, are this person's own. */
  readonly own: boolean;
}

/** Every agreement and proposal that this person may see; what waits behind their resting door is not among them. */
export const entries = computed<readonly Entry[]>(() => entriesIn(view.value));

export function entriesIn(seen: AppView): readonly Entry[] {
  const { me, pair } = seen;
  if (pair === null) return [];
  const asked = new Set(asking(seen).map(({ id }) => id));
  return Object.values(pair.agreement)
    .filter((agreement) => {
      const { id } = baseRevision(agreement);
      const ownHand = agreement.revisions.some(({ by }) => by === me);
      const answered = wasAccepted(agreement) || agreement.declined !== null;
      return answered || ownHand || asked.has(id) || wasOpened(id);
    })
    .map((agreement) => entryIn(agreement, pair, seen))
    .sort((one, other) => begunAt(one) - begunAt(other));
}

const entryIn = (recorded: Agreement, pair: PairLog, seen: AppView): Entry => {
  const agreement = asSeen(recorded, seen);
  return {
    agreement,
    standing: standingOf(agreement, seen.now),
    record: recordOf(pair, agreement, seen.now),
    own: baseRevision(agreement).by === seen.me,
  };
};

const begunAt = ({ agreement }: Entry): number => agreement.inForce[0]?.at ?? 0;

/**
 * An agreement as far as this person has looked: other words for it wait behind their door like all that arrives (R1),
 * and until then what stands, or what they offered themselves, stands as it did.
 */
function asSeen(agreement: Agreement, seen: AppView): Agreement {
  const { open } = agreement;
  if (open === null || wasOpened(open) || !heldBack(seen).some(({ id }) => id === open)) {
    return agreement;
  }
  const inForce = new Set(agreement.inForce.map(({ revision }) => revision));
  const known = agreement.revisions.findLast(
    ({ id, by }) => by === seen.me || wasOpened(id) || inForce.has(id),
  );
  if (!known) return agreement;
  const revisions = agreement.revisions.slice(0, agreement.revisions.indexOf(known) + 1);
  const stood = inForce.has(known.id) || known.takenBackAt !== null;
  return { ...agreement, revisions, open: stood ? null : known.id };
}

/** One agreement by its id, whether or not the door shows it: who opens its page has come through the door. */
export function entryOf(id: string): Entry | null {
  const seen = view.value;
  const recorded = seen.pair?.agreement[id];
  return seen.pair && recorded ? entryIn(recorded, seen.pair, seen) : null;
}

/** Whether something this person did to an agreement is on this phone and not yet in the record. */
export const isOnItsWay = (agreement: string): boolean =>
  view.value.pending.some(
    ({ command }) =>
      command.type.startsWith("agreement.") &&
      "agreement" in command &&
      command.agreement === agreement,
  );

/** The other's name, or how they are called where it is not known. */
export const usePartner = (): string => useName(view.value.partner) ?? say("someone");

export const courseOf = ({ agreement, record }: Entry): Course => ({
  id: agreement.id,
  sinceDay: dayOfDate(firstDayOf(agreement) ?? "1970-01-01"),
  intervalDays: intervalDays(standingRevision(agreement).terms.schedule),
  occasions: record.occasions.map(({ on, outcome }) => ({ day: dayOfDate(on), outcome })),
});

/** What the counts leave out because nothing can be counted from it. */
const uncounted: ReadonlySet<Outcome> = new Set(["open", "excused", "differs"]);
const told: readonly Outcome[] = [
  "partly",
  "told",
  "told-late",
  "raised",
  "unsaid",
  "differs",
  "excused",
];

/** "19 of 21 kept, one missed and told": never one number alone. */
export function sayCounts({ counts }: AgreementRecord): string {
  const all = (Object.keys(counts) as Outcome[])
    .filter((outcome) => !uncounted.has(outcome))
    .reduce((sum, outcome) => sum + counts[outcome], 0);
  const others = told
    .filter((outcome): outcome is Exclude<typeof outcome, "kept" | "open"> => counts[outcome] > 0)
    .map((outcome) => say(`counts.${outcome}`, { count: counts[outcome] }));
  if (all === 0 && others.length === 0) return say("counts.none");
  return [say("counts", { kept: counts.kept, all }), ...others].join(", ");
}

export function sayCarefully(words: FollowThroughWords, toldWhenNot: boolean): string {
  const key = `words.${words}` as const;
  const withTold = `${key}.told`;
  return toldWhenNot && say.has(withTold) ? say(withTold) : say(key);
}

/** When an agreement falls due, in words. */
export function saySchedule(schedule: Schedule, time: string): string {
  switch (schedule.every) {
    case "day":
      return say("schedule.day", { time });
    case "week":
      return schedule.weeks === 1
        ? say("schedule.week", { days: sayWeekdays(schedule.days), time })
        : say("schedule.weeks", { weeks: schedule.weeks, days: sayWeekdays(schedule.days), time });
    case "month":
      return schedule.day === -1
        ? say("schedule.monthEnd", { time })
        : say("schedule.month", { day: schedule.day, time });
    case "cue":
      return say("schedule.cue", { day: sayWeekday(schedule.day) });
  }
}
