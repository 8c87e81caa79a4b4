import {
  createBatch,
  headsBeside,
  limits,
  sealEvent,
  type SealedEvent,
} from "@groundwork/envelope";
import type { Refusal } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import { decideEntry } from "../record/folding.ts";
import type { DecidedEvent, OutboxRow, ReturnedRow } from "../record/rows.ts";
import { isTrueClaim } from "./claims.ts";
import { epochsOf } from "./epochs.ts";
import type { Log, Sending } from "./log.ts";
import type { SignedIn } from "./ports.ts";
import { logOf } from "./verification.ts";

type Entry = OutboxRow<unknown, unknown>;

/** Shared acts go one at a time: each is decided on what the other may just have said. Private ones go together. */
const actsInBatch = { self: limits.batchEvents, pair: 1 } as const;

/** Beside the events a batch holds its head and signature. */
const roomForEvents = limits.batch - 1024;

/** What the turn of some waiting acts comes to, before anything is sent. */
interface Turn {
  readonly sealed: readonly SealedEvent[];
  readonly outbox: readonly Entry[];
  readonly rest: readonly Entry[];
  readonly returned: readonly ReturnedRow<unknown>[];
  /** Out of this log's queue without being sent in it: returned, or due in the other log. */
  readonly gone: readonly Entry[];
  readonly moved: readonly Entry[];
}

/**
 * Decides the next waiting acts of one log on the present view, seals and signs what comes of them, and keeps the exact
 * bytes before any are sent. Null when nothing waits any more.
 */
export const nextBatch = (signedIn: SignedIn, log: Log): Promise<Sending | null> =>
  signedIn.record.turn(async () => {
    const { record, keys } = signedIn;
    for (;;) {
      const { kind } = log.audience();
      const waiting = record.waitingIn(log.audience());
      const turn =
        waiting.length > 0
          ? await takeTurn(signedIn, log, waiting.slice(0, actsInBatch[kind]))
          : await dueTurn(signedIn, log);
      if (turn === null) return null;
      const last = turn.sealed.at(-1);
      if (!last) {
        await record.commit({
          outboxGone: turn.gone,
          outboxNew: turn.moved,
          returned: turn.returned,
        });
        continue;
      }
      const audience = textToBytes(log.audience().id);
      const batch = await createBatch(
        audience,
        textToBytes(log.cursor().hash),
        turn.sealed,
        keys.signer,
      );
      if (!batch.ok) throw new Error(`A batch could not be made: ${batch.refusal.code}`);
      const sending: Sending = {
        batch: bytesToText(batch.value.bytes),
        headers: turn.sealed.map(({ hash }) => bytesToText(hash)),
        outbox: turn.outbox,
        rest: turn.rest,
      };
      await record.commit({
        sending: { audience: log.audience().id, row: sending },
        outboxGone: turn.gone,
        outboxNew: turn.moved,
        returned: turn.returned,
      });
      return sending;
    }
  });

/**
 * The first thing that this person's devices do by themselves and that comes to something; null where nothing does. It is
 * in nobody's outbox: what is refused is left, and a device that stops before it is sent finds it due again.
 */
async function dueTurn(signedIn: SignedIn, log: Log): Promise<Turn | null> {
  const { record, random } = signedIn;
  for (const command of dueIn(record, log)) {
    const id = bytesToText(random(16));
    const space = log.audience().id;
    const entry = { id, order: 0, madeAt: record.now(), command, audience: "pair", space } as const;
    if (!(await comesToSomething(record, entry))) continue;
    const turn = await takeTurn(signedIn, log, [entry]);
    if (turn.sealed.length > 0) return { ...turn, returned: [], gone: [], moved: [] };
  }
  return null;
}

/** What everyone would skip is not sent either: it would be due again after it, and sent again, without end. */
async function comesToSomething(record: SignedIn["record"], entry: Entry): Promise<boolean> {
  const decision = await decideEntry(record.rules, entry, deciding(record, entry));
  if ("refusal" in decision) return false;
  for (const { facts } of decision.events) {
    const claim = record.rules.claimIn?.(facts, record.me()) ?? null;
    if (claim && !(await isTrueClaim(claim))) return false;
  }
  return decision.events.length > 0;
}

const deciding = (record: SignedIn["record"], entry: Entry) => ({
  me: record.me(),
  self: record.self(),
  pair: record.pairFor(entry),
  now: record.now(),
});

/** What this person's devices do by themselves in this log, as it and their own room now stand. */
export const dueIn = (record: SignedIn["record"], log: Log): readonly unknown[] => {
  const { id, kind } = log.audience();
  if (kind !== "pair") return [];
  const view = { me: record.me(), self: record.self(), pair: record.pair(id), now: record.now() };
  return record.rules.due?.(view) ?? [];
};

