import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeAs, encode, limits } from "@groundwork/envelope";
import { liveHint, type Reply } from "@groundwork/envelope/wire";
import type { Transport } from "../src/index.ts";
import { join, openCouple, openPerson, passphrase, type Person } from "./support/couple.ts";
import { flipped, tampering } from "./support/hostile.ts";
import {
  accepted,
  handClock,
  openPhone,
  until,
  untilAllSent,
  type Phone,
} from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
const open: Phone[] = [];
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ replica }) => replica.close()));
  await relay.close();
});

/** Daniel is away while Amara leaves, then promises; he comes back through `way`. */
async function comeBackThrough(
  way: (real: Transport) => Transport,
): Promise<{ daniel: Phone; amara: Person }> {
  const { daniel, amara } = await openCouple(relay);
  open.push(amara);
  await daniel.replica.close();
  accepted(await amara.replica.act({ type: "leave" }));
  accepted(await amara.replica.act({ type: "promise", text: "hers" }));
  await untilAllSent(amara.replica);
  const transport = way(relay.transport());
  const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
  open.push(back);
  return { daniel: back, amara };
}

type Pulled = Reply<"eventsPull">;
const pullsOf = (tamper: (pulled: Pulled) => Pulled) => (real: Transport) =>
  tampering(real, {
    eventsPull: (pulled) => (pulled.events.length > 1 ? tamper(pulled) : pulled),
  }).transport;

const lies: readonly (readonly [string, (pulled: Pulled) => Pulled])[] = [
  ["drops an event", ({ events, ...rest }) => ({ ...rest, events: events.slice(1) })],
  [
    "drops a batch and closes the gap",
    ({ events, batches, head }) => ({
      events: events.slice(1).map((event) => ({ ...event, position: event.position - 1 })),
      batches: batches
        .slice(1)
        .map((batch) => ({ ...batch, lastPosition: batch.lastPosition - 1 })),
      head,
    }),
  ],
  ["drops all of them", ({ head }) => ({ events: [], batches: [], head })],
  [
    "reorders two",
    ({ events: [a, b, ...rest], batches: [c, d, ...others], head }) => ({
      events:
        a && b ? [{ ...b, position: a.position }, { ...a, position: b.position }, ...rest] : [],
      batches:
        c && d
          ? [
              { ...d, lastPosition: c.lastPosition },
              { ...c, lastPosition: d.lastPosition },
              ...others,
            ]
          : [],
      head,
    }),
  ],
  [
    "replays one",
    ({ events, batches, head }) => ({
      events: events.map((event) => ({
        ...event,
        envelope: events[0]?.envelope ?? event.envelope,
      })),
      batches,
      head,
    }),
  ],
  [
    "corrupts a header",
    ({ events, ...rest }) => ({
      ...rest,
      events: events.map((event) => ({ ...event, envelope: flipped(event.envelope, 40) })),
    }),
  ],
  [
    "corrupts a signature",
    ({ batches, ...rest }) => ({
      ...rest,
      batches: batches.map((batch) => ({ ...batch, signature: flipped(batch.signature, 0) })),
    }),
  ],
  [
    "forges a receipt",
    ({ batches, ...rest }) => ({
      ...rest,
      batches: batches.map((batch) => ({
        ...batch,
        receiptSignature: flipped(batch.receiptSignature, 0),
      })),
    }),
  ],
];

