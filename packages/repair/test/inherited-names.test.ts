import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { concepts } from "../src/concepts.ts";
import type { Concept } from "../src/core/log.ts";
import { parseFacts } from "../src/rulebook.ts";

const inherited = Object.getOwnPropertyNames(Object.prototype);

/** Every field of every event that one partner writes for both, by the event's type. */
const sharedFields = Object.values<Concept>(concepts)
  .flatMap(({ pair }) => pair?.schemas ?? [])
  .flatMap(({ entries }) =>
    Object.entries<unknown>(entries).map(
      ([field, schema]) => [`${entries.type.literal} ${field}`, schema as v.GenericSchema] as const,
    ),
  );

describe("a changed client that names what every object inherits", () => {
  it.each(inherited)("as %s is skipped by all alike, for there is no such id", (name) => {
    expect(parseFacts({ type: "breach.disputed", breach: "a-breach" })).not.toBeNull();
    expect(parseFacts({ type: "breach.disputed", breach: name })).toBeNull();
  });

  it("finds no field of any shared event that takes it, alone or in a list", () => {
    expect(sharedFields.length).toBeGreaterThan(50);
    const taking = sharedFields.flatMap(([field, schema]) =>
      inherited.some((name) => [name, [name]].some((given) => v.is(schema, given))) ? [field] : [],
    );
    expect(taking).toEqual([]);
  });
});
