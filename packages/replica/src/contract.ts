/**
 * What a replica offers the app, and what it asks to be given. Nothing here knows what the events mean.
 */

export type Words = Readonly<Record<string, string>>;
export type AudienceKind = "self" | "pair";

export interface Stamp {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly edition: number;
}

export interface Refusal {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface Proposed<Facts> {
  readonly audience: AudienceKind;
  readonly facts: Facts;
  readonly words?: Words;
  /** Says again the words of this event of one's own. */
  readonly wordsOf?: string;
}

export type Decision<Facts> =
  | { readonly events: readonly Proposed<Facts>[] }
  | { readonly refusal: Refusal };

/**
 * What opens to two people together (docs/protocol.md, section 12), for the rules to ask for while they decide. Its secrets
 * come from the command's id: decided again, a command binds and marks the same.
 */
export interface Reveal {
  commit(answer: string, words: Words | null): Commitment;
  mark(topic: string): { readonly factor: string; readonly mark: string };
  reply(topic: string, mark: string): { readonly own: string; readonly raised: string };
  isSameTopic(factor: string, reply: { readonly own: string; readonly raised: string }): boolean;
}

export interface Commitment {
  readonly salt: string;
  readonly wordsDigest: string;
  readonly digest: string;
}

/** What an event says that cryptography can check from the event alone. */
export type Claim =
  | ({ readonly kind: "opening"; readonly answer: string } & Commitment)
  | { readonly kind: "elements"; readonly texts: readonly string[] }
  | {
      readonly kind: "same-topic";
      readonly topic: string;
      readonly factor: string;
      readonly mark: string;
      readonly reply: { readonly own: string; readonly raised: string };
    };

/** The rules, given by the app (packages/repair). Pure. */
export interface RuleBook<Command, Facts, Self, Pair> {
  /** The newest edition these rules know; a log that names a higher one stops there. */
  readonly edition: number;
  /** Changes whenever the folded state would come out otherwise: older snapshots are then folded afresh. The edition alone, where absent. */
  readonly shape?: string;
  emptySelf(me: string): Self;
  emptyPair(partners: readonly string[]): Pair;
  /** Checks the shape of opened facts; null stops nothing: the event is skipped as "unreadable". */
  parseFacts(value: unknown): Facts | null;
  evolveSelf(self: Self, facts: Facts, stamp: Stamp): Self;
  evolvePair(pair: Pair, facts: Facts, stamp: Stamp): Pair;
  decide(
    view: {
      readonly me: string;
      readonly self: Self;
      readonly pair: Pair | null;
      readonly now: number;
    },
    command: Command,
    context: {
      readonly by: string;
      readonly now: number;
      readonly nextId: () => string;
      readonly reveal: Reveal;
    },
  ): Decision<Facts>;
  /** True for acts that must never be refused for what others did meanwhile: leaving, pausing, ending, withdrawing. */
  isUnconditional(command: Command): boolean;
  /** True once a space is closed for good: its people may begin another, each with somebody new (docs/decisions/0014). */
  isOver?(pair: Pair): boolean;
  /** What an event of the pair log claims: a false claim is skipped by every device, as "false-claim". */
  claimIn?(facts: Facts, by: string): Claim | null;
  /**
   * What this person's devices do by themselves in the pair log, from the two logs alone. Decided when all else is sent, on
   * whichever device is first; what another has done meanwhile, or what comes to nothing, is left.
   */
  due?(view: {
    readonly me: string;
    readonly self: Self;
    readonly pair: Pair | null;
    readonly now: number;
  }): readonly Command[];
}

/** A command waiting to be sent: shown as "on this phone". */
export interface Pending<Command> {
  readonly id: string;
  readonly command: Command;
  readonly madeAt: number;
  /** The log its turn comes in: the pair's where part of it is for both. */
  readonly audience: AudienceKind;
}

/** A command that could not be recorded when its turn came: it comes back as a draft, with the reason. */
export interface Returned<Command> extends Omit<Pending<Command>, "audience"> {
  readonly refusal: Refusal;
}

export type Connection = "no-account" | "offline" | "catching-up" | "live" | "stopped";

/** Things the person should be told, each with a code that the app has a sentence for. */
export interface Warning {
  readonly code:
    | "two-versions" // a device's record forked
    | "record-rewritten" // the relay's history differs from a signed receipt
    | "unreadable-events"
    | "rules-too-old"
    | "clock-differs"
    | "storage-not-persistent"
    | "storage-failed"
    | "own-chain-ahead" // this browser profile was restored from a copy: sign in as a new device
    | "unknown-space" // the relay names a room that this person never joined; it is left alone
    | "relay-changed" // the address is answered by another relay than the one the account is with
    | "relay-full" // the relay has no room: what was written stays on this phone
    | "device-revoked"; // this device was removed from the account
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A space that is over, after which this person began another: theirs to read. */
export interface EarlierSpace<Pair> {
  readonly id: string;
  readonly partner: string;
  readonly pair: Pair;
}

export interface View<Command, Self, Pair> {
  /** Empty until something is first kept. */
  readonly me: string;
  /** The other partner's id once joined. */
  readonly partner: string | null;
  /** Folded from the recorded events and, optimistically, from pending private commands. */
  readonly self: Self;
  /** Folded from recorded events alone. Null until joined. */
  readonly pair: Pair | null;
  /** In the order they were begun. */
  readonly earlier: readonly EarlierSpace<Pair>[];
  readonly pending: readonly Pending<Command>[];
  readonly returned: readonly Returned<Command>[];
  /** Last receipt plus the time elapsed on this device; without an account the device's own time. */
  readonly now: number;
  readonly connection: Connection;
  readonly catchingUp: { readonly done: number; readonly of: number } | null;
  readonly warnings: readonly Warning[];
  readonly account: { readonly name: string; readonly kitConfirmed: boolean } | null;
  readonly wordsCompared: "yes" | "not-yet" | "different" | null;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export type LockState = "fresh" | "not-locked" | "locked" | "open";

/** A draft is a local record, sealed, never an event. Keys such as "apology:abc". */
export interface Draft {
  readonly fields: Words;
  readonly caret?: { readonly field: string; readonly at: number };
  readonly savedAt: number;
}

export interface Drafts {
  load(key: string): Promise<Draft | null>;
  /** Resolves once it is durably on this phone; refuses with "storage-failed". */
  save(key: string, draft: Omit<Draft, "savedAt">): Promise<Result<Draft>>;
  remove(key: string): Promise<void>;
  keys(prefix: string): Promise<readonly string[]>;
  /** Called when another tab saved this draft. */
  watch(key: string, changed: () => void): () => void;
}

export interface Accounts {
  /** Makes the account secret, the name of four words and the kit; registers; brings everything along. Takes seconds. */
  create(
    passphrase: string,
    progress: (step: "deriving" | "sealing" | "sending") => void,
  ): Promise<Result<{ name: string; kit: string }>>;
  confirmKit(): Promise<void>;
  /** Refuses with "words-here" {count} where something was written on this device, unless it is to be brought in. */
  signIn(name: string, passphrase: string, here?: "bring-in"): Promise<Result<void>>;
  /** Forces a new passphrase and kit. Refuses as `signIn` does. */
  recover(
    name: string,
    kit: string,
    newPassphrase: string,
    here?: "bring-in",
  ): Promise<Result<{ kit: string }>>;
  changePassphrase(
    name: string,
    passphrase: string,
    newPassphrase: string,
  ): Promise<Result<{ kit: string }>>;
  devices(): Promise<
    Result<readonly { id: string; createdAt: number; thisOne: boolean; revoked: boolean }[]>
  >;
  revokeDevice(id: string, name: string, passphrase: string): Promise<Result<void>>;
}

export interface Offer {
  readonly inviterName: string;
  readonly words: string;
  readonly proposal: string;
  readonly expiresAt: number;
}

export interface Invitations {
  /** `fragment` goes after # in the link. */
  offer(offer: {
    name: string;
    words: string;
    proposal: string;
  }): Promise<Result<{ id: string; fragment: string; expiresAt: number }>>;
  mine(): Promise<
    Result<
      readonly {
        id: string;
        state: "open" | "answered" | "joined" | "revoked" | "expired";
        expiresAt: number;
      }[]
    >
  >;
  revoke(id: string): Promise<Result<void>>;
  /** Leaves no trace at the relay. */
  look(fragment: string): Promise<Result<Offer>>;
  accept(fragment: string, name: string): Promise<Result<void>>;
  /** The six words, once both identity keys are known; null before. */
  words(): readonly string[] | null;
  compared(answer: "same" | "different"): Promise<void>;
}

export interface Lock {
  readonly state: LockState;
  /** What `unlock` asks for; null where no lock is chosen. */
  readonly kind: "pin" | "passphrase" | null;
  /**
   * Sets the lock, or changes it for who knows the present PIN or passphrase; everything kept is sealed again under a new
   * key. Refuses with "secret-too-short" {least}, and as `unlock` does for a wrong `present`.
   */
  set(secret: string, kind: "pin" | "passphrase", present?: string): Promise<Result<void>>;
  /** PIN may take 2 s. Refuses with "wrong-pin" or "wrong-passphrase" and, after several, "wait" with seconds. */
  unlock(secret: string): Promise<Result<void>>;
  /** Wipes keys and opened data from memory. No-op when no lock is chosen. */
  lock(): void;
  remove(secret: string): Promise<Result<void>>;
}

export interface Replica<Command, Self, Pair> {
  view(): View<Command, Self, Pair>;
  subscribe(changed: () => void): () => void;
  /** Decides on the present view; accepted commands are durably in the outbox when this resolves. */
  act(command: Command): Promise<Result<{ id: string }>>;
  /** Takes back an act that waits on this phone. Refuses "on-its-way" once it may have been sent, or is recorded. */
  takeBack(id: string): Promise<Result<void>>;
  /** The text of one event; null when removed or not held. */
  words(eventId: string): Promise<Words | null>;
  /** Forgets a returned command once the person has dealt with it. */
  settleReturned(id: string): Promise<void>;
  readonly drafts: Drafts;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly lock: Lock;
  /** For the person's own encrypted file. */
  exportArchive(passphrase: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
