import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeEnvelope, openEpochKey, openEvent, type SealedEvent } from "@groundwork/envelope";
import type { Reply } from "@groundwork/envelope/wire";
import { deviceKeysFromRow } from "../src/account/device-keys.ts";
import { textToBytes } from "../src/bytes.ts";
import { idbStore, memoryStore, systemRandom, type Store } from "../src/index.ts";
import { rowNames, type AudienceRow, type DeviceRow } from "../src/record/rows.ts";
import { verifyRecords } from "../src/sync/epochs.ts";
import { openVault } from "../src/vault/vault.ts";
import { join, openCouple, openPerson, passphrase } from "./support/couple.ts";
import { tampering } from "./support/hostile.ts";
import { accepted, openPhone, until, untilAllSent, type Phone } from "./support/phone.ts";
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

/** The keys that a device holds, read as whoever has it unlocked would read them. */
async function keysIn(store: Store) {
  const vault = await openVault(store, systemRandom);
  const device = (await vault.read(rowNames.device)) as DeviceRow;
  const audiences = (await vault.list("audience/")).map(({ row }) => row as AudienceRow);
  return { device, audiences };
}

/** Everything that lies in the browser's database, names and bytes, as one run of bytes. */
async function lying(store: Store): Promise<Buffer> {
  const parts: Buffer[] = [];
  const browserKeys: CryptoKey[] = [];
  const take = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (value instanceof CryptoKey) browserKeys.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(take);
    else parts.push(Buffer.from(String(value)));
  };
  for (const table of ["vault", "rows"] as const) {
    for (const [name, value] of await store.list(table, "")) [name, value].forEach(take);
  }
  expect(browserKeys.filter(({ extractable }) => extractable)).toEqual([]);
  return Buffer.concat(parts);
}

describe("what lies on a device", () => {
  it("holds no word, name, passphrase, kit or key in the open, with a lock and without", async () => {
    const store = idbStore("at-rest");
    const daniel = await openPerson(relay, { store });
    const amara = await openPerson(relay);
    open.push(daniel, amara);
    await join(daniel, amara);
    const canary = "canarybird";
    accepted(await daniel.replica.act({ type: "promise", text: `${canary} promised` }));
    for (let count = 0; count < 210; count += 1) {
      accepted(await daniel.replica.act({ type: "note", text: `${canary} ${count}` }));
    }
    await untilAllSent(daniel.replica);
    relay.clock.pass(1000);
    await daniel.replica.close();
    const away = await openPhone({ clock: relay.clock, store });
    open.push(away);
    accepted(await away.replica.act({ type: "note", text: `${canary} waits` }));
    accepted(await away.replica.drafts.save(`${canary}:1`, { fields: { text: canary } }));

    const { device, audiences } = await keysIn(store);
    const keys = [
      device.signPrivate,
      device.sealPrivate,
      ...audiences.flatMap(({ keys: ofEpochs }) => Object.values(ofEpochs)),
    ];
    expect(keys.length).toBeGreaterThan(4);
    const secrets = [canary, passphrase, daniel.name, daniel.kit, ...keys].map((text) =>
      Buffer.from(text),
    );
    secrets.push(...keys.map((key) => Buffer.from(textToBytes(key))));

    const isNowhere = async () => {
      const all = await lying(store);
      expect(all.length).toBeGreaterThan(100_000);
      expect(all.includes("snapshot/")).toBe(true);
      expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    };
    await isNowhere();
    accepted(await away.replica.lock.set("2580", "pin"));
    await isNowhere();
  });
});

describe("what stays in memory", () => {
  it("is nothing once it is locked, though an act was being written just then; and the act is kept", async () => {
    const inner = memoryStore();
    let written: () => void = () => undefined;
    const store: Store = {
      ...inner,
      async write(changes, guards) {
        const done = await inner.write(changes, guards);
        written();
        return done;
      },
    };
    const { replica } = await openPhone({ store });
    accepted(await replica.act({ type: "note", text: "the first" }));
    accepted(await replica.lock.set("2580", "pin"));
    written = () => replica.lock.lock();
    accepted(await replica.act({ type: "note", text: "on its way" }));
    written = () => undefined;
    const { me, self, pending, account } = replica.view();
    expect({ me, notes: self.notes, pending, account }).toEqual({
      me: "",
      notes: [],
      pending: [],
      account: null,
    });
    accepted(await replica.lock.unlock("2580"));
    expect(replica.view().self.notes).toHaveLength(2);
  });
});

describe("a device that was revoked", () => {
  it("opens nothing that is written afterwards, with every key it ever held and all that the relay has", async () => {
    const { daniel, amara } = await openCouple(relay);
    open.push(amara);
    const lost = await openPhone({ clock: relay.clock, transport: relay.transport() });
    accepted(await lost.replica.accounts.signIn(daniel.name, passphrase));
    await until(lost.replica, ({ connection, pair }) => connection === "live" && pair !== null);
    accepted(await amara.replica.act({ type: "leave" }));
    await until(lost.replica, ({ pair }) => pair?.left.length === 1);
    await lost.replica.close();
    const held = await keysIn(lost.store);
    const { sealKey } = await deviceKeysFromRow(held.device);

    const devices = accepted(await daniel.replica.accounts.devices());
    const { id = "" } = devices.find(({ thisOne }) => !thisOne) ?? {};
    accepted(await daniel.replica.accounts.revokeDevice(id, daniel.name, passphrase));
    accepted(await amara.replica.act({ type: "promise", text: "after" }));
    await until(daniel.replica, (view) => view.pair?.promises.length === 1);
    accepted(await daniel.replica.act({ type: "note", text: "after too" }));
    await untilAllSent(daniel.replica);
    await daniel.replica.close();

    // All that the relay has, as another of the same person's devices is given it.
    let lists: Reply<"audienceList">["audiences"] = [];
    const events: SealedEvent[] = [];
    const { transport } = tampering(relay.transport(), {
      audienceList: (list) => {
        lists = list.audiences;
        return list;
      },
      eventsPull: (pulled) => {
        for (const { envelope } of pulled.events) {
          const event = decodeEnvelope(envelope);
          if (event.ok) events.push(event.value);
        }
        return pulled;
      },
    });
    const laptop = await openPhone({ clock: relay.clock, transport });
    open.push(laptop);
    accepted(await laptop.replica.accounts.signIn(daniel.name, passphrase));
    await until(
      laptop.replica,
      (view) => view.self.notes.length === 1 && view.pair?.promises.length === 1,
    );

    const keys = held.audiences.flatMap(({ keys: ofEpochs }) =>
      Object.values(ofEpochs).map(textToBytes),
    );
    for (const { records } of lists) {
      const epochs = await verifyRecords([], records);
      for (const epoch of epochs.ok ? epochs.value : []) {
        const opened = await openEpochKey(epoch, sealKey);
        if (opened.ok) keys.push(Uint8Array.from(opened.value));
      }
    }
    const readable = [];
    for (const event of events) {
      for (const key of keys) if ((await openEvent(event, key)).ok) readable.push(event.header);
    }
    // The leaving was before; the promise and the note were after.
    expect(events).toHaveLength(3);
    expect(new Set(readable.map(({ item }) => item)).size).toBe(1);
  });
});
