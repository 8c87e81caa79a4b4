import { afterEach, beforeEach, expect, it } from "vitest";
import fc from "fast-check";
import { openCouple, passphrase } from "./support/couple.ts";
import { accepted, openPhone, type Phone } from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(() => relay.close());

const who = fc.integer({ min: 0, max: 2 });
const step = fc.oneof(
  fc.record({ who, does: fc.constantFrom("note", "promise", "accept", "strike", "leave") }),
  fc.record({ who, does: fc.constantFrom("away", "back") }),
);

/** Resolves once every phone is live, has nothing waiting, and all who share a log hold the same. */
const atOne = (phones: readonly Phone[]) =>
  new Promise<void>((resolve) => {
    const look = () => {
      const views = phones.map(({ replica }) => replica.view());
      const isQuiet = views.every(
        ({ connection, pending }) => connection === "live" && pending.length === 0,
      );
      const pairs = new Set(views.map(({ pair }) => JSON.stringify(pair)));
      const selves = new Set(views.slice(0, 2).map(({ self }) => JSON.stringify(self)));
      if (!isQuiet || pairs.size > 1 || selves.size > 1) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = phones.map(({ replica }) => replica.subscribe(look));
    queueMicrotask(look);
  });

it("brings two devices of one person and their partner to the same, whoever was away when", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const { daniel, amara } = await openCouple(relay);
      const laptop = await openPhone({ clock: relay.clock, transport: relay.transport() });
      accepted(await laptop.replica.accounts.signIn(daniel.name, passphrase));
      const phones: Phone[] = [daniel, laptop, amara];
      const returned: string[] = [];

      const reopen = async (index: number, transport: boolean) => {
        const phone = phones[index];
        if (!phone) return;
        await phone.replica.close();
        phones[index] = await openPhone({
          clock: relay.clock,
          store: phone.store,
          transport: transport ? relay.transport() : null,
        });
      };

      for (const [count, { who: index, does }] of steps.entries()) {
        const replica = phones[index]?.replica;
        if (!replica) continue;
        const { self, pair } = replica.view();
        if (does === "away" || does === "back") await reopen(index, does === "back");
        else if (does === "note" || does === "promise")
          await replica.act({ type: does, text: `${count}` });
        else if (does === "leave") await replica.act({ type: "leave" });
        else if (does === "accept")
          await replica.act({ type: "accept", promise: pair?.promises.at(-1)?.id ?? "" });
        else await replica.act({ type: "strike", note: self.notes.at(-1)?.id ?? "" });
        relay.clock.pass(1000);
      }
      for (const index of phones.keys()) await reopen(index, true);
      await atOne(phones);
      for (const { replica } of phones) {
        const view = replica.view();
        expect(view.warnings).toEqual([]);
        returned.push(...view.returned.map(({ refusal }) => refusal.code));
      }
      for (const code of returned)
        expect(["promise-stands", "no-such-promise", "no-such-note"]).toContain(code);
      await Promise.all(phones.map(({ replica }) => replica.close()));
    }),
    { numRuns: 8 },
  );
}, 120_000);
