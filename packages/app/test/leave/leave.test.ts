import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** What happened, in order. */
let happened: string[];

async function open({ onLine = true } = {}) {
  happened = [];
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const listeners = new Map<string, (event: { persisted: boolean }) => void>();
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("localStorage", { ...storage, getItem: () => null });
  vi.stubGlobal("navigator", { onLine });
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("window", {
    setTimeout,
    addEventListener: (name: string, heard: (event: { persisted: boolean }) => void) =>
      listeners.set(name, heard),
  });
  vi.stubGlobal("document", {
    createElement: () => ({ setAttribute: () => undefined }),
    body: { replaceChildren: () => happened.push("covered") },
  });
  vi.stubGlobal("location", {
    replace: (address: string) => happened.push(`replaced by ${address}`),
    reload: () => happened.push("loaded afresh"),
  });
  const module = await import("../../src/leave/leave.ts");
  return {
    ...module,
    comesBack: (persisted: boolean) => listeners.get("pageshow")?.({ persisted }),
  };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const weather = "replaced by https://www.bbc.co.uk/weather";

describe("leaving", () => {
  it("covers at once, keeps what was written, wipes, and only then replaces the page", async () => {
    const { leave, onLeave } = await open();
    onLeave({
      flush: async () => {
        await Promise.resolve();
        happened.push("kept");
      },
      wipe: () => happened.push("wiped"),
    });
    const left = leave();
    expect(happened).toEqual(["covered"]);
    await left;
    expect(happened).toEqual(["covered", "kept", "wiped", weather]);
  });

  it("waits 150 ms for drafts and no longer", async () => {
    const { leave, onLeave } = await open();
    onLeave({ flush: () => new Promise(() => undefined), wipe: () => happened.push("wiped") });
    const left = leave();
    await vi.advanceTimersByTimeAsync(149);
    expect(happened).toEqual(["covered"]);
    await vi.advanceTimersByTimeAsync(1);
    await left;
    expect(happened).toEqual(["covered", "wiped", weather]);
  });

  it("goes even when keeping and wiping fail", async () => {
    const { leave, onLeave } = await open();
    onLeave({
      flush: () => Promise.reject(new Error("no room left")),
      wipe: () => {
        throw new Error("nothing to wipe");
      },
    });
    onLeave({ wipe: () => happened.push("wiped") });
    await leave();
    expect(happened).toEqual(["covered", "wiped", weather]);
  });

  it("happens once, however often it is asked for", async () => {
    const { leave } = await open();
    await Promise.all([leave(), leave(), leave()]);
    expect(happened).toEqual(["covered", weather]);
  });

  it("goes to the plain page where there is no connection", async () => {
    const { leave } = await open({ onLine: false });
    await leave();
    expect(happened.at(-1)).toBe("replaced by /away.html");
  });
});

describe("coming back", () => {
  it("loads afresh a page that the browser kept as it was", async () => {
    const { leave, watchReturns, comesBack } = await open();
    watchReturns();
    await leave();
    comesBack(true);
    expect(happened.at(-1)).toBe("loaded afresh");
  });

  it("remembers that this tab was left, until someone comes back in", async () => {
    const { leave, watchReturns, hasLeft, comeBack } = await open();
    watchReturns();
    expect(hasLeft.value).toBe(false);
    await leave();
    watchReturns();
    expect(hasLeft.value).toBe(true);
    comeBack();
    watchReturns();
    expect(hasLeft.value).toBe(false);
  });

  it("leaves a page alone that was not left", async () => {
    const { watchReturns, comesBack } = await open();
    watchReturns();
    comesBack(true);
    expect(happened).toEqual([]);
  });
});
