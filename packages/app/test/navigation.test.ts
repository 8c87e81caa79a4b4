import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** As much of a browser's history as the app leans on. */
class PlainHistory {
  entries: { state: unknown; url: string }[];
  at = 0;
  readonly listeners: (() => void)[] = [];

  constructor(url: string) {
    this.entries = [{ state: null, url }];
  }
  get state(): unknown {
    return this.entries[this.at]?.state ?? null;
  }
  get url(): string {
    return this.entries[this.at]?.url ?? "";
  }
  pushState(state: unknown, _: string, url: string): void {
    this.entries = [...this.entries.slice(0, this.at + 1), { state: structuredClone(state), url }];
    this.at++;
  }
  replaceState(state: unknown, _: string, url: string): void {
    this.entries[this.at] = { state: structuredClone(state), url };
  }
  back(): void {
    this.at--;
    for (const listener of this.listeners) listener();
  }
}

async function openAt(address: string) {
  const url = new URL(address, "https://notes.example");
  const history = new PlainHistory(url.href);
  vi.stubGlobal("history", history);
  vi.stubGlobal("location", url);
  vi.stubGlobal("window", {
    addEventListener: (_: string, listener: () => void) => history.listeners.push(listener),
    scrollTo: () => undefined,
  });
  const navigation = await import("../src/navigation.ts");
  navigation.readAddress();
  return { history, navigation };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe("the address bar", () => {
  it("shows / whatever is opened", async () => {
    const { history, navigation } = await openAt("/");
    navigation.navigate("/talk/abc/account");
    navigation.navigate("/amends", { replace: true });
    expect(history.entries.map(({ url }) => url)).toEqual(["/", "/"]);
    expect(navigation.pathNow()).toBe("/amends");
    expect(navigation.usePath.hrefs()).toBe("/");
  });

  it("loses a join link's secret at once, and the app keeps it", async () => {
    const { history, navigation } = await openAt("/join#c2VjcmV0");
    expect(history.url).toBe("/");
    expect(JSON.stringify(history.entries)).not.toContain("c2VjcmV0");
    expect(navigation.invitationFragment()).toBe("c2VjcmV0");
    expect(navigation.pathNow()).toBe("/join");
  });

  it("takes no other address for a path of the app", async () => {
    const { history, navigation } = await openAt("/talk/abc#x");
    expect(navigation.pathNow()).toBe("/");
    expect(history.url).toBe("/");
    expect(navigation.invitationFragment()).toBeNull();
  });
});

describe("going back", () => {
  it("is the browser's own where that leads there", async () => {
    const { history, navigation } = await openAt("/");
    navigation.navigate("/talk");
    navigation.navigate("/talk/abc");
    navigation.back("/talk");
    expect(navigation.pathNow()).toBe("/talk");
    expect(history.at).toBe(1);
  });

  it("goes up, leaving no loop, where the person came from elsewhere", async () => {
    const { history, navigation } = await openAt("/");
    navigation.navigate("/talk/abc");
    navigation.back("/talk");
    expect(navigation.pathNow()).toBe("/talk");
    expect(history.entries).toHaveLength(2);
  });

  it("knows where a screen was opened from", async () => {
    const { navigation } = await openAt("/");
    expect(navigation.cameFrom("/today")).toBe("/today");
    navigation.navigate("/amends");
    navigation.navigate("/support");
    expect(navigation.cameFrom("/today")).toBe("/amends");
  });
});

describe("an act that leads to another screen", () => {
  it("goes on from the screen on which it began", async () => {
    const { navigation } = await openAt("/");
    navigation.navigate("/talk/new");
    const goOn = navigation.leadingOn();
    goOn("/talk", { replace: true });
    expect(navigation.pathNow()).toBe("/talk");
  });

  it("pulls nobody back who went elsewhere meanwhile", async () => {
    const { history, navigation } = await openAt("/");
    navigation.navigate("/talk/new");
    const goOn = navigation.leadingOn();
    navigation.navigate("/support/help");
    goOn("/talk", { replace: true });
    expect(navigation.pathNow()).toBe("/support/help");
    expect(history.state).toEqual({ path: "/support/help", from: "/talk/new" });
  });

  it("nor whoever went back by the browser", async () => {
    const { history, navigation } = await openAt("/");
    navigation.navigate("/mine");
    navigation.navigate("/talk/new");
    const goOn = navigation.leadingOn();
    history.back();
    goOn("/talk", { replace: true });
    expect(navigation.pathNow()).toBe("/mine");
  });
});
