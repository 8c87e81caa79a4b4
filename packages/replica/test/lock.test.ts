import { describe, expect, it } from "vitest";
import { memoryStore, tabProfile } from "../src/index.ts";
import { openRow } from "../src/vault/sealing.ts";
import { accepted, handClock, openPhone, refusalOf, type DiaryReplica } from "./support/phone.ts";

const withNotes = async (options: Parameters<typeof openPhone>[0] = {}) => {
  const phone = await openPhone(options);
  accepted(await phone.replica.act({ type: "note", text: "one" }));
  accepted(await phone.replica.drafts.save("letter:1", { fields: { text: "dear" } }));
  return phone;
};

const noteTexts = async (replica: DiaryReplica): Promise<readonly (string | undefined)[]> => {
  const texts = [];
  for (const { id } of replica.view().self.notes) texts.push((await replica.words(id))?.["text"]);
  return texts;
};

describe("the lock", () => {
  it("stands between a reopened page and everything kept, and opens it whole", async () => {
    const { replica, store } = await withNotes();
    const before = replica.view();
    accepted(await replica.lock.set("2580", "pin"));
    expect([replica.lock.state, replica.lock.kind]).toEqual(["open", "pin"]);
    accepted(await replica.act({ type: "note", text: "two" }));
    await replica.close();

    const { replica: again } = await openPhone({ store });
    expect(again.lock.state).toBe("locked");
    expect(again.view().self.notes).toEqual([]);
    expect(again.view().me).toBe("");
    expect(refusalOf(await again.act({ type: "note", text: "x" }))).toBe("locked");
    expect(refusalOf(await again.lock.unlock("2581"))).toBe("wrong-pin");
    accepted(await again.lock.unlock("2580"));
    expect(again.lock.state).toBe("open");
    expect(again.view().me).toBe(before.me);
    expect(await noteTexts(again)).toEqual(["one", "two"]);
    expect((await again.drafts.load("letter:1"))?.fields).toEqual({ text: "dear" });
  });

  it("drops what was opened from memory, and shows nothing until opened again", async () => {
    const { replica } = await withNotes();
    replica.lock.lock();
    expect(replica.lock.state).toBe("not-locked");
    expect(replica.view().self.notes).toHaveLength(1);

    accepted(await replica.lock.set("two words long", "passphrase"));
    const [note] = replica.view().self.notes;
    replica.lock.lock();
    expect(replica.lock.state).toBe("locked");
    expect(replica.view().self.notes).toEqual([]);
    expect(replica.view().pending).toEqual([]);
    expect(await replica.words(note?.id ?? "")).toBeNull();
    expect(refusalOf(await replica.drafts.save("letter:1", { fields: {} }))).toBe("locked");
    expect(refusalOf(await replica.lock.unlock("two words wrong"))).toBe("wrong-passphrase");
    accepted(await replica.lock.unlock("two words long"));
    expect(await noteTexts(replica)).toEqual(["one"]);
  });

  it("seals everything under a new key: what lay in the browser before opens nothing", async () => {
    const store = memoryStore();
    const { replica } = await withNotes({ store });
    const before = (await store.read("vault", "key")) as { readonly key: CryptoKey };
    accepted(await replica.lock.set("2580", "pin"));
    const after = JSON.stringify(await store.read("vault", "key"));
    expect(after).toContain("wrapped");
    const rows = await store.list("rows", "");
    expect(rows.length).toBeGreaterThan(2);
    for (const [name, value] of rows) {
      await expect(openRow(before.key, name, value as Uint8Array)).rejects.toThrow("operation");
    }
  });

  it("makes waits grow after wrong tries, and reopening the page does not end them", async () => {
    const store = memoryStore();
    const clock = handClock();
    const { replica } = await withNotes({ store, clock });
    accepted(await replica.lock.set("2580", "pin"));
    replica.lock.lock();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(refusalOf(await replica.lock.unlock("0000"))).toBe("wrong-pin");
    }
    const waiting = await replica.lock.unlock("2580");
    expect(waiting).toEqual({ ok: false, refusal: { code: "wait", facts: { seconds: 30 } } });
    await replica.close();

    const { replica: again } = await openPhone({ store, clock });
    expect(refusalOf(await again.lock.unlock("2580"))).toBe("wait");
    clock.pass(30_000);
    expect(refusalOf(await again.lock.unlock("0000"))).toBe("wrong-pin");
    expect(await again.lock.unlock("2580")).toEqual({
      ok: false,
      refusal: { code: "wait", facts: { seconds: 60 } },
    });
    clock.pass(60_000);
    accepted(await again.lock.unlock("2580"));
    again.lock.lock();
    expect(refusalOf(await again.lock.unlock("0000"))).toBe("wrong-pin");
    accepted(await again.lock.unlock("2580"));
  });

  it("is changed, and removed with its secret only", async () => {
    const { replica, store } = await withNotes();
    expect(await replica.lock.set("258", "pin")).toEqual({
      ok: false,
      refusal: { code: "secret-too-short", facts: { least: 4 } },
    });
    accepted(await replica.lock.set("2580", "pin"));
    expect(refusalOf(await replica.lock.set("a longer one", "passphrase"))).toBe("wrong-pin");
    expect(refusalOf(await replica.lock.set("a longer one", "passphrase", "1234"))).toBe(
      "wrong-pin",
    );
    accepted(await replica.lock.set("a longer one", "passphrase", "2580"));
    expect(refusalOf(await replica.lock.remove("2580"))).toBe("wrong-passphrase");
    accepted(await replica.lock.remove("a longer one"));
    expect([replica.lock.state, replica.lock.kind]).toEqual(["not-locked", null]);
    await replica.close();
    const { replica: again } = await openPhone({ store });
    expect(await noteTexts(again)).toEqual(["one"]);
  });

  it("holds for every tab at once", async () => {
    const tab = tabProfile();
    const store = memoryStore();
    const { replica } = await withNotes({ store, tabs: tab() });
    const { replica: other } = await openPhone({ store, tabs: tab() });
    expect(other.view().self.notes).toHaveLength(1);

    const hasLocked = new Promise<void>((resolve) => {
      other.subscribe(() => {
        if (other.lock.state === "locked" && other.view().self.notes.length === 0) resolve();
      });
    });
    accepted(await replica.lock.set("2580", "pin"));
    await hasLocked;
    expect(refusalOf(await other.act({ type: "note", text: "x" }))).toBe("locked");
    accepted(await other.lock.unlock("2580"));
    expect(await noteTexts(other)).toEqual(["one"]);

    const locksToo = new Promise<void>((resolve) => {
      replica.subscribe(() => {
        if (replica.lock.state === "locked") resolve();
      });
    });
    other.lock.lock();
    await locksToo;
    expect(replica.view().self.notes).toEqual([]);
  });

  it("loses nothing that another tab writes while everything is sealed anew", async () => {
    const tab = tabProfile();
    const store = memoryStore();
    const { replica } = await withNotes({ store, tabs: tab() });
    const { replica: other } = await openPhone({ store, tabs: tab() });
    const setting = replica.lock.set("2580", "pin");
    const kept: string[] = [];
    const refusals = new Set<string | null>();
    for (let count = 0; count < 50; count += 1) {
      const done = await other.act({ type: "note", text: `note ${count}` });
      if (done.ok) kept.push(`note ${count}`);
      else refusals.add(done.refusal.code);
    }
    accepted(await setting);
    expect([...refusals]).toEqual(refusals.size > 0 ? ["locked"] : []);
    await replica.close();
    const { replica: again } = await openPhone({ store });
    accepted(await again.lock.unlock("2580"));
    expect(await noteTexts(again)).toEqual(["one", ...kept]);
  });
});
