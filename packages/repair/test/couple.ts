import type {
  BreachTold,
  Command,
  EventId,
  Instant,
  PairLog,
  PersonId,
  Refusal,
  SelfLog,
  Stamp,
  Words,
} from "../src/index.ts";
import {
  decide,
  emptyPair,
  emptySelf,
  evolvePair,
  evolveSelf,
  rules,
  type Facts,
} from "../src/index.ts";
import { revealFor } from "./reveal.ts";

const usuallyTold: BreachTold = {
  kind: "kept-secret",
  extent: "once",
  since: null,
  cameOut: "told",
  standard: "agreed",
  responsible: "me",
};

/** Two made-up people with one record between them, and a clock that only this test moves. */
export class Couple {
  readonly people: readonly PersonId[];
  pair: PairLog;
  readonly selves: Record<PersonId, SelfLog>;
  readonly words: Record<EventId, Words> = {};
  readonly recorded: { readonly facts: Facts; readonly stamp: Stamp; readonly audience: string }[] =
    [];
  now: Instant;
  #count = 0;

  constructor(now: string, people: readonly PersonId[] = ["ruth", "mei"]) {
    this.people = people;
    this.now = Date.parse(now);
    this.pair = emptyPair(people);
    this.selves = Object.fromEntries(people.map((person) => [person, emptySelf(person)]));
  }

  /** Goes to this moment. */
  at(moment: string): this {
    this.now = Date.parse(moment);
    return this;
  }

  self(person: PersonId): SelfLog {
    const self = this.selves[person];
    if (!self) throw new Error(`${person} is not one of the two.`);
    return self;
  }

  view(me: PersonId) {
    return { me, self: this.self(me), pair: this.pair, now: this.now };
  }

  /** The ids of what was recorded, or the refusal. */
  attempt(by: PersonId, command: Command): readonly EventId[] | Refusal {
    const first = this.#count;
    const nextId = (): EventId => `event-${++this.#count}`;
    const reveal = revealFor(`command-${first}`);
    const decision = decide(this.view(by), command, { by, now: this.now, nextId, reveal });
    this.#count = first;
    if ("refusal" in decision) return decision.refusal;
    return decision.events.map(({ audience, facts, words: own, wordsOf }) => {
      const stamp = { id: nextId(), by, at: this.now, edition: 1 };
      const words = own ?? (wordsOf === undefined ? undefined : this.words[wordsOf]);
      if (words) this.words[stamp.id] = words;
      if (audience === "self") this.selves[by] = evolveSelf(this.self(by), facts, stamp);
      else this.pair = evolvePair(this.pair, facts, stamp);
      this.recorded.push({ facts, stamp, audience });
      return stamp.id;
    });
  }

  /** The id of the first event; fails the test if it was refused. */
  act(by: PersonId, command: Command): EventId {
    const result = this.attempt(by, command);
    if ("code" in result) throw new Error(`${command.type} was refused: ${result.code}`);
    const [id] = result;
    if (id === undefined) throw new Error(`${command.type} recorded nothing.`);
    return id;
  }

  /** A breach that `by` names and nobody has confirmed; its namer is responsible unless told otherwise. */
  named(by: PersonId, what: string, told: Partial<BreachTold> = {}): EventId {
    return this.act(by, {
      type: "breach.name",
      note: null,
      described: { ...usuallyTold, ...told },
      words: { what, kind: "" },
      alreadyKnown: true,
    });
  }

  /** One confirmed breach: the first of the two broke trust and says so, the second was hurt and confirms it. */
  breach(what = "I kept it to myself.", told: Partial<BreachTold> = {}): EventId {
    const [responsible = "", hurt = ""] = this.people;
    const breach = this.named(responsible, what, told);
    this.act(hurt, { type: "breach.confirm", breach, version: breach });
    return breach;
  }

  /** What both people's devices do by themselves, until there is nothing left to do: how many events came of it. */
  catchUp(): number {
    const before = this.recorded.length;
    for (let known = -1; known !== this.recorded.length; ) {
      known = this.recorded.length;
      for (const person of this.people) {
        for (const command of rules.due(this.view(person))) this.attempt(person, command);
      }
    }
    return this.recorded.length - before;
  }

  /** The code that this was refused with, or null. */
  refused(by: PersonId, command: Command): string | null {
    const result = this.attempt(by, command);
    return "code" in result ? result.code : null;
  }
}