async function takeTurn(signedIn: SignedIn, log: Log, entries: readonly Entry[]): Promise<Turn> {
  const { record } = signedIn;
  const { kind } = log.audience();
  const seal = await sealer(signedIn, log);
  const sealed: SealedEvent[] = [];
  const turn = {
    outbox: [] as Entry[],
    rest: [] as Entry[],
    returned: [] as ReturnedRow<unknown>[],
    gone: [] as Entry[],
    moved: [] as Entry[],
  };
  let size = 0;
  let self = kind === "self" ? record.recordedSelf() : record.self();

  const giveBack = (entry: Entry, refusal: Refusal) => {
    turn.gone.push(entry);
    if (entry.command !== null) {
      turn.returned.push({ id: entry.id, command: entry.command, madeAt: entry.madeAt, refusal });
    }
  };

  for (const entry of entries) {
    const now = kind === "self" ? entry.madeAt : record.now();
    const decision = await decideEntry(record.rules, entry, {
      me: record.me(),
      self,
      pair: record.pairFor(entry),
      now,
    });
    if ("refusal" in decision) {
      giveBack(entry, decision.refusal);
      continue;
    }
    const due = decision.events.filter((event) => event.audience === kind);
    const isOfPair = decision.events.some((event) => event.audience === "pair");
    if (isOfPair !== (kind === "pair")) {
      // Decided otherwise than when it was made: its turn comes in the other log, or it says nothing any more.
      turn.gone.push(entry);
      if (decision.events.length > 0) {
        const space = entry.space ?? record.space()?.id ?? null;
        turn.moved.push({ ...entry, space, audience: isOfPair ? "pair" : "self" });
      }
      continue;
    }
    const worded = await Promise.all(due.map((event) => withWords(record, event)));
    const made = await seal(worded, entry.madeAt, sealed.at(-1) ?? null, sealed.length);
    if (!made.ok) {
      giveBack(entry, made.refusal);
      continue;
    }
    const grown = size + made.events.reduce((sum, { bytes }) => sum + bytes.length + 8, 0);
    if (sealed.length + made.events.length > limits.batchEvents || grown > roomForEvents) {
      if (sealed.length > 0) break;
      giveBack(entry, { code: "oversized" });
      continue;
    }
    size = grown;
    sealed.push(...made.events);
    turn.outbox.push(entry);
    const apart = decision.events.filter((event) => event.audience !== kind);
    if (apart.length > 0)
      turn.rest.push({ ...entry, command: null, audience: "self", decided: apart });
    if (kind === "self") {
      for (const event of due) {
        self = record.rules.evolveSelf(self, event.facts, {
          id: event.id,
          by: record.me(),
          at: entry.madeAt,
          edition: record.rules.edition,
        });
      }
    }
  }
  return { sealed, ...turn };
}

/** Words that an event says again are read where they lie; removed, they are not said again. */
async function withWords(
  record: SignedIn["record"],
  event: DecidedEvent<unknown>,
): Promise<DecidedEvent<unknown>> {
  const words = event.wordsOf === undefined ? null : await record.words(event.wordsOf);
  return words ? { ...event, words } : event;
}

/** Seals events in a chain after this device's last in the log. In the self log the facts carry the device's own time. */
async function sealer({ record, account, random }: SignedIn, log: Log) {
  const row = log.audience();
  const epochs = await epochsOf(row);
  const epoch = epochs.at(-1);
  const key = epoch && row.keys[epoch.epoch];
  if (!epoch || key === undefined)
    throw new Error("This device does not hold the present epoch's key");
  const state = logOf(epochs, log.cursor());
  const device = textToBytes(account.deviceId);
  const head = state.heads[account.deviceId] ?? { number: 0, hash: new Uint8Array(32) };
  const heads = headsBeside(state, device);

  return async (
    events: readonly DecidedEvent<unknown>[],
    madeAt: number,
    last: SealedEvent | null,
    before: number,
  ): Promise<
    | { readonly ok: true; readonly events: readonly SealedEvent[] }
    | { readonly ok: false; readonly refusal: Refusal }
  > => {
    const sealed: SealedEvent[] = [];
    for (const event of events) {
      const made = await sealEvent({
        space: epoch.space,
        audience: epoch.audience,
        epoch: epoch.epoch,
        epochKey: textToBytes(key),
        device,
        number: head.number + before + sealed.length + 1,
        previous: sealed.at(-1)?.hash ?? last?.hash ?? head.hash,
        heads,
        item: textToBytes(event.id),
        edition: record.rules.edition,
        facts: row.kind === "self" ? { at: madeAt, facts: event.facts } : event.facts,
        words: event.words ?? null,
        random,
      });
      if (!made.ok) return made;
      sealed.push(made.value);
    }
    return { ok: true, events: sealed };
  };
}
