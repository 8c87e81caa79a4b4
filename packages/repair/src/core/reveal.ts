import type { EventId, PersonId } from "./ids.ts";

/**
 * What opens to both only when both have spoken (domain.md, "Reveal together"; docs/decisions/0013). The cryptography is
 * the replica's: it is given in `Context.reveal`, and what an event claims is checked before the event is folded. All
 * values are opaque text here.
 */
export interface Reveal {
  /** Binds an answer and the words beside it. One a command. */
  commit(answer: string, words: Readonly<Record<string, string>> | null): Commitment;
  /** A topic, blinded: nobody can tell which it is. One a command. */
  mark(topic: EventId): Mark;
  /** What one's own later mark on a topic says to this earlier one of the other's. */
  reply(topic: EventId, mark: string): Reply;
  /** Whether a reply to one's own mark is for the same topic. */
  isSameTopic(factor: string, reply: Reply): boolean;
}

export interface Commitment {
  readonly salt: string;
  readonly wordsDigest: string;
  readonly digest: string;
}

export interface Mark {
  /** Kept in one's own room until both are found to mean one topic. */
  readonly factor: string;
  readonly mark: string;
}

export interface Reply {
  readonly own: string;
  readonly raised: string;
}

/** What an event claims that only cryptography can check, from the event alone. */
export type Claim =
  | ({ readonly kind: "opening"; readonly answer: string } & Commitment)
  | { readonly kind: "elements"; readonly texts: readonly string[] }
  | ({
      readonly kind: "same-topic";
      readonly topic: EventId;
      readonly reply: Reply;
    } & Mark);

/** One person's answer that waits for the other's, or for its opening. */
interface Committed {
  readonly id: EventId;
  readonly digest: string;
  /** The event that opened it. */
  readonly opening: EventId | null;
  /** It was bound when the other's had been opened already. */
  readonly late: boolean;
}

/** Whose answers are bound now. */
export type Round = Readonly<Record<PersonId, Committed>>;

const theOther = (round: Round, person: PersonId): Committed | undefined =>
  Object.entries(round).find(([by]) => by !== person)?.[1];

export const withCommitted = (round: Round, by: PersonId, id: EventId, digest: string): Round => {
  const late = (theOther(round, by)?.opening ?? null) !== null;
  return { ...round, [by]: { id, digest, opening: null, late } };
};

export const withoutCommitted = (round: Round, by: PersonId): Round =>
  Object.fromEntries(Object.entries(round).filter(([person]) => person !== by));

export const withOpening = (round: Round, by: PersonId, opening: EventId): Round => {
  const own = round[by];
  return own ? { ...round, [by]: { ...own, opening } } : round;
};

/** Whether both have bound an answer; only then may either be opened. */
export const bothBound = (round: Round): boolean => Object.keys(round).length === 2;

/** Whether both have been opened: only then is either shown. */
export const bothOpen = (round: Round): boolean =>
  bothBound(round) && Object.values(round).every(({ opening }) => opening !== null);
