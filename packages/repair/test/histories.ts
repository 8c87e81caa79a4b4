import fc from "fast-check";
import type {
  Command,
  EventId,
  Facts,
  Instant,
  PairLog,
  PersonId,
  PersonView,
  Refusal,
  SelfLog,
  Stamp,
  Words,
} from "../src/index.ts";
import { decide, emptyPair, emptySelf, evolvePair, evolveSelf, rules } from "../src/index.ts";
import { privateCommands, sharedCommands } from "./commands.ts";
import { isTrueClaim, revealFor } from "./reveal.ts";

export const partners = ["amara", "daniel"] as const;
const start: Instant = Date.UTC(2031, 4, 5, 18);

/** One thing a person does: which of the commands that make sense to them then, and how long after the last. */
export interface Move {
  readonly who: 0 | 1;
  readonly where: "alone" | "shared";
  readonly pick: number;
  readonly minutes: number;
}

export const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(0, 1),
  where: fc.constantFrom("alone", "shared", "shared", "shared"),
  pick: fc.nat(1_000_000),
  minutes: fc.oneof(fc.nat(90), fc.nat(3 * 24 * 60)),
});

export const moves = fc.array(move, { minLength: 1, maxLength: 80, size: "max" });

export interface RecordedEvent {
  readonly audience: "self" | "pair";
  readonly facts: Facts;
  readonly stamp: Stamp;
  readonly words: Words | undefined;
}

export interface History {
  readonly pair: PairLog;
  readonly selves: Readonly<Record<PersonId, SelfLog>>;
  readonly events: readonly RecordedEvent[];
  readonly refusals: readonly { readonly command: Command; readonly refusal: Refusal }[];
  readonly now: Instant;
}

const emptyHistory: History = {
  pair: emptyPair(partners),
  selves: Object.fromEntries(partners.map((person) => [person, emptySelf(person)])),
  events: [],
  refusals: [],
  now: start,
};

export const viewOf = (history: History, me: PersonId) => {
  const self = history.selves[me];
  if (!self) throw new Error(`${me} has no room in this history.`);
  return { me, self, pair: history.pair, now: history.now };
};

/** What two people come to by these moves. Ids name the move, so leaving one out changes no other. */
export const lived = (all: readonly Move[], without?: Move["where"]): History =>
  all.reduce<History>((history, { who, where, pick, minutes }, place) => {
    const later = { ...history, now: history.now + minutes * 60_000 };
    if (where === without) return later;
    const me = partners[who];
    const command = chosen(viewOf(later, me), where, pick);
    return command ? acted(later, me, command, `move-${place}`) : later;
  }, emptyHistory);

const chosen = (view: PersonView, where: Move["where"], pick: number): Command | undefined => {
  const subjects = where === "alone" ? [privateCommands(view)] : sharedCommands(view);
  const commands = subjects[pick % subjects.length] ?? [];
  return commands[Math.floor(pick / subjects.length) % commands.length];
};

/** Decides and folds one command. */
export const acted = (history: History, by: PersonId, command: Command, name: string): History => {
  const ids = (): (() => EventId) => {
    let count = 0;
    return () => `${name}-${count++}`;
  };
  const context = { by, now: history.now, nextId: ids(), reveal: revealFor(name) };
  const decision = decide(viewOf(history, by), command, context);
  if ("refusal" in decision) {
    const { refusal } = decision;
    return { ...history, refusals: [...history.refusals, { command, refusal }] };
  }
  const nextId = ids();
  return decision.events.reduce<History>((before, event) => {
    const { audience, facts, wordsOf } = event;
    const said = before.events.find(({ stamp: each }) => each.id === wordsOf);
    const words = event.words ?? said?.words;
    const stamp = { id: nextId(), by, at: history.now, edition: 1 };
    return received(before, { audience, facts, stamp, words });
  }, history);
};

/** Folds an event as a device does on arrival, whoever's client made it. */
export const received = (history: History, event: RecordedEvent): History => {
  const { audience, facts, stamp } = event;
  const claim = audience === "pair" ? rules.claimIn(facts, stamp.by) : null;
  if (claim && !isTrueClaim(claim)) return history;
  const events = [...history.events, event];
  if (audience === "pair")
    return { ...history, events, pair: evolvePair(history.pair, facts, stamp) };
  const self = viewOf(history, stamp.by).self;
  const selves = { ...history.selves, [stamp.by]: evolveSelf(self, facts, stamp) };
  return { ...history, events, selves };
};
