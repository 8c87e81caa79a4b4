import { afterEach, describe, expect, it } from "vitest";
import { openCouple, openPerson, passphrase } from "./support/couple.ts";
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
const phones: Phone[] = [];
const opened = <Some extends Phone>(phone: Some): Some => {
  phones.push(phone);
  return phone;
};
const newPhone = async () =>
  opened(await openPhone({ clock: relay.clock, transport: relay.transport() }));
const start = async () => {
  relay = await startRelay();
};
const couple = async () => {
  await start();
  const { daniel, amara } = await openCouple(relay);
  return { daniel: opened(daniel), amara: opened(amara) };
};
afterEach(async () => {
  await Promise.all(phones.splice(0).map(({ replica }) => replica.close()));
  await relay.close();
});

describe("a second device", () => {
  it("holds all that the first holds, past and to come, and each writes where the other reads", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act({ type: "note", text: "before" }));
    accepted(await daniel.replica.act({ type: "promise", text: "from the phone" }));
    await untilAllSent(daniel.replica);

    const laptop = await newPhone();
    accepted(await laptop.replica.accounts.signIn(daniel.name, passphrase));
    const { self, pair } = await until(
      laptop.replica,
      (view) => view.pair?.promises.length === 1 && view.self.notes.length === 1,
    );
    expect(self).toEqual(daniel.replica.view().self);
    expect(pair).toEqual(daniel.replica.view().pair);
    expect(await laptop.replica.words(self.notes[0]?.id ?? "")).toEqual({ text: "before" });

    accepted(await laptop.replica.act({ type: "note", text: "from the laptop" }));
    await until(daniel.replica, (view) => view.self.notes.length === 2);
    accepted(await amara.replica.act({ type: "accept", promise: pair?.promises[0]?.id ?? "" }));
    await until(laptop.replica, (view) => view.pair?.promises[0]?.acceptedBy.length === 1);
    accepted(await laptop.replica.act({ type: "promise", text: "the second" }));
    await until(amara.replica, (view) => view.pair?.promises.length === 2);
    await untilAllSent(laptop.replica);
    expect(laptop.replica.view().pair).toEqual(amara.replica.view().pair);
    for (const { replica } of [daniel, amara, laptop]) expect(replica.view().warnings).toEqual([]);
  });

  it("of the one who was invited finds the same pair, which their first device vouched for", async () => {
    const { daniel, amara } = await couple();
    const tablet = await newPhone();
    accepted(await tablet.replica.accounts.signIn(amara.name, passphrase));
    await until(tablet.replica, ({ pair }) => pair !== null);
    accepted(await tablet.replica.act({ type: "promise", text: "from the tablet" }));
    await until(daniel.replica, (view) => view.pair?.promises.length === 1);
    expect(tablet.replica.view().warnings).toEqual([]);
    expect(tablet.replica.view().partner).toBe(daniel.replica.view().me);
  });

  it("asks before mixing in what was already written there", async () => {
    await start();
    const daniel = opened(await openPerson(relay));
    const laptop = await newPhone();
    accepted(await laptop.replica.act({ type: "note", text: "written apart" }));
    const { accounts } = laptop.replica;
    expect(refusalOf(await accounts.signIn(daniel.name, passphrase))).toBe("words-here");
    expect(laptop.replica.view().self.notes).toHaveLength(1);
    accepted(await accounts.signIn(daniel.name, passphrase, "bring-in"));
    await until(daniel.replica, (view) => view.self.notes.length === 1);
    expect(laptop.replica.view().me).toBe(daniel.replica.view().me);
  });

  it("is not let in by a wrong passphrase, kit or name", async () => {
    await start();
    const daniel = opened(await openPerson(relay));
    const other = opened(await openPerson(relay));
    const { replica } = await newPhone();
    expect(refusalOf(await replica.accounts.signIn(daniel.name, "not the passphrase"))).toBe(
      "wrong-passphrase",
    );
    expect(
      refusalOf(await replica.accounts.signIn("ability able about above", passphrase)),
    ).toMatch(/wrong-passphrase|name-word/);
    expect(refusalOf(await replica.accounts.recover(daniel.name, other.kit, passphrase))).toBe(
      "wrong-kit",
    );
    expect(refusalOf(await replica.accounts.recover(daniel.name, "0000", passphrase))).toBe(
      "kit-length",
    );
    expect(refusalOf(await replica.accounts.recover(daniel.name, daniel.kit, "short"))).toBe(
      "secret-too-short",
    );
    expect(replica.view().account).toBeNull();
  });
});

