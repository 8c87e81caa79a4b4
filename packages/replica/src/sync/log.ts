import { decodeBatch } from "@groundwork/envelope";
import type { Reply } from "@groundwork/envelope/wire";
import type { Warning } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import { rowNames, type CursorRow, type SendingRow } from "../record/rows.ts";
import { clockDifference } from "./clock-difference.ts";
import { epochsOf } from "./epochs.ts";
import type { SignedIn } from "./ports.ts";
import { emptyCursor, verifyPage, type Distrust, type Page } from "./verification.ts";

export type Sending = SendingRow<unknown, unknown>;

/** What became of taking a page in. */
export type Taken =
  | { readonly ok: true; readonly tooNew: number | null }
  | { readonly ok: false; readonly distrust: Distrust };

const pageSize = 500;

/** One audience's log on this device: pulled, verified, kept and folded. */
export function createLog(signedIn: SignedIn, audienceId: string) {
  const { record, account, session, clock } = signedIn;

  const cursor = (): CursorRow => record.cursor(audienceId) ?? emptyCursor;
  const audience = () => {
    const row = record.audience(audienceId);
    if (!row) throw new Error("A log of an unknown audience");
    return row;
  };

  const sending = (): Promise<Sending | null> =>
    record.readRow<Sending>(rowNames.sending(audienceId));

  /** What to show of a receipt: it lies ahead of this phone's clock, or well before what it receipts was written here. */
  const receiptDifference = (receivedAt: number, own: Sending | null): Warning | null => {
    const before = Math.max(0, ...(own?.outbox.map(({ madeAt }) => madeAt - receivedAt) ?? []));
    return clockDifference(Math.max(before, receivedAt - clock.now()));
  };

  /** Verifies a page and keeps what it gains, together with whatever of this device's own it settles. */
  const take = (page: Page): Promise<Taken> =>
    record.turn(async () => {
      const row = audience();
      const waiting = await sending();
      const verified = await verifyPage(
        {
          audience: row,
          epochs: await epochsOf(row),
          relayKey: textToBytes(account.relayKey),
          me: account.me,
          deviceId: account.deviceId,
          sending: new Set(waiting?.headers),
          edition: record.rules.edition,
          parseFacts: (value) => record.rules.parseFacts(value),
          claimIn: (facts, by) => record.rules.claimIn?.(facts, by) ?? null,
          holds: (eventId) => record.vault.has(rowNames.words(audienceId, eventId)),
        },
        cursor(),
        page,
      );
      if (!verified.ok) return verified;
      const { cursor: next, events, unreadable, tooNew } = verified.value;
      if (events.length > 0) {
        const isSent =
          waiting !== null && events.some(({ event }) => event.hash === waiting.headers.at(-1));
        const differs = receiptDifference(next.receivedAt, isSent ? waiting : null);
        if (differs) record.warn(differs);
        await record.commit({
          log: { audience: audienceId, cursor: next, events },
          ...(isSent
            ? {
                sending: { audience: audienceId, row: null },
                outboxGone: waiting.outbox,
                outboxNew: waiting.rest,
              }
            : {}),
          ...(unreadable > 0
            ? { warnings: [record.countedWarning("unreadable-events", unreadable)] }
            : {}),
        });
      }
      return { ok: true, tooNew };
    });

  return {
    cursor,
    audience,
    /** Whether this device can seal under the newest epoch it knows of. */
    holdsPresentKey: () => audience().keys[audience().records.length - 1] !== undefined,
    sending,
    take,

    /** One page from the relay; `more` when it said that there is more. Throws `Unreachable`. */
    async pullPage() {
      const { position, hash } = cursor();
      const least = Math.max(position, ...audience().told.map((one) => one.position));
      const pulled = await session.call("eventsPull", {
        audience: textToBytes(audienceId),
        after: position,
        limit: pageSize,
      });
      if (!pulled.ok) return { ok: false, refusal: pulled.refusal } as const;
      const { events, head } = pulled.value;
      const isWithheld = head.position < least || (events.length === 0 && head.position > position);
      const isOther = head.position === position && bytesToText(head.hash) !== hash;
      if (isWithheld || isOther) {
        return {
          ok: false,
          distrust: { warning: "record-rewritten", reason: "head" } as Distrust,
        } as const;
      }
      const taken = await take(pulled.value);
      if (!taken.ok) return taken;
      return {
        ok: true,
        tooNew: taken.tooNew,
        head: head.position,
        more: cursor().position < head.position,
      } as const;
    },

    /** Takes in this device's own batch as the relay receipted it. */
    async takeReceipt(waiting: Sending, receipt: Reply<"eventsPush">): Promise<Taken> {
      const batch = decodeBatch(textToBytes(waiting.batch));
      if (!batch.ok) throw new Error("A kept batch does not decode");
      const { events, signature } = batch.value;
      return take({
        events: events.map(({ bytes }, index) => ({
          position: receipt.firstPosition + index,
          envelope: bytes,
        })),
        batches: [
          {
            lastPosition: receipt.firstPosition + events.length - 1,
            device: textToBytes(account.deviceId),
            signature,
            receipt: receipt.receipt,
            receiptSignature: receipt.signature,
          },
        ],
      });
    },
  };
}

export type Log = ReturnType<typeof createLog>;
