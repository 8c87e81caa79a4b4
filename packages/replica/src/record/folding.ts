import type { Refusal, RuleBook, Words } from "../contract.ts";
import { eventIds } from "./event-ids.ts";
import { revealing } from "./revealing.ts";
import type { DecidedEvent, EventRow, OutboxRow } from "./rows.ts";

/** A log folded up to a position. */
export interface Folded<State> {
  readonly position: number;
  readonly state: State;
}

/** The self log as its person sees it: what is recorded, then what waits on this phone. */
export interface Ahead<Self> {
  readonly state: Self;
  /** The text of events that wait, by event id; grows with the state. */
  readonly words: Map<string, Words>;
}

export interface Deciding<Self, Pair> {
  readonly me: string;
  readonly self: Self;
  readonly pair: Pair | null;
  readonly now: number;
}

type Decided<Facts> =
  | { readonly events: readonly DecidedEvent<Facts>[] }
  | { readonly refusal: Refusal };

/** Waiting acts are decided anew whenever the log grows; their ids stay what they were. */
const knownIds = new WeakMap<object, Promise<readonly string[]>>();

const idsOf = (entry: { readonly id: string }): Promise<readonly string[]> => {
  const known = knownIds.get(entry) ?? eventIds(entry.id);
  knownIds.set(entry, known);
  return known;
};

/** Facts as every device will read them: no absent-but-named fields, so that all fold the same value. */
const plain = <Facts>(facts: Facts): Facts => JSON.parse(JSON.stringify(facts)) as Facts;

/**
 * Decides a waiting command on a view. What was decided earlier stands where the command has none left (the rest of a
 * recorded act), and where it must never be refused.
 */
export async function decideEntry<Command, Facts, Self, Pair>(
  rules: RuleBook<Command, Facts, Self, Pair>,
  entry: OutboxRow<Command, Facts>,
  view: Deciding<Self, Pair>,
): Promise<Decided<Facts>> {
  if (entry.command === null) return { events: entry.decided ?? [] };
  const ids = await idsOf(entry);
  const idAt = (index: number): string => {
    const id = ids[index];
    if (id === undefined) throw new Error("A command asked for more ids than it may record events");
    return id;
  };
  const { command } = entry;
  const decision = await revealing(entry.id, (reveal) => {
    let asked = 0;
    const nextId = () => idAt(asked++);
    return rules.decide(view, command, { by: view.me, now: view.now, nextId, reveal });
  });
  if ("refusal" in decision) return entry.decided ? { events: entry.decided } : decision;
  return {
    events: decision.events.map((event, index) => ({
      ...event,
      facts: plain(event.facts),
      id: idAt(index),
    })),
  };
}

/** Folds recorded events; those that were skipped change nothing. */
export function foldRecorded<State, Facts>(
  from: Folded<State>,
  events: readonly EventRow<Facts>[],
  evolve: (
    state: State,
    facts: Facts,
    stamp: { id: string; by: string; at: number; edition: number },
  ) => State,
): Folded<State> {
  let { position, state } = from;
  for (const event of events) {
    position = event.position;
    if (event.facts === null) continue;
    state = evolve(state, event.facts, {
      id: event.id,
      by: event.by,
      at: event.at,
      edition: event.edition,
    });
  }
  return { position, state };
}

/** Folds one waiting private act onto what its person sees, with the time it was made. */
export function foldAhead<Command, Facts, Self, Pair>(
  rules: RuleBook<Command, Facts, Self, Pair>,
  ahead: Ahead<Self>,
  me: string,
  madeAt: number,
  events: readonly DecidedEvent<Facts>[],
): Ahead<Self> {
  let { state } = ahead;
  for (const event of events) {
    state = rules.evolveSelf(state, event.facts, {
      id: event.id,
      by: me,
      at: madeAt,
      edition: rules.edition,
    });
    if (event.words) ahead.words.set(event.id, event.words);
  }
  return { state, words: ahead.words };
}

/** Folds every private act that waits, in order. One that would be refused now shows nothing until its turn comes. */
export async function aheadOf<Command, Facts, Self, Pair>(
  rules: RuleBook<Command, Facts, Self, Pair>,
  recorded: Self,
  me: string,
  pairFor: (entry: OutboxRow<Command, Facts>) => Pair | null,
  waiting: readonly OutboxRow<Command, Facts>[],
): Promise<Ahead<Self>> {
  let ahead: Ahead<Self> = { state: recorded, words: new Map() };
  for (const entry of waiting) {
    if (entry.audience !== "self") continue;
    const decision = await decideEntry(rules, entry, {
      me,
      self: ahead.state,
      pair: pairFor(entry),
      now: entry.madeAt,
    });
    if ("refusal" in decision || decision.events.some((event) => event.audience !== "self"))
      continue;
    ahead = foldAhead(rules, ahead, me, entry.madeAt, decision.events);
  }
  return ahead;
}
