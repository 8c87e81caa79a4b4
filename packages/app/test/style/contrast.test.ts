import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../src/style/tokens.css", import.meta.url), "utf8");

/** Each colour token's day and night values. */
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", day = "", night = ""]) => [name, { day, night }],
  ),
);

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2 contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const between = (theme: "day" | "night", front: string, back: string): number => {
  const [a, b] = [tokens.get(front), tokens.get(back)];
  if (!a || !b) throw new Error(`no such token: ${a ? back : front}`);
  return contrast(a[theme], b[theme]);
};

const texts = ["ink", "ink-2", "ink-3", "clay", "moss"].flatMap((front) =>
  ["paper", "sheet", "shade"].map((back) => [front, back] as const),
);
const washes = [
  ["on-ink", "ink"],
  ["on-ink", "press"],
  ["clay", "clay-wash"],
  ["moss", "moss-wash"],
  ["ink", "moss-wash"],
  ["ink", "clay-wash"],
  ["ink-2", "rule"],
] as const;
/** The foundation's marks against the ground, and the edges that make a control a control. */
const marks = (["stone-edge", "seam", "ground", "edge", "focus"] as const).flatMap((front) =>
  ["paper", "sheet"].map((back) => [front, back] as const),
);

describe.each(["day", "night"] as const)("%s", (theme) => {
  it.each([...texts, ...washes])("text: %s on %s is at least 4.5:1", (front, back) => {
    expect(between(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("mark: %s on %s is at least 3:1", (front, back) => {
    expect(between(theme, front, back)).toBeGreaterThanOrEqual(3);
  });
});
