import {
  decodeEnvelope,
  equalBytes,
  openEvent,
  verifyReceipt,
  verifyRun,
  type Epoch,
  type LogState,
  type SealedEvent,
} from "@groundwork/envelope";
import type { Reply } from "@groundwork/envelope/wire";
import type { Claim, Warning, Words } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import type { AudienceRow, CursorRow, EventRow } from "../record/rows.ts";
import { areWordsClaimed, isTrueClaim } from "./claims.ts";

export type Page = Pick<Reply<"eventsPull">, "events" | "batches">;

/** An event as verified, opened, and read by the rules; `facts` null when it is skipped by all alike. */
interface Opened {
  readonly event: EventRow<unknown>;
  readonly words: Words | null;
  /** Its words are there and can't be read. The facts stand all the same: the fold never depends on words. */
  readonly areWordsUnreadable: boolean;
}

export interface Verified {
  readonly cursor: CursorRow;
  readonly events: readonly Opened[];
  readonly unreadable: number;
  /** The log names rules that are newer than these from here on. */
  readonly tooNew: number | null;
}

/** Why a page is not taken: what the person is told, and why in particular. */
export type Distrust = { readonly warning: Warning["code"]; readonly reason: string };

interface Reader {
  readonly audience: AudienceRow;
  readonly epochs: readonly Epoch[];
  readonly relayKey: Uint8Array;
  readonly me: string;
  readonly deviceId: string;
  /** The hashes of headers this device has signed and not yet seen receipted. */
  readonly sending: ReadonlySet<string>;
  readonly edition: number;
  parseFacts(value: unknown): unknown;
  claimIn(facts: unknown, by: string): Claim | null;
  /** Whether this log already holds an event of this id. */
  holds(eventId: string): Promise<boolean>;
}

export const emptyCursor: CursorRow = {
  position: 0,
  hash: bytesToText(new Uint8Array(32)),
  epoch: 0,
  heads: {},
  receivedAt: 0,
};

export function logOf(epochs: readonly Epoch[], cursor: CursorRow): LogState {
  const first = epochs[0];
  if (!first) throw new Error("An audience has at least one epoch");
  return {
    space: first.space,
    audience: first.audience,
    position: cursor.position,
    hash: textToBytes(cursor.hash),
    epoch: cursor.epoch,
    heads: Object.fromEntries(
      Object.entries(cursor.heads).map(([device, { number, hash }]) => [
        device,
        { number, hash: textToBytes(hash) },
      ]),
    ),
  };
}

const cursorOf = (log: LogState, receivedAt: number): CursorRow => ({
  position: log.position,
  hash: bytesToText(log.hash),
  epoch: log.epoch,
  heads: Object.fromEntries(
    Object.entries(log.heads).map(([device, { number, hash }]) => [
      device,
      { number, hash: bytesToText(hash) },
    ]),
  ),
  receivedAt,
});

const distrust = (
  warning: Warning["code"],
  reason: string,
): { readonly ok: false; readonly distrust: Distrust } => ({
  ok: false,
  distrust: { warning, reason },
});

/**
 * Checks what the relay says followed a cursor: places without gaps, each device's chain, batch signatures, receipts and
 * the log hash (docs/protocol.md, sections 6 to 8), then opens the events. Nothing of a page that fails is taken, save
 * the whole batches before a rule edition that is not known here.
 */
export async function verifyPage(
  reader: Reader,
  from: CursorRow,
  page: Page,
): Promise<
  | { readonly ok: true; readonly value: Verified }
  | { readonly ok: false; readonly distrust: Distrust }
