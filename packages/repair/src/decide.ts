import { concepts } from "./concepts.ts";
import type { Command, Facts } from "./concepts.ts";
import { conceptOf } from "./core/fold.ts";
import type { Concept } from "./core/log.ts";
import type {
  Context,
  Decision,
  EventId,
  Instant,
  PersonId,
  Proposed,
  Refusal,
  Stamp,
} from "./core/record.ts";
import { refuse } from "./core/refusal.ts";
import { tooLong } from "./core/words.ts";
import { edition } from "./edition.ts";
import { evolvePair, pairRefusal } from "./pair.ts";
import type { PairLog } from "./pair.ts";
import { evolveSelf, selfRefusal } from "./self.ts";
import type { SelfLog } from "./self.ts";

/** What a person's own device can see when it decides. `pair` is null until joined. */
export interface PersonView {
  readonly me: PersonId;
  readonly self: SelfLog;
  readonly pair: PairLog | null;
  readonly now: Instant;
}

const conceptsByName: Readonly<Record<string, Concept>> = concepts;

/** True for acts that must never be refused for what others did meanwhile: leaving, pausing, ending, withdrawing. */
export const isUnconditional = (command: Command): boolean =>
  conceptsByName[conceptOf(command.type)]?.unconditional.includes(command.type) ?? false;

/**
 * What a command would record, or why it may not. Its concept decides; what it proposes is then judged exactly as every
 * device will judge it on arrival, so nothing is sent that others would skip. An unconditional command is never refused
 * by a log: what has become pointless (closing what is closed) is left out.
 */
export const decide = (view: PersonView, command: Command, context: Context): Decision<Facts> => {
  const concept = conceptsByName[conceptOf(command.type)];
  if (!concept) throw new Error(`No concept decides ${command.type}.`);
  const ids = idsOf(context);
  const decision = concept.decide(view, command, { ...context, nextId: oneByOne(ids) });
  if ("refusal" in decision) return decision;
  // A concept proposes only facts of registered schemas; the property tests parse every one of them.
  const proposed = decision.events as readonly Proposed<Facts>[];
  return judged(view, command, proposed, { ...context, nextId: oneByOne(ids) });
};

const judged = (
  view: PersonView,
  command: Command,
  proposed: readonly Proposed<Facts>[],
  context: Context,
): Decision<Facts> => {
  let { self, pair } = view;
  const events: Proposed<Facts>[] = [];
  for (const event of proposed) {
    const stamp = { id: context.nextId(), by: context.by, at: context.now, edition };
    const refusal = refusalOf(self, pair, event, stamp);
    if (refusal && !isUnconditional(command)) return { refusal };
    if (refusal) continue;
    events.push(event);
    if (event.audience === "self") self = evolveSelf(self, event.facts, stamp);
    else if (pair) pair = evolvePair(pair, event.facts, stamp);
  }
  return { events };
};

const refusalOf = (
  self: SelfLog,
  pair: PairLog | null,
  event: Proposed<Facts>,
  stamp: Stamp,
): Refusal | null => {
  const long = tooLong(event.words);
  if (long) return long;
  if (event.audience === "self") return selfRefusal(self, event.facts, stamp);
  return pair ? pairRefusal(pair, event.facts, stamp) : refuse("not-joined");
};

/** The ids of a command's events: a concept may ask for them while deciding, and the events are then judged under them. */
const idsOf = (context: Context) => {
  const ids: EventId[] = [];
  return (place: number): EventId => {
    while (ids.length <= place) ids.push(context.nextId());
    return ids[place] ?? context.nextId();
  };
};

const oneByOne = (ids: (place: number) => EventId): (() => EventId) => {
  let place = 0;
  return () => ids(place++);
};
