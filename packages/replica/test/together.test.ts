import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemRandom } from "../src/index.ts";
import { openVault } from "../src/vault/vault.ts";
import { openCouple, passphrase, type Person } from "./support/couple.ts";
import {
  accepted,
  openPhone,
  until,
  untilAllSent,
  type DiaryView,
  type Phone,
} from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
const open = new Set<Phone>();
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all([...open].map(({ replica }) => replica.close()));
  open.clear();
  await relay.close();
});

async function couple(): Promise<{ readonly daniel: Person; readonly amara: Person }> {
  const two = await openCouple(relay);
  open.add(two.daniel).add(two.amara);
  return two;
}

async function leave(phone: Phone): Promise<void> {
  await phone.replica.close();
  open.delete(phone);
}

/** The same phone, opened again: with its relay, or without. */
async function back({ store }: Phone, isOnline = true): Promise<Phone> {
  const transport = isOnline ? relay.transport() : null;
  const phone = await openPhone({ clock: relay.clock, store, transport });
  open.add(phone);
  return phone;
}

const guess = (number: number) => ({ type: "guess", number, line: `guessed ${number}` }) as const;
const guessed = ({ pair, pending }: DiaryView) =>
  pending.length === 0 && Object.keys(pair?.guesses ?? {}).length > 0;
const numbers = ({ pair }: DiaryView) =>
  Object.values(pair?.guesses ?? {}).flatMap(({ opened }) => opened?.number ?? []);
const bothOpen = (view: DiaryView) => numbers(view).length === 2;

