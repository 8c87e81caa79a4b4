import { bytesToText } from "@groundwork/envelope/checks";
import type { Batch, LogState, SealedEvent, SignedReceipt } from "@groundwork/envelope/checks";
import type { Column, Sql } from "../store/store.ts";

/** A batch that was checked, with the log and the receipt it will give if nothing came in between. */
export interface CheckedBatch {
  readonly id: string;
  readonly batch: Batch;
  readonly last: SealedEvent;
  readonly before: LogState;
  readonly after: LogState;
  readonly receivedAt: number;
  readonly signed: SignedReceipt;
}

/** Writes a batch's events after position `before`. */
export const keepEvents = async (
  sql: Sql,
  audience: string,
  events: readonly SealedEvent[],
  before: number,
): Promise<void> => {
  await insert(
    sql,
    "event (audience, position, device, number, header_hash, header, facts, words)",
    events.map(({ header, headerBytes, hash, facts, words }, index) => [
      audience,
      before + 1 + index,
      bytesToText(header.device),
      header.number,
      hash,
      headerBytes,
      facts.body,
      words?.body ?? null,
    ]),
  );
  await insert(
    sql,
    "item_key (audience, position, facts, words)",
    events.map(({ facts, words }, index) => [
      audience,
      before + 1 + index,
      facts.wrapped,
      words?.wrapped ?? null,
    ]),
  );
};

export const keepBatch = async (
  sql: Sql,
  { id, batch, last, before, after, signed }: CheckedBatch,
  device: string,
): Promise<void> => {
  await sql.run(
    `INSERT INTO chain (audience, device, number, header_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (audience, device) DO UPDATE SET number = excluded.number, header_hash = excluded.header_hash`,
    id,
    device,
    last.header.number,
    last.hash,
  );
  await sql.run(
    `INSERT INTO batch (audience, first_position, last_position, device, signature, receipt, receipt_signature, stored_bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    id,
    before.position + 1,
    after.position,
    device,
    batch.signature,
    signed.receipt,
    signed.signature,
    batch.bytes.length,
  );
};

/** Many rows in one statement: a round trip each would be most of the time of a push to PostgreSQL. */
const insert = async (
  sql: Sql,
  into: string,
  rows: readonly (readonly Column[])[],
): Promise<void> => {
  let parameter = 0;
  const places = rows.map((row) => `(${row.map(() => `$${(parameter += 1)}`).join(", ")})`);
  await sql.run(`INSERT INTO ${into} VALUES ${places.join(", ")}`, ...rows.flat());
};
