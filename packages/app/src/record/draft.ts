import { useEffect, useMemo } from "preact/hooks";
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Draft, Drafts, Refusal, Words } from "@groundwork/replica";
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
  /**
   * Keeps the words that stand now, lets `act` record them, and forgets them once it did. Where more was typed meanwhile,
   * the draft stays with all of it. Gives why it was refused, or null. Pressed again before that, it is still recorded once.
   */
  record(act: (words: Words) => Promise<Refusal | null>): Promise<Refusal | null>;
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
  /** Fields typed on paper before it is known what was kept of them. */
  const early = new Set<string>();

  let isRead = false;

  const load = async (): Promise<void> => {
    const kept = await store.load(key);
    isRead = true;
    if (kept && fields.value === start) {
      fields.value = { ...start, ...kept.fields };
      caret.value = kept.caret;
    } else if (kept) {
      const typed = fields.value;
      const both = { ...start, ...kept.fields };
      for (const field of Object.keys(typed)) {
        const [was = "", before = "", text = ""] = [start[field], both[field], typed[field]];
        if (text !== was) both[field] = early.has(field) ? joined(before, text, was) : text;
      }
      fields.value = both;
      const at = caret.value;
      if (at) {
        const behind = (typed[at.field] ?? "").length - at.at;
        caret.value = { field: at.field, at: (both[at.field] ?? "").length - behind };
      }
    }
    state.value = unsavedSince !== null ? "saving" : kept ? "saved" : "empty";
  };
  /** Reads what was kept, if that is not yet known; what cannot be read is tried again with the next saving. */
  const read = async (): Promise<void> => {
    if (isRead) return;
    try {
      await load();
    } catch {
      state.value = "failed";
    }
  };
  // What is kept and forgotten is so in turn, and nothing is written over what could not be read.
  let keeping = read();

  const save = (): Promise<void> => {
    if (handle !== null) timer.clear(handle);
    handle = null;
    if (unsavedSince === null) return keeping;
    if (state.value !== "loading") state.value = "saving";
    keeping = keeping.then(async () => {
      await read();
      if (!isRead || unsavedSince === null || state.value === "elsewhere") return;
      unsavedSince = null;
      const now = { fields: fields.value, ...(caret.value ? { caret: caret.value } : {}) };
      const kept = await store.save(key, now);
      if (!kept.ok) unsavedSince ??= timer.now();
      if (state.value === "saving") {
        state.value = !kept.ok ? "failed" : unsavedSince === null ? "saved" : "saving";
      }
    });
    return keeping;
  };

  const forget = (): Promise<void> => {
    if (handle !== null) timer.clear(handle);
    handle = null;
    unsavedSince = null;
    fields.value = start;
    caret.value = undefined;
    state.value = "empty";
    keeping = keeping.then(() => store.remove(key));
    return keeping;
  };

  let recording: Promise<Refusal | null> | null = null;
  const recordOnce: Writing["record"] = async (act) => {
    const given = fields.value;
    await save();
    const refusal = await act(given);
    if (refusal === null && fields.value === given) await forget();
    return refusal;
  };

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
      if (caretAt !== undefined) {
        caret.value = { field, at: caretAt };
        if (!isRead) early.add(field);
      }
      unsavedSince ??= timer.now();
      if (handle !== null) timer.clear(handle);
      const waited = timer.now() - unsavedSince;
      handle = timer.set(() => void save(), Math.max(0, Math.min(pauseMs, longestMs - waited)));
    },
    flush: save,
    record(act) {
      recording ??= recordOnce(act).finally(() => (recording = null));
      return recording;
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

/** What was kept, then what was typed before that had been read: nothing of either is lost. */
function joined(kept: string, typed: string, start: string): string {
  const added = typed.startsWith(start) ? typed.slice(start.length) : typed;
  return kept === "" || kept.endsWith("\n") ? kept + added : `${kept}\n${added}`;
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