describe("what opens to both together", () => {
  it("opens by itself once both have answered, with the words, and not before", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act(guess(7)));
    await until(daniel.replica, guessed);
    const alone = await until(amara.replica, guessed);
    expect(numbers(alone)).toEqual([]);
    expect(JSON.stringify(alone.pair)).not.toContain('"number"');

    accepted(await amara.replica.act(guess(9)));
    const hers = await until(amara.replica, bothOpen);
    const his = await until(daniel.replica, bothOpen);
    expect(numbers(his).toSorted((one, other) => one - other)).toEqual([7, 9]);
    expect(his.pair).toEqual(hers.pair);
    const opened = hers.pair?.guesses[daniel.replica.view().me]?.opened?.id ?? "";
    expect(await amara.replica.words(opened)).toEqual({ line: "guessed 7" });
    expect([...his.pending, ...his.returned, ...his.warnings, ...hers.warnings]).toEqual([]);
  });

  it("opens once, on whichever of a person's devices is first, and after a restart", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act(guess(7)));
    await until(daniel.replica, guessed);
    await until(daniel.replica, ({ self }) => self.guess !== null);
    const tablet = await openPhone({ clock: relay.clock, transport: relay.transport() });
    open.add(tablet);
    accepted(await tablet.replica.accounts.signIn(daniel.name, passphrase));
    await until(tablet.replica, ({ self, pair }) => self.guess !== null && pair !== null);
    await leave(daniel);
    await leave(tablet);
    accepted(await amara.replica.act(guess(9)));
    await until(amara.replica, ({ pair }) => Object.keys(pair?.guesses ?? {}).length === 2);
    expect(numbers(amara.replica.view())).not.toContain(7);

    const devices = [await back(daniel), await back(tablet)];
    await until(amara.replica, bothOpen);
    for (const { replica } of devices) {
      const view = await until(replica, bothOpen);
      expect(view.pair).toEqual(amara.replica.view().pair);
      expect([...view.pending, ...view.returned, ...view.warnings]).toEqual([]);
    }
    // A promise is decided on the log's head: had an opening been sent twice, this would stand after it.
    accepted(await amara.replica.act({ type: "promise", text: "last" }));
    for (const { replica } of devices)
      await until(replica, ({ pair }) => pair?.promises.length === 1);
    expect(await openings(amara)).toBe(2);
  });

  it("opens on a device that is added later, whichever of the two logs it reads first", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act(guess(7)));
    await until(daniel.replica, ({ self }) => self.guess !== null);
    await untilAllSent(daniel.replica);
    accepted(await daniel.replica.act({ type: "note", text: "after it, in the same room" }));
    await untilAllSent(daniel.replica);
    await leave(daniel);
    accepted(await amara.replica.act(guess(9)));
    await until(amara.replica, (view) => numbers(view).includes(9));
    const tablet = await openPhone({ clock: relay.clock, transport: relay.transport() });
    open.add(tablet);
    accepted(await tablet.replica.accounts.signIn(daniel.name, passphrase));
    expect(
      numbers(await until(amara.replica, bothOpen)).toSorted((one, other) => one - other),
    ).toEqual([7, 9]);
  });

  it("sends nothing that everyone would skip: a room whose answer does not open is left alone", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act({ type: "guess-amiss", number: 7 }));
    accepted(await amara.replica.act(guess(9)));
    await until(amara.replica, (view) => numbers(view).includes(9));
    await until(daniel.replica, (view) => numbers(view).includes(9));
    accepted(await daniel.replica.act({ type: "promise", text: "goes on" }));
    await until(amara.replica, ({ pair }) => pair?.promises.length === 1);
    for (const { replica } of [daniel, amara]) expect(replica.view().warnings).toEqual([]);
    expect(await openings(amara)).toBe(1);
  });

  it("never opens what its person took back, also where that waited on the phone", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act(guess(7)));
    await until(daniel.replica, guessed);
    await leave(daniel);
    const offline = await back(daniel, false);
    accepted(await offline.replica.act({ type: "take-guess-back" }));
    await leave(offline);
    accepted(await amara.replica.act(guess(9)));
    await until(amara.replica, ({ pair }) => Object.keys(pair?.guesses ?? {}).length === 2);

    const again = await back(daniel);
    await until(
      again.replica,
      ({ pair, pending }) =>
        pending.length === 0 && pair?.guesses[again.replica.view().me] === undefined,
    );
    accepted(await again.replica.act({ type: "promise", text: "after it" }));
    await until(amara.replica, ({ pair }) => pair?.promises.length === 1);
    expect(numbers(amara.replica.view())).not.toContain(7);
    expect(JSON.stringify(amara.replica.view().pair)).not.toContain('"number":7');
  });

  it("skips a false opening on both phones alike, and drops words that were not bound", async () => {
    const { daniel, amara } = await couple();
    accepted(await daniel.replica.act(guess(7)));
    await until(daniel.replica, ({ self }) => self.guess !== null);
    accepted(
      await daniel.replica.act({ type: "open-another-guess", number: 8, line: "guessed 7" }),
    );
    accepted(await daniel.replica.act({ type: "promise", text: "after it" }));
    for (const { replica } of [daniel, amara]) {
      const { pair, warnings } = await until(replica, (view) => view.pair?.promises.length === 1);
      expect(pair?.guesses[daniel.replica.view().me]?.opened).toBeNull();
      expect(warnings.map(({ code }) => code)).toEqual(["unreadable-events"]);
    }

    accepted(
      await daniel.replica.act({ type: "open-another-guess", number: 7, line: "guessed 8" }),
    );
    for (const { replica } of [daniel, amara]) {
      const { pair } = await until(replica, (view) => numbers(view).includes(7));
      const opened = pair?.guesses[daniel.replica.view().me]?.opened?.id ?? "";
      expect(await replica.words(opened)).toBeNull();
    }
  });

  it("decides a command again with the same digest", async () => {
    const { daniel, amara } = await couple();
    // Both guess at once: one of the two is decided again on the other's.
    const acts = [daniel.replica.act(guess(7)), amara.replica.act(guess(9))];
    for (const act of acts) accepted(await act);
    await until(daniel.replica, bothOpen);
    const { pair } = await until(amara.replica, bothOpen);
    expect(pair).toEqual(daniel.replica.view().pair);
    const kept = [daniel, amara].map(({ replica }) => replica.view().self.guess?.digest);
    const bound = [daniel, amara].map(({ replica }) => pair?.guesses[replica.view().me]?.digest);
    expect(kept).toEqual(bound);
  });
});

/** How many events of this phone's copy open a guess. */
async function openings({ store }: Phone): Promise<number> {
  const vault = await openVault(store, systemRandom);
  const rows = (await vault.list("event/")).map(
    ({ row }) => row as { readonly facts: { readonly type: string } | null },
  );
  return rows.filter(({ facts }) => facts?.type === "guess-opened").length;
}
