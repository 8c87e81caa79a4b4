import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStore, tabProfile, Unreachable, type Store, type Transport } from "../src/index.ts";
import { openCouple, openPerson } from "./support/couple.ts";
import { accepted, openPhone, until, untilAllSent, type Phone } from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
const open: Phone[] = [];
const opened = <Some extends Phone>(phone: Some): Some => {
  open.push(phone);
  return phone;
};
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ replica }) => replica.close()));
  await relay.close();
});

/** A network that the test takes away and gives back. */
function network(through: Transport) {
  const lines = new Set<() => void>();
  const state = { isThere: true, calls: 0 };
  const transport: Transport = {
    async exchange(request) {
      state.calls += 1;
      if (!state.isThere) throw new Unreachable("no network");
      return through.exchange(request);
    },
    connect(path, on) {
      const line = through.connect(path, on);
      lines.add(() => line.close());
      return line;
    },
  };
  return {
    transport,
    state,
    cut() {
      state.isThere = false;
      for (const close of lines) close();
    },
  };
}

const copyOf = async (store: Store): Promise<Store> => {
  const copy = memoryStore();
  for (const table of ["vault", "rows"] as const) {
    const rows = await store.list(table, "");
    await copy.write(rows.map(([key, value]) => ({ table, key, value })));
  }
  return copy;
};

describe("a phone without a network", () => {
  it("goes on alone, comes back by itself after a while, and both then hold the same", async () => {
    const net = network(relay.transport());
    const daniel = opened(await openPerson(relay, { transport: net.transport, comesBack: false }));
    net.cut();
    await until(daniel.replica, ({ connection }) => connection === "offline");
    accepted(await daniel.replica.act({ type: "note", text: "in the tunnel" }));
    expect(daniel.replica.view().self.notes).toHaveLength(1);

    const before = net.state.calls;
    relay.clock.pass(1000);
    await until(daniel.replica, ({ connection }) => connection === "offline");
    expect(net.state.calls).toBe(before + 1);
    relay.clock.pass(999);
    expect(net.state.calls).toBe(before + 1);

    net.state.isThere = true;
    relay.clock.pass(60_000);
    const { pending } = await until(
      daniel.replica,
      (view) => view.connection === "live" && view.pending.length === 0,
    );
    expect(pending).toEqual([]);
    expect(daniel.replica.view().warnings).toEqual([]);
  });

  it("is woken by the browser's word that it is back", async () => {
    const net = network(relay.transport());
    const daniel = opened(await openPerson(relay, { transport: net.transport, comesBack: false }));
    net.cut();
    await until(daniel.replica, ({ connection }) => connection === "offline");
    net.state.isThere = true;
    const before = net.state.calls;
    daniel.online();
    await until(daniel.replica, ({ connection }) => connection === "live");
    expect(net.state.calls).toBeGreaterThan(before);
  });

  it("tries again at once when the network came back in the middle of a try that fails", async () => {
    const net = network(relay.transport());
    let isAsking = (): void => {};
    let loses: ((cause: Unreachable) => void) | null = null;
    const daniel = opened(
      await openPerson(relay, {
        comesBack: false,
        transport: {
          ...net.transport,
          exchange(request) {
            if (net.state.isThere) return net.transport.exchange(request);
            return new Promise((_, reject) => {
              loses = reject;
              isAsking();
            });
          },
        },
      }),
    );
    net.cut();
    await until(daniel.replica, ({ connection }) => connection === "offline");
    const asking = new Promise<void>((resolve) => (isAsking = resolve));
    relay.clock.pass(1000);
    await asking;

    const passed = relay.clock.elapsed();
    daniel.online();
    net.state.isThere = true;
    loses!(new Unreachable("lost on the way"));
    const { pending } = await until(daniel.replica, ({ connection }) => connection === "live");
    expect(pending).toEqual([]);
    expect(relay.clock.elapsed()).toBe(passed);
  });

  it("gives a live connection up that does not open, and asks again", async () => {
    let isOpening = (): void => {};
    const opening = new Promise<void>((resolve) => (isOpening = resolve));
    const through = relay.transport();
    let opens = false;
    let tries = 0;
    const daniel = opened(
      await openPhone({
        clock: relay.clock,
        comesBack: false,
        transport: {
          exchange: (request) => through.exchange(request),
          connect(path, on) {
            tries += 1;
            if (opens) return through.connect(path, on);
            isOpening();
            return { send() {}, close: () => on.closed() };
          },
        },
      }),
    );
    accepted(await daniel.replica.accounts.create("slow river under stone", () => {}));
    await opening;
    opens = true;
    relay.clock.pass(30_000);
    await until(daniel.replica, ({ connection }) => connection === "offline");
    relay.clock.pass(1000);
    await until(daniel.replica, ({ connection }) => connection === "live");
    expect(tries).toBe(2);
  });

  it("has plain refusals for what needs the relay", async () => {
    const net = network(relay.transport());
    net.state.isThere = false;
    const { replica } = opened(await openPhone({ transport: net.transport }));
    const unreachable = { ok: false, refusal: { code: "unreachable" } };
    expect(await replica.accounts.create("slow river under stone", () => {})).toEqual(unreachable);
    expect(await replica.accounts.signIn("able-about-above-absent", "slow river")).toMatchObject({
      ok: false,
    });
    expect(await replica.invitations.look("A".repeat(43))).toEqual(unreachable);
    expect(await replica.invitations.look("short")).toEqual({
      ok: false,
      refusal: { code: "invitation-unreadable" },
    });
    expect(await replica.invitations.mine()).toEqual({
      ok: false,
      refusal: { code: "no-account" },
    });
  });

  it("whose answers come from something that is no relay is simply offline", async () => {
    const portal = new TextEncoder().encode("<html>Accept the terms</html>");
    const daniel = opened(await openPerson(relay));
    await daniel.replica.close();
    const real = relay.transport();
    const back = opened(
      await openPhone({
        clock: relay.clock,
        store: daniel.store,
        comesBack: false,
        transport: { ...real, exchange: async () => ({ status: 200, body: portal }) },
      }),
    );
    await until(back.replica, ({ connection }) => connection === "offline");
    expect(back.replica.view().warnings).toEqual([]);
  });
});

