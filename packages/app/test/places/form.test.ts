import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdays, type Schedule, type Terms } from "@groundwork/repair";
import { emptyForm, formFrom, formOf, termsOf } from "../../src/places/agreements/form.ts";

const people = { me: "ruth", partner: "mei" };

const date = fc.constantFrom(null, "2027-01-31", "2028-02-29");
const schedule = fc.oneof(
  fc.constant<Schedule>({ every: "day" }),
  fc
    .record({
      weeks: fc.integer({ min: 1, max: 4 }),
      days: fc.subarray([...weekdays], { minLength: 1 }),
    })
    .map((rule): Schedule => ({ every: "week", ...rule })),
  fc.constantFrom(-1, 1, 15, 28).map((day): Schedule => ({ every: "month", day })),
  fc.constantFrom(...weekdays).map((day): Schedule => ({ every: "cue", day })),
);
const terms = fc
  .record<Terms>({
    doer: fc.constantFrom("ruth", "mei"),
    schedule,
    zone: fc.constantFrom("Europe/London", "Asia/Tokyo"),
    time: fc.constantFrom("00:00", "18:30"),
    until: date,
    tellWithin: fc.constantFrom(6, 24, 168),
    review: date,
    openness: fc.boolean(),
  })
  // A pact has review days of its own.
  .map((each) => (each.openness ? { ...each, review: null } : each));

describe("the form of an agreement", () => {
  test("shows terms so that proposing them unchanged gives the same terms", () => {
    fc.assert(
      fc.property(terms, (each) => {
        const form = formFrom(each, "ruth", {
          sentence: "I call before six.",
          why: "So that you can rest.",
        });
        expect(termsOf(form, people, each.zone)).toEqual(each);
      }),
    );
  });

  test("survives being kept as a draft", () => {
    fc.assert(
      fc.property(terms, (each) => {
        const form = formFrom(each, "mei", { sentence: "I call before six." });
        expect(formOf({ ...form })).toEqual(form);
      }),
    );
  });

  test("says that something is missing while no day is chosen", () => {
    expect(termsOf({ ...emptyForm, days: "" }, people)).toBeNull();
    expect(termsOf({ ...emptyForm, every: "cue", days: "" }, people)).toBeNull();
    expect(termsOf(emptyForm, people)?.schedule).toEqual({ every: "week", weeks: 1, days: ["SU"] });
  });

  test("reads a damaged draft as an empty form where it must", () => {
    expect(formOf({ every: "never", whose: "them", sentence: "Kept." })).toMatchObject({
      every: "week",
      whose: "me",
      sentence: "Kept.",
    });
  });
});
