import { describe, expect, it } from "vitest";
import { settle } from "../src/core/analyse.ts";
import type { Card, Exceptions } from "../src/core/card.ts";
import type { Match } from "../src/core/matching.ts";
import { english } from "../src/packs/en/index.ts";
import { messages } from "../src/packs/en/messages.ts";
import { examples, labelsOf, matcherOf, matchesOf } from "./examples.ts";
import type { Example } from "./examples.ts";

const enough = 6;

it("cards have ids of their own, and words for what they say", () => {
  const ids = english.cards.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const said = english.cards
    .flatMap(({ reason, suggestion }) => [reason, suggestion])
    .filter((id) => id !== undefined);
  expect(said.filter((id) => !Object.hasOwn(messages, id))).toEqual([]);
});

it("every pattern with a name is used", () => {
  const written = JSON.stringify([english.cards, english.patterns]);
  expect(
    Object.keys(english.patterns).filter((name) => !new RegExp(`%${name}\\b`).test(written)),
  ).toEqual([]);
});

function ofCard(card: Card): { readonly yes: Example[]; readonly no: Example[] } {
  const own = examples.filter((example) => example.card === card.id);
  return { yes: own.filter(({ is }) => is === "yes"), no: own.filter(({ is }) => is === "no") };
}

describe.each(english.cards)("$id", (card) => {
  const { yes, no } = ofCard(card);

  it("has at least six examples and six near misses", () => {
    expect(Math.min(yes.length, enough)).toBe(enough);
    expect(Math.min(no.length, enough)).toBe(enough);
  });

  it.each(yes)("is found exactly: $text", ({ task, label, text, spans }) => {
    const own = settle(matchesOf(task, text)).filter((match) => match.label === label);
    expect(own.map(({ start, end }) => text.slice(start, end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(own.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  it.each([...yes, ...no])("finds nothing that is not there: $text", (example) => {
    expect(unlisted(example, matchesOf(example.task, example.text))).toEqual([]);
  });

  it("needs each of its alternatives: it fires on an example of the card", () => {
    const silent = card.any.filter((pattern) => {
      const found = matcherOf({ ...card, any: [pattern] });
      return yes.every(({ text }) => found(text).length === 0);
    });
    expect(silent).toEqual([]);
  });

  it("needs each of its exceptions: without it an example breaks", () => {
    const bare = matcherOf(without(card));
    const guarded = examples.flatMap((example) => {
      if (example.task !== card.task) return [];
      const all = matchesOf(example.task, example.text);
      const now = all.filter((match) => match.card === card);
      const others = all.filter((match) => match.card !== card);
      return same(bare(example.text), now) ? [] : [{ example, now, others }];
    });
    const idle = exceptionsOf(card).filter(([place, pattern]) => {
      const found = matcherOf(without(card, place, pattern));
      return !guarded.some(({ example, now, others }) => {
        const changed = found(example.text);
        return !same(changed, now) && breaks(example, [...others, ...changed]);
      });
    });
    expect(idle).toEqual([]);
  });
});

function breaks(example: Example, found: readonly Match[]): boolean {
  if (unlisted(example, found).length > 0) return true;
  if (example.is === "no") return false;
  const own = settle(found).filter(({ label }) => label === example.label);
  return !same(own, example.spans);
}

function unlisted({ task, text, labels }: Example, found: readonly Match[]): string[] {
  return [...labelsOf(task, found, text)].filter((label) => !labels.includes(label));
}

type Place = { readonly start: number; readonly end: number };

function same(some: readonly Place[], others: readonly Place[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => {
      const other = others[index];
      return start === other?.start && end === other.end;
    })
  );
}

function exceptionsOf(card: Card): [keyof Exceptions, string][] {
  const places: (keyof Exceptions)[] = ["match", "clause", "sentence", "nearby", "draft"];
  return places.flatMap((place) =>
    (card.unless?.[place] ?? []).map((pattern): [keyof Exceptions, string] => [place, pattern]),
  );
}

/** The card without one exception, or without any. */
function without(card: Card, place?: keyof Exceptions, pattern?: string): Card {
  const { unless, ...rest } = card;
  if (place === undefined || unless === undefined) return rest;
  const left = (unless[place] ?? []).filter((each) => each !== pattern);
  return { ...rest, unless: { ...unless, [place]: left } };
}
