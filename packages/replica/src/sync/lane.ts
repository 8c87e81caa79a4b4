import type { Refusal } from "../contract.ts";
import { textToBytes } from "../bytes.ts";
import { createLog, type Sending } from "./log.ts";
import type { SignedIn } from "./ports.ts";
import { dueIn, nextBatch } from "./pusher.ts";
import type { Distrust } from "./verification.ts";

/** Where one log stands after its turn. */
export type LaneState =
  | { readonly kind: "current" }
  /** Nothing more is taken or sent until someone looks into it. */
  | {
      readonly kind: "stopped";
      readonly warning: Distrust | { readonly warning: "rules-too-old"; readonly reason: string };
    }
  /** The relay would not, for now: no room, too often, an epoch it has not seen. */
  | { readonly kind: "later"; readonly refusal: Refusal };

/** What a refused push means for the bytes that were refused. */
const decideAgain = new Set([
  "head-moved",
  "replayed",
  "bad-chain",
  "bad-heads",
  "two-versions",
  "wrong-epoch",
  "unknown-device",
]);
/** Of these, the ones that say that this device has not seen the present epoch. */
const seeEpochs = new Set(["wrong-epoch", "unknown-device"]);
/** Refusals that say nothing of the batch: no room, too often, or not from this device (any longer). */
const comeBackLater = new Set([
  "disk-full",
  "quota-full",
  "too-many-requests",
  "not-signed-in",
  "clock-differs",
  "revoked-device",
]);

/** Refusals in a row that a pull did not explain, before the lane stops asking. */
const patience = 8;

/**
 * One audience's way to and from the relay. Self and pair each have their own, and neither waits for the other: what
 * someone does alone changes no moment of what is shared (domain.md, property 2).
 */
export function createLane(
  signedIn: SignedIn,
  audienceId: string,
  refreshEpochs: () => Promise<void>,
) {
  const log = createLog(signedIn, audienceId);
  const { record, session } = signedIn;

  /** How far both logs had come when nothing of what was due came to anything: until they grow, nothing will. */
  let nothingDueAt = "";
  const reached = (): string =>
    record
      .audiences()
      .map(({ id }) => `${id} ${record.cursor(id)?.position ?? 0}`)
      .join();

  const stopped = async (warning: Distrust): Promise<LaneState> => {
    await record.turn(() =>
      record.commit({ warnings: [{ code: warning.warning, facts: { reason: warning.reason } }] }),
    );
    return { kind: "stopped", warning };
  };

  /** Takes in all that the relay has. Null when that is done. */
  const pull = async (progress: (done: number, of: number) => void): Promise<LaneState | null> => {
    let hasRefreshed = false;
    for (;;) {
      const page = await log.pullPage();
      if (page.ok && page.tooNew !== null) {
        record.warn({ code: "rules-too-old", facts: { edition: page.tooNew } });
        return { kind: "stopped", warning: { warning: "rules-too-old", reason: "edition" } };
      }
      if (page.ok) {
        progress(log.cursor().position, page.head);
        if (!page.more) return null;
      } else if ("refusal" in page) {
        return { kind: "later", refusal: page.refusal };
      } else if (page.distrust.reason === "wrong-epoch" && !hasRefreshed) {
        // Someone has rotated and written since this device last looked.
        hasRefreshed = true;
        await refreshEpochs();
      } else {
        return stopped(page.distrust);
      }
    }
  };

  /** Sends one kept batch. Null when it is recorded, or when there is to be another try. */
  const send = async (sending: Sending): Promise<LaneState | "again" | null> => {
    const reply = await session.call("eventsPush", { batch: textToBytes(sending.batch) });
    if (reply.ok) {
      const taken = await log.takeReceipt(sending, reply.value);
      if (taken.ok) return null;
      // The receipt is for a place this device has not read up to: pulling shows what stands there.
      return taken.distrust.reason === "position" ? "again" : stopped(taken.distrust);
    }
    if (decideAgain.has(reply.refusal.code)) {
      if (seeEpochs.has(reply.refusal.code)) await refreshEpochs();
      return "again";
    }
    if (comeBackLater.has(reply.refusal.code)) return { kind: "later", refusal: reply.refusal };
    return stopped({ warning: "record-rewritten", reason: reply.refusal.code });
  };

  return {
    audienceId,

    /** Whether something may be due that this person's devices do by themselves. */
    hasDue: (): boolean => nothingDueAt !== reached() && dueIn(record, log).length > 0,

    /** Pulls, then sends whatever waits for this log. Throws `Unreachable`, `StorageFailed`, `VaultLocked`. */
    async turn(progress: (done: number, of: number) => void): Promise<LaneState> {
      for (let refusals = 0; refusals < patience; ) {
        const left = await pull(progress);
        if (left) return left;
        for (;;) {
          if (!log.holdsPresentKey()) await refreshEpochs();
          if (!log.holdsPresentKey()) return { kind: "later", refusal: { code: "wrong-epoch" } };
          const decidedAt = reached();
          const sending = (await log.sending()) ?? (await nextBatch(signedIn, log));
          if (!sending) {
            nothingDueAt = decidedAt;
            return { kind: "current" };
          }
          const sent = await send(sending);
          if (sent === "again") break;
          if (sent) return sent;
          refusals = 0;
        }
        refusals += 1;
        // Pulling takes the batch in if the relay has it after all; only then is it known to be free.
        const before = await pull(progress);
        if (before) return before;
        await record.turn(async () => {
          if (await log.sending())
            await record.commit({ sending: { audience: audienceId, row: null } });
        });
      }
      return stopped({ warning: "record-rewritten", reason: "refused" });
    },
  };
}

export type Lane = ReturnType<typeof createLane>;