> {
  let log = logOf(reader.epochs, from);
  let { receivedAt } = from;
  const opened: Opened[] = [];
  const ids = new Set<string>();
  let next = 0;

  for (const batch of page.batches) {
    const sealed: SealedEvent[] = [];
    for (; (page.events[next]?.position ?? Infinity) <= batch.lastPosition; next += 1) {
      const { position, envelope } = page.events[next] ?? {
        position: 0,
        envelope: new Uint8Array(0),
      };
      if (position !== log.position + sealed.length + 1)
        return distrust("record-rewritten", "position");
      const event = decodeEnvelope(envelope);
      if (!event.ok) return distrust("record-rewritten", event.refusal.code);
      sealed.push(event.value);
    }
    const run = await verifyRun(log, reader.epochs, sealed, batch.signature);
    if (!run.ok) return distrust(warningOf(run.refusal.code), run.refusal.code);
    // Only what is rightly signed says anything of its writer.
    const stranger = sealed.find(({ header, hash }) =>
      isOwnUnknown(reader, log, header.device, header.number, hash),
    );
    if (stranger) return distrust("own-chain-ahead", "number");
    const newest = sealed.find(({ header }) => header.edition > reader.edition);
    if (newest) return { ok: true, value: taken(log, newest.header.edition) };
    const { epoch: under, position: upTo } = run.value;
    const isLate = reader.audience.told.some((one) => under < one.epoch && upTo > one.position);
    if (isLate) return distrust("record-rewritten", "old-epoch");
    const receipt = await verifyReceipt(
      reader.relayKey,
      { receipt: batch.receipt, signature: batch.receiptSignature },
      run.value,
    );
    if (!receipt.ok) return distrust("record-rewritten", receipt.refusal.code);
    if (receipt.value.receivedAt < receivedAt) return distrust("record-rewritten", "time");
    receivedAt = receipt.value.receivedAt;
    for (const [index, event] of sealed.entries()) {
      opened.push(await open(reader, event, log.position + index + 1, receivedAt, ids));
    }
    log = run.value;
  }
  if (next < page.events.length) return distrust("record-rewritten", "receipt");
  return { ok: true, value: taken(log, null) };

  function taken(upTo: LogState, tooNew: number | null): Verified {
    const unreadable = opened.filter(
      ({ event, areWordsUnreadable }) => event.facts === null || areWordsUnreadable,
    ).length;
    return { cursor: cursorOf(upTo, receivedAt), events: opened, unreadable, tooNew };
  }
}

/** Two signed events with one number are two versions of a device's record; anything else is the relay's telling. */
const warningOf = (code: string): Warning["code"] =>
  code === "two-versions" ? "two-versions" : "record-rewritten";

/** An event signed by this very device that it does not know: this profile is a copy of an older state. */
const isOwnUnknown = (
  reader: Reader,
  log: LogState,
  device: Uint8Array,
  number: number,
  hash: Uint8Array,
): boolean =>
  bytesToText(device) === reader.deviceId &&
  number > (log.heads[reader.deviceId]?.number ?? 0) &&
  !reader.sending.has(bytesToText(hash));

async function open(
  reader: Reader,
  event: SealedEvent,
  position: number,
  receivedAt: number,
  ids: Set<string>,
): Promise<Opened> {
  const { header } = event;
  const id = bytesToText(header.item);
  const row = {
    id,
    position,
    by: authorOf(reader, header.epoch, header.device),
    edition: header.edition,
    device: bytesToText(header.device),
    number: header.number,
    hash: bytesToText(event.hash),
  };
  const skip = (skipped: string): Opened => ({
    event: { ...row, at: receivedAt, facts: null, skipped },
    words: null,
    areWordsUnreadable: false,
  });

  if (ids.has(id) || (await reader.holds(id))) return skip("repeated-id");
  ids.add(id);
  const key = reader.audience.keys[header.epoch];
  if (key === undefined) return skip("unreadable");
  const whole = await openEvent(event, textToBytes(key));
  const opened = whole.ok ? whole : await openEvent({ ...event, words: null }, textToBytes(key));
  if (!opened.ok) return skip("unreadable");
  const read =
    reader.audience.kind === "self"
      ? ownTime(opened.value.facts)
      : { at: receivedAt, facts: opened.value.facts };
  const facts = read ? reader.parseFacts(read.facts) : null;
  if (!read || facts === null) return skip("unreadable");
  const claim = reader.audience.kind === "pair" ? reader.claimIn(facts, row.by) : null;
  if (claim && !(await isTrueClaim(claim))) return skip("false-claim");
  const { words } = opened.value;
  // Other words than were bound are left out; the facts stand, as they do once words are removed.
  const areOthers = claim !== null && words !== null && !(await areWordsClaimed(claim, words));
  return {
    event: { ...row, at: read.at, facts },
    words: areOthers ? null : words,
    areWordsUnreadable: !whole.ok || areOthers,
  };
}

/** In a self log the facts lie beside the device's own time, sealed: `{at, facts}`. */
function ownTime(value: unknown): { readonly at: number; readonly facts: unknown } | null {
  if (typeof value !== "object" || value === null || !("at" in value) || !("facts" in value))
    return null;
  return typeof value.at === "number" ? { at: value.at, facts: value.facts } : null;
}

/** The person whose identity key certified the device that signed. */
function authorOf(reader: Reader, epoch: number, device: Uint8Array): string {
  const certificate = reader.epochs[epoch]?.devices.find(({ deviceId }) =>
    equalBytes(deviceId, device),
  );
  return certificate ? bytesToText(certificate.personId) : "";
}
