import fc from "fast-check";
import { expect, test } from "vitest";
import type { Agreement, PairLog, Schedule } from "../../src/index.ts";
import {
  addDays,
  dayOfDate,
  emptyPair,
  evolvePair,
  occasionsOf,
  parseFacts,
  reviewDays,
  standingOf,
} from "../../src/index.ts";

/** What two clients, both changed, may send of agreements: any of it, at any time, of any revision there is. */
const people = ["ruth", "mei"] as const;
const start = Date.UTC(2026, 2, 20, 12);
const hour = 3_600_000;

const schedules: readonly Schedule[] = [
  { every: "day" },
  { every: "week", weeks: 3, days: ["FR"] },
  { every: "cue", day: "SU" },
];

const sent = fc.record({
  what: fc.constantFrom(
    "agreement.proposed",
    "agreement.countered",
    "agreement.countered",
    "agreement.accepted",
    "agreement.accepted",
    "agreement.accepted",
    "agreement.declined",
    "agreement.withdrawn",
    "agreement.ended",
    "occasion.checked-in",
    "occasion.responded",
    "pact.committed",
  ),
  by: fc.constantFrom(...people),
  hours: fc.oneof(fc.nat(6), fc.nat(6), fc.nat(80), fc.constant(24 * 8)),
  doer: fc.constantFrom("ruth", "ruth", "ruth", "mei"),
  openness: fc.constantFrom(false, false, true),
  schedule: fc.constantFrom(...schedules),
  zone: fc.constantFrom("Pacific/Kiritimati", "Europe/London", "Etc/GMT+12", "Mars/Olympus"),
  until: fc.option(fc.oneof(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 85, max: 95 }))),
  day: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: -4, max: 10 })),
  /** Mostly the first agreement and its latest words: deep into the dance as well as wide. */
  which: fc.constantFrom(0, 0, 0, 1, 2),
  back: fc.constantFrom(0, 0, 0, 1, 2),
});

type Sent = typeof sent extends fc.Arbitrary<infer Value> ? Value : never;

const factsOf = (log: PairLog, each: Sent, today: string): unknown => {
  const agreements = Object.values(log.agreement);
  const of = agreements[each.which % Math.max(1, agreements.length)];
  const revision = of?.revisions.at(-1 - (each.back % of.revisions.length))?.id ?? "none";
  const agreement = of?.id ?? "none";
  const on = addDays(today, each.day);
  const terms = {
    doer: each.doer,
    schedule: each.schedule,
    zone: each.zone,
    time: "18:00",
    until: each.until === null ? null : addDays(today, each.until),
    tellWithin: 24,
    review: null,
    openness: each.openness,
  };
  const type = each.what;
  switch (type) {
    case "agreement.proposed":
      return { type, terms, breach: null, apology: null };
    case "agreement.countered":
      return { type, agreement, revision, terms };
    case "agreement.accepted":
      return { type, agreement, revision, from: on };
    case "agreement.declined":
      return { type, agreement, revision };
    case "agreement.withdrawn":
      return { type, agreement };
    case "agreement.ended":
      return { type, agreement, how: "ended" };
    case "occasion.checked-in":
      return { type, agreement, on, say: "missed" };
    case "occasion.responded":
      return { type, agreement, on, say: "raised" };
    default:
      return { type, agreement, review: on, digest: "x".repeat(43) };
  }
};

const inForceIn = (agreement: Agreement) =>
  agreement.inForce.flatMap((period) => {
    const revision = agreement.revisions.find(({ id }) => id === period.revision);
    return revision ? [{ ...period, ...revision, acceptedAt: period.at }] : [];
  });

/** Which limits of a pact these words in force would break. */
const brokenLimits = (agreement: Agreement, pact: ReturnType<typeof inForceIn>[number]) => {
  const { terms, by, from, acceptedAt } = pact;
  const { until, doer } = terms;
  if (until === null) return ["no end"];
  const over = Date.parse(`${until}T00:00Z`) + 60 * hour;
  const limits: Readonly<Record<string, boolean>> = {
    "worded by another": by === doer,
    "more than ninety days and one": dayOfDate(until) - dayOfDate(from) <= 91,
    "far ahead": dayOfDate(until) * 24 * hour - acceptedAt < 94 * 24 * hour,
    "a review after its end": reviewDays(agreement).every(({ on }) => on <= until),
    "outlives its end": standingOf(agreement, over) !== "active",
  };
  return Object.keys(limits).filter((limit) => !limits[limit]);
};

test("whatever two changed clients send, agreements and pacts keep their limits", () => {
  fc.assert(
    fc.property(fc.array(sent, { minLength: 5, maxLength: 60, size: "max" }), (all) => {
      let log = emptyPair(people);
      let now = start;
      /** Who said yes to which revision, by the events that stood. */
      const yes = new Map<string, Set<string>>();
      for (const [place, each] of all.entries()) {
        now += each.hours * hour;
        const facts = parseFacts(factsOf(log, each, new Date(now).toISOString().slice(0, 10)));
        if (!facts) throw new Error("These are facts.");
        const id = `event-${place}`;
        const refusedBefore = log.refused.length;
        const before = log;
        log = evolvePair(log, facts, { id, by: each.by, at: now, edition: 1 });
        if (log.refused.length > refusedBefore) continue;
        if (facts.type === "agreement.proposed" || facts.type === "agreement.countered") {
          yes.set(id, new Set([each.by]));
        }
        if (facts.type === "agreement.accepted") yes.get(facts.revision)?.add(each.by);
        for (const agreement of Object.values(log.agreement)) {
          const earlier = before.agreement[agreement.id];
          // What was agreed is never un-agreed, nor reordered.
          expect(agreement.inForce.slice(0, earlier?.inForce.length ?? 0)).toEqual(
            earlier?.inForce ?? [],
          );
          expect(earlier?.ended ? agreement : null).toEqual(earlier?.ended ? earlier : null);
        }
      }
      for (const agreement of Object.values(log.agreement)) {
        const inForce = inForceIn(agreement);
        for (const { revision } of inForce) expect(yes.get(revision)?.size).toBe(2);
        expect(new Set(inForce.map(({ terms }) => terms.doer)).size).toBeLessThanOrEqual(1);
        expect(new Set(inForce.map(({ terms }) => terms.openness)).size).toBeLessThanOrEqual(1);
        const pacts = inForce.filter(({ terms }) => terms.openness);
        expect(pacts.length === 0 || inForce.length === 1).toBe(true);
        expect(pacts.flatMap((pact) => brokenLimits(agreement, pact))).toEqual([]);
        const lastDay = pacts[0]?.terms.until ?? "9999-12-31";
        const firstYes = inForce[0]?.acceptedAt ?? Number.POSITIVE_INFINITY;
        const endedAt = agreement.ended?.at ?? Number.POSITIVE_INFINITY;
        const occasions = occasionsOf(log, agreement, now + 200 * 24 * hour);
        const days = occasions.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(
          occasions.filter(({ due, on }) => due <= firstYes || due > endedAt || on > lastDay),
        ).toEqual([]);
      }
    }),
    { numRuns: 1_500 },
  );
}, 120_000);
