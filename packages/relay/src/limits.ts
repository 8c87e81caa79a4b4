import { limits as sizes } from "@groundwork/envelope/checks";

/** So many at once, then one more each time the interval passes. */
export interface Allowance {
  readonly burst: number;
  readonly refillMilliseconds: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const mebibyte = 1024 * 1024;

export const relayLimits = {
  accountTokenMilliseconds: 10 * minute,
  deviceTokenMilliseconds: 24 * hour,
  /** Between the two calls of a sign-in. */
  attemptMilliseconds: 2 * minute,
  attempts: 20_000,
  /** How far a device's clock may be off when it signs in. */
  clockDifferenceMilliseconds: 10 * minute,
  devices: 16,
  /** With those revoked: whoever is asked for a person's devices reads them all. */
  devicesEver: 256,
  /**
   * One person's devices that have ever written in one audience. Every event names the head of each other device that
   * has (4 KiB of header hold about 64): one alone must not be able to make that too long for the other to write.
   */
  writers: 30,

  /**
   * The newest rule edition that a batch may name, raised together with the rules' own. A phone stops at rules it does not
   * have: a changed client that named some that nobody has would stop the other's for good.
   */
  newestEdition: 1,

  /** Sealed bytes that one person may have written, and that one audience may hold. */
  accountBytes: 512 * mebibyte,
  audienceBytes: 384 * mebibyte,
  /**
   * The last part of an account's is kept for batches of at most `smallBatch` bytes: whoever filled a quota can still
   * leave, end, withdraw and remove. Such batches count for their writer alone, so that nobody fills a room against the
   * other's leaving.
   */
  reserveBytes: 8 * mebibyte,
  smallBatch: 16 * 1024,

  /**
   * Bytes of epoch records that one person may have signed in one audience. Every member reads all of an audience's in one
   * reply (5 MiB): one alone must not be able to make that too long. The rest is kept for revoking devices.
   */
  recordBytes: 512 * 1024,
  recordBytesRevoking: mebibyte,

  /** One person's own room, and spaces, left ones too: revoking a device brings a record for each (64 in one call). */
  audiences: 32,
  /** Epoch records in one reply to a list, after the first audience's: whole audiences, as many as fit. */
  listBytes: 2 * mebibyte,

  invitationMilliseconds: 14 * day,
  openInvitations: 8,
  /** Not yet past their time, in whatever state. */
  keptInvitations: 64,

  /** Sealed bytes of one reply to a pull; a batch is never divided. */
  pullBytes: sizes.batch,

  /** Calls without a token, or with one that opens nothing, from one address. */
  addressCalls: { burst: 240, refillMilliseconds: second / 4 } as Allowance,
  addressRegistrations: { burst: 200, refillMilliseconds: minute } as Allowance,
  /** Passphrase and kit attempts at one account name, from anywhere. */
  nameAttempts: { burst: 20, refillMilliseconds: minute } as Allowance,
  /** New epoch records; revoking a device is not counted. Too many would swell what a partner has to read. */
  accountRotations: { burst: 40, refillMilliseconds: 30 * minute } as Allowance,
  accountCalls: { burst: 1200, refillMilliseconds: 50 } as Allowance,

  liveConnections: 20_000,
  liveConnectionsOfOneAddress: 256,
  liveConnectionsOfOneAccount: 32,
  liveHelloMilliseconds: 10 * second,
};

export type RelayLimits = Readonly<typeof relayLimits>;
