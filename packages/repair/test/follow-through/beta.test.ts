import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile } from "../../src/follow-through/beta.ts";

/** Simpson's rule over the density itself: another road to the same number. Good for a, b ≥ 1. */
function integratedCdf(x: number, a: number, b: number): number {
  const density = (t: number): number => t ** (a - 1) * (1 - t) ** (b - 1);
  const simpson = (to: number): number => {
    const steps = 20_000;
    const width = to / steps;
    let sum = density(0) + density(to);
    for (let step = 1; step < steps; step++) sum += density(step * width) * (step % 2 ? 4 : 2);
    return (sum * width) / 3;
  };
  return simpson(x) / simpson(1);
}

describe("the Beta distribution", () => {
  test.each([
    [0.3, 1, 1],
    [0.612, 4.7, 1],
    [0.5, 5.42, 5.66],
    [0.9, 9.08, 3],
    [0.04, 2, 30],
    [0.97, 40, 2.5],
  ])("I_%s(%s, %s) agrees with numeric integration", (x, a, b) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(integratedCdf(x, a, b), 6);
  });

  test("has its closed forms: Beta(a, 1) is x^a, and Beta(1, b) is 1 − (1 − x)^b", () => {
    expect(betaCdf(0.37, 6.5, 1)).toBeCloseTo(0.37 ** 6.5, 12);
    expect(betaCdf(0.37, 1, 6.5)).toBeCloseTo(1 - 0.63 ** 6.5, 12);
  });

  test("the quantile inverts the distribution, everywhere a record can lie", () => {
    const shape = fc.double({ min: 1, max: 60, noNaN: true });
    const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  test("nothing lies below 0 or above 1", () => {
    expect(betaCdf(-1, 2, 2)).toBe(0);
    expect(betaCdf(2, 2, 2)).toBe(1);
  });
});
