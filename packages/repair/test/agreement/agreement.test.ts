import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  baseRevision,
  openRevision,
  standingOf,
  standingRevision,
  type Wording,
} from "../../src/index.ts";
import { allAsksOf } from "../../src/pair.ts";
import { Couple } from "../couple.ts";
import { weekly, weeklyWords } from "../weekly.ts";

const wording: Wording = { terms: weekly, ...weeklyWords };

const propose = { type: "agreement.propose", breach: null, apology: null, ...wording } as const;

const couple = () => new Couple("2026-03-02T09:00Z");

const proposed = () => {
  const two = couple();
  const agreement = two.act("ruth", propose);
  return { two, agreement };
};

const active = () => {
  const { two, agreement } = proposed();
  two.act("mei", { type: "agreement.accept", agreement, revision: agreement, wish: "i-want-this" });
  return { two, agreement };
};

const standing = (two: Couple, id: string) => {
  const agreement = two.pair.agreement[id];
  return agreement ? standingOf(agreement, two.now) : null;
};

describe("an agreement", () => {
  test("is proposed in one sentence, whose words stay out of the facts", () => {
    const { two, agreement } = proposed();
    expect(standing(two, agreement)).toBe("proposed");
    expect(two.words[agreement]).toEqual({ sentence: wording.sentence });
    expect(JSON.stringify(two.pair)).not.toContain("spending");
  });

  test("is active from the receipt of the second acceptance, of the same words", () => {
    const { two, agreement } = proposed();
    const counter = two.act("mei", {
      type: "agreement.counter",
      agreement,
      revision: agreement,
      ...wording,
      terms: { ...weekly, time: "20:00" },
    });
    expect(
      two.refused("ruth", {
        type: "agreement.accept",
        agreement,
        revision: agreement,
        wish: "i-want-this",
      }),
    ).toBe("stale-revision");
    two.at("2026-03-03T09:00Z");
    two.act("ruth", {
      type: "agreement.accept",
      agreement,
      revision: counter,
      wish: "i-want-this",
    });
    const made = two.pair.agreement[agreement];
    expect(made?.inForce).toEqual([
      { revision: counter, at: Date.parse("2026-03-03T09:00Z"), from: "2026-03-03" },
    ]);
    expect(made && standingRevision(made).terms.time).toBe("20:00");
  });

  test("begins the next day when today's time has passed", () => {
    const { two, agreement } = proposed();
    two.at("2026-03-08T18:30Z");
    two.act("mei", {
      type: "agreement.accept",
      agreement,
      revision: agreement,
      wish: "i-want-this",
    });
    expect(two.pair.agreement[agreement]?.inForce[0]?.from).toBe("2026-03-09");
  });

  test("cannot be accepted by the one who wrote the words that stand", () => {
    const { two, agreement } = proposed();
    expect(
      two.refused("ruth", {
        type: "agreement.accept",
        agreement,
        revision: agreement,
        wish: "i-want-this",
      }),
    ).toBe("own-revision");
  });

  test("is neither offered nor accepted by someone who feels they have to: nothing is recorded", () => {
    const two = couple();
    expect(two.refused("ruth", { ...propose, wish: "i-feel-i-have-to" })).toBe("only-if-wanted");
    const agreement = two.act("ruth", propose);
    const before = two.recorded.length;
    expect(
      two.refused("mei", {
        type: "agreement.accept",
        agreement,
        revision: agreement,
        wish: "i-feel-i-have-to",
      }),
    ).toBe("only-if-wanted");
    expect(two.recorded).toHaveLength(before);
  });

  test("that lets one check on the other is no plain agreement", () => {
    expect(couple().refused("ruth", { ...propose, letsOneCheck: true })).toBe("must-be-a-pact");
    expect(couple().refused("ruth", { ...propose, letsOneCheck: false })).toBeNull();
  });

  test.each<[string, Partial<Wording>, string]>([
    ["without a sentence", { sentence: "  " }, "words-missing"],
    [
      "for someone who is not a partner",
      { terms: { ...weekly, doer: "sam" } },
      "doer-not-a-partner",
    ],
    ["in a zone nobody knows", { terms: { ...weekly, zone: "Mars/Olympus" } }, "unknown-zone"],
    [
      "that would end before it begins",
      { terms: { ...weekly, until: "2026-03-01" } },
      "ends-before-it-begins",
    ],
  ])("%s is refused", (_name, change, code) => {
    expect(couple().refused("ruth", { ...propose, ...change })).toBe(code);
  });

  test("'not this' rests the same request for seven days; the one who said it may still come back to it", () => {
    const { two, agreement } = proposed();
    two.act("mei", { type: "agreement.decline", agreement, revision: agreement });
    expect(standing(two, agreement)).toBe("declined");
    const again = {
      type: "agreement.counter",
      agreement,
      revision: agreement,
      ...wording,
    } as const;
    expect(two.refused("ruth", again)).toBe("quiet-period");
    two.at("2026-03-08T09:00Z");
    expect(two.refused("ruth", again)).toBe("quiet-period");
    two.at("2026-03-09T09:00Z");
    expect(two.refused("ruth", again)).toBeNull();
    const other = proposed();
    other.two.act("mei", {
      type: "agreement.decline",
      agreement: other.agreement,
      revision: other.agreement,
    });
    expect(
      other.two.refused("mei", {
        type: "agreement.accept",
        agreement: other.agreement,
        revision: other.agreement,
        wish: "i-want-this",
      }),
    ).toBeNull();
  });

  test("can be taken back by its writer until it is accepted", () => {
    const { two, agreement } = proposed();
    expect(two.refused("mei", { type: "agreement.withdraw", agreement })).toBe("not-your-proposal");
    two.act("ruth", { type: "agreement.withdraw", agreement });
    expect(standing(two, agreement)).toBe("withdrawn");
    expect(
      two.refused("mei", {
        type: "agreement.accept",
        agreement,
        revision: agreement,
        wish: "i-want-this",
      }),
    ).toBe("agreement-over");
  });

  test.each(["ruth", "mei"])(
    "is ended by %s alone, at once, even while paused; ending twice is no error",
    (one) => {
      const { two, agreement } = active();
      two.act(one, { type: "space.pause" });
      two.act(one, { type: "agreement.end", agreement });
      expect(standing(two, agreement)).toBe("ended");
      expect(two.attempt(one, { type: "agreement.end", agreement })).toEqual([]);
    },
  );

  test("expires after its last day, in its own zone", () => {
    const two = couple();
    const zoned = { ...weekly, zone: "America/New_York", until: "2026-03-10" };
    const agreement = two.act("ruth", { ...propose, terms: zoned });
    two.act("mei", {
      type: "agreement.accept",
      agreement,
      revision: agreement,
      wish: "i-want-this",
    });
    two.at("2026-03-11T03:00Z");
    expect(standing(two, agreement)).toBe("active");
    two.at("2026-03-11T04:00Z");
    expect(standing(two, agreement)).toBe("expired");
  });

  test("asks only the other, and only while it waits for an answer", () => {
    const { two, agreement } = proposed();
    const open = () => {
      const found = two.pair.agreement[agreement];
      return found && openRevision(found)?.id;
    };
    expect(open()).toBe(agreement);
    expect(allAsksOf(two.pair, "mei").map(({ id }) => id)).toEqual([agreement]);
    expect(allAsksOf(two.pair, "ruth")).toEqual([]);
    two.act("mei", {
      type: "agreement.accept",
      agreement,
      revision: agreement,
      wish: "i-want-this",
    });
    expect(open()).toBeUndefined();
    expect(allAsksOf(two.pair, "mei")).toEqual([]);
  });
});