describe("several tabs of one browser", () => {
  it("send each act once, show it everywhere, and another takes over when the sending one closes", async () => {
    const tab = tabProfile();
    const store = memoryStore();
    const first = opened(await openPerson(relay, { store, tabs: tab() }));
    const second = opened(
      await openPhone({ clock: relay.clock, store, tabs: tab(), transport: relay.transport() }),
    );
    accepted(await second.replica.act({ type: "note", text: "from the second tab" }));
    for (const { replica } of [first, second]) {
      const { self } = await until(
        replica,
        (view) => view.pending.length === 0 && view.self.notes.length === 1,
      );
      expect(await replica.words(self.notes[0]?.id ?? "")).toEqual({ text: "from the second tab" });
    }
    await first.replica.close();
    accepted(await second.replica.act({ type: "note", text: "alone now" }));
    await until(second.replica, (view) => view.pending.length === 0 && view.connection === "live");
    expect(second.replica.view().self.notes).toHaveLength(2);
  });

  it("learn of an account that one of them made", async () => {
    const tab = tabProfile();
    const store = memoryStore();
    const there = { clock: relay.clock, store, transport: relay.transport() };
    const first = opened(await openPhone({ ...there, tabs: tab() }));
    accepted(await first.replica.act({ type: "note", text: "alone" }));
    const second = opened(await openPhone({ ...there, tabs: tab() }));
    const { name } = accepted(
      await first.replica.accounts.create("slow river under stone", () => {}),
    );
    const { account } = await until(
      second.replica,
      (view) => view.account !== null && view.pending.length === 0,
    );
    expect(account).toEqual({ name, kitConfirmed: false });
    await first.replica.accounts.confirmKit();
    await until(second.replica, (view) => view.account?.kitConfirmed === true);
  });
});

describe("a browser profile that was restored from a copy", () => {
  it("finds its own record ahead of it, stops, and says so", async () => {
    const { daniel, amara } = await openCouple(relay);
    opened(amara);
    await daniel.replica.close();
    const old = await copyOf(daniel.store);
    const going = opened(
      await openPhone({ clock: relay.clock, store: daniel.store, transport: relay.transport() }),
    );
    accepted(await going.replica.act({ type: "promise", text: "after the copy" }));
    await untilAllSent(going.replica);
    await going.replica.close();

    const restored = opened(
      await openPhone({ clock: relay.clock, store: old, transport: relay.transport() }),
    );
    accepted(await restored.replica.act({ type: "leave" }));
    const { warnings, pending } = await until(
      restored.replica,
      ({ connection }) => connection === "stopped",
    );
    expect(warnings.map(({ code }) => code)).toEqual(["own-chain-ahead"]);
    expect(pending).toHaveLength(1);
    expect(amara.replica.view().pair?.left).toEqual([]);
  });
});

describe("rules that are newer on the other phone", () => {
  it("stop the log where they begin, show what is before, and go on once this phone has them", async () => {
    const { daniel, amara } = await openCouple(relay, { amara: { edition: 2 } });
    opened(amara);
    accepted(await daniel.replica.act({ type: "promise", text: "old rules" }));
    const { pair } = await until(amara.replica, (view) => view.pair?.promises.length === 1);
    accepted(await amara.replica.act({ type: "accept", promise: pair?.promises[0]?.id ?? "" }));
    const stopped = await until(daniel.replica, ({ connection }) => connection === "stopped");
    expect(stopped.warnings).toEqual([{ code: "rules-too-old", facts: { edition: 2 } }]);
    expect(stopped.pair?.promises).toMatchObject([{ acceptedBy: [] }]);
    accepted(await daniel.replica.act({ type: "note", text: "one's own room goes on" }));
    await untilAllSent(daniel.replica);
    await daniel.replica.close();

    const updated = opened(
      await openPhone({
        clock: relay.clock,
        store: daniel.store,
        transport: relay.transport(),
        edition: 2,
      }),
    );
    await until(updated.replica, (view) => view.pair?.promises[0]?.acceptedBy.length === 1);
    expect(updated.replica.view().warnings).toEqual([]);
  });
});

describe("time", () => {
  it("is the relay's once it was heard, and a phone that differs by more than ten minutes is told", async () => {
    const daniel = opened(await openPerson(relay));
    expect(daniel.replica.view().now).toBe(relay.clock.now());
    await daniel.replica.close();
    const slow = openPhone({ store: daniel.store, transport: relay.transport() });
    relay.clock.pass(60 * 60_000);
    const late = opened(await slow);
    await until(late.replica, ({ connection }) => connection === "live");
    expect(late.replica.view().now).toBe(relay.clock.now());
    expect(late.replica.view().warnings).toEqual([
      { code: "clock-differs", facts: { minutes: 60 } },
    ]);
    late.clock.pass(5000);
    expect(late.replica.view().now).toBe(relay.clock.now() + 5000);
  });
});