describe("the recovery kit", () => {
  it("opens everything on an empty phone, with a new passphrase and kit in place of the old", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act({ type: "note", text: "kept" }));
    accepted(await amara.replica.act({ type: "promise", text: "hers" }));
    await until(
      daniel.replica,
      (view) => view.pair?.promises.length === 1 && view.pending.length === 0,
    );
    await untilAllSent(amara.replica);
    await daniel.replica.close();

    const empty = await newPhone();
    const { kit } = accepted(
      await empty.replica.accounts.recover(daniel.name, daniel.kit, "another river"),
    );
    const { self, pair } = await until(
      empty.replica,
      (view) => view.self.notes.length === 1 && view.pair?.promises.length === 1,
    );
    expect(self).toEqual(daniel.replica.view().self);
    expect(pair).toEqual(amara.replica.view().pair);
    expect(kit).not.toBe(daniel.kit);

    const third = await newPhone();
    expect(
      refusalOf(await third.replica.accounts.recover(daniel.name, daniel.kit, "one more river")),
    ).toBe("wrong-kit");
    expect(refusalOf(await third.replica.accounts.signIn(daniel.name, passphrase))).toBe(
      "wrong-passphrase",
    );
    accepted(await third.replica.accounts.signIn(daniel.name, "another river"));
    await until(third.replica, (view) => view.pair?.promises.length === 1);
  });

  it("is replaced when the passphrase changes, and must be kept anew", async () => {
    await start();
    const daniel = opened(await openPerson(relay));
    await daniel.replica.accounts.confirmKit();
    expect(daniel.replica.view().account?.kitConfirmed).toBe(true);
    const { accounts } = daniel.replica;
    expect(
      refusalOf(await accounts.changePassphrase(daniel.name, "not it at all", "a newer river")),
    ).toBe("wrong-passphrase");
    const { kit } = accepted(
      await accounts.changePassphrase(daniel.name, passphrase, "a newer river"),
    );
    expect(daniel.replica.view().account?.kitConfirmed).toBe(false);
    accepted(await daniel.replica.act({ type: "note", text: "still signed in" }));
    await untilAllSent(daniel.replica);
    const laptop = await newPhone();
    accepted(await laptop.replica.accounts.recover(daniel.name, kit, "a third river"));
    await until(laptop.replica, (view) => view.self.notes.length === 1);
  });
});

describe("a device that was revoked", () => {
  it("reads and writes nothing from then on, while all others go on under new keys", async () => {
    const { daniel, amara } = await couple();
    const lost = await newPhone();
    accepted(await lost.replica.accounts.signIn(daniel.name, passphrase));
    await until(lost.replica, ({ connection, pair }) => connection === "live" && pair !== null);

    const devices = accepted(await daniel.replica.accounts.devices());
    expect(devices).toHaveLength(2);
    const lostOne = devices.find(({ thisOne }) => !thisOne);
    const { accounts } = daniel.replica;
    expect(
      refusalOf(await accounts.revokeDevice(lostOne?.id ?? "", daniel.name, "not it at all")),
    ).toBe("wrong-passphrase");
    accepted(await accounts.revokeDevice(lostOne?.id ?? "", daniel.name, passphrase));
    await until(lost.replica, ({ connection }) => connection === "stopped");
    expect(lost.replica.view().warnings.map(({ code }) => code)).toEqual(["device-revoked"]);

    accepted(await amara.replica.act({ type: "promise", text: "after" }));
    await until(daniel.replica, (view) => view.pair?.promises.length === 1);
    accepted(await daniel.replica.act({ type: "note", text: "after too" }));
    await untilAllSent(daniel.replica);
    expect(lost.replica.view().pair?.promises).toEqual([]);
    const after = accepted(await daniel.replica.accounts.devices());
    expect(after.filter(({ revoked }) => revoked).map(({ id }) => id)).toEqual([lostOne?.id]);
    expect(
      refusalOf(
        await accounts.revokeDevice(
          devices.find(({ thisOne }) => thisOne)?.id ?? "",
          daniel.name,
          passphrase,
        ),
      ),
    ).toBe("this-device");
  });
});