describe("a relay that lies about what was written", () => {
  it.each(lies)("and %s is found out, and nothing of it is taken", async (_name, tamper) => {
    const { daniel } = await comeBackThrough(pullsOf(tamper));
    const { warnings, pair } = await until(
      daniel.replica,
      ({ connection }) => connection === "stopped",
    );
    expect(warnings.map(({ code }) => code)).toEqual(["record-rewritten"]);
    expect(pair).toMatchObject({ promises: [], left: [] });
  });

  it("is still shown as having done so after the page is opened again, and own acts are kept", async () => {
    const { daniel } = await comeBackThrough(
      pullsOf(({ head }) => ({ events: [], batches: [], head })),
    );
    await until(daniel.replica, ({ connection }) => connection === "stopped");
    accepted(await daniel.replica.act({ type: "promise", text: "kept all the same" }));
    await daniel.replica.close();
    const again = await openPhone({ clock: relay.clock, store: daniel.store });
    open.push(again);
    expect(again.replica.view().warnings.map(({ code }) => code)).toEqual(["record-rewritten"]);
    expect(again.replica.view().pending).toHaveLength(1);
  });

  it("and gives an event another wrapped key makes that event unreadable, and no other", async () => {
    const { daniel, amara } = await comeBackThrough(
      pullsOf(({ events: [first, ...rest], ...others }) => ({
        ...others,
        events: first ? [{ ...first, envelope: withoutWords(first.envelope) }, ...rest] : [],
      })),
    );
    await until(daniel.replica, (view) => view.pair?.promises.length === 1);
    expect(daniel.replica.view().warnings).toEqual([
      { code: "unreadable-events", facts: { count: 1 } },
    ]);
    accepted(
      await daniel.replica.act({
        type: "accept",
        promise: daniel.replica.view().pair?.promises[0]?.id ?? "",
      }),
    );
    await until(amara.replica, (view) => view.pair?.promises[0]?.acceptedBy.length === 1);
  });

  it("and gives words another wrapped key takes the words away, and never what was done", async () => {
    const { daniel } = await comeBackThrough(
      pullsOf(({ events, ...others }) => ({
        ...others,
        events: events.map((event, index) =>
          index === events.length - 1 ? { ...event, envelope: flipped(event.envelope, -4) } : event,
        ),
      })),
    );
    const { pair } = await until(daniel.replica, (view) => view.pair?.promises.length === 1);
    expect(await daniel.replica.words(pair?.promises[0]?.id ?? "")).toBeNull();
    expect(daniel.replica.view().warnings).toEqual([
      { code: "unreadable-events", facts: { count: 1 } },
    ]);
  });

  it("and takes what came under an old epoch after it told of a new one is found out", async () => {
    const { daniel, amara } = await openCouple(relay);
    open.push(amara);
    await daniel.replica.close();
    accepted(await amara.replica.act({ type: "promise", text: "under the old epoch" }));
    await untilAllSent(amara.replica);
    const laptop = await openPhone({ clock: relay.clock, transport: relay.transport() });
    open.push(laptop);
    accepted(await laptop.replica.accounts.signIn(daniel.name, passphrase));
    await until(laptop.replica, ({ connection }) => connection === "live");

    // As if the new epoch had stood before she wrote: then her batch came too late to be taken.
    const { transport } = tampering(relay.transport(), {
      audienceList: ({ audiences }) => ({
        audiences: audiences.map(({ records, head }) => ({
          records,
          head: { ...head, position: 0 },
        })),
      }),
    });
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    const { warnings, pair } = await until(
      back.replica,
      ({ connection }) => connection === "stopped",
    );
    expect(warnings).toEqual([{ code: "record-rewritten", facts: { reason: "old-epoch" } }]);
    expect(pair?.promises).toEqual([]);
  });

  it("about when it was is shown", async () => {
    await relay.close();
    relay = await startRelay({ clockDifferenceMilliseconds: 60 * 60_000 });
    const { daniel, amara } = await openCouple(relay);
    open.push(amara);
    await daniel.replica.close();
    relay.clock.pass(20 * 60_000);
    accepted(await amara.replica.act({ type: "promise", text: "twenty minutes from now" }));
    await untilAllSent(amara.replica);

    // His phone's clock and the relay's word agree; what it receipted lies ahead of both.
    const clock = handClock(relay.clock.now() - 20 * 60_000);
    const { transport } = tampering(relay.transport(), {
      relay: ({ signKey }) => ({ signKey, time: clock.now() }),
    });
    const back = await openPhone({ clock, store: daniel.store, transport });
    open.push(back);
    await until(back.replica, (view) => view.pair?.promises.length === 1);
    expect(back.replica.view().warnings).toEqual([
      { code: "clock-differs", facts: { minutes: 20 } },
    ]);
  });

  it("and later says less than it had receipted is found out", async () => {
    const { daniel, amara } = await openCouple(relay);
    open.push(amara);
    accepted(await daniel.replica.act({ type: "promise", text: "mine" }));
    await untilAllSent(daniel.replica);
    await daniel.replica.close();
    const { transport } = tampering(relay.transport(), {
      eventsPull: () => ({
        events: [],
        batches: [],
        head: { position: 0, hash: new Uint8Array(32) },
      }),
    });
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    const { warnings, pair } = await until(
      back.replica,
      ({ connection }) => connection === "stopped",
    );
    expect(warnings).toEqual([{ code: "record-rewritten", facts: { reason: "head" } }]);
    expect(pair?.promises).toHaveLength(1);
  });
});

/** The facts' wrapped key lies before the (absent) words: two nulls, one byte each, end the envelope. */
const withoutWords = (envelope: Uint8Array): Uint8Array => flipped(envelope, -4);

