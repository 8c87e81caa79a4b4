import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const places = new URL("../src/places/", import.meta.url);

/** Every screen's source, by its path under src/places. */
const sources = readdirSync(places, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(new URL(path, places), "utf8") }));

const acting = sources.filter(({ source }) => /\bact\(/.test(source));

/** Not screens themselves: whoever calls them shows what they give back. */
const shownByCallers: Readonly<Record<string, string>> = { "amends/letters.ts": "keepVersion" };

const showers = (path: string) => {
  const called = shownByCallers[path];
  return sources.filter((each) =>
    called === undefined ? each.path === path : each.path !== path && each.source.includes(called),
  );
};

describe("whatever is refused is said where the person is", () => {
  it("looks at every screen that does anything", () => {
    expect(acting.length).toBeGreaterThan(35);
  });

  it.each(acting)("$path shows what it was refused with", ({ path }) => {
    const showing = showers(path);
    expect(showing.length).toBeGreaterThan(0);
    for (const screen of showing) expect(screen.source).toContain("<Refused refusal={");
  });

  it.each(acting)("$path leaves no answer aside", ({ source }) => {
    // An answer is kept, handed on or asked for: never dropped where a statement begins.
    expect(source).not.toMatch(/[;{})]\s*(await )?act\(/);
    expect(source).not.toMatch(/void act\(/);
  });
});
