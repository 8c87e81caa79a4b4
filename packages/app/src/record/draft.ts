import { useEffect, useMemo } from "preact/hooks";
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Draft, Drafts, Words } from "@groundwork/replica";
import { drafts } from "./record.ts";

/** After a pause in typing (screens.md, detail 1). */
const pauseMs = 400;
/** While typing goes on (screens.md, detail 1). */
const longestMs = 2000;

export type DraftState = "loading" | "empty" | "saved" | "saving" | "failed" | "elsewhere";

/** One piece of writing on this phone: what it says, whether it is kept, and how to change it. */
export interface Writing {
  readonly fields: ReadonlySignal<Words>;
  readonly state: ReadonlySignal<DraftState>;
  /** Where the caret stood when this was last open. */
  readonly caret: ReadonlySignal<Draft["caret"]>;
  set(field: string, text: string, caretAt?: number): void;
  /** Resolves when everything typed is kept, or could not be. */
  flush(): Promise<void>;
  /** Forgets the draft, for when its words have been recorded. */
  discard(): Promise<void>;
}

/** Writings that are open now; Leave flushes them before it replaces the page. */
const open = new Set<Writing>();

/** Saves all that is being written; for Leave, which gives it at most 150 ms (screens.md, detail 1). */
export const flushAll = async (): Promise<void> => {
  await Promise.all([...open].map((writing) => writing.flush()));
};

interface Timer {
  set(run: () => void, ms: number): number;
  clear(handle: number): void;
  now(): number;
}

const pageTimer: Timer = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (handle) => window.clearTimeout(handle),
  now: () => performance.now(),
};

/** Opens one draft for writing. Saved 400 ms after a pause and at least every 2 s while typing goes on. */
export function openWriting(
  store: Drafts,
  key: string,
  start: Words,
  timer: Timer = pageTimer,
): Writing & { close(): void } {
  const fields = signal<Words>(start);
  const state = signal<DraftState>("loading");
  const caret = signal<Draft["caret"]>(undefined);
  let unsavedSince: number | null = null;
  let handle: number | null = null;
  let saving: Promise<void> = Promise.resolve();
  let discarded = false;

  const save = (): Promise<void> => {
    if (handle !== null) timer.clear(handle);
    handle = null;
    if (unsavedSince === null || discarded) return saving;
    unsavedSince = null;
    state.value = "saving";
    const now = { fields: fields.value, ...(caret.value ? { caret: caret.value } : {}) };
    saving = saving.then(async () => {
      const kept = await store.save(key, now);
      if (!kept.ok) unsavedSince = timer.now();
      state.value = !kept.ok ? "failed" : unsavedSince === null ? "saved" : "saving";
    });
    return saving;
  };

  const load = async (): Promise<void> => {
    const kept = await store.load(key);
    if (unsavedSince !== null) return;
    if (kept) {
      fields.value = { ...start, ...kept.fields };
      caret.value = kept.caret;
    }
    state.value = kept ? "saved" : "empty";
  };
  void load();

  const unwatch = store.watch(key, () => {
    state.value = "elsewhere";
    void store.load(key).then((kept) => {
      if (kept) fields.value = { ...start, ...kept.fields };
    });
  });

  const writing: Writing & { close(): void } = {
    fields,
    state,
    caret,
    set(field, text, caretAt) {
      if (state.value === "elsewhere") return;
      fields.value = { ...fields.value, [field]: text };
      if (caretAt !== undefined) caret.value = { field, at: caretAt };
      unsavedSince ??= timer.now();
      if (handle !== null) timer.clear(handle);
      const waited = timer.now() - unsavedSince;
      handle = timer.set(() => void save(), Math.max(0, Math.min(pauseMs, longestMs - waited)));
    },
    flush: save,
    async discard() {
      discarded = true;
      unsavedSince = null;
      if (handle !== null) timer.clear(handle);
      await saving;
      await store.remove(key);
      fields.value = start;
      state.value = "empty";
      discarded = false;
    },
    close() {
      void save();
      unwatch();
      open.delete(writing);
    },
  };
  open.add(writing);
  return writing;
}

/** The draft under `key` for the component's lifetime; also saved on blur and when the page hides. */
export function useDraft(key: string, start: Words): Writing {
  // The start values are read once for each key: a caller may build them afresh on every render.
  const writing = useMemo(() => openWriting(drafts(), key, start), [key]);
  useEffect(() => {
    const save = () => void writing.flush();
    document.addEventListener("visibilitychange", save);
    document.addEventListener("focusout", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      document.removeEventListener("focusout", save);
      writing.close();
    };
  }, [writing]);
  return writing;
}
