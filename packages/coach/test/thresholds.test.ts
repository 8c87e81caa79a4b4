import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseThresholds } from "../training/thresholds.ts";
import type { LabelMargins } from "../training/thresholds.ts";

const noLimits = { clean: 1, neutral: 1 };

function flag(has: readonly boolean[], margins: readonly number[]): LabelMargins {
  const byCards = has.map(() => false);
  return { flag: true, recallFirst: false, cardsStand: false, has, byCards, margins };
}

function givesOf(...asked: Parameters<typeof chooseThresholds>): number[] {
  return chooseThresholds(...asked).map(({ gives }) => gives);
}

function f1({ has, margins }: LabelMargins, threshold: number): number {
  const given = margins.map((margin) => margin > threshold);
  const hits = given.filter((each, text) => each && has[text] === true).length;
  return (2 * hits) / Math.max(1, given.filter(Boolean).length + has.filter(Boolean).length);
}

describe("thresholds", () => {
  it("lie between what has a label and what has not, where a margin tells them apart", () => {
    const label = flag([true, true, false, false], [2, 1, 0, -1]);
    const [threshold] = givesOf([false, false, false, false], [label], noLimits);
    expect(threshold).toBe(0.5);
  });

  it("without limits, no other threshold is better", () => {
    const texts = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -20, max: 20 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: -21, max: 21 }), (judged, other) => {
        const label = flag(
          judged.map(([has]) => has),
          judged.map(([, margin]) => margin),
        );
        const [threshold = 0] = givesOf(
          judged.map(() => false),
          [label],
          noLimits,
        );
        expect(f1(label, threshold)).toBeGreaterThanOrEqual(f1(label, other + 0.5));
      }),
    );
  });

  it("are raised until few enough clean texts are flagged, and little enough ordinary prose", () => {
    const has = Array.from({ length: 400 }, (_, text) => text < 200);
    const neutral = has.map((_, text) => text >= 300);
    // Four clean texts and two of ordinary prose lie among the labelled.
    const margins = has.map((each, text) => {
      if ([200, 201, 202, 203, 300, 301].includes(text)) return 1 + (text % 10) / 10;
      return each ? 1 + (text % 100) / 50 : -1;
    });
    const given = (limits: typeof noLimits) => {
      const [threshold = 0] = givesOf(neutral, [flag(has, margins)], limits);
      const over = margins.flatMap((margin, text) => (margin > threshold ? [text] : []));
      return {
        clean: over.filter((text) => text >= 200 && text < 300).length,
        neutral: over.filter((text) => text >= 300).length,
      };
    };
    expect(given(noLimits)).toEqual({ clean: 4, neutral: 2 });
    expect(given({ clean: 0.02, neutral: 1 }).clean).toBe(2);
    expect(given({ clean: 1, neutral: 0 }).neutral).toBe(0);
  });

  it("let stand what cards found, where its margin speaks less for it", () => {
    const label = flag([true, true, false, false, true, false], [0.3, 2, 1, 0.2, 0.1, -1]);
    const byCards = [true, false, false, false, true, true];
    const [chosen] = chooseThresholds(
      byCards.map(() => false),
      [{ ...label, byCards }],
      noLimits,
    );
    expect(chosen?.gives).toBe(1.5);
    expect(chosen?.keeps).toBeLessThan(0.1);
    expect(chosen?.keeps).toBeGreaterThanOrEqual(-1);
  });

  it("drop what cards found, where cards stand, only where its margin speaks clearly against it", () => {
    const has = Array.from({ length: 40 }, (_, text) => text < 10);
    const label = flag(
      has,
      has.map((each) => (each ? 2 : -0.2)),
    );
    const keeps = (cardsStand: boolean): number | undefined =>
      chooseThresholds(
        has.map(() => false),
        [{ ...label, cardsStand, byCards: has.map(() => true) }],
        { clean: 0, neutral: 0 },
      )[0]?.keeps;
    expect(keeps(true)).toBeLessThan(-0.15);
    expect(keeps(false)).toBeGreaterThan(-0.2);
  });

  it("are not raised at any price", () => {
    const label = flag([true, true, false, false], [1, 2, 3, 4]);
    const [threshold = 0] = givesOf([false, false, false, false], [label], {
      clean: 0,
      neutral: 0,
    });
    expect(f1(label, threshold)).toBeGreaterThan(0.5);
  });
});
