import { computed, effect, signal } from "@preact/signals";
import { heldBack, waiting } from "@groundwork/repair";
import type { Ask } from "@groundwork/repair";
import { drafts, isOpen, view } from "../../record/record.ts";

/**
 * What this person has looked at on this phone. Local records, never events: nothing about looking leaves the phone,
 * not even as a sealed entry whose moment a server could note (M3, R1).
 */
const opened = signal<ReadonlySet<string>>(new Set());
const prefix = "opened:";

effect(() => {
  if (!isOpen.value) {
    opened.value = new Set();
    return;
  }
  void drafts()
    .keys(prefix)
    .then((keys) => {
      opened.value = new Set([...opened.peek(), ...keys.map((key) => key.slice(prefix.length))]);
    });
});

/** Remembers, on this phone alone, that this was looked at. */
export function markOpened(id: string): void {
  opened.value = new Set([...opened.peek(), id]);
  void keepMark(prefix + id);
}

/** What stands under the key stays: a letter's own page keeps the receiver's copy there. */
async function keepMark(key: string): Promise<void> {
  if ((await drafts().load(key)) === null) await drafts().save(key, { fields: {} });
}

export const wasOpened = (id: string): boolean => opened.value.has(id);

/** What waits behind this person's door and was not looked at yet. */
export const waitingNow = (): readonly Ask[] =>
  waiting(view.value).filter(({ id }) => !wasOpened(id));

/** Whether this waits or rests by their own wish, so that no list or page shows it before its person chose to look. */
export const isWaiting = (id: string): boolean => heldBackNow.value.has(id) && !wasOpened(id);

/** Counted once for each state of the record: lists ask it of every entry. */
const heldBackNow = computed<ReadonlySet<string>>(
  () => new Set(heldBack(view.value).map(({ id }) => id)),
);
