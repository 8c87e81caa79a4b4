import { afterEach, describe, expect, it } from "vitest";
import { openCouple, openPerson, passphrase } from "./support/couple.ts";
import { accepted, openPhone, refusalOf, until, untilAllSent } from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

const relays: RunningRelay[] = [];
const relayHere = async () => {
  const relay = await startRelay();
  relays.push(relay);
  return relay;
};
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
});

describe("from alone to two", () => {
  it("brings along what was kept alone, in order and under the same ids", async () => {
    const relay = await relayHere();
    const { replica } = await openPhone({ clock: relay.clock, transport: relay.transport() });
    for (const text of ["one", "two", "three"]) {
      accepted(await replica.act({ type: "note", text }));
      relay.clock.pass(1000);
    }
    const alone = replica.view();

    accepted(await replica.accounts.create(passphrase, () => {}));
    const { self, me, connection } = await untilAllSent(replica);
    expect(self).toEqual(alone.self);
    expect(me).toBe(alone.me);
    expect(["live", "catching-up"]).toContain(connection);
    expect(await replica.words(self.notes[1]?.id ?? "")).toEqual({ text: "two" });
    await replica.close();
  });

  it("joins two people who then hold the same, and read the same six words", async () => {
    const relay = await relayHere();
    const { daniel, amara } = await openCouple(relay);
    expect(daniel.replica.invitations.words()).toHaveLength(6);
    expect(amara.replica.invitations.words()).toEqual(daniel.replica.invitations.words());
    expect(daniel.replica.view().partner).toBe(amara.replica.view().me);
    expect(amara.replica.view().partner).toBe(daniel.replica.view().me);
    expect(amara.replica.view().wordsCompared).toBe("not-yet");
    await amara.replica.invitations.compared("same");
    expect(amara.replica.view().wordsCompared).toBe("yes");

    accepted(await daniel.replica.act({ type: "promise", text: "I will call when late" }));
    const { pair } = await until(amara.replica, (view) => view.pair?.promises.length === 1);
    const promise = pair?.promises[0]?.id ?? "";
    expect(await amara.replica.words(promise)).toEqual({ text: "I will call when late" });
    accepted(await amara.replica.act({ type: "accept", promise }));
    await until(daniel.replica, (view) => view.pair?.promises[0]?.acceptedBy.length === 1);
    await untilAllSent(amara.replica);
    expect(daniel.replica.view().pair).toEqual(amara.replica.view().pair);
    expect(daniel.replica.view().warnings).toEqual([]);
    await Promise.all([daniel.replica.close(), amara.replica.close()]);
  });

  it("never shows a shared act as done before its receipt, and shows a private part only with it", async () => {
    const relay = await relayHere();
    const { daniel } = await openCouple(relay);
    accepted(await daniel.replica.act({ type: "promise-and-note", text: "Sunday dinner" }));
    const atOnce = daniel.replica.view();
    expect(atOnce.pair?.promises).toEqual([]);
    expect(atOnce.self.notes).toEqual([]);
    expect(atOnce.pending.map(({ audience }) => audience)).toEqual(["pair"]);
    const { pair, pending } = await until(
      daniel.replica,
      (view) => view.pair?.promises.length === 1 && view.self.notes.length === 1,
    );
    expect(pair?.promises[0]?.by).toBe(daniel.replica.view().me);
    expect(pending).toEqual([]);
    await daniel.replica.close();
  });

  it("takes back what waits on this phone, and nothing that may have been sent", async () => {
    const relay = await relayHere();
    const { daniel, amara } = await openCouple(relay);
    await daniel.replica.close();
    const offline = await openPhone({ clock: relay.clock, store: daniel.store, transport: null });
    const first = accepted(await offline.replica.act({ type: "promise", text: "too soon" }));
    const second = accepted(await offline.replica.act({ type: "promise", text: "I stand by it" }));
    expect(await offline.replica.takeBack(first.id)).toEqual({ ok: true, value: undefined });
    expect(offline.replica.view().pending.map(({ id }) => id)).toEqual([second.id]);
    await offline.replica.close();

    const back = await openPhone({
      clock: relay.clock,
      store: daniel.store,
      transport: relay.transport(),
    });
    const { pair } = await until(amara.replica, (view) => view.pair?.promises.length === 1);
    expect(await amara.replica.words(pair?.promises[0]?.id ?? "")).toEqual({
      text: "I stand by it",
    });
    expect(refusalOf(await back.replica.takeBack(second.id))).toBe("on-its-way");
    await Promise.all([back.replica.close(), amara.replica.close()]);
  });

  it("gives back what could not be recorded when its turn came, and sends a leaving whatever happened", async () => {
    const relay = await relayHere();
    const { daniel, amara } = await openCouple(relay);
    await daniel.replica.close();
    const offline = await openPhone({ clock: relay.clock, store: daniel.store, transport: null });
    accepted(await offline.replica.act({ type: "promise", text: "mine" }));
    accepted(await offline.replica.act({ type: "leave" }));
    await offline.replica.close();

    accepted(await amara.replica.act({ type: "promise", text: "hers" }));
    accepted(await amara.replica.act({ type: "leave" }));
    await until(
      amara.replica,
      ({ pending, pair }) => pending.length === 0 && pair?.left.length === 1,
    );

    const back = await openPhone({
      clock: relay.clock,
      store: daniel.store,
      transport: relay.transport(),
    });
    const { returned, pair } = await untilAllSent(back.replica);
    expect(returned.map(({ command, refusal }) => [command.type, refusal.code])).toEqual([
      ["promise", "promise-stands"],
    ]);
    expect(pair?.left).toEqual([amara.replica.view().me, back.replica.view().me]);
    await back.replica.settleReturned(returned[0]?.id ?? "");
    expect(back.replica.view().returned).toEqual([]);
    await Promise.all([back.replica.close(), amara.replica.close()]);
  });

  it("refuses an invitation that was used, revoked, expired or cut short", async () => {
    const relay = await relayHere();
    const daniel = await openPerson(relay);
    const amara = await openPerson(relay);
    const offer = { name: "Daniel", words: "", proposal: "start" };
    const look = (fragment: string) => amara.replica.invitations.look(fragment);

    const revoked = accepted(await daniel.replica.invitations.offer(offer));
    expect(accepted(await look(revoked.fragment)).inviterName).toBe("Daniel");
    accepted(await daniel.replica.invitations.revoke(revoked.id));
    expect(refusalOf(await look(revoked.fragment))).toBe("invitation-revoked");
    expect(refusalOf(await look(revoked.fragment.slice(1)))).toBe("invitation-unreadable");
    expect(refusalOf(await daniel.replica.invitations.accept(revoked.fragment, "x"))).toBe(
      "invitation-revoked",
    );

    const expired = accepted(await daniel.replica.invitations.offer(offer));
    relay.clock.pass(15 * 24 * 60 * 60 * 1000);
    expect(refusalOf(await amara.replica.invitations.accept(expired.fragment, "Amara"))).toBe(
      "invitation-expired",
    );

    const used = accepted(await daniel.replica.invitations.offer(offer));
    accepted(await amara.replica.invitations.accept(used.fragment, "Amara"));
    await until(amara.replica, ({ pair }) => pair !== null);
    const stranger = await openPerson(relay);
    expect(refusalOf(await stranger.replica.invitations.accept(used.fragment, "Sam"))).toBe(
      "invitation-used",
    );
    await Promise.all([daniel, amara, stranger].map(({ replica }) => replica.close()));
  });
});
