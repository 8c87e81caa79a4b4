import { describe, expect, it } from "vitest";
import { memoryStore, tabProfile } from "../src/index.ts";
import { accepted, openPhone } from "./support/phone.ts";

describe("drafts", () => {
  it("are kept with their caret and time, under keys that can be listed by prefix", async () => {
    const { replica, clock, store } = await openPhone();
    const { drafts } = replica;
    expect(await drafts.load("apology:1")).toBeNull();
    const caret = { field: "text", at: 4 };
    accepted(await drafts.save("apology:1", { fields: { text: "I di" }, caret }));
    accepted(await drafts.save("apology:2", { fields: { text: "other" } }));
    accepted(await drafts.save("letter:1", { fields: { text: "dear" } }));
    clock.pass(1000);
    accepted(await drafts.save("apology:1", { fields: { text: "I did" }, caret }));
    const kept = { fields: { text: "I did" }, caret, savedAt: clock.now() };
    expect(await drafts.load("apology:1")).toEqual(kept);
    expect((await drafts.keys("apology:")).toSorted()).toEqual(["apology:1", "apology:2"]);
    await drafts.remove("apology:2");
    expect(await drafts.keys("apology:")).toEqual(["apology:1"]);
    await replica.close();
    const { replica: again } = await openPhone({ store });
    expect(await again.drafts.load("apology:1")).toEqual(kept);
    expect(await again.drafts.keys("")).toHaveLength(2);
  });

  it("are read as they will be once what is being saved or removed is", async () => {
    const { replica } = await openPhone();
    const { drafts } = replica;
    accepted(await drafts.save("letter:1", { fields: { text: "I di" } }));
    void drafts.save("letter:1", { fields: { text: "I did" } });
    expect((await drafts.load("letter:1"))?.fields).toEqual({ text: "I did" });
    void drafts.remove("letter:1");
    expect(await drafts.load("letter:1")).toBeNull();
  });

  it("tell the other tabs, and never the one that saved", async () => {
    const store = memoryStore();
    const tab = tabProfile();
    const here = await openPhone({ store, tabs: tab() });
    accepted(await here.replica.drafts.save("letter:1", { fields: { text: "one" } }));
    const there = await openPhone({ store, tabs: tab() });
    const told: string[] = [];
    here.replica.drafts.watch("letter:1", () => told.push("here"));
    const heard = new Promise<void>((resolve) => {
      there.replica.drafts.watch("letter:1", () => {
        told.push("there");
        resolve();
      });
    });
    accepted(await here.replica.drafts.save("letter:1", { fields: { text: "two" } }));
    await heard;
    expect(told).toEqual(["there"]);
    expect((await there.replica.drafts.load("letter:1"))?.fields).toEqual({ text: "two" });
  });
});
