import { computed, effect, signal } from "@preact/signals";
import { onLeave } from "../leave/leave.ts";

/**
 * The record, fetched when it is first needed: the first page and the lock stand without it.
 */
type RecordModule = typeof import("../record/record.ts");

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

/** What this browser keeps, known before the record is fetched: nothing yet, words behind a lock, or words without one. */
export const keptHere = (): "nothing" | "locked" | "not-locked" => {
  const kept = localStorage.getItem(keptKey);
  return kept === "locked" || kept === "not-locked" ? kept : "nothing";
};

function remember({ isOpen, lock }: RecordModule): void {
  effect(() => {
    const { state } = isOpen.value ? lock() : { state: "locked" as const };
    if (state === "fresh") localStorage.removeItem(keptKey);
    else localStorage.setItem(keptKey, state === "not-locked" ? state : "locked");
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
