import { describe, expect, it } from "vitest";
import { pairLog } from "./support/pair-log.ts";

const distrustOf = (read: Awaited<ReturnType<Awaited<ReturnType<typeof pairLog>>["read"]>>) =>
  read.ok ? null : read.distrust;

describe("reading a log", () => {
  it("takes what was written in order, with authors and receipt times", async () => {
    const { amara, empty, write, read } = await pairLog();
    const first = await write(empty, amara, [{ n: 1 }, { n: 2 }], { receivedAt: 1000 });
    const second = await write(first.after, amara, [{ n: 3 }], { receivedAt: 2000 });
    const page = {
      events: [...first.page.events, ...second.page.events],
      batches: [...first.page.batches, ...second.page.batches],
    };
    const taken = await read([page]);
    expect(taken).toMatchObject({
      ok: true,
      value: { unreadable: 0, tooNew: null, cursor: { position: 3 } },
    });
    const events = taken.ok ? taken.value.events : [];
    expect(events.map(({ event: { by, at, facts } }) => [by, at, facts])).toEqual([
      [amara.personId, 1000, { n: 1 }],
      [amara.personId, 1000, { n: 2 }],
      [amara.personId, 2000, { n: 3 }],
    ]);
  });

  it("shows two versions of a device's record where it signed two events with one number", async () => {
    const { amara, empty, write, read } = await pairLog();
    const first = await write(empty, amara, [{ n: 1 }]);
    const other = await write(empty, amara, [{ n: "other" }]);
    const twoVersions = { warning: "two-versions", reason: "two-versions" };
    // The other version itself, and what follows it, placed after the first by a relay that signs anything.
    const [event] = other.page.events;
    const [batch] = other.page.batches;
    const placed = {
      events: event ? [{ ...event, position: 2 }] : [],
      batches: batch ? [{ ...batch, lastPosition: 2 }] : [],
    };
    expect(distrustOf(await read([first.page, placed]))).toEqual(twoVersions);
    const follows = await write({ ...other.after, hash: first.after.hash }, amara, [{ n: 2 }]);
    expect(distrustOf(await read([first.page, follows.page]))).toEqual(twoVersions);
  });

  it("finds a withheld event out by the first later one that follows or names it", async () => {
    const { amara, daniel, empty, write, read } = await pairLog();
    const skipping = await write(empty, amara, [{ n: 2 }], { numberFrom: 2 });
    expect(distrustOf(await read([skipping.page]))).toEqual({
      warning: "record-rewritten",
      reason: "bad-chain",
    });
    const withheld = await write(empty, daniel, [{ n: 1 }]);
    const shortened = { ...withheld.after, position: 0, hash: empty.hash };
    const naming = await write(shortened, amara, [{ n: 2 }]);
    expect(distrustOf(await read([naming.page]))).toEqual({
      warning: "record-rewritten",
      reason: "bad-heads",
    });
  });

  it("takes no event of this device's own that it does not know", async () => {
    const { daniel, empty, write, read } = await pairLog();
    const { page } = await write(empty, daniel, [{ n: 1 }]);
    expect(distrustOf(await read([page]))).toEqual({
      warning: "own-chain-ahead",
      reason: "number",
    });
  });

  it("refuses receipts that go back in time", async () => {
    const { amara, empty, write, read } = await pairLog();
    const first = await write(empty, amara, [{ n: 1 }], { receivedAt: 2_000_000 });
    const second = await write(first.after, amara, [{ n: 2 }], { receivedAt: 1_999_999 });
    expect(distrustOf(await read([first.page, second.page]))).toEqual({
      warning: "record-rewritten",
      reason: "time",
    });
    const same = await write(first.after, amara, [{ n: 2 }], { receivedAt: 2_000_000 });
    expect(distrustOf(await read([first.page, same.page]))).toBeNull();
  });

  it("refuses an epoch that it was not told of", async () => {
    const { amara, empty, epoch, write, read } = await pairLog();
    const { page } = await write(empty, amara, [{ n: 1 }]);
    const later = { ...epoch, epoch: 1 };
    expect(distrustOf(await read([page], { epochs: [later] }))).toMatchObject({
      reason: "wrong-epoch",
    });
  });

  it("refuses what comes under an old epoch after the place where a newer one stood", async () => {
    const { amara, empty, write, read } = await pairLog();
    const first = await write(empty, amara, [{ n: 1 }]);
    const second = await write(first.after, amara, [{ n: 2 }]);
    const pages = [first.page, second.page];
    expect(distrustOf(await read(pages, { told: [{ epoch: 1, position: 2 }] }))).toBeNull();
    expect(distrustOf(await read(pages, { told: [{ epoch: 1, position: 1 }] }))).toEqual({
      warning: "record-rewritten",
      reason: "old-epoch",
    });
  });

  it("hears of newer rules, and of this device's own record, from what is rightly signed alone", async () => {
    const { amara, daniel, empty, write, read } = await pairLog();
    for (const [writer, edition] of [
      [amara, 2],
      [daniel, 1],
    ] as const) {
      const { page } = await write(empty, writer, [{ n: 1 }], { edition });
      const batches = page.batches.map((batch) => ({
        ...batch,
        signature: new Uint8Array(64).fill(1),
      }));
      expect(distrustOf(await read([{ ...page, batches }]))).toEqual({
        warning: "record-rewritten",
        reason: "bad-signature",
      });
    }
  });

  it("skips what can't be read or comes twice under one id, alike on every phone, and goes on", async () => {
    const { amara, empty, write, read } = await pairLog();
    const item = new Uint8Array(16).fill(7);
    const first = await write(empty, amara, [{ n: 1 }], { item });
    const again = await write(first.after, amara, [{ n: 2 }], { item });
    const wrongKey = await write(again.after, amara, [{ n: 3 }], { epochKey: new Uint8Array(32) });
    const noFacts = await write(wrongKey.after, amara, [7]);
    const last = await write(noFacts.after, amara, [{ n: 5 }]);
    const skipped: (string | undefined)[] = [];
    const pages = [first, again, wrongKey, noFacts, last].map(({ page }) => page);
    for (let count = 1; count <= pages.length; count += 1) {
      const taken = await read(pages.slice(0, count));
      expect(taken.ok).toBe(true);
      if (taken.ok) skipped.push(taken.value.events[0]?.event.skipped);
    }
    expect(skipped).toEqual([undefined, "repeated-id", "unreadable", "unreadable", undefined]);
  });

  it("stops before the batch whose rules are newer than its own", async () => {
    const { amara, empty, write, read } = await pairLog();
    const first = await write(empty, amara, [{ n: 1 }]);
    const newer = await write(first.after, amara, [{ n: 2 }], { edition: 2 });
    const page = {
      events: [...first.page.events, ...newer.page.events],
      batches: [...first.page.batches, ...newer.page.batches],
    };
    const taken = await read([page]);
    expect(taken).toMatchObject({ ok: true, value: { tooNew: 2, cursor: { position: 1 } } });
  });
});
