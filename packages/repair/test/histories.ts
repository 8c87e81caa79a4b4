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
import { privateCommands, sharedSubjects } from "./commands.ts";
import { mistakenCommands } from "./mistaken-commands.ts";
import { isTrueClaim, revealFor } from "./reveal.ts";

export const partners = ["amara", "daniel"] as const;
const start: Instant = Date.UTC(2031, 4, 5, 18);

const subjectsOf = {
  alone: [privateCommands],
  shared: [...sharedSubjects, mistakenCommands],
};

/** One thing a person does: which of the commands that make sense to them then, and how long after the last. */
export interface Move {
  readonly who: 0 | 1;
  /** Everyone has two devices. */
  readonly device: 0 | 1;
  /** Whether that device reaches the relay then; if not, it decides on what it last saw, and again once it does. */
  readonly online: boolean;
  readonly where: "alone" | "shared";
  readonly subject: number;
  readonly pick: number;
  readonly minutes: number;
}

export const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(0, 1),
  device: fc.constantFrom(0, 0, 1),
  online: fc.constantFrom(true, true, true, false),
  where: fc.constantFrom("alone", "shared", "shared", "shared"),
  subject: fc.nat(subjectsOf.shared.length - 1),
  pick: fc.nat(1_000_000),
  minutes: fc.oneof(fc.nat(90), fc.nat(3 * 24 * 60)),
});

/** So many moves, of which about half keep to one subject: deep into it as well as wide. */
export const movesOf = (least: number, most: number): fc.Arbitrary<readonly Move[]> =>
  fc
    .tuple(
      fc.nat(subjectsOf.shared.length - 1),
      fc.array(move, { minLength: least, maxLength: most, size: "max" }),
    )
    .map(([focus, all]) =>
      all.map((each) => (each.pick % 2 === 0 ? { ...each, subject: focus } : each)),
    );

export const moves = movesOf(1, 80);

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

/** A device that was out of reach, and what waits on it to be decided again. */
interface Device {
  readonly saw: History;
  readonly outbox: readonly { readonly command: Command; readonly name: string }[];
}

/**
 * What two people come to by these moves, on four devices that all reach the relay in the end; `met` is given the record
 * after each move. Ids name the move, so leaving one out changes no other.
 */
export const lived = (
  all: readonly Move[],
  without?: Move["where"],
  met?: (history: History, place: number) => void,
): History => {
  let history = emptyHistory;
  const away = new Map<string, Device>();
  const reachRelay = (me: PersonId, key: string): void => {
    for (const { command, name } of away.get(key)?.outbox ?? []) {
      history = acted(history, me, command, name);
    }
    away.delete(key);
  };
  for (const [place, { who, device, online, where, subject, pick, minutes }] of all.entries()) {
    const me = partners[who];
    const key = `${me} ${device}`;
    history = { ...history, now: history.now + minutes * 60_000 };
    if (online) reachRelay(me, key);
    const { saw, outbox } = away.get(key) ?? { saw: history, outbox: [] };
    const here = online ? history : { ...saw, now: history.now };
    const command = where === without ? undefined : chosen(viewOf(here, me), where, subject, pick);
    const name = `move-${place}`;
    if (online && command) history = acted(history, me, command, name);
    if (!online) {
      const after = command ? acted(here, me, command, name) : here;
      const isRefused = after.refusals.length > here.refusals.length;
      const waits = command && !isRefused ? [...outbox, { command, name }] : outbox;
      away.set(key, { saw: after, outbox: waits });
    }
    met?.(history, place);
  }
  for (const key of [...away.keys()].sort()) reachRelay(key.split(" ")[0] ?? key, key);
  return history;
};

/** A command of this subject; of the next one about which there is anything to do, if there is none. */
const chosen = (
  view: PersonView,
  where: Move["where"],
  subject: number,
  pick: number,
): Command | undefined => {
  const subjects = subjectsOf[where];
  for (let turn = 0; turn < subjects.length; turn += 1) {
    const commands = subjects[(subject + turn) % subjects.length]?.(view) ?? [];
    if (commands.length > 0) return commands[pick % commands.length];
  }
  return undefined;
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
