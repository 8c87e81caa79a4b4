import {
  isKnownZone,
  lastOfMonth,
  usualTellWithin,
  weekdays,
  type PersonId,
  type Schedule,
  type Terms,
  type Weekday,
} from "@groundwork/repair";
import type { Words } from "@groundwork/replica";
import { zoneHere } from "./dates.ts";

/** What the page for writing an agreement holds, as a draft keeps it: text by field. */
export interface Form {
  readonly sentence: string;
  readonly why: string;
  readonly whose: "" | "me" | "other";
  readonly every: Schedule["every"];
  readonly weeks: string;
  /** Weekdays, such as "MO TH". */
  readonly days: string;
  readonly monthDay: string;
  readonly time: string;
  readonly until: string;
  readonly tellWithin: string;
  readonly review: string;
  /** "Does this let one of you check on the other?" A yes makes it a pact (F2). */
  readonly openness: "" | "yes" | "no";
  /** Where it came from, if from a letter (M4). */
  readonly apology: string;
  readonly breach: string;
}

export const emptyForm: Form = {
  sentence: "",
  why: "",
  whose: "me",
  every: "week",
  weeks: "1",
  days: "SU",
  monthDay: "1",
  time: "18:00",
  until: "",
  tellWithin: String(usualTellWithin),
  review: "",
  openness: "",
  apology: "",
  breach: "",
};

const isEvery = (text: string | undefined): text is Schedule["every"] =>
  text === "day" || text === "week" || text === "month" || text === "cue";
const isOpenness = (text: string | undefined): text is Form["openness"] =>
  text === "yes" || text === "no" || text === "";
const isWhose = (text: string | undefined): text is Form["whose"] =>
  text === "me" || text === "other" || text === "";

/** A form from a draft's text; what is missing or unreadable is as in an empty one. */
export function formOf(words: Words): Form {
  const { every, whose, openness } = words;
  return {
    ...emptyForm,
    ...words,
    every: isEvery(every) ? every : emptyForm.every,
    whose: isWhose(whose) ? whose : emptyForm.whose,
    openness: isOpenness(openness) ? openness : emptyForm.openness,
  };
}

/** A form that shows these terms, to change them. */
export function formFrom(terms: Terms, me: PersonId, words: Words): Form {
  const { schedule } = terms;
  return {
    ...emptyForm,
    sentence: words["sentence"] ?? "",
    why: words["why"] ?? "",
    whose: terms.doer === me ? "me" : "other",
    every: schedule.every,
    weeks: schedule.every === "week" ? String(schedule.weeks) : "1",
    days:
      schedule.every === "week"
        ? schedule.days.join(" ")
        : schedule.every === "cue"
          ? schedule.day
          : "SU",
    monthDay: schedule.every === "month" ? String(schedule.day) : "1",
    time: terms.time,
    until: terms.until ?? "",
    tellWithin: String(terms.tellWithin),
    review: terms.review ?? "",
    openness: terms.openness ? "yes" : "",
  };
}

export const daysOf = (form: Form): readonly Weekday[] =>
  weekdays.filter((day) => form.days.split(" ").includes(day));

function scheduleOf(form: Form): Schedule | null {
  const days = daysOf(form);
  switch (form.every) {
    case "day":
      return { every: "day" };
    case "week":
      return days.length > 0 ? { every: "week", weeks: Number(form.weeks), days: [...days] } : null;
    case "month":
      return { every: "month", day: Number(form.monthDay) || lastOfMonth };
    case "cue":
      return days[0] ? { every: "cue", day: days[0] } : null;
  }
}

interface People {
  readonly me: PersonId;
  readonly partner: PersonId;
}

/** The terms that a form says, in the zone they were first kept in or this phone's own; null while something is missing. */
export function termsOf(form: Form, { me, partner }: People, zone?: string): Terms | null {
  const schedule = scheduleOf(form);
  if (schedule === null || form.whose === "" || form.time === "") return null;
  const openness = form.openness === "yes";
  return {
    doer: form.whose === "me" ? me : partner,
    schedule,
    zone: zone !== undefined && isKnownZone(zone) ? zone : zoneHere(),
    time: form.time,
    until: form.until === "" ? null : form.until,
    tellWithin: Number(form.tellWithin),
    // A pact has review days of its own.
    review: form.review === "" || openness ? null : form.review,
    openness,
  };
}
