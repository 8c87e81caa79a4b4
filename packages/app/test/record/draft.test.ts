import { describe, expect, it } from "vitest";
import type { Draft, Drafts, Result } from "@groundwork/replica";
import { openWriting } from "../../src/record/draft.ts";

/** A clock that only the test moves. */
function handTimer() {
  let time = 0;
  let next = 1;
  const due = new Map<number, { at: number; run: () => void }>();
  return {
    set(run: () => void, ms: number) {
      due.set(next, { at: time + ms, run });
      return next++;
    },
    clear: (handle: number) => void due.delete(handle),
    now: () => time,
    pass(ms: number) {
      time += ms;
      for (const [handle, { at, run }] of due) {
        if (at <= time) {
          due.delete(handle);
          run();
        }
      }
    },
  };
}

function memoryDrafts(refusing = false) {
  const kept = new Map<string, Draft>();
  const watchers = new Map<string, () => void>();
  const state = { refusing, saves: 0 };
  const store: Drafts = {
    load: async (key) => kept.get(key) ?? null,
    async save(key, draft): Promise<Result<Draft>> {
      state.saves += 1;
      if (state.refusing) return { ok: false, refusal: { code: "storage-failed" } };
      const saved = { ...draft, savedAt: 1 };
      kept.set(key, saved);
      return { ok: true, value: saved };
    },
    remove: async (key) => void kept.delete(key),
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    watch(key, changed) {
      watchers.set(key, changed);
      return () => void watchers.delete(key);
    },
  };
  return { store, kept, state, elsewhere: (key: string) => watchers.get(key)?.() };
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe("writing a draft", () => {
  it("is kept 400 ms after the last key", async () => {
    const timer = handTimer();
    const { store, kept } = memoryDrafts();
    const writing = openWriting(store, "apology:a", { text: "" }, timer);
    await settled();
    writing.set("text", "I hid");
    timer.pass(399);
    await settled();
    expect(kept.size).toBe(0);
    timer.pass(1);
    await settled();
    expect(kept.get("apology:a")?.fields).toEqual({ text: "I hid" });
    expect(writing.state.value).toBe("saved");
  });

  it("is kept at least every two seconds while typing goes on", async () => {
    const timer = handTimer();
    const { store, kept } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, timer);
    await settled();
    for (let key = 0; key < 7; key += 1) {
      writing.set("text", `word ${key}`);
      timer.pass(300);
    }
    await settled();
    expect(kept.get("k")?.fields["text"]).toBe("word 6");
  });

  it("keeps what was typed when saving fails, and says so until it succeeds", async () => {
    const timer = handTimer();
    const { store, kept, state } = memoryDrafts(true);
    const writing = openWriting(store, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "still here");
    timer.pass(400);
    await settled();
    expect(writing.state.value).toBe("failed");
    expect(writing.fields.value["text"]).toBe("still here");
    state.refusing = false;
    await writing.flush();
    expect(kept.get("k")?.fields["text"]).toBe("still here");
    expect(writing.state.value).toBe("saved");
  });

  it("reopens with its words and its caret", async () => {
    const { store } = memoryDrafts();
    const first = openWriting(store, "k", { text: "" }, handTimer());
    await settled();
    first.set("text", "I said it was the boiler", 6);
    first.close();
    await settled();
    const second = openWriting(store, "k", { text: "" }, handTimer());
    await settled();
    expect(second.fields.value["text"]).toBe("I said it was the boiler");
    expect(second.caret.value).toEqual({ field: "text", at: 6 });
  });

  it("does not overwrite what is typed before loading ends", async () => {
    const { store } = memoryDrafts();
    await store.save("k", { fields: { text: "old" } });
    const writing = openWriting(store, "k", { text: "" }, handTimer());
    writing.set("text", "new");
    await settled();
    expect(writing.fields.value["text"]).toBe("new");
  });

  it("is read-only once another tab has saved it, and shows that tab's words", async () => {
    const { store, elsewhere } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, handTimer());
    await settled();
    await store.save("k", { fields: { text: "from the other tab" } });
    elsewhere("k");
    await settled();
    writing.set("text", "from this tab");
    expect(writing.state.value).toBe("elsewhere");
    expect(writing.fields.value["text"]).toBe("from the other tab");
  });

  it("leaves nothing behind when its words have been recorded", async () => {
    const timer = handTimer();
    const { store, kept } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "sent");
    await writing.discard();
    timer.pass(5000);
    await settled();
    expect(kept.size).toBe(0);
    expect(writing.fields.value["text"]).toBe("");
  });
});
