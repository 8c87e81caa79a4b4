import { signal } from "@preact/signals";
import { say } from "../shell/say.ts";
import { destinationNow } from "./destination.ts";

/** What must happen before the page is gone: first `flush`, for a moment; then `wipe`, always. */
export interface Leaver {
  /** Keeps what was being written. Given at most 150 ms (screens.md, "Details", 1). */
  flush?(): Promise<void>;
  /** Drops keys and opened data from memory. Must not wait. */
  wipe?(): void;
}

const flushFor = 150;
const leavers = new Set<Leaver>();
const leftKey = "left";
let leaving = false;

/** Registers what Leave must do first; returns how to take it back. */
export function onLeave(leaver: Leaver): () => void {
  leavers.add(leaver);
  return () => leavers.delete(leaver);
}

/** Whether this tab was left by Leave and nobody has come back in since: then no content may stand. */
export const hasLeft = signal(false);

/** The person has chosen to come back in: content may stand again. */
export function comeBack(): void {
  sessionStorage.removeItem(leftKey);
  hasLeft.value = false;
}

/** An opaque sheet in the system's own colours, in place of everything, open dialogs included. */
function cover(): void {
  const sheet = document.createElement("div");
  sheet.className = "leave-cover";
  sheet.setAttribute("role", "alert");
  document.body.replaceChildren(sheet);
  // Said only once the sheet stands: a live region speaks what is put into it.
  requestAnimationFrame(() => {
    sheet.textContent = say("leave.loading");
  });
}

const moment = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));

/**
 * Leaves quickly (R3): covers everything at once, gives drafts 150 ms, wipes what is open, and puts a neutral page where
 * this one stood. Coming back finds the lock, or the first page.
 */
export async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  cover();
  sessionStorage.setItem(leftKey, "");
  const going = [...leavers];
  const flushed = Promise.allSettled(going.map(async (leaver) => leaver.flush?.()));
  await Promise.race([flushed, moment(flushFor)]);
  for (const leaver of going) {
    try {
      leaver.wipe?.();
    } catch {
      // Nothing may keep the page from being replaced; replacing it ends this memory too.
    }
  }
  location.replace(destinationNow());
}

/** Reads whether this tab was left. A page restored as it was would show what was left: it is loaded afresh instead. */
export function watchReturns(): void {
  hasLeft.value = sessionStorage.getItem(leftKey) !== null;
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && (leaving || sessionStorage.getItem(leftKey) !== null)) location.reload();
  });
}
