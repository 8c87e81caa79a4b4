import {
  bytesToText,
  decodeBatch,
  equalBytes,
  signReceipt,
  verifyRun,
} from "@groundwork/envelope/checks";
import type { Batch, Epoch, LogState, SealedEvent } from "@groundwork/envelope/checks";
import type { Reply } from "@groundwork/envelope/wire";
import type { DeviceCaller, Handlers } from "../call.ts";
import { accept, refuse, refuseAs } from "../outcome.ts";
import type { Outcome, Refused } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";
import { isMember } from "./epochs.ts";
import { keepBatch, keepEvents } from "./kept-events.ts";
import type { CheckedBatch } from "./kept-events.ts";
import { keptLog } from "./log.ts";

/** Told of every batch that was kept, by how many events it held. */
export type OnAppended = (events: number) => void;

export const pushCalls = (parts: RelayParts, onAppended: OnAppended): Handlers<"eventsPush"> => ({
  async eventsPush({ batch: bytes }, caller) {
    const decoded = decodeBatch(bytes);
    if (!decoded.ok) return refuseAs(decoded.refusal, "malformed");
    const batch = decoded.value;
    const last = batch.events.at(-1);
    if (!last) return refuse("malformed", { field: "batch" });

    const checked = await check(parts, batch, last, caller);
    const kept = checked.ok
      ? await parts.store.write((sql) => append(parts, sql, checked.value, caller))
      : checked;
    // A batch that was kept before has moved the head itself: sent again, it ends up here.
    if (!kept.ok) return (await receiptGivenBefore(parts, batch, last, caller)) ?? kept;
    const { id, before, after, signed } = kept.value;
    parts.store.publish({ kind: "head", audience: id, position: after.position });
    onAppended(batch.events.length);
    return accept({
      receipt: signed.receipt,
      signature: signed.signature,
      firstPosition: before.position + 1,
    });
  },
});

/** The reply to a batch may get lost: pushed again, it has the receipt that it had. */
const receiptGivenBefore = async (
  { store }: RelayParts,
  { audience, events, signature }: Batch,
  last: SealedEvent,
  { device }: DeviceCaller,
): Promise<Outcome<Reply<"eventsPush">> | null> => {
  const id = bytesToText(audience);
  const kept = await store.read((sql) =>
    sql.row<{
      first_position: number;
      last_position: number;
      signature: Uint8Array;
      receipt: Uint8Array;
      receipt_signature: Uint8Array;
    }>(
      `SELECT batch.first_position, batch.last_position, batch.signature, batch.receipt, batch.receipt_signature
       FROM event JOIN batch ON batch.audience = event.audience AND batch.last_position = event.position
       WHERE event.audience = $1 AND event.device = $2 AND event.number = $3 AND event.header_hash = $4`,
      id,
      device,
      last.header.number,
      last.hash,
    ),
  );
  const isSame =
    kept !== undefined &&
    equalBytes(kept.signature, signature) &&
    kept.last_position - kept.first_position + 1 === events.length;
  if (!isSame) return null;
  return accept({
    receipt: kept.receipt,
    signature: kept.receipt_signature,
    firstPosition: kept.first_position,
  });
};

