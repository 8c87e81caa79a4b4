import { bytesToText, encodeEnvelope, textToBytes } from "@groundwork/envelope/checks";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";
import { isMember } from "./epochs.ts";

interface BatchRow {
  readonly first_position: number;
  readonly last_position: number;
  readonly device: string;
  readonly signature: Uint8Array;
  readonly receipt: Uint8Array;
  readonly receipt_signature: Uint8Array;
  readonly stored_bytes: number;
}

interface EventRow {
  readonly position: number;
  readonly header: Uint8Array;
  readonly facts: Uint8Array;
  readonly words: Uint8Array | null;
  readonly wrapped_facts: Uint8Array;
  readonly wrapped_words: Uint8Array | null;
}

/** Whole batches after a position: a signature or receipt is worth something only with all the events it stands for. */
export const pullCalls = ({ store, limits }: RelayParts): Handlers<"eventsPull"> => ({
  async eventsPull({ audience: audienceId, after, limit }, { person }) {
    const id = bytesToText(audienceId);
    return store.read(async (sql) => {
      const audience = await sql.row<{ head: number; head_hash: Uint8Array }>(
        "SELECT head, head_hash FROM audience WHERE id = $1",
        id,
      );
      if (!audience) return refuse("unknown-audience");
      if (!(await isMember(sql, id, person))) return refuse("not-a-member");
      const waiting = await sql.rows<BatchRow>(
        `SELECT first_position, last_position, device, signature, receipt, receipt_signature, stored_bytes
         FROM batch WHERE audience = $1 AND last_position > $2 ORDER BY last_position LIMIT $3`,
        id,
        after,
        limit,
      );
      const batches = firstThatFit(waiting, after, limit, limits.pullBytes);
      const events = await eventsBetween(sql, id, after, batches.at(-1)?.last_position ?? after);
      return accept({
        events: events.map(({ position, header, facts, words, wrapped_facts, wrapped_words }) => ({
          position,
          envelope: encodeEnvelope({
            headerBytes: header,
            facts: { body: facts, wrapped: wrapped_facts },
            words: words && wrapped_words ? { body: words, wrapped: wrapped_words } : null,
          }),
        })),
        batches: batches.map((batch) => ({
          lastPosition: batch.last_position,
          device: textToBytes(batch.device) ?? new Uint8Array(),
          signature: batch.signature,
          receipt: batch.receipt,
          receiptSignature: batch.receipt_signature,
        })),
        head: { position: audience.head, hash: audience.head_hash },
      });
    });
  },
});

const firstThatFit = (
  batches: readonly BatchRow[],
  after: number,
  events: number,
  bytes: number,
): readonly BatchRow[] => {
  let size = 0;
  const tooMany = batches.findIndex((batch, index) => {
    size += batch.stored_bytes;
    return index > 0 && (batch.last_position - after > events || size > bytes);
  });
  return tooMany === -1 ? batches : batches.slice(0, tooMany);
};

const eventsBetween = (sql: Sql, id: string, after: number, last: number): Promise<EventRow[]> =>
  sql.rows(
    `SELECT event.position, event.header, event.facts, event.words,
       item_key.facts AS wrapped_facts, item_key.words AS wrapped_words
     FROM event JOIN item_key ON item_key.audience = event.audience AND item_key.position = event.position
     WHERE event.audience = $1 AND event.position > $2 AND event.position <= $3 ORDER BY event.position`,
    id,
    after,
    last,
  );
