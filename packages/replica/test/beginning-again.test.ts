import { calls } from "@groundwork/envelope/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemRandom, type Transport } from "../src/index.ts";
import { openVault } from "../src/vault/vault.ts";
import { openPerson, passphrase, type Person } from "./support/couple.ts";
import { accepted, openPhone, refusalOf, until, type Phone } from "./support/phone.ts";
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

const someone = async (transport?: Transport): Promise<Person> => {
  const person = await openPerson(relay, transport ? { transport } : {});
  open.add(person);
  return person;
};

const idOf = ({ replica }: Phone): string => replica.view().me;

/** Joins two; resolves when each has the other for a partner, and nothing waits. */
async function join(inviter: Phone, joiner: Phone): Promise<void> {
  const { fragment } = accepted(
    await inviter.replica.invitations.offer({ name: "One", words: "Will you?", proposal: "start" }),
  );
  accepted(await joiner.replica.invitations.accept(fragment, "Another"));
  await until(inviter.replica, ({ partner }) => partner === idOf(joiner));
  await until(joiner.replica, ({ partner }) => partner === idOf(inviter));
}

const promise = (text: string) => ({ type: "promise", text }) as const;
const promises = (phone: Phone) => phone.replica.view().pair?.promises ?? [];

async function promised(from: Phone, to: Phone, text: string): Promise<string> {
  accepted(await from.replica.act(promise(text)));
  const { pair } = await until(to.replica, (view) => (view.pair?.promises.length ?? 0) > 0);
  return pair?.promises.at(-1)?.id ?? "";
}

async function close(closer: Phone, ...others: readonly Phone[]): Promise<void> {
  accepted(await closer.replica.act({ type: "leave" }));
  for (const { replica } of [closer, ...others])
    await until(replica, ({ pair }) => pair?.left.length === 1);
}

/** Amara and Daniel shared a promise; then Amara closed their space. */
async function parted(transports: { daniel?: Transport; amara?: Transport } = {}) {
  const daniel = await someone(transports.daniel);
  const amara = await someone(transports.amara);
  await join(daniel, amara);
  const said = await promised(daniel, amara, "I will ring on Fridays");
  await close(amara, daniel);
  return { daniel, amara, said };
}

/** What a phone asks of the relay, and how much it hears unasked. */
function listening(through: Transport) {
  const asked: string[] = [];
  let heard = 0;
  const transport: Transport = {
    exchange(request) {
      asked.push(request.path);
      return through.exchange(request);
    },
    connect: (path, on) =>
      through.connect(path, {
        ...on,
        message(bytes) {
          heard += 1;
          on.message(bytes);
        },
      }),
  };
  return { transport, asked, heard: () => heard };
}

describe("after a space is over", () => {
  it("its people begin another with somebody new, and read what was shared before", async () => {
    const { daniel, amara, said } = await parted();
    const mei = await someone();
    await join(amara, mei);

    const { pair, earlier, wordsCompared } = amara.replica.view();
    expect(pair?.promises).toEqual([]);
    expect(wordsCompared).toBe("not-yet");
    expect(earlier.map(({ partner }) => partner)).toEqual([idOf(daniel)]);
    expect(earlier[0]?.pair.promises.map(({ id }) => id)).toEqual([said]);
    expect(await amara.replica.words(said)).toEqual({ text: "I will ring on Fridays" });

    await promised(amara, mei, "to somebody new");
    expect(promises(mei)).toHaveLength(1);
    expect(mei.replica.view().earlier).toEqual([]);
    expect(await mei.replica.words(said)).toBeNull();

    // Each place is its own person's: Daniel's is free when he asks for it.
    const sam = await someone();
    await join(sam, daniel);
    expect(daniel.replica.view().earlier.map(({ partner }) => partner)).toEqual([idOf(amara)]);
    expect(await daniel.replica.words(said)).toEqual({ text: "I will ring on Fridays" });
  });

  it("shows both after a restart, from what the phone holds alone", async () => {
    const { daniel, amara, said } = await parted();
    const mei = await someone();
    await join(amara, mei);
    const before = amara.replica.view();
    await amara.replica.close();
    open.delete(amara);
    const again = await openPhone({ clock: relay.clock, store: amara.store });
    open.add(again);
    const { partner, pair, earlier } = again.replica.view();
    expect({ partner, pair, earlier }).toEqual({
      partner: idOf(mei),
      pair: before.pair,
      earlier: before.earlier,
    });
    expect(earlier[0]?.partner).toBe(idOf(daniel));
    expect(await again.replica.words(said)).toEqual({ text: "I will ring on Fridays" });
  });

  it("the relay hears of it only when a place is needed, and the other never", async () => {
    const his = listening(relay.transport());
    const hers = listening(relay.transport());
    const { daniel, amara } = await parted({ daniel: his.transport, amara: hers.transport });
    await until(
      amara.replica,
      ({ pending, connection }) => pending.length === 0 && connection === "live",
    );
    expect(hers.asked).not.toContain(calls.audienceLeave.path);
    const mei = await someone();
    const [askedBefore, heardBefore] = [his.asked.length, his.heard()];
    const seen = { ...daniel.replica.view(), now: 0 };
    await join(amara, mei);
    expect(hers.asked).toContain(calls.audienceLeave.path);
    // What Daniel sends next is the first thing that moves on his line.
    expect([his.asked.length, his.heard()]).toEqual([askedBefore, heardBefore]);
    expect({ ...daniel.replica.view(), now: 0 }).toEqual(seen);
  });

  it("no answer of before makes a space: whoever is joined expects nobody", async () => {
    const { daniel, amara } = await parted();
    for (const { store } of [daniel, amara]) {
      const vault = await openVault(store, systemRandom);
      expect(await vault.list("partner-to-be/")).toEqual([]);
      expect(await vault.list("invitation/")).toEqual([]);
    }
  });

  it("while it stands nobody is invited or joined, and the relay is not asked for a place", async () => {
    const hers = listening(relay.transport());
    const daniel = await someone();
    const amara = await someone(hers.transport);
    await join(daniel, amara);
    const mei = await someone();
    const offer = { name: "Amara", words: "", proposal: "start" };
    expect(refusalOf(await amara.replica.invitations.offer(offer))).toBe("audience-exists");
    const { fragment } = accepted(await mei.replica.invitations.offer(offer));
    expect(refusalOf(await amara.replica.invitations.accept(fragment, "Amara"))).toBe(
      "audience-exists",
    );
    expect(hers.asked).not.toContain(calls.audienceLeave.path);
  });
});

