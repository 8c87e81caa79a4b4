/** Section 7 of docs/protocol.md: one device's signed run of events, and whether it follows the log. */
import * as v from "valibot";
import { bytesToText, textToBytes } from "./base64url.ts";
import { decodeAs, encode } from "./encoding.ts";
import { decodeEnvelope } from "./envelopes.ts";
import type { EnvelopeRefusal, Head, Header, SealedEvent } from "./envelopes.ts";
import { deviceOf } from "./epochs.ts";
import type { Epoch } from "./epochs.ts";
import { limits } from "./limits.ts";
import { compareBytes, equalBytes, isSignedBy, sign } from "./primitives.ts";
import type { Signer } from "./primitives.ts";
import { emptyLogHash, nextLogHash } from "./receipts.ts";
import type { LogHead } from "./receipts.ts";
import { accept, refuse } from "./refusal.ts";
import type { Refusal, Result } from "./refusal.ts";
import { bytesUpTo, hash, id, listUpTo, signature } from "./shapes.ts";

export interface Batch {
  readonly audience: Uint8Array;
  /** The log hash that the events were decided on. */
  readonly expectedHead: Uint8Array;
  readonly events: readonly SealedEvent[];
  readonly signature: Uint8Array;
  /** The batch as it travels. */
  readonly bytes: Uint8Array;
}

/** What the relay or a reader knows of one audience's log: plain data, to be kept between runs. */
export interface LogState extends LogHead {
  readonly space: Uint8Array;
  /** The highest epoch written under; never falls. */
  readonly epoch: number;
  /** Each device's latest event, by device id in base64url. */
  readonly heads: Readonly<Record<string, { readonly number: number; readonly hash: Uint8Array }>>;
}

export type RunRefusal =
  | "malformed"
  | "wrong-epoch"
  | "unknown-device"
  | "bad-signature"
  | "replayed"
  | "two-versions"
  | "bad-chain"
  | "bad-heads";

const batchShape = v.strictTuple([
  id,
  hash,
  v.pipe(listUpTo(bytesUpTo(limits.batch), limits.batchEvents), v.minLength(1)),
  signature,
]);

/**
 * Signs the last header, and by its chain every one before it. Throws without events.
 * Refuses: oversized, when the events don't fit one batch (at most `limits.batchEvents`, `limits.batch` bytes).
 */
export async function createBatch(
  audience: Uint8Array,
  expectedHead: Uint8Array,
  events: readonly SealedEvent[],
  device: Signer,
): Promise<Result<Batch, "oversized">> {
  const last = events.at(-1);
  if (last === undefined) throw new TypeError("A batch has at least one event.");
  if (events.length > limits.batchEvents) return refuse("oversized", { limit: limits.batchEvents });
  const batchSignature = await sign(device, "batch", last.hash);
  const bytes = encode([
    audience,
    expectedHead,
    events.map((event) => event.bytes),
    batchSignature,
  ]);
  if (bytes.length > limits.batch) return refuse("oversized", { limit: limits.batch });
  return accept({ audience, expectedHead, events, signature: batchSignature, bytes });
}

