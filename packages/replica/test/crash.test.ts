import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCouple, passphrase } from "./support/couple.ts";
import { dyingPage } from "./support/crash.ts";
import {
  accepted,
  openPhone,
  refusalOf,
  until,
  untilAllSent,
  type DiaryReplica,
} from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(() => relay.close());

const notesOf = async (replica: DiaryReplica): Promise<readonly (string | undefined)[]> => {
  const texts = [];
  for (const { id } of replica.view().self.notes) texts.push((await replica.words(id))?.["text"]);
  return texts;
};
const promisesOf = async (replica: DiaryReplica): Promise<readonly (string | undefined)[]> => {
  const texts = [];
  for (const { id } of replica.view().pair?.promises ?? [])
    texts.push((await replica.words(id))?.["text"]);
  return texts;
};
const count = (texts: readonly (string | undefined)[], text: string) =>
  texts.filter((other) => other === text).length;

describe.each(["before", "after"] as const)(
  "a page that dies %s its nth write reached the disk",
  (moment) => {
    it("loses nothing it said was kept, and doubles nothing, whatever n is", async () => {
      const { daniel, amara } = await openCouple(relay);
      await daniel.replica.close();
      let nth = 0;
      for (let hasDied = true; hasDied; ) {
        nth += 1;
        const page = dyingPage(daniel.store, moment, nth);
        const dying = await openPhone({
          clock: relay.clock,
          store: page.store,
          transport: page.transport(relay.transport()),
          comesBack: false,
        });
        const texts = { note: `note ${nth}`, mixed: `mixed ${nth}` };
        const note = await dying.replica.act({ type: "note", text: texts.note });
        const mixed = await dying.replica.act({ type: "promise-and-note", text: texts.mixed });
        await Promise.race([
          page.death,
          until(dying.replica, ({ pending, self, connection }) => {
            return connection === "live" && pending.length === 0 && self.notes.length > 0;
          }),
        ]);
        hasDied = page.isDead();
        await dying.replica.close();

        const again = await openPhone({
          clock: relay.clock,
          store: daniel.store,
          transport: relay.transport(),
        });
        await until(
          again.replica,
          ({ connection, pending }) => connection === "live" && pending.length === 0,
        );
        const { pair } = again.replica.view();
        await until(amara.replica, (view) => view.pair?.promises.length === pair?.promises.length);
        expect(amara.replica.view().pair).toEqual(pair);
        expect(again.replica.view().returned).toEqual([]);
        expect(again.replica.view().warnings).toEqual([]);

        const notes = await notesOf(again.replica);
        const promises = await promisesOf(again.replica);
        expect(promises).toEqual(await promisesOf(amara.replica));
        // What was refused was not promised to be kept; on a disk that took it all the same it may be there, once.
        const times = (done: { readonly ok: boolean }) => (done.ok ? [1] : [0, 1]);
        expect(times(note)).toContain(count(notes, texts.note));
        expect(times(mixed)).toContain(count(promises, texts.mixed));
        expect(count(notes, texts.mixed)).toBe(count(promises, texts.mixed));

        const open = pair?.promises.find(({ acceptedBy }) => acceptedBy.length === 0);
        if (open) {
          accepted(await amara.replica.act({ type: "accept", promise: open.id }));
          await until(again.replica, (view) => view.pair?.promises.at(-1)?.acceptedBy.length === 1);
        }
        await again.replica.close();
      }
      // The last run died nowhere: every write before it has had its turn.
      expect(nth).toBeGreaterThan(6);
      await amara.replica.close();
    });

    it("makes its account all the same when it is asked again", async () => {
      let nth = 0;
      for (let hasDied = true; hasDied; ) {
        nth += 1;
        const whole = await openPhone({ clock: relay.clock });
        accepted(await whole.replica.act({ type: "note", text: "from before" }));
        const { me } = whole.replica.view();
        await whole.replica.close();
        const page = dyingPage(whole.store, moment, nth);
        const dying = await openPhone({
          clock: relay.clock,
          store: page.store,
          transport: page.transport(relay.transport()),
          comesBack: false,
        });
        const made = await dying.replica.accounts.create(passphrase, () => {});
        if (made.ok) {
          await Promise.race([page.death, untilAllSent(dying.replica)]);
        }
        expect([null, "storage-failed", "unreachable"]).toContain(refusalOf(made));
        hasDied = page.isDead();
        await dying.replica.close();

        const again = await openPhone({
          clock: relay.clock,
          store: whole.store,
          transport: relay.transport(),
        });
        if (!again.replica.view().account) {
          accepted(await again.replica.accounts.create("another river entirely", () => {}));
        }
        await until(
          again.replica,
          ({ connection, pending }) => connection === "live" && pending.length === 0,
        );
        expect(again.replica.view().me).toBe(me);
        expect(await notesOf(again.replica)).toEqual(["from before"]);
        expect(again.replica.view().warnings).toEqual([]);
        await again.replica.close();
      }
      // The last run died nowhere: every write before it has had its turn.
      expect(nth).toBeGreaterThan(4);
    });
  },
);