describe("property 4: no agreement is active without both acceptances of the same revision", () => {
  type Step = {
    by: string;
    what: "counter" | "accept" | "accept-first" | "decline" | "withdraw" | "end";
  };
  const step = fc.record<Step>({
    by: fc.constantFrom("ruth", "mei"),
    what: fc.constantFrom("counter", "accept", "accept-first", "decline", "withdraw", "end"),
  });

  const bothPartners = new Set(["ruth", "mei"]);

  test("over random histories", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { two, agreement } = proposed();
        const acceptedBy: Record<string, Set<string>> = { [agreement]: new Set(["ruth"]) };
        for (const { by, what } of steps) {
          two.now += 8 * 86_400_000;
          const before = two.pair.agreement[agreement];
          if (!before) throw new Error("The agreement is gone.");
          const last = baseRevision(before).id;
          const revision = what === "accept-first" ? agreement : last;
          switch (what) {
            case "counter": {
              const result = two.attempt(by, {
                type: "agreement.counter",
                agreement,
                revision,
                ...wording,
              });
              if (!("code" in result) && result[0]) acceptedBy[result[0]] = new Set([by]);
              break;
            }
            case "accept":
            case "accept-first": {
              const result = two.attempt(by, {
                type: "agreement.accept",
                agreement,
                revision,
                wish: "i-want-this",
              });
              if (!("code" in result)) acceptedBy[revision]?.add(by);
              break;
            }
            case "decline":
              two.attempt(by, { type: "agreement.decline", agreement, revision });
              break;
            case "withdraw":
              two.attempt(by, { type: "agreement.withdraw", agreement });
              break;
            case "end":
              two.attempt(by, { type: "agreement.end", agreement });
              break;
          }
          const after = two.pair.agreement[agreement];
          for (const { revision: accepted } of after?.inForce ?? []) {
            expect(acceptedBy[accepted]).toEqual(bothPartners);
          }
        }
      }),
    );
  });
});
