import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { onLeave } from "../leave/leave.ts";
import { flushAll } from "./draft.ts";
import { hold, isOpen, lock } from "./record.ts";

/** How the record on this phone stands. "fresh": nothing was ever kept here. "failed": it could not be fetched or read. */
export type Standing = "unopened" | "opening" | "fresh" | "not-locked" | "locked" | "open" | "failed";

const opening = signal<"unopened" | "opening" | "held" | "failed">("unopened");
const lockState = signal<"fresh" | "not-locked" | "locked" | "open">("fresh");

export const standing: ReadonlySignal<Standing> = computed(() =>
  opening.value === "held" ? lockState.value : opening.value,
);

let begun: Promise<void> | null = null;

/** Fetches the record's code and opens what this phone holds; once for the page's lifetime, unless it failed. */
export function openRecord(): Promise<void> {
  begun ??= open();
  return begun;
}

async function open(): Promise<void> {
  opening.value = "opening";
  try {
    const { openReplica } = await import("./replica.ts");
    const replica = await openReplica();
    const read = () => {
      lockState.value = replica.lock.state;
    };
    replica.subscribe(read);
    read();
    hold(replica);
    onLeave({ flush: flushAll, wipe: () => replica.lock.lock() });
    const { introduceAfterJoining } = await import("./joining.ts");
    introduceAfterJoining();
    opening.value = "held";
  } catch {
    opening.value = "failed";
    begun = null;
  }
}

/** Locks at once; without a lock nothing changes. */
export function lockNow(): void {
  if (isOpen.value) lock().lock();
}
