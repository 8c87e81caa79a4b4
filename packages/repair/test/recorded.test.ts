import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { concepts } from "../src/concepts.ts";
import type { Concept } from "../src/core/log.ts";

const page = readFileSync(new URL("../../../docs/events.md", import.meta.url), "utf8");
const [, shared = "", own = ""] = page.split(/^## .*$/m);

const namedIn = (section: string): string[] =>
  section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => line.split("|")[1]?.match(/[a-z]+\.[a-z-]+/g) ?? [])
    .sort();

const typesIn = (log: "pair" | "self"): string[] =>
  Object.values<Concept>(concepts)
    .flatMap((concept) => concept[log]?.schemas ?? [])
    .map((schema) => schema.entries.type.literal)
    .sort();

/** docs/events.md is the one table of what is recorded: it names every event, in the log that it belongs to. */
describe("docs/events.md", () => {
  test("names every event of the pair log, and no other", () => {
    expect(namedIn(shared)).toEqual(typesIn("pair"));
  });

  test("names every event of a self log, and no other", () => {
    expect(namedIn(own)).toEqual(typesIn("self"));
  });

  test("marks exactly the events that neither a pause nor a closed space holds up", () => {
    const marked = shared
      .split("\n")
      .filter((line) => /^\| `[^|]*°/.test(line))
      .flatMap((line) => line.match(/[a-z]+\.[a-z-]+/)?.[0] ?? []);
    const passing = Object.values<Concept>(concepts).flatMap(({ pair }) => pair?.passesPause ?? []);
    expect(new Set(marked)).toEqual(new Set<string | undefined>(passing));
  });
});

test("docs/events.md marks exactly the events that a closed space alone holds up", () => {
  const marked = [...shared.matchAll(/^\| `([a-z]+\.[a-z-]+)` ‡/gm)].map(([, type]) => type);
  const passing = Object.values<Concept>(concepts).flatMap(
    ({ pair }) => pair?.passesPauseUntilClosed ?? [],
  );
  expect(new Set(marked)).toEqual(new Set<string | undefined>(passing));
});

test("every event type begins with its concept's name, which is how it is found", () => {
  for (const [name, concept] of Object.entries<Concept>(concepts)) {
    const schemas = [...(concept.pair?.schemas ?? []), ...(concept.self?.schemas ?? [])];
    for (const { entries } of schemas) expect(entries.type.literal.split(".")[0]).toBe(name);
  }
});
