import { addDays, type EventId, type Outcome, type Terms } from "@groundwork/repair";
import type { Couple } from "../../packages/repair/test/couple.ts";
import { weekly } from "../../packages/repair/test/weekly.ts";

type Told = Exclude<Outcome, "open">;

/** What became of each time in turn: mostly kept, and now and then each of the others. */
const turns: readonly Told[] = [
  "kept",
  "kept",
  "partly",
  "kept",
  "told",
  "kept",
  "raised",
  "kept",
  "kept",
  "excused",
  "kept",
  "differs",
  "unsaid",
  "kept",
  "told-late",
  "kept",
  "kept",
];

/** A promise, whose it is, and in which week it began. */
const promises = [
  { doer: "ruth", other: "mei", fromWeek: 0, stride: 1, sentence: "The account, on Sundays." },
  { doer: "ruth", other: "mei", fromWeek: 0, stride: 3, sentence: "Home by seven, or I call." },
  { doer: "mei", other: "ruth", fromWeek: 5, stride: 5, sentence: "Twenty minutes to talk." },
  { doer: "ruth", other: "mei", fromWeek: 8, stride: 2, sentence: "I write to Pat no more." },
] as const;

const firstSunday = "2026-01-18";

const terms = (doer: string): Terms => ({ ...weekly, doer });

export interface Laid {
  readonly agreement: EventId;
  readonly sentence: string;
  /** What became of each time, the first one first. */
  readonly outcomes: readonly Told[];
}

/** So many weeks of four promises, with every kind of stone among them, until the Wednesday after the last Sunday. */
export function keepFor(couple: Couple, weeks: number): readonly Laid[] {
  const laid = promises.map((promise) => ({ ...promise, agreement: "", outcomes: [] as Told[] }));
  for (let week = 0; week < weeks; week++) {
    const on = addDays(firstSunday, 7 * week);
    for (const course of laid.filter(({ fromWeek }) => fromWeek === week)) {
      couple.at(`${addDays(on, -2)}T12:00:00Z`);
      course.agreement = begin(couple, course);
    }
    const running = laid.filter(({ agreement }) => agreement !== "");
    for (const course of running) {
      course.outcomes.push(
        turns[((week - course.fromWeek) * course.stride) % turns.length] ?? "kept",
      );
    }
    couple.at(`${on}T19:00:00Z`);
    for (const course of running) inTime(couple, course, on);
    couple.at(`${addDays(on, 2)}T19:00:00Z`);
    for (const course of running) afterwards(couple, course, on);
  }
  couple.now += 18 * 3_600_000;
  return laid;
}

type Course = (typeof promises)[number] & {
  readonly agreement: EventId;
  readonly outcomes: readonly Told[];
};

function begin(couple: Couple, { doer, other, sentence }: (typeof promises)[number]): EventId {
  const agreement = couple.act(doer, {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms: terms(doer),
    sentence,
    why: "",
    wish: "i-want-this",
    letsOneCheck: null,
  });
  couple.act(other, {
    type: "agreement.accept",
    agreement,
    revision: agreement,
    wish: "i-want-this",
  });
  return agreement;
}

/** What is said on the evening itself. */
function inTime(couple: Couple, { agreement, doer, other, outcomes }: Course, on: string): void {
  const says = {
    kept: "kept",
    partly: "partly",
    told: "missed",
    excused: "missed",
    differs: "kept",
  } as const;
  const outcome = outcomes.at(-1) ?? "kept";
  if (outcome === "unsaid" || outcome === "raised" || outcome === "told-late") return;
  couple.act(doer, { type: "occasion.check-in", agreement, on, say: says[outcome], line: "" });
  const response = { type: "occasion.respond", agreement, on, line: "" } as const;
  if (outcome === "excused") couple.act(other, { ...response, say: "excused" });
  if (outcome === "differs") couple.act(other, { ...response, say: "saw-it-differently" });
}

/** What is said once the time for telling has passed. */
function afterwards(
  couple: Couple,
  { agreement, doer, other, outcomes }: Course,
  on: string,
): void {
  const said = { agreement, on, line: "" } as const;
  const outcome = outcomes.at(-1);
  if (outcome === "raised") couple.act(other, { type: "occasion.respond", ...said, say: "raised" });
  if (outcome === "told-late")
    couple.act(doer, { type: "occasion.check-in", ...said, say: "missed" });
}
