import { describe, expect, it } from "vitest";
import type { Draft, Drafts, Result, Words } from "@groundwork/replica";
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

  it("loses nothing of what was kept, nor of what is typed before that has been read", async () => {
    const { store, kept } = memoryDrafts();
    await store.save("k", { fields: { text: "It was June.", kind: "money", line: "" } });
    const timer = handTimer();
    const writing = openWriting(store, "k", { text: "", kind: "", line: "" }, timer);
    writing.set("text", "I kept qiet", 8);
    writing.set("kind", "lie");
    writing.set("line", "sorry", 5);
    await settled();
    const both = { text: "It was June.\nI kept qiet", kind: "lie", line: "sorry" };
    expect(writing.fields.value).toEqual(both);
    expect(writing.caret.value).toEqual({ field: "line", at: 5 });
    expect(writing.state.value).toBe("saving");
    timer.pass(400);
    await settled();
    expect(kept.get("k")?.fields).toEqual(both);
  });

  it("puts the caret behind what is typed early, wherever it was typed", async () => {
    const { store } = memoryDrafts();
    await store.save("k", { fields: { text: "It was June.\n" }, caret: { field: "text", at: 2 } });
    const writing = openWriting(store, "k", { text: "Then: " }, handTimer());
    writing.set("text", "Then: I kept qiet", 15);
    await settled();
    expect(writing.fields.value["text"]).toBe("It was June.\nI kept qiet");
    expect(writing.caret.value).toEqual({ field: "text", at: 22 });
  });

  it("keeps what is typed early where nothing was kept, and saves only after that is known", async () => {
    const { store, kept, state } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, handTimer());
    writing.set("text", "first", 5);
    const flushed = writing.flush();
    expect(state.saves).toBe(0);
    await flushed;
    expect(kept.get("k")?.fields["text"]).toBe("first");
    expect(writing.state.value).toBe("saved");
  });

  it("says that nothing is kept where what was kept cannot be read, and loses neither once it can", async () => {
    const { store, kept } = memoryDrafts();
    await store.save("k", { fields: { text: "old" } });
    let broken = true;
    const flaky: Drafts = {
      ...store,
      load: (key) => (broken ? Promise.reject(new Error("broken")) : store.load(key)),
    };
    const writing = openWriting(flaky, "k", { text: "" }, handTimer());
    writing.set("text", "new", 3);
    await writing.flush();
    expect(writing.state.value).toBe("failed");
    expect(kept.get("k")?.fields["text"]).toBe("old");
    broken = false;
    await writing.flush();
    expect(writing.state.value).toBe("saved");
    expect(kept.get("k")?.fields["text"]).toBe("old\nnew");
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
    const { store, kept, state } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "sent");
    const refused = await writing.record(async (words) => {
      expect(words).toEqual({ text: "sent" });
      expect(kept.get("k")?.fields["text"]).toBe("sent");
      return null;
    });
    expect(refused).toBeNull();
    timer.pass(5000);
    await settled();
    expect(kept.size).toBe(0);
    expect(state.saves).toBe(1);
    expect(writing.fields.value["text"]).toBe("");
    expect(writing.state.value).toBe("empty");
  });

  it("is recorded once where it is pressed twice", async () => {
    const { store } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, handTimer());
    await settled();
    writing.set("text", "sent");
    const sent: Words[] = [];
    const press = () =>
      writing.record(async (words) => {
        sent.push(words);
        return null;
      });
    expect(await Promise.all([press(), press()])).toEqual([null, null]);
    expect(sent).toEqual([{ text: "sent" }]);
    writing.set("text", "and another");
    await press();
    expect(sent).toHaveLength(2);
  });

  it("stays where its words were refused", async () => {
    const { store, kept } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, handTimer());
    await settled();
    writing.set("text", "too much");
    expect(await writing.record(async () => ({ code: "locked" }))).toEqual({ code: "locked" });
    expect(kept.get("k")?.fields["text"]).toBe("too much");
    expect(writing.fields.value["text"]).toBe("too much");
  });

  it("stays with all that was typed while its words were being recorded", async () => {
    const timer = handTimer();
    const { store, kept } = memoryDrafts();
    const writing = openWriting(store, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "sent");
    await writing.record(async () => {
      writing.set("text", "sent, and then");
      return null;
    });
    expect(writing.fields.value["text"]).toBe("sent, and then");
    timer.pass(400);
    await settled();
    expect(kept.get("k")?.fields["text"]).toBe("sent, and then");
  });

  it("takes what is typed while its recorded words are being forgotten", async () => {
    const timer = handTimer();
    const { store, kept } = memoryDrafts();
    let gone: () => void = () => undefined;
    const slow: Drafts = {
      ...store,
      remove: (key) => new Promise((done) => (gone = () => done(store.remove(key)))),
    };
    const writing = openWriting(slow, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "sent");
    const recording = writing.record(async () => null);
    await settled();
    expect(writing.fields.value["text"]).toBe("");
    writing.set("text", "a new one");
    timer.pass(400);
    gone();
    await recording;
    await settled();
    expect(writing.fields.value["text"]).toBe("a new one");
    expect(kept.get("k")?.fields["text"]).toBe("a new one");
  });

  it("stays another tab's while its own saving ends", async () => {
    const timer = handTimer();
    const { store, elsewhere } = memoryDrafts();
    let done: () => void = () => undefined;
    const slow: Drafts = {
      ...store,
      save: (key, draft) => new Promise((ends) => (done = () => ends(store.save(key, draft)))),
    };
    const writing = openWriting(slow, "k", { text: "" }, timer);
    await settled();
    writing.set("text", "from this tab");
    timer.pass(400);
    await settled();
    elsewhere("k");
    done();
    await settled();
    expect(writing.state.value).toBe("elsewhere");
  });
});
