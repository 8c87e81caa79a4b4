import { describe, expect, it } from "vitest";
import { memoryStore, type Transport } from "../src/index.ts";
import { accepted, openPhone, refusalOf } from "./support/phone.ts";

/** Fails the test on any contact. */
const noContact: Transport = {
  exchange: ({ path }) => Promise.reject(new Error(`Asked the relay for ${path}`)),
  connect: (path) => {
    throw new Error(`Connected to ${path}`);
  },
};

describe("a phone without an account", () => {
  it("keeps private acts, shows them at once, and asks no relay for anything", async () => {
    const { replica, clock } = await openPhone({ transport: noContact });
    expect(replica.lock.state).toBe("fresh");
    expect(replica.view().me).toBe("");
    accepted(await replica.act({ type: "note", text: "A second card, since March" }));
    clock.pass(1000);
    accepted(await replica.act({ type: "note", text: "She found it" }));

    const { self, me, connection, pending, now } = replica.view();
    expect(me).toMatch(/^[\w-]{22}$/);
    expect(self.notes.map(({ at }) => at)).toEqual([now - 1000, now]);
    expect(connection).toBe("no-account");
    expect(pending.map(({ audience }) => audience)).toEqual(["self", "self"]);
    expect(replica.lock.state).toBe("not-locked");
    expect(await replica.words(self.notes[0]?.id ?? "")).toEqual({
      text: "A second card, since March",
    });
  });

  it("holds the same after it is opened again", async () => {
    const { replica, store } = await openPhone();
    accepted(await replica.act({ type: "note", text: "one" }));
    accepted(await replica.act({ type: "note", text: "two" }));
    const [first] = replica.view().self.notes;
    accepted(await replica.act({ type: "strike", note: first?.id ?? "" }));
    const before = replica.view();
    await replica.close();

    const again = await openPhone({ store });
    expect(again.replica.view().self).toEqual(before.self);
    expect(again.replica.view().me).toBe(before.me);
    expect(await again.replica.words(first?.id ?? "")).toEqual({ text: "one" });
  });

  it("refuses by the rules, and keeps nothing of what was refused", async () => {
    const { replica } = await openPhone();
    expect(refusalOf(await replica.act({ type: "strike", note: "none" }))).toBe("no-such-note");
    expect(refusalOf(await replica.act({ type: "promise", text: "I will call" }))).toBe(
      "not-joined",
    );
    expect(replica.view().pending).toEqual([]);
    expect(replica.lock.state).toBe("fresh");
  });

  it("says plainly where there is no relay to have an account with", async () => {
    const { replica } = await openPhone();
    const made = await replica.accounts.create("a long passphrase", () => {});
    expect(refusalOf(made)).toBe("no-relay");
  });

  it("leaves no readable word in the store", async () => {
    const store = memoryStore();
    const { replica } = await openPhone({ store });
    accepted(await replica.act({ type: "note", text: "canary-of-the-note" }));
    accepted(
      await replica.drafts.save("apology:canary-key", { fields: { text: "canary-of-the-draft" } }),
    );
    const rows = await store.list("rows", "");
    expect(rows.length).toBeGreaterThan(2);
    for (const [name, value] of rows) {
      expect(value).toBeInstanceOf(Uint8Array);
      const text = name + new TextDecoder("latin1").decode(value as Uint8Array);
      expect(text).not.toContain("canary");
    }
  });
});
