import type { AudienceKind, Refusal, Words } from "../contract.ts";

/**
 * The sealed rows of a device's copy, by name. Bytes are base64url text. Names say what a row is for, never what is in it.
 */
export const rowNames = {
  person: "person",
  account: "account",
  device: "device",
  registering: "registering",
  clock: "clock",
  audience: (audience: string) => `audience/${audience}`,
  /** A room that is not (yet) this person's to enter, with the keys a sign-in could open. */
  stranger: (audience: string) => `stranger/${audience}`,
  cursor: (audience: string) => `cursor/${audience}`,
  event: (audience: string, position: number) => `event/${audience}/${ordered(position)}`,
  words: (audience: string, eventId: string) => `words/${audience}/${eventId}`,
  snapshot: (audience: string) => `snapshot/${audience}`,
  sending: (audience: string) => `sending/${audience}`,
  outbox: (entry: { readonly order: number; readonly id: string }) =>
    `outbox/${ordered(entry.order)}/${entry.id}`,
  returned: (id: string) => `returned/${id}`,
  draft: (id: string) => `draft/${id}`,
  invitation: (id: string) => `invitation/${id}`,
  partnerToBe: (identityKey: string) => `partner-to-be/${identityKey}`,
  comparing: "comparing",
  warning: (code: string) => `warning/${code}`,
} as const;

/** Numbers whose text sorts as they do. */
const ordered = (number: number): string => String(number).padStart(12, "0");

/** Who this is before there is an account: the secret rests here until registering, then nowhere on the device. */
export interface PersonRow {
  readonly id: string;
  readonly secret: string;
}

export interface AccountRow {
  readonly name: string;
  readonly me: string;
  readonly identityKey: string;
  readonly accountKey: string;
  readonly deviceId: string;
  readonly certificate: string;
  readonly relayKey: string;
  readonly kitConfirmed: boolean;
}

/** A device's private keys as PKCS #8 or raw bytes: sealed with everything else, so that locking covers them. */
export interface DeviceRow {
  readonly signKey: string;
  readonly sealKey: string;
  readonly signPrivate: string;
  readonly sealPrivate: string;
}

export interface AudienceRow {
  readonly id: string;
  readonly kind: AudienceKind;
  /** Signed epoch records in order, verified. */
  readonly records: readonly string[];
  /** Epoch keys by number; an epoch this device cannot open has none. */
  readonly keys: Readonly<Record<string, string>>;
  /** When its first epoch was made, as its maker says: the order of the spaces that somebody was in. */
  readonly begunAt: number;
  /** Person ids, sorted. */
  readonly partners: readonly string[];
  /**
   * What the relay said of epochs and the log in one breath: `epoch` stood when the log's head was at `position`. Nothing
   * after that is taken from under an earlier epoch (docs/protocol.md, section 7).
   */
  readonly told: readonly { readonly epoch: number; readonly position: number }[];
}

/** Whom an invitation, given or taken, may make a pair with; and the six words for it. */
export interface PartnerToBeRow {
  readonly identityKey: string;
  readonly accountKey: string;
  readonly words: readonly string[];
  /** What this device answered, kept before it is sent: an answer whose reply was lost is sent again as it was. */
  readonly answered?: { readonly fragment: string; readonly answer: string; readonly mac: string };
}

/** An invitation this device made: its secret completes the joining. */
export interface InvitationRow {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: number;
}

/** Where this device stands in one log: the verified state after `position`. */
export interface CursorRow {
  readonly position: number;
  readonly hash: string;
  readonly epoch: number;
  readonly heads: Readonly<Record<string, { readonly number: number; readonly hash: string }>>;
  readonly receivedAt: number;
}

/** One event as recorded and opened. `facts` is null when it was skipped, with the code that says why. */
export interface EventRow<Facts> {
  readonly id: string;
  readonly position: number;
  readonly by: string;
  readonly at: number;
  readonly edition: number;
  readonly device: string;
  readonly number: number;
  readonly hash: string;
  readonly facts: Facts | null;
  readonly skipped?: string;
}

export interface WordsRow {
  readonly position: number;
  readonly words: Words | null;
}

export interface SnapshotRow<State> {
  readonly position: number;
  /** Of the rules that folded it; another shape is folded afresh. */
  readonly shape: string;
  readonly state: State;
}

export interface DecidedEvent<Facts> {
  readonly id: string;
  readonly audience: AudienceKind;
  readonly facts: Facts;
  readonly words?: Words;
  readonly wordsOf?: string;
}

/** A command waiting for its turn, or (`command` null) the private rest of an act whose shared part is recorded. */
export interface OutboxRow<Command, Facts> {
  readonly id: string;
  readonly order: number;
  readonly madeAt: number;
  readonly command: Command | null;
  /** The log its turn comes in: the pair's where part of it is for both. */
  readonly audience: AudienceKind;
  /** The space that it was made in, the one log of a pair it may go to; null where there was none. */
  readonly space: string | null;
  /** What was decided when it was made, where that stands whatever happens meanwhile. */
  readonly decided?: readonly DecidedEvent<Facts>[];
}

export interface ReturnedRow<Command> {
  readonly id: string;
  readonly command: Command;
  readonly madeAt: number;
  readonly refusal: Refusal;
}

/** A signed batch, kept before it is sent and until it is receipted. */
export interface SendingRow<Command, Facts> {
  readonly batch: string;
  /** The hashes of its headers, in order. */
  readonly headers: readonly string[];
  /** What it empties from the outbox once it is recorded. */
  readonly outbox: readonly OutboxRow<Command, Facts>[];
  /** What its acts record privately, for the self log once this batch is recorded. */
  readonly rest: readonly OutboxRow<Command, Facts>[];
}

export interface ClockRow {
  /** The relay's time when last heard, and the device's own at that moment. */
  readonly relay: number;
  readonly device: number;
}

/** The six words of this pair, and whether the two have compared them. */
export interface ComparingRow {
  /** Who they are compared with, by person id. */
  readonly partner: string;
  readonly words: readonly string[];
  readonly compared: "yes" | "not-yet" | "different";
}