/** Decodes a batch and every envelope in it; whether it follows the log is `verifyRun`'s to say. */
export function decodeBatch(bytes: Uint8Array): Result<Batch, EnvelopeRefusal> {
  const decoded = decodeAs(batchShape, bytes, limits.batch);
  if (!decoded.ok) return decoded;
  const [audience, expectedHead, envelopes, batchSignature] = decoded.value;
  const events: SealedEvent[] = [];
  for (const envelope of envelopes) {
    const event = decodeEnvelope(envelope);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return accept({ audience, expectedHead, events, signature: batchSignature, bytes });
}

export const emptyLog = (space: Uint8Array, audience: Uint8Array): LogState => ({
  space,
  audience,
  position: 0,
  hash: emptyLogHash(),
  epoch: 0,
  heads: {},
});

/** The other devices' heads, as the next event of `device` must name them. */
export const headsBeside = (log: LogState, device: Uint8Array): readonly Head[] =>
  Object.entries(log.heads)
    .map(([text, head]) => ({ device: textToBytes(text) ?? new Uint8Array(0), ...head }))
    .filter((head) => !equalBytes(head.device, device))
    .toSorted((a, b) => compareBytes(a.device, b.device));

/**
 * Checks one device's signed run of events against the log that it follows, and gives the log after it.
 *
 * `writable` are the epochs it may be written under: for the relay the present one alone, for a reader all it knows of. Refuses:
 * - `malformed`: empty, or not of one device, audience and epoch
 * - `wrong-epoch` {epoch}: an epoch that is not writable, or below one already written under
 * - `unknown-device`: not a device of that epoch
 * - `bad-signature`
 * - `replayed` {number, expected}: events that the log already has
 * - `two-versions` {number}: a device signed two histories
 * - `bad-chain` {number, expected}: a gap, or events out of order
 * - `bad-heads`: it names other heads than the log has, so one of the two is missing something
 */
export async function verifyRun(
  log: LogState,
  writable: readonly Epoch[],
  events: readonly SealedEvent[],
  runSignature: Uint8Array,
): Promise<Result<LogState, RunRefusal>> {
  const first = events[0];
  const last = events.at(-1);
  if (first === undefined || last === undefined) return refuse("malformed");
  const { device, epoch: number } = first.header;
  const isOneRun = events.every(({ header }) => isOfRun(header, log, device, number));
  if (!isOneRun) return refuse("malformed");

  const epoch = writable.find(
    (one) => one.epoch === number && equalBytes(one.audience, log.audience),
  );
  if (epoch === undefined || number < log.epoch) {
    return refuse("wrong-epoch", { epoch: writable.at(-1)?.epoch ?? 0 });
  }
  const writer = deviceOf(epoch, device);
  if (writer === undefined) return refuse("unknown-device");
  const isGenuine = await isSignedBy(writer.signKey, "batch", last.hash, runSignature);
  if (!isGenuine) return refuse("bad-signature");

  const refusal = chainRefusal(log, events) ?? headsRefusal(log, events);
  return refusal ? { ok: false, refusal } : accept(after(log, events));
}

const isOfRun = (header: Header, log: LogState, device: Uint8Array, epoch: number): boolean =>
  equalBytes(header.device, device) &&
  equalBytes(header.audience, log.audience) &&
  equalBytes(header.space, log.space) &&
  header.epoch === epoch;

function chainRefusal(log: LogState, events: readonly SealedEvent[]): Refusal<RunRefusal> | null {
  const device = events[0]?.header.device ?? new Uint8Array(0);
  const known = log.heads[bytesToText(device)] ?? { number: 0, hash: new Uint8Array(32) };
  let before = known;
  for (const { header, hash: eventHash } of events) {
    const facts = { number: header.number, expected: before.number + 1 };
    if (header.number <= known.number && before === known) {
      const isOther = header.number === known.number && !equalBytes(eventHash, known.hash);
      return { code: isOther ? "two-versions" : "replayed", facts };
    }
    if (header.number !== before.number + 1) return { code: "bad-chain", facts };
    if (!equalBytes(header.previous, before.hash)) {
      return { code: before === known ? "two-versions" : "bad-chain", facts };
    }
    before = { number: header.number, hash: eventHash };
  }
  return null;
}

/** The relay takes a batch only at the head it was decided on, so its writer had seen all that the log holds. */
function headsRefusal(log: LogState, events: readonly SealedEvent[]): Refusal<RunRefusal> | null {
  const device = events[0]?.header.device ?? new Uint8Array(0);
  const due = headsBeside(log, device);
  const namesThem = events.every(
    ({ header: { heads } }) =>
      heads.length === due.length &&
      heads.every((head, index) => {
        const other = due[index];
        return (
          other !== undefined &&
          equalBytes(head.device, other.device) &&
          head.number === other.number &&
          equalBytes(head.hash, other.hash)
        );
      }),
  );
  return namesThem ? null : { code: "bad-heads" };
}

function after(log: LogState, events: readonly SealedEvent[]): LogState {
  let next = log;
  for (const { header, hash: eventHash } of events) {
    next = {
      ...next,
      position: next.position + 1,
      hash: nextLogHash(next.hash, eventHash),
      epoch: header.epoch,
      heads: {
        ...next.heads,
        [bytesToText(header.device)]: { number: header.number, hash: eventHash },
      },
    };
  }
  return next;
}
