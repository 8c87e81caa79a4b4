import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCouple } from "./support/couple.ts";
import {
  accepted,
  handClock,
  openPhone,
  until,
  untilAllSent,
  type Phone,
} from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

const day = 24 * 3_600_000;

let relay: RunningRelay;
const open: Phone[] = [];
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ replica }) => replica.close()));
  await relay.close();
});

/** Two people, of whom Daniel's phone is so far ahead of everyone, or behind. */
const coupleWith = async (ahead: number) => {
  const clock = handClock(relay.clock.now() + ahead);
  const couple = await openCouple(relay, { daniel: { clock } });
  open.push(couple.daniel, couple.amara);
  return { ...couple, clock };
};

const codes = ({ replica }: Phone) => replica.view().warnings.map(({ code }) => code);

describe.each([
  ["a year ahead", 365 * day],
  ["a year behind", -365 * day],
])("a phone whose clock is %s", (_name, ahead) => {
  it("is told so, and nobody else is", async () => {
    const { daniel, amara } = await coupleWith(ahead);
    await until(daniel.replica, ({ warnings }) => warnings.length > 0);
    expect(codes(daniel)).toEqual(["clock-differs"]);
    expect(codes(amara)).toEqual([]);
  });

  it("goes by the relay's time, as the other's phone does", async () => {
    const { daniel, amara } = await coupleWith(ahead);
    expect(Math.abs(daniel.replica.view().now - relay.clock.now())).toBeLessThan(60_000);
    accepted(await daniel.replica.act({ type: "promise", text: "I will call when late" }));
    await until(amara.replica, ({ pair }) => pair?.promises.length === 1);
    await untilAllSent(daniel.replica);
    expect(daniel.replica.view().pair).toEqual(amara.replica.view().pair);
    relay.clock.pass(3 * 3_600_000);
    daniel.clock.pass(3 * 3_600_000);
    expect(Math.abs(daniel.replica.view().now - relay.clock.now())).toBeLessThan(60_000);
  });

  it("loses nothing that was written without the relay, and goes by the last receipt until it is back", async () => {
    const { daniel, amara, clock } = await coupleWith(ahead);
    await until(daniel.replica, ({ connection }) => connection === "live");
    await daniel.replica.close();
    const away = await openPhone({ clock, store: daniel.store });
    accepted(await away.replica.act({ type: "note", text: "kept alone" }));
    accepted(await away.replica.act({ type: "promise", text: "kept for later" }));
    expect(Math.abs(away.replica.view().now - relay.clock.now())).toBeLessThan(60_000);
    await away.replica.close();

    const back = await openPhone({ clock, store: daniel.store, transport: relay.transport() });
    open.push(back);
    const { self } = await untilAllSent(back.replica);
    expect(self.notes).toHaveLength(1);
    const { pair } = await until(amara.replica, (view) => view.pair?.promises.length === 1);
    const kept = pair?.promises[0]?.id ?? "";
    expect(await amara.replica.words(kept)).toEqual({ text: "kept for later" });
    expect(codes(back)).toEqual(["clock-differs"]);
  });
});
