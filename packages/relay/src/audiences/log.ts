import { emptyLog, textToBytes } from "@groundwork/envelope/checks";
import type { LogState } from "@groundwork/envelope/checks";
import type { Sql } from "../store/store.ts";

/** One audience's log as the relay holds it. */
export interface KeptLog {
  readonly state: LogState;
  /** The present epoch's number; it may be newer than the last event's. */
  readonly epoch: number;
  /** When the last event came in. */
  readonly receivedAt: number;
}

export const keptLog = async (sql: Sql, id: string): Promise<KeptLog | null> => {
  const audience = await sql.row<{
    space: string;
    epoch: number;
    head: number;
    head_hash: Uint8Array;
    head_epoch: number;
    received_at: number;
  }>(
    "SELECT space, epoch, head, head_hash, head_epoch, received_at FROM audience WHERE id = $1",
    id,
  );
  const space = audience && textToBytes(audience.space);
  const idBytes = textToBytes(id);
  if (!audience || !space || !idBytes) return null;
  const chains = await sql.rows<{ device: string; number: number; header_hash: Uint8Array }>(
    "SELECT device, number, header_hash FROM chain WHERE audience = $1",
    id,
  );
  return {
    state: {
      ...emptyLog(space, idBytes),
      position: audience.head,
      hash: audience.head_hash,
      epoch: audience.head_epoch,
      heads: Object.fromEntries(
        chains.map(({ device, number, header_hash }) => [device, { number, hash: header_hash }]),
      ),
    },
    epoch: audience.epoch,
    receivedAt: audience.received_at,
  };
};