describe("another device of the same person", () => {
  const tabletOf = async (person: Person): Promise<Phone> => {
    const tablet = await openPhone({ clock: relay.clock, transport: relay.transport() });
    open.add(tablet);
    accepted(await tablet.replica.accounts.signIn(person.name, passphrase));
    await until(tablet.replica, ({ connection }) => connection === "live");
    return tablet;
  };

  it("was away when the person began anew: it comes right, and sends nothing to the wrong one", async () => {
    const daniel = await someone();
    const amara = await someone();
    await join(daniel, amara);
    const said = await promised(daniel, amara, "I will ring on Fridays");
    const tablet = await tabletOf(amara);
    await until(tablet.replica, ({ pair }) => pair?.promises.length === 1);
    await tablet.replica.close();
    open.delete(tablet);
    accepted(await daniel.replica.act({ type: "leave" }));
    await until(amara.replica, ({ pair }) => pair?.left.length === 1);
    const mei = await someone();
    await join(amara, mei);

    // Still without a connection: a word for Daniel, in the space with Daniel, and one for herself.
    const offline = await openPhone({ clock: relay.clock, store: tablet.store });
    const theirs = offline.replica.view().pair?.promises[0]?.id ?? "";
    accepted(await offline.replica.act({ type: "accept", promise: theirs }));
    accepted(await offline.replica.act({ type: "note", text: "on the tablet" }));
    await offline.replica.close();

    const back = await openPhone({
      clock: relay.clock,
      store: tablet.store,
      transport: relay.transport(),
    });
    open.add(back);
    const view = await until(
      back.replica,
      ({ partner, pending, earlier }) =>
        partner === idOf(mei) && pending.length === 0 && earlier[0]?.pair.left.length === 1,
    );
    expect(view.pair?.promises).toEqual([]);
    expect(view.wordsCompared).toBeNull();
    expect(view.warnings).toEqual([]);
    expect(await back.replica.words(said)).toEqual({ text: "I will ring on Fridays" });
    // The diary lets a promise be accepted after the end: it went where it was meant for.
    await until(daniel.replica, ({ pair }) => pair?.promises[0]?.acceptedBy.length === 1);
    await until(amara.replica, ({ self }) => self.notes.length === 1);
    await promised(back, mei, "from the tablet");
    expect(promises(mei)).toHaveLength(1);
  });

  it("a word that waited for the one before comes back to its writer instead of reaching the next", async () => {
    const daniel = await someone();
    const amara = await someone();
    await join(daniel, amara);
    const tablet = await tabletOf(amara);
    await until(tablet.replica, ({ pair }) => pair !== null);
    await tablet.replica.close();
    open.delete(tablet);
    const offline = await openPhone({ clock: relay.clock, store: tablet.store });
    accepted(await offline.replica.act(promise("for Daniel alone")));
    await offline.replica.close();
    // Meanwhile his own stands there: hers comes too late with him, and would find room with somebody new.
    await promised(daniel, amara, "I will ring on Fridays");
    await close(daniel, amara);
    const mei = await someone();
    await join(amara, mei);

    const back = await openPhone({
      clock: relay.clock,
      store: tablet.store,
      transport: relay.transport(),
    });
    open.add(back);
    const { returned, pair } = await until(
      back.replica,
      (view) =>
        view.partner === idOf(mei) && view.returned.length === 1 && view.pending.length === 0,
    );
    expect(returned[0]?.refusal.code).toBe("promise-stands");
    expect(returned[0]?.command).toEqual(promise("for Daniel alone"));
    expect(pair?.promises).toEqual([]);
  });

  it("added afterwards, it holds the space of now and reads the one before", async () => {
    const { daniel, amara, said } = await parted();
    const mei = await someone();
    await join(amara, mei);
    await promised(mei, amara, "to Amara");
    const tablet = await tabletOf(amara);
    const { partner, earlier, warnings } = await until(
      tablet.replica,
      (view) => view.pair?.promises.length === 1 && view.earlier[0]?.pair.left.length === 1,
    );
    expect(partner).toBe(idOf(mei));
    expect(earlier.map((each) => each.partner)).toEqual([idOf(daniel)]);
    expect(await tablet.replica.words(said)).toEqual({ text: "I will ring on Fridays" });
    expect(warnings).toEqual([]);
  });
});
