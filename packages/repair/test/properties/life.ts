import fc from "fast-check";
import { doorKinds, type DoorKind } from "../../src/index.ts";
import type { History, Move, RecordedEvent } from "../histories.ts";
import { lived, movesOf, partners, received } from "../histories.ts";

/** What a changed client could send: an event of the history again, in either hand or a stranger's, about another thing. */
interface Forgery {
  readonly pick: number;
  readonly by: string;
  readonly later: number;
  /** Which of its ids to put another's in the place of, and which; null to leave them. */
  readonly about: { readonly field: number; readonly other: number } | null;
}

/** Everything that one random history is made from. Plain values: what is printed can be lived again. */
export interface Plan {
  readonly moves: readonly Move[];
  readonly forgeries: readonly Forgery[];
  /** Where somebody looks up: parts of the whole, in thousandths. */
  readonly moments: readonly number[];
  readonly kinds: readonly DoorKind[];
}

const forgery: fc.Arbitrary<Forgery> = fc.record({
  pick: fc.nat(1_000_000),
  by: fc.constantFrom(...partners, ...partners, "stranger"),
  later: fc.nat(9),
  about: fc.option(fc.record({ field: fc.nat(9), other: fc.nat(1_000_000) })),
});

/** So many commands each. */
export const plansOf = (least: number, most: number): fc.Arbitrary<Plan> =>
  fc.record({
    moves: movesOf(least, most),
    forgeries: fc.array(forgery, { maxLength: 30 }),
    moments: fc.array(fc.nat(1_000), { minLength: 2, maxLength: 3 }),
    kinds: fc.subarray([...doorKinds]),
  });

/** A plan as it was lived, which every property looks at. */
export interface Life {
  readonly plan: Plan;
  readonly history: History;
  /** The record at the plan's moments, earliest first; the last is the end. */
  readonly moments: readonly History[];
  /** The same life, had neither done anything in their own room. */
  readonly withoutPrivateActs: History;
  /** The same life, followed by what a changed client sent. */
  readonly forged: History;
}

export const lifeOf = (plan: Plan): Life => {
  const places = plan.moments.map((part) => Math.floor((part / 1_000) * plan.moves.length));
  const moments: History[] = [];
  const history = lived(plan.moves, undefined, (met, place) => {
    if (places.includes(place)) moments.push(met);
  });
  return {
    plan,
    history,
    moments: [...moments, history],
    withoutPrivateActs: lived(plan.moves, "alone"),
    forged: withForgeries(history, plan.forgeries),
  };
};

export const pairEvents = ({ events }: History): readonly RecordedEvent[] =>
  events.filter(({ audience }) => audience === "pair");

export const otherThan = (person: string): string =>
  person === partners[0] ? partners[1] : partners[0];

const withForgeries = (history: History, forgeries: readonly Forgery[]): History => {
  const originals = pairEvents(history);
  return forgeries.reduce<History>((before, { pick, by, later, about }, place) => {
    const original = originals[pick % originals.length];
    if (!original) return before;
    const other = about && originals[about.other % originals.length];
    const facts = other
      ? withAnotherId(original.facts, about.field, other.stamp.id)
      : original.facts;
    const stamp = { id: `forged-${place}`, by, at: before.now + later, edition: 1 };
    return received(before, { audience: "pair", facts, stamp, words: undefined });
  }, history);
};

type Facts = RecordedEvent["facts"];

/** The same facts, about something else: any field that holds an event's id may be put to another's. */
const withAnotherId = (facts: Facts, field: number, id: string): Facts => {
  const fields = Object.entries(facts).filter(
    ([name, value]) => name !== "type" && typeof value === "string" && value.startsWith("move-"),
  );
  const chosen = fields[field % Math.max(1, fields.length)];
  return chosen ? { ...facts, [chosen[0]]: id } : facts;
};