/** All that needs cryptography, outside the transaction: what it rests on is compared again inside. */
const check = async (
  { store, clock, signer, epochs, limits }: RelayParts,
  batch: Batch,
  last: SealedEvent,
  caller: DeviceCaller,
): Promise<Outcome<CheckedBatch>> => {
  const id = bytesToText(batch.audience);
  const kept = await store.read(async (sql) => ({
    log: await keptLog(sql, id),
    isMember: await isMember(sql, id, caller.person),
  }));
  if (!kept.log) return refuse("unknown-audience");
  if (!kept.isMember) return refuse("not-a-member");
  if (batch.events.some(({ header }) => bytesToText(header.device) !== caller.device)) {
    return refuse("unknown-device");
  }
  if (batch.events.some(({ header }) => header.edition > limits.newestEdition)) {
    return refuse("malformed", { field: "edition" });
  }
  const lacksWords = batch.events.some(({ header, words }) => header.wordsHash && !words);
  if (lacksWords) return refuse("bad-body");
  const { state: before, epoch, receivedAt: lastReceivedAt } = kept.log;
  if (!equalBytes(batch.expectedHead, before.hash)) return headMoved(before.position, before.hash);

  const records = await epochs.of(id);
  const present = records.find((one) => one.epoch === epoch);
  if (!present) return refuse("wrong-epoch", { epoch });
  if (before.heads[caller.device] === undefined) {
    const writers = writersOf(caller.person, records, before);
    if (writers >= limits.writers) return refuse("quota-full");
  }
  const run = await verifyRun(before, [present], batch.events, batch.signature);
  if (!run.ok) {
    return run.refusal.code === "wrong-epoch"
      ? refuse("wrong-epoch", { epoch })
      : refuseAs(run.refusal, "malformed");
  }
  const after = run.value;
  const receivedAt = Math.max(clock.now(), lastReceivedAt);
  const signed = await signReceipt(signer, {
    audience: batch.audience,
    position: after.position,
    receivedAt,
    hash: after.hash,
  });
  return accept({ id, batch, last, before, after, receivedAt, signed });
};

/** How many of a person's devices have written in a log. */
const writersOf = (person: string, epochs: readonly Epoch[], { heads }: LogState): number => {
  const devices = epochs.flatMap((epoch) => epoch.devices);
  const own = devices.filter(({ personId }) => bytesToText(personId) === person);
  return new Set(own.map(({ deviceId }) => bytesToText(deviceId)).filter((id) => id in heads)).size;
};

const append = async (
  parts: RelayParts,
  sql: Sql,
  checked: CheckedBatch,
  caller: DeviceCaller,
): Promise<Outcome<CheckedBatch>> => {
  const { id, batch, last, before, after, receivedAt } = checked;
  const size = batch.bytes.length;
  // The account first, as everywhere: two devices of one person wait for each other here.
  const account = await sql.row<{ stored_bytes: number }>(
    "UPDATE account SET stored_bytes = stored_bytes + $2 WHERE person = $1 RETURNING stored_bytes",
    caller.person,
    size,
  );
  const audience = await sql.row<{ head: number; stored_bytes: number }>(
    `UPDATE audience SET head = head + $2, head_hash = $3, head_epoch = $4, received_at = $5,
       stored_bytes = stored_bytes + $6
     WHERE id = $1 AND head_hash = $7 AND epoch = $4 RETURNING head, stored_bytes`,
    id,
    batch.events.length,
    after.hash,
    last.header.epoch,
    receivedAt,
    size,
    before.hash,
  );
  if (!account || !audience) return whatMoved(sql, id, last);
  const device = await sql.row(
    "SELECT id FROM device WHERE id = $1 AND revocation IS NULL",
    caller.device,
  );
  if (!device) return refuse("revoked-device");
  const { accountBytes, audienceBytes, reserveBytes, smallBatch } = parts.limits;
  const isSmall = size <= smallBatch;
  if (account.stored_bytes > accountBytes - (isSmall ? 0 : reserveBytes))
    return refuse("quota-full");
  if (!isSmall && audience.stored_bytes > audienceBytes) return refuse("quota-full");

  await keepEvents(sql, id, batch.events, audience.head - batch.events.length);
  await keepBatch(sql, checked, caller.device);
  return accept(checked);
};

const whatMoved = async (sql: Sql, id: string, last: SealedEvent): Promise<Refused> => {
  const present = await keptLog(sql, id);
  if (!present) return refuse("unknown-audience");
  if (present.epoch !== last.header.epoch) return refuse("wrong-epoch", { epoch: present.epoch });
  return headMoved(present.state.position, present.state.hash);
};

const headMoved = (position: number, hash: Uint8Array): Refused =>
  refuse("head-moved", { position, hash: bytesToText(hash) });
