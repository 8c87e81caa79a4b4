import { describe, expect, it } from "vitest";
import { compileDeck, matches } from "../src/core/matching.ts";
import type { Card, Exceptions } from "../src/core/card.ts";
import { tokenise } from "../src/core/tokenise.ts";
import { english } from "../src/packs/en/index.ts";
import { messages } from "../src/packs/en/messages.ts";
import { agreementNearMisses } from "./examples/agreement.ts";
import { placed } from "./examples/examples.ts";
import { allExamples } from "./examples/index.ts";
import { letters } from "./examples/letters.ts";
import { reach } from "./examples/reach.ts";
import { safetyNearMisses } from "./examples/safety.ts";

const texts = [
  ...allExamples.flatMap(({ yes, no }) => [...yes, ...no]),
  ...letters,
  ...agreementNearMisses,
  ...safetyNearMisses,
].map(({ text }) => placed(text).text);
const drafts = [...texts, ...reach.map(({ text }) => text)].map((text) =>
  english.read(text, tokenise(text)),
);

const placesOf = (card: Card): string[] => {
  const deck = compileDeck({ ...english, cards: [card] }, card.task);
  return drafts.map((draft) =>
    matches(deck, draft)
      .map(({ start, end }) => `${start}-${end}`)
      .join(" "),
  );
};

describe("the cards", () => {
  it("have ids of their own, and messages for what they say", () => {
    const ids = english.cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const said = english.cards
      .flatMap(({ reason, suggestion }) => [reason, suggestion])
      .filter((id) => id !== undefined);
    expect(said.filter((id) => !Object.hasOwn(messages, id))).toEqual([]);
  });

  it.each(english.cards)("$id: every alternative fires on some example", (card) => {
    const silent = card.any.filter((pattern) =>
      placesOf({ ...card, any: [pattern] }).every((places) => places === ""),
    );
    expect(silent).toEqual([]);
  });
});

/**
 * Exceptions that no example depends on yet. The number may only fall: a new exception comes with the example that needs it,
 * and whoever writes an example for an old one lowers it.
 */
const exceptionsWithoutExample = 495;

it(
  "removing an exception changes some example, but for a number that only falls",
  { timeout: 120_000 },
  () => {
    const idle = english.cards.flatMap((card) => {
      const now = placesOf(card);
      return exceptionsOf(card).filter(([place, pattern]) => {
        const fewer = {
          ...card.unless,
          [place]: (card.unless?.[place] ?? []).filter((each) => each !== pattern),
        };
        return placesOf({ ...card, unless: fewer }).every((places, index) => places === now[index]);
      });
    });
    expect(idle.length).toBeLessThanOrEqual(exceptionsWithoutExample);
  },
);

function exceptionsOf(card: Card): [keyof Exceptions, string][] {
  const places: (keyof Exceptions)[] = ["match", "clause", "sentence", "nearby", "draft"];
  return places.flatMap((place) =>
    (card.unless?.[place] ?? []).map((pattern): [keyof Exceptions, string] => [place, pattern]),
  );
}
