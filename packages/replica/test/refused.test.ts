import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encode } from "@groundwork/envelope";
import { calls } from "@groundwork/envelope/wire";
import type { Transport } from "../src/index.ts";
import { openCouple, openPerson, passphrase } from "./support/couple.ts";
import { tampering } from "./support/hostile.ts";
import {
  accepted,
  openPhone,
  refusalOf,
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

describe("a relay that refuses", () => {
  it("an epoch that has passed is told the present one by the other's device, and the act goes out under it", async () => {
    const { daniel, amara } = await openCouple(relay);
    open.push(amara);
    await daniel.replica.close();
    const laptop = await openPhone({ clock: relay.clock, transport: relay.transport() });
    open.push(laptop);
    accepted(await laptop.replica.accounts.signIn(daniel.name, passphrase));
    await until(laptop.replica, ({ connection }) => connection === "live");

    // The first list is as it was before the laptop came: the phone seals under the epoch it knows.
    let lists = 0;
    const { transport, refusals } = tampering(relay.transport(), {
      audienceList: ({ audiences }) => {
        lists += 1;
        return {
          audiences: audiences.map(({ records, head }) => ({
            records: lists === 1 ? records.slice(0, -1) : records,
            head,
          })),
        };
      },
    });
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    accepted(await back.replica.act({ type: "note", text: "under the old epoch at first" }));
    accepted(await back.replica.act({ type: "promise", text: "too" }));
    await until(
      back.replica,
      ({ pending, connection }) => pending.length === 0 && connection === "live",
    );
    await until(
      laptop.replica,
      (view) => view.self.notes.length === 1 && view.pair?.promises.length === 1,
    );
    expect(back.replica.view().warnings).toEqual([]);
    expect(refusals).toContain("/v1/events/push wrong-epoch");
  });

  it("a device that was removed while it sent says so, and accuses nobody", async () => {
    const daniel = await openPerson(relay);
    await daniel.replica.close();
    const real = relay.transport();
    const transport: Transport = {
      ...real,
      exchange: (request) =>
        request.path === calls.eventsPush.path
          ? Promise.resolve({
              status: 403,
              body: new Uint8Array(encode({ code: "revoked-device" })),
            })
          : real.exchange(request),
    };
    const back = await openPhone({ clock: relay.clock, store: daniel.store, transport });
    open.push(back);
    accepted(await back.replica.act({ type: "note", text: "kept on this phone" }));
    const { warnings, pending } = await until(
      back.replica,
      ({ connection }) => connection === "stopped",
    );
    expect(warnings.map(({ code }) => code)).toEqual(["device-revoked"]);
    expect(pending).toHaveLength(1);
  });

  it("for lack of room keeps what was written on this phone, and says so", async () => {
    await relay.close();
    relay = await startRelay({ accountBytes: 20_000, reserveBytes: 0 });
    const daniel = await openPerson(relay);
    open.push(daniel);
    for (let count = 0; count < 30; count += 1) {
      accepted(await daniel.replica.act({ type: "note", text: `note ${count}` }));
    }
    const { pending, self } = await until(daniel.replica, (view) => view.warnings.length > 0);
    expect(daniel.replica.view().warnings.map(({ code }) => code)).toEqual(["relay-full"]);
    expect(self.notes).toHaveLength(30);
    expect(pending.length).toBeGreaterThan(0);
  });

  it("what is too long gives it back", async () => {
    const daniel = await openPerson(relay);
    open.push(daniel);
    accepted(await daniel.replica.act({ type: "note", text: "x".repeat(1_100_000) }));
    accepted(await daniel.replica.act({ type: "note", text: "short" }));
    const { returned, self } = await untilAllSent(daniel.replica);
    expect(returned.map(({ refusal }) => refusal.code)).toEqual(["oversized"]);
    expect(self.notes).toHaveLength(1);
    expect(refusalOf(await daniel.replica.act({ type: "strike", note: "none" }))).toBe(
      "no-such-note",
    );
  });
});
