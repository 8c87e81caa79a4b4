import type { Accounts, Connection, Invitations, Replica, Result, View } from "./contract.ts";
import type { Online } from "./online.ts";
import type { SealedRecord } from "./sync/ports.ts";
import { systemClock, systemOnline, systemRandom, type ReplicaOptions } from "./ports.ts";
import { createDrafts } from "./record/drafts.ts";
import { createRecord } from "./record/record.ts";
import type { SendingRow } from "./record/rows.ts";
import { StorageFailed } from "./store/store.ts";
import { memoryStore } from "./store/memory.ts";
import { fetched, Unreachable } from "./sync/transport.ts";
import { tabProfile } from "./tabs/in-process.ts";
import { createLock } from "./vault/lock.ts";
import { openVault, type Vault } from "./vault/vault.ts";

const noRelay: Result<never> = { ok: false, refusal: { code: "no-relay" } };

/** When the part that speaks to the relay could not be fetched. */
const fetchAgainMs = 30_000;

/**
 * Opens this device's copy. Without an account nothing is asked of any relay; with one, the part that speaks to it
 * (`online.ts`, with all cryptography) loads once the copy is open.
 */
export async function createReplica<Command, Facts, Self, Pair>(
  options: ReplicaOptions<Command, Facts, Self, Pair>,
): Promise<Replica<Command, Self, Pair>> {
  const {
    rules,
    transport,
    clock = systemClock,
    random = systemRandom,
    tabs = tabProfile()(),
  } = options;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  // A browser that refuses storage still shows the page; whatever is to be kept is then refused where it happens.
  let store = options.store;
  let storageWorks = true;
  let vault: Vault;
  try {
    vault = await openVault(store, random);
  } catch (cause) {
    if (!(cause instanceof StorageFailed)) throw cause;
    storageWorks = false;
    store = { ...memoryStore(), write: () => Promise.reject(cause) };
    vault = await openVault(store, random);
  }

  const record = createRecord<Command, Facts, Self, Pair>({
    rules,
    vault,
    clock,
    random,
    changed,
    committed: () => tabs.tell({ kind: "changed" }),
    newPerson: async (from) => (await import("./account/person.ts")).createPerson(from),
  });
  const drafting = createDrafts(record, { clock, random, tabs });

  let online: Promise<Online> | null = null;
  let connection: Connection = "offline";
  let catchingUp: View<Command, Self, Pair>["catchingUp"] = null;
  let isClosed = false;

  /** The part that speaks to the relay, loaded when first needed. */
  const goOnline = (): Promise<Online> | null => {
    if (!transport) return null;
    online ??= fetched(import("./online.ts")).then(({ startOnline }) =>
      startOnline({
        // Commands, facts and states pass through that part without being looked into.
        record: record as unknown as SealedRecord,
        transport,
        clock,
        random,
        tabs,
        whenOnline: options.whenOnline ?? systemOnline,
        show: (state) => {
          connection = state.connection;
          catchingUp = state.catchingUp;
          changed();
        },
      }),
    );
    online.catch(() => {
      online = null;
    });
    return online;
  };

  const goOffline = async (): Promise<void> => {
    const leaving = online;
    online = null;
    connection = "offline";
    catchingUp = null;
    await (await leaving)?.stop();
  };

  const opened = async (): Promise<void> => {
    await record.turn(record.catchUp);
    if (!record.account() || isClosed) return;
    // Where the part itself can't be fetched, this copy stays as it is and asks again.
    void goOnline()?.then(
      (part) => part.begin(),
      () => clock.after(fetchAgainMs, () => void opened()),
    );
  };

  const closed = (): void => {
    drafting.forget();
    record.forget();
    void goOffline();
  };

  const isOpen = () => vault.state() !== "locked";

  const stopListening = tabs.listen((message) => {
    if (message.kind === "lock") {
      vault.forgetKey();
      if (!isOpen()) closed();
    } else if (message.kind === "vault") {
      void record.turn(vault.load).then(() => (isOpen() ? opened() : closed()));
    } else if (!isOpen()) {
      return;
    } else if (message.kind === "draft") {
      drafting.changedElsewhere(message.key);
    } else if (message.kind === "connection") {
      ({ connection, catchingUp } = message);
      changed();
    } else {
      void opened().then(async () =>
        message.kind === "outbox" ? (await online)?.wake() : undefined,
      );
    }
  });

  const lock = createLock({
    vault,
    store,
    clock,
    random,
    opened,
    closed() {
      closed();
      tabs.tell({ kind: "lock" });
    },
    rekeyed() {
      tabs.tell({ kind: "vault" });
      changed();
    },
    turn: record.turn,
  });

  const askedToPersist = async (): Promise<void> => {
    if (options.persist && !(await options.persist()))
      record.warn({ code: "storage-not-persistent" });
  };

  if (!storageWorks) record.warn({ code: "storage-failed" });
  if (isOpen()) await opened();
  if (isOpen() && vault.state() !== "fresh") void askedToPersist();

  /** Where it can't be kept, the warning says so and nothing has changed. */
  const keeping = async (work: () => Promise<void>): Promise<void> => {
    try {
      await record.turn(work);
    } catch (cause) {
      record.failed(cause);
    }
  };

  const withRelay = async <Value>(
    work: (online: Online) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const there = goOnline();
    if (!there) return noRelay;
    try {
      return await work(await there);
    } catch (cause) {
      if (cause instanceof Unreachable) return { ok: false, refusal: { code: "unreachable" } };
      throw cause;
    }
  };

  const withAccounts = <Value>(
    work: (part: Awaited<ReturnType<Online["accounts"]>>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => withRelay(async (part) => work(await part.accounts()));

  const accounts: Accounts = {
    create: (passphrase, progress) => withAccounts((part) => part.create(passphrase, progress)),
    confirmKit: () =>
      keeping(async () => {
        const account = record.account();
        if (account) await record.commit({ account: { ...account, kitConfirmed: true } });
      }),
    signIn: (...given) => withAccounts((part) => part.signIn(...given)),
    recover: (...given) => withAccounts((part) => part.recover(...given)),
    changePassphrase: (...given) => withAccounts((part) => part.changePassphrase(...given)),
    devices: () => withAccounts((part) => part.devices()),
    revokeDevice: (...given) => withAccounts((part) => part.revokeDevice(...given)),
  };

  const withInvitations = <Value>(
    work: (part: Awaited<ReturnType<Online["invitations"]>>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => withRelay(async (part) => work(await part.invitations()));

  const invitations: Invitations = {
    offer: (offer) => withInvitations((part) => part.offer(offer)),
    mine: () => withInvitations((part) => part.mine()),
    revoke: (id) => withInvitations((part) => part.revoke(id)),
    look: (fragment) => withInvitations((part) => part.look(fragment)),
    accept: (fragment, name) => withInvitations((part) => part.accept(fragment, name)),
    words: () => record.comparing()?.words ?? null,
    compared: (answer) =>
      keeping(async () => {
        const comparing = record.comparing();
        if (!comparing) return;
        await record.commit({
          comparing: { ...comparing, compared: answer === "same" ? "yes" : "different" },
        });
      }),
  };

  /** Whether its bytes are made: they may have reached the relay already. */
  const isBeingSent = async (id: string): Promise<boolean> => {
    const rows = await record.listRows<SendingRow<Command, Facts>>("sending/");
    return rows.some(({ outbox }) => outbox.some((entry) => entry.id === id));
  };

  return {
    view() {
      const account = record.account();
      const me = record.me();
      const space = record.space();
      const partnerIn = (partners: readonly string[]): string =>
        partners.find((partner) => partner !== me) ?? me;
      return {
        me,
        partner: space && partnerIn(space.partners),
        self: record.self(),
        pair: record.pair(),
        earlier: record.spaces().flatMap(({ id, partners }) => {
          const pair = id === space?.id ? null : record.pair(id);
          return pair === null ? [] : [{ id, partner: partnerIn(partners), pair }];
        }),
        pending: record
          .outbox()
          .flatMap(({ id, command, madeAt, audience }) =>
            command === null ? [] : [{ id, command, madeAt, audience }],
          ),
        returned: record.returned(),
        now: record.now(),
        connection: account ? connection : "no-account",
        catchingUp,
        warnings: record.warnings(),
        account: account && { name: account.name, kitConfirmed: account.kitConfirmed },
        wordsCompared: record.comparing()?.compared ?? null,
      };
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async act(command) {
      if (!isOpen()) return { ok: false, refusal: { code: "locked" } };
      const isFirst = vault.state() === "fresh";
      const done = await record.act(command);
      if (!done.ok) return done;
      if (isFirst) void askedToPersist();
      tabs.tell({ kind: "outbox" });
      void online?.then((part) => part.wake());
      return done;
    },

    async takeBack(id) {
      try {
        return await record.turn(async (): Promise<Result<void>> => {
          const entry = record.outbox().find((each) => each.id === id);
          if (!entry || (await isBeingSent(id))) {
            return { ok: false, refusal: { code: "on-its-way" } };
          }
          await record.commit({ outboxGone: [entry] });
          return { ok: true, value: undefined };
        });
      } catch (cause) {
        return record.failed(cause);
      }
    },

    words: (eventId) => (isOpen() ? record.words(eventId) : Promise.resolve(null)),

    settleReturned: (id) => keeping(() => record.commit({ settled: id })),

    drafts: drafting.drafts,
    accounts,
    invitations,
    lock,

    async exportArchive(passphrase) {
      const { sealArchive } = await import("./record/archive.ts");
      return sealArchive(await record.turn(() => vault.list("")), passphrase, random, clock.now());
    },

    async close() {
      isClosed = true;
      stopListening();
      await goOffline();
      await record.turn(async () => store.close());
    },
  };
}
