import { computed, effect, signal } from "@preact/signals";
import { onLeave } from "../leave/leave.ts";
import type * as recordModule from "../record/record.ts";

/**
 * The record, fetched when it is first needed: the first page and the lock stand without it.
 */
type RecordModule = typeof recordModule;

const record = signal<RecordModule | null>(null);

/** "closed" until the record has been asked for; "locked" and "open" are the lock's. */
export type Keeping = "closed" | "opening" | "failed" | "locked" | "open";

const asked = signal<"no" | "yes" | "failed">("no");

export const keeping = computed((): Keeping => {
  if (asked.value === "failed") return "failed";
  if (record.value === null) return asked.value === "no" ? "closed" : "opening";
  return record.value.isOpen.value ? "open" : "locked";
});

const keptKey = "kept";
const keptKinds = ["not-locked", "pin", "passphrase"] as const;

/** What this browser keeps, known before the record is fetched: nothing yet, words without a lock, or the kind of lock. */
export const keptHere = (): "nothing" | (typeof keptKinds)[number] =>
  keptKinds.find((kind) => kind === localStorage.getItem(keptKey)) ?? "nothing";

/** Whether a lock stands before what this browser keeps. */
export const isLockedHere = (): boolean => keptHere() === "pin" || keptHere() === "passphrase";

function remember({ isOpen, view, lock }: RecordModule): void {
  effect(() => {
    // Read again whenever the lock opens or closes, and with every change: the first words turn "fresh" into "not-locked".
    if (isOpen.value) void view.value;
    const { state, kind } = lock();
    if (state === "fresh") localStorage.removeItem(keptKey);
    else localStorage.setItem(keptKey, kind ?? "not-locked");
  });
}

let opening: Promise<RecordModule> | null = null;

/** Fetches and opens the record, once. Rejects when it could not be fetched; calling again tries again. */
export function openKeeping(): Promise<RecordModule> {
  asked.value = "yes";
  opening ??= open().catch((cause: unknown) => {
    opening = null;
    asked.value = "failed";
    throw cause;
  });
  return opening;
}

async function open(): Promise<RecordModule> {
  const [held, { openRecord }, { flushAll }] = await Promise.all([
    import("../record/record.ts"),
    import("../record/open.ts"),
    import("../record/draft.ts"),
  ]);
  await openRecord();
  onLeave({ flush: flushAll, wipe: () => held.lock().lock() });
  record.value = held;
  remember(held);
  return held;
}