describe("a relay that hints at more than it has", () => {
  it("is asked once for each hint, and not without end", async () => {
    const daniel = await openPerson(relay);
    await daniel.replica.close();
    const real = relay.transport();
    const { transport: counted } = tampering(real, {
      eventsPull: (pulled) => {
        pulls += 1;
        return pulled;
      },
    });
    let pulls = 0;
    const transport: Transport = {
      exchange: (request) => counted.exchange(request),
      connect: (path, on) =>
        real.connect(path, {
          ...on,
          message(bytes) {
            const hint = decodeAs(liveHint, bytes, limits.call);
            const isHead = hint.ok && hint.value.kind === "head";
            on.message(
              isHead ? new Uint8Array(encode({ ...hint.value, position: 1_000_000 })) : bytes,
            );
          },
        }),
    };
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    accepted(await back.replica.act({ type: "note", text: "on it goes" }));
    await until(
      back.replica,
      ({ connection, pending }) => connection === "live" && pending.length === 0,
    );
    expect(pulls).toBeLessThan(10);
  });
});

describe("a relay that lies about who belongs", () => {
  it("can't put a stranger in the partner's place", async () => {
    const daniel = await openPerson(relay);
    const amara = await openPerson(relay);
    const mallory = await openPerson(relay);
    const sam = await openPerson(relay);
    open.push(daniel, amara, mallory, sam);
    await join(mallory, sam);

    // Mallory's audiences are shown to Amara, who waits for Daniel.
    let others: Reply<"audienceList">["audiences"] = [];
    const { transport: spying } = tampering(relay.transport(), {
      audienceList: (list) => {
        others = list.audiences;
        return list;
      },
    });
    await mallory.replica.close();
    open.push(await openPhone({ clock: relay.clock, store: mallory.store, transport: spying }));
    await until(open.at(-1)?.replica ?? mallory.replica, ({ connection }) => connection === "live");
    await amara.replica.close();
    const { transport } = tampering(relay.transport(), {
      audienceList: (list) => ({ audiences: [...list.audiences, ...others] }),
    });
    const tricked = await openPhone({ clock: relay.clock, store: amara.store, transport });
    open.push(tricked);
    const { warnings, pair, partner } = await until(
      tricked.replica,
      (view) => view.warnings.length > 0,
    );
    expect(others).toHaveLength(2);
    expect(warnings.map(({ code }) => code)).toEqual(["unknown-space"]);
    expect(pair).toBeNull();
    expect(partner).toBeNull();
  });

  it("can't answer an invitation itself", async () => {
    const daniel = await openPerson(relay);
    const amara = await openPerson(relay);
    open.push(amara);
    await daniel.replica.close();
    const { transport } = tampering(relay.transport(), {
      invitationMine: ({ invitations }) => ({
        invitations: invitations.map((one) =>
          one.mac ? { ...one, mac: flipped(one.mac, 0) } : one,
        ),
      }),
    });
    const offering = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(offering);
    const { fragment } = accepted(
      await offering.replica.invitations.offer({ name: "Daniel", words: "", proposal: "start" }),
    );
    accepted(await amara.replica.invitations.accept(fragment, "Amara"));
    await until(offering.replica, ({ connection }) => connection === "live");
    const mine = accepted(await offering.replica.invitations.mine());
    expect(mine.map(({ state }) => state)).toEqual(["answered"]);
    expect(offering.replica.view().pair).toBeNull();
  });

  it("can't bring a device back by hiding that it was revoked", async () => {
    const daniel = await openPerson(relay);
    const amara = await openPerson(relay);
    open.push(amara);
    const lost = await openPhone({ clock: relay.clock, transport: relay.transport() });
    accepted(await lost.replica.accounts.signIn(daniel.name, passphrase));
    await until(lost.replica, ({ connection }) => connection === "live");
    await lost.replica.close();
    const { id = "" } =
      accepted(await daniel.replica.accounts.devices()).find(({ thisOne }) => !thisOne) ?? {};
    accepted(await daniel.replica.accounts.revokeDevice(id, daniel.name, passphrase));
    await daniel.replica.close();

    // The relay takes only records of the devices that stand: that the pair comes about shows who was listed in it.
    const { transport } = tampering(relay.transport(), {
      people: ({ people }) => ({ people: people.map((one) => ({ ...one, revocations: [] })) }),
    });
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    await join(back, amara);
    expect(back.replica.view().partner).toBe(amara.replica.view().me);
  });

  it("is not taken for the account's own relay", async () => {
    const daniel = await openPerson(relay);
    await daniel.replica.close();
    const { transport } = tampering(relay.transport(), {
      relay: ({ signKey, time }) => ({ signKey: flipped(signKey, 0), time }),
    });
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    const { warnings } = await until(back.replica, ({ connection }) => connection === "stopped");
    expect(warnings.map(({ code }) => code)).toEqual(["relay-changed"]);
  });
});
