import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Command, PairLog, SelfLog } from "@groundwork/repair";
import type {
  Accounts,
  Drafts,
  Invitations,
  Lock,
  Refusal,
  Replica,
  View,
  Words,
} from "@groundwork/replica";

/**
 * The one way screens reach the record. Everything that a person sees comes from `view` and `words`;
 * everything that a person does goes through `act`.
 */
export type AppReplica = Replica<Command, SelfLog, PairLog>;
export type AppView = View<Command, SelfLog, PairLog>;

const replica = signal<AppReplica | null>(null);
const latest = signal<AppView | null>(null);
const wordsById = new Map<string, ReadonlySignal<Words | null | undefined>>();

/** The earlier space that is being read, in place of the present one; null for the present. */
const lookedBackAt = signal<string | null>(null);

/** True once the record is open; screens that read `view` stand behind this. */
export const isOpen = computed(() => latest.value !== null);

/** What this person holds, joined from their logs. Throws when read before the record is open: that is a bug in the shell. */
export const view: ReadonlySignal<AppView> = computed(() => {
  if (latest.value === null) throw new Error("The record is not open");
  return asOf(lookedBackAt.value, latest.value);
});

/** What this person sees with an earlier space in the place of the present one. */
const asOf = (space: string | null, now: AppView): AppView => {
  const earlier = now.earlier.find(({ id }) => id === space);
  if (!earlier) return now;
  const { partner, pair } = earlier;
  const pending = now.pending.filter(({ audience }) => audience === "self");
  return { ...now, partner, pair, pending, wordsCompared: "yes" };
};

/** Whether the screens show an earlier space: to read, and nothing is done meanwhile. */
export const isLookingBack = computed(() => lookedBackAt.value !== null);

/** Shows an earlier space on every screen, in place of the present one, until `null` is given. */
export const lookBackAt = (space: string | null): void => {
  lookedBackAt.value = space;
};

/** The longest that what falls due goes unnoticed on a page that stands open, in milliseconds. */
const lookAgainAfter = 60_000;

/** Puts an opened replica behind the screens; returns how to take it away again. */
export function hold(opened: AppReplica): () => void {
  const read = () => {
    const open =
      opened.lock.state === "open" ||
      opened.lock.state === "not-locked" ||
      opened.lock.state === "fresh";
    latest.value = open ? opened.view() : null;
    if (!open) {
      wordsById.clear();
      lookedBackAt.value = null;
    }
  };
  replica.value = opened;
  read();
  const stop = opened.subscribe(read);
  // Days end and promises fall due without any event.
  const ticking = setInterval(read, lookAgainAfter);
  document.addEventListener("visibilitychange", read);
  return () => {
    stop();
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", read);
    latest.value = null;
    replica.value = null;
    lookedBackAt.value = null;
    wordsById.clear();
  };
}

const held = (): AppReplica => {
  if (replica.value === null) throw new Error("The record is not open");
  return replica.value;
};

/** Does one thing for this person. Resolves to null once it is durably on this phone, or to why it may not be. */
export async function act(command: Command): Promise<Refusal | null> {
  // The screens show a closed space: what is pressed there must never reach whoever this person shares with now.
  if (isLookingBack.value) return { code: "space-closed" };
  const result = await held().act(command);
  return result.ok ? null : result.refusal;
}

/** Takes back an act that waits on this phone; why not, once it may have been sent. */
export async function takeBack(pendingId: string): Promise<Refusal | null> {
  const result = await held().takeBack(pendingId);
  return result.ok ? null : result.refusal;
}

/** The text of one event: undefined while it loads, null when it has been removed. Follows changes. */
export function wordsOf(eventId: string): ReadonlySignal<Words | null | undefined> {
  const known = wordsById.get(eventId);
  if (known) return known;
  const loading = signal<Words | null | undefined>(undefined);
  wordsById.set(eventId, loading);
  void held()
    .words(eventId)
    .then((words) => {
      loading.value = words;
    });
  return loading;
}

/** For use inside a component: reads `wordsOf` and re-renders when it arrives. */
export const useWords = (eventId: string): Words | null | undefined => wordsOf(eventId).value;

/** Forgets a command that came back, once the person has dealt with it. */
export const settleReturned = (id: string): Promise<void> => held().settleReturned(id);

export const accounts = (): Accounts => held().accounts;
export const invitations = (): Invitations => held().invitations;
export const lock = (): Lock => held().lock;
export const drafts = (): Drafts => held().drafts;
export const exportArchive = (passphrase: string): Promise<Uint8Array> =>
  held().exportArchive(passphrase);
