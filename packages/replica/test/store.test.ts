import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { idbStore, memoryStore, StorageFailed, type Store } from "../src/index.ts";
import { accepted, openPhone, refusalOf } from "./support/phone.ts";

const stores: readonly (readonly [string, () => Store])[] = [
  ["memory", memoryStore],
  ["IndexedDB", () => idbStore(`notes-${crypto.randomUUID()}`)],
];

describe.each(stores)("a store in %s", (_name, open) => {
  it("reads back what was written, and nothing for what was not", async () => {
    const store = open();
    const value = new Uint8Array([1, 2, 3]);
    await store.write([{ table: "rows", key: "a", value }]);
    expect(await store.read("rows", "a")).toEqual(value);
    expect(await store.read("rows", "b")).toBeUndefined();
    expect(await store.read("vault", "a")).toBeUndefined();
    await store.write([{ table: "rows", key: "a" }]);
    expect(await store.read("rows", "a")).toBeUndefined();
  });

  it("lists by prefix, in order, after a key", async () => {
    const store = open();
    const keys = ["event/a/2", "event/a/1", "event/b/1", "event", "eventually", "event/a/3"];
    await store.write(keys.map((key) => ({ table: "rows", key, value: key })));
    const listed = async (prefix: string, after?: string) =>
      (await store.list("rows", prefix, after)).map(([key]) => key);
    expect(await listed("event/a/")).toEqual(["event/a/1", "event/a/2", "event/a/3"]);
    expect(await listed("event/a/", "event/a/1")).toEqual(["event/a/2", "event/a/3"]);
    expect(await listed("")).toHaveLength(keys.length);
  });

  it("writes nothing where a guard does not hold", async () => {
    const store = open();
    const put = (value: string) => ({ table: "rows", key: "row", value }) as const;
    expect(await store.write([put("first")], [{ key: "key", id: null }])).toBe(true);
    await store.write([{ table: "vault", key: "key", value: { id: "one" } }]);
    expect(await store.write([put("second")], [{ key: "key", id: null }])).toBe(false);
    expect(await store.write([put("third")], [{ key: "key", id: "other" }])).toBe(false);
    expect(await store.read("rows", "row")).toBe("first");
    expect(await store.write([put("fourth")], [{ key: "key", id: "one" }])).toBe(true);
    expect(await store.read("rows", "row")).toBe("fourth");
  });

  it("keeps a key that can't be read out", async () => {
    const store = open();
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
    ]);
    await store.write([{ table: "vault", key: "key", value: { id: "one", key } }]);
    const kept = (await store.read("vault", "key")) as { readonly key: CryptoKey };
    expect(kept.key.extractable).toBe(false);
  });
});

describe("IndexedDB", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("holds everything for the next page", async () => {
    const name = `notes-${crypto.randomUUID()}`;
    const { replica } = await openPhone({ store: idbStore(name) });
    accepted(await replica.act({ type: "note", text: "kept" }));
    accepted(await replica.lock.set("2580", "pin"));
    await replica.close();
    const { replica: again } = await openPhone({ store: idbStore(name) });
    accepted(await again.lock.unlock("2580"));
    expect(await again.words(again.view().self.notes[0]?.id ?? "")).toEqual({ text: "kept" });
  });

  it("that is missing is a plain refusal, and the page still opens", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { replica } = await openPhone({ store: idbStore("none") });
    expect(replica.view().warnings).toEqual([{ code: "storage-failed" }]);
    expect(refusalOf(await replica.act({ type: "note", text: "x" }))).toBe("storage-failed");
    expect(refusalOf(await replica.drafts.save("letter:1", { fields: { text: "x" } }))).toBe(
      "storage-failed",
    );
    expect(replica.view().self.notes).toEqual([]);
  });

  it("that refuses to open is the same", async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    vi.stubGlobal("indexedDB", factory);
    const { replica } = await openPhone({ store: idbStore("none") });
    expect(refusalOf(await replica.act({ type: "note", text: "x" }))).toBe("storage-failed");
  });

  it("that lets nothing be removed keeps a draft, and says so", async () => {
    const { replica } = await openPhone({ store: idbStore(`notes-${crypto.randomUUID()}`) });
    const { drafts } = replica;
    accepted(await drafts.save("letter:1", { fields: { text: "x" } }));
    const removal = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await drafts.remove("letter:1");
    expect(replica.view().warnings).toEqual([{ code: "storage-failed" }]);
    expect((await drafts.load("letter:1"))?.fields).toEqual({ text: "x" });
    removal.mockRestore();
    await drafts.remove("letter:1");
    expect(await drafts.load("letter:1")).toBeNull();
  });

  it("that is full refuses the whole write, and takes it once there is room", async () => {
    const name = `notes-${crypto.randomUUID()}`;
    const store = idbStore(name);
    await store.write([{ table: "rows", key: "before", value: 1 }]);
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    put.mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const changes = [
      { table: "rows", key: "a", value: 1 },
      { table: "rows", key: "b", value: 2 },
    ] as const;
    await expect(store.write(changes)).rejects.toThrow(StorageFailed);
    expect((await idbStore(name).list("rows", "")).map(([key]) => key)).toEqual(["before"]);
    expect(await store.write(changes)).toBe(true);
    expect(await store.list("rows", "")).toHaveLength(3);
  });

  it("that is full leaves what the person sees, with a warning until it works again", async () => {
    const store = memoryStore();
    let isFull = false;
    const { replica } = await openPhone({
      store: {
        ...store,
        write: (...given) =>
          isFull ? Promise.reject(new StorageFailed("full")) : store.write(...given),
      },
    });
    accepted(await replica.act({ type: "note", text: "one" }));
    isFull = true;
    expect(refusalOf(await replica.act({ type: "note", text: "two" }))).toBe("storage-failed");
    expect(refusalOf(await replica.lock.set("2580", "pin"))).toBe("storage-failed");
    expect(replica.view().self.notes).toHaveLength(1);
    expect(replica.view().warnings).toEqual([{ code: "storage-failed" }]);
    isFull = false;
    accepted(await replica.act({ type: "note", text: "two" }));
    expect(replica.view().self.notes).toHaveLength(2);
    expect(replica.view().warnings).toEqual([]);
  });
});
