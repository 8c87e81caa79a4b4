import type { Refusal, Result, RuleBook, Warning, Words } from "../contract.ts";
import { bytesToText } from "../bytes.ts";
import type { Clock, Random } from "../ports.ts";
import { StorageFailed } from "../store/store.ts";
import { VaultLocked, type Vault } from "../vault/vault.ts";
import { aheadOf, decideEntry, foldAhead, type Ahead } from "./folding.ts";
import { createLogs } from "./logs.ts";
import {
  rowNames,
  type AccountRow,
  type AudienceRow,
  type ClockRow,
  type ComparingRow,
  type CursorRow,
  type EventRow,
  type OutboxRow,
  type PersonRow,
  type ReturnedRow,
  type WordsRow,
} from "./rows.ts";
import { outboxAfter, rowsOf, type Step } from "./step.ts";

export interface RecordPorts<Command, Facts, Self, Pair> {
  readonly rules: RuleBook<Command, Facts, Self, Pair>;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: Random;
  /** Something a screen may show has changed. */
  readonly changed: () => void;
  /** Something was kept that other tabs hold too. */
  readonly committed: () => void;
  /** Makes the person's secret, before there is an account. */
  readonly newPerson: (random: Random) => Promise<PersonRow>;
}

/** What this device holds, opened: read from the sealed rows, changed by whole steps, folded as it grows. */
export function createRecord<Command, Facts, Self, Pair>(
  ports: RecordPorts<Command, Facts, Self, Pair>,
) {
  const { rules, vault, clock, random } = ports;
  const readRow = async <Row>(name: string): Promise<Row | null> =>
    (await vault.read(name)) as Row | null;
  const listRows = async <Row>(prefix: string, after?: string): Promise<readonly Row[]> =>
    (await vault.list(prefix, after)).map(({ row }) => row as Row);
  const logs = createLogs(rules, readRow);

  let person: PersonRow | null = null;
  let account: AccountRow | null = null;
  let audiences = new Map<string, AudienceRow>();
  let cursors = new Map<string, CursorRow>();
  let outbox: readonly OutboxRow<Command, Facts>[] = [];
  let returned: readonly ReturnedRow<Command>[] = [];
  let warnings = new Map<Warning["code"], Warning>();
  let ahead: Ahead<Self> = { state: logs.self(), words: new Map() };
  let comparing: ComparingRow | null = null;
  let heard: { readonly relay: number; readonly elapsed: number } | null = null;

  const me = (): string => account?.me ?? person?.id ?? "";
  const ownRoom = (): AudienceRow | null =>
    [...audiences.values()].find(({ kind }) => kind === "self") ?? null;
  /** Every space this person is or was in, in the order they were begun. */
  const spaces = (): readonly AudienceRow[] =>
    [...audiences.values()]
      .filter(({ kind }) => kind === "pair")
      .toSorted((a, b) => a.begunAt - b.begunAt || (a.id < b.id ? -1 : 1));
  const isOver = (audienceId: string): boolean => {
    const state = logs.pair(audienceId);
    return state !== null && (rules.isOver?.(state) ?? false);
  };
  /** Where what is shared now goes: the newest that is not over, else the last there was. */
  const space = (): AudienceRow | null => {
    const all = spaces();
    return all.findLast(({ id }) => !isOver(id)) ?? all.at(-1) ?? null;
  };
  const pair = (): Pair | null => logs.pair(space()?.id ?? "");
  /** What was written in one space is judged by it, and goes to it or nowhere: never to another person. */
  const pairFor = (entry: OutboxRow<Command, Facts>): Pair | null =>
    entry.space === null ? pair() : logs.pair(entry.space);
  const now = (): number =>
    heard ? Math.round(heard.relay + clock.elapsed() - heard.elapsed) : clock.now();

  /** Counts the closings: what was begun before one shows nothing after it. */
  let closings = 0;

  // One change at a time: each is decided on what the one before it left.
  let last: Promise<unknown> = Promise.resolve();
  const turn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  const refoldAhead = async (): Promise<void> => {
    ahead = await aheadOf(rules, logs.self(), me(), pairFor, outbox);
  };

  /** Reads what this tab does not hold yet: everything at first, what other tabs wrote later. */
  const readAll = async (): Promise<void> => {
    const before = me();
    person = await readRow<PersonRow>(rowNames.person);
    account = await readRow<AccountRow>(rowNames.account);
    if (me() !== before) logs.beginSelf(me());
    for (const audience of await listRows<AudienceRow>("audience/")) {
      const known = audiences.has(audience.id);
      audiences.set(audience.id, audience);
      if (!known) await logs.start(audience, me());
      const cursor = await readRow<CursorRow>(rowNames.cursor(audience.id));
      if (cursor) cursors.set(audience.id, cursor);
      const events = await listRows<EventRow<Facts>>(
        `event/${audience.id}/`,
        rowNames.event(audience.id, logs.position(audience)),
      );
      logs.hold(audience, logs.grown(audience, events));
    }
    outbox = await listRows<OutboxRow<Command, Facts>>("outbox/");
    returned = await listRows<ReturnedRow<Command>>("returned/");
    comparing = await readRow<ComparingRow>(rowNames.comparing);
    for (const warning of await listRows<Warning>("warning/")) warnings.set(warning.code, warning);
    const clockRow = await readRow<ClockRow>(rowNames.clock);
    if (clockRow && (!heard || clockRow.relay > now())) {
      heard = {
        relay: clockRow.relay + Math.max(0, clock.now() - clockRow.device),
        elapsed: clock.elapsed(),
      };
    }
    await refoldAhead();
  };

  /** Nothing half read stays where the copy is locked meanwhile. */
  const catchUp = async (): Promise<void> => {
    const opened = closings;
    try {
      await readAll();
    } catch (cause) {
      if (!(cause instanceof VaultLocked)) throw cause;
    }
    if (closings !== opened || vault.state() === "locked") forget();
    else ports.changed();
  };

  const forget = (): void => {
    closings += 1;
    person = null;
    account = null;
    audiences = new Map();
    cursors = new Map();
    outbox = [];
    returned = [];
    warnings = new Map();
    logs.forget();
    ahead = { state: logs.self(), words: new Map() };
    comparing = null;
    heard = null;
    ports.changed();
  };

  /** Writes one step, then shows it. Throws `StorageFailed` or `VaultLocked` with nothing changed. Inside a turn. */
  const commit = async (step: Step<Command, Facts>): Promise<void> => {
    const grownLog = (step.log && audiences.get(step.log.audience)) ?? null;
    const grown =
      step.log && grownLog
        ? logs.grown(
            grownLog,
            step.log.events.map(({ event }) => event),
          )
        : null;
    const snapshot = grownLog && logs.snapshotOf(grownLog.id, grown);
    const changes = rowsOf(step, snapshot);
    const opened = closings;
    await vault.write(changes);
    if (closings !== opened) throw new VaultLocked();

    const before = me();
    if (step.person !== undefined) person = step.person;
    if (step.account) account = step.account;
    if (me() !== before) logs.beginSelf(me());
    for (const audience of step.audiences ?? []) {
      const known = audiences.has(audience.id);
      audiences.set(audience.id, audience);
      if (!known) await logs.start(audience, me());
    }
    if (step.comparing) comparing = step.comparing;
    if (step.clock) heard = { relay: step.clock.relay, elapsed: clock.elapsed() };
    if (step.log && grownLog) {
      cursors.set(grownLog.id, step.log.cursor);
      logs.hold(grownLog, grown);
      if (snapshot) logs.snapshotKept(grownLog.id, snapshot.position);
    }
    if (step.outboxGone || step.outboxNew) outbox = outboxAfter(outbox, step);
    if (step.returned) returned = [...returned, ...step.returned];
    if (step.settled !== undefined) returned = returned.filter(({ id }) => id !== step.settled);
    for (const warning of step.warnings ?? []) warnings.set(warning.code, warning);
    const isOwnGrown = grownLog?.kind === "self" || me() !== before;
    if (isOwnGrown || step.outboxGone || step.outboxNew) await refoldAhead();
    ports.changed();
    ports.committed();
  };

  /** What keeping something failed for, as a refusal; anything else is a bug and is thrown on. */
  const failed = (cause: unknown): { readonly ok: false; readonly refusal: Refusal } => {
    if (cause instanceof VaultLocked) return { ok: false, refusal: { code: "locked" } };
    if (!(cause instanceof StorageFailed)) throw cause;
    warn({ code: "storage-failed" });
    return { ok: false, refusal: { code: "storage-failed" } };
  };

  const warn = (warning: Warning): void => {
    warnings.set(warning.code, warning);
    ports.changed();
  };

  /** A warning that says how often. */
  const countedWarning = (code: Warning["code"], more: number): Warning => ({
    code,
    facts: { count: Number(warnings.get(code)?.facts?.["count"] ?? 0) + more },
  });

  const unwarn = (code: Warning["code"]): void => {
    if (warnings.delete(code)) ports.changed();
  };

  /** Decides at once, and keeps what was accepted. */
  const act = (command: Command): Promise<Result<{ id: string }>> =>
    turn(async () => {
      const newcomer = me() === "" ? await ports.newPerson(random) : null;
      const by = newcomer?.id ?? me();
      const present = newcomer ? rules.emptySelf(by) : ahead.state;
      const made = {
        id: bytesToText(random(16)),
        order: (outbox.at(-1)?.order ?? 0) + 1,
        madeAt: now(),
        space: space()?.id ?? null,
      };
      const view = { me: by, self: present, pair: pair(), now: made.madeAt };
      const decision = await decideEntry(rules, { ...made, command, audience: "self" }, view);
      if ("refusal" in decision) return { ok: false, refusal: decision.refusal };
      if (decision.events.length === 0) return { ok: true, value: { id: made.id } };
      const isShared = decision.events.some((event) => event.audience === "pair");
      const entry: OutboxRow<Command, Facts> = {
        ...made,
        command,
        audience: isShared ? "pair" : "self",
        ...(rules.isUnconditional(command) ? { decided: decision.events } : {}),
      };
      try {
        const opened = closings;
        await vault.write([
          { name: rowNames.outbox(entry), row: entry },
          ...(newcomer ? [{ name: rowNames.person, row: newcomer }] : []),
        ]);
        if (closings !== opened) return { ok: true, value: { id: made.id } };
      } catch (cause) {
        return failed(cause);
      }
      warnings.delete("storage-failed");
      if (newcomer) {
        person = newcomer;
        logs.beginSelf(by);
        ahead = { state: logs.self(), words: new Map() };
      }
      outbox = [...outbox, entry];
      if (!isShared) ahead = foldAhead(rules, ahead, by, entry.madeAt, decision.events);
      ports.changed();
      return { ok: true, value: { id: made.id } };
    });

  const words = async (eventId: string): Promise<Words | null> => {
    const waiting = ahead.words.get(eventId);
    if (waiting) return waiting;
    try {
      for (const audience of audiences.values()) {
        const row = await readRow<WordsRow>(rowNames.words(audience.id, eventId));
        if (row) return row.words;
      }
    } catch (cause) {
      if (!(cause instanceof VaultLocked)) throw cause;
    }
    return null;
  };

  return {
    rules,
    vault,
    turn,
    commit,
    catchUp,
    forget,
    act,
    words,
    warn,
    unwarn,
    countedWarning,
    failed,
    readRow,
    listRows,
    now,
    me,
    person: () => person,
    account: () => account,
    audience: (id: string) => audiences.get(id) ?? null,
    audiences: () => [...audiences.values()],
    ownRoom,
    space,
    spaces,
    /** What stands in the present space, or in the one named; null where there is none. */
    pair: (audienceId?: string): Pair | null =>
      audienceId === undefined ? pair() : logs.pair(audienceId),
    pairFor,
    isOver,
    /** True while no space stands: none was joined, or the last one is over. */
    mayBegin(): boolean {
      const present = space();
      return present === null || isOver(present.id);
    },
    /** What waits for one log. */
    waitingIn: ({ id, kind }: AudienceRow): readonly OutboxRow<Command, Facts>[] =>
      outbox.filter((entry) => entry.audience === kind && (kind === "self" || entry.space === id)),
    cursor: (id: string) => cursors.get(id) ?? null,
    outbox: () => outbox,
    returned: () => returned,
    /** The six words with the partner of now, or with whoever is to be the next; not those of somebody before. */
    comparing(): ComparingRow | null {
      const present = space();
      const isOfNow =
        !present || isOver(present.id) || present.partners.includes(comparing?.partner ?? "");
      return isOfNow ? comparing : null;
    },
    warnings: () => [...warnings.values()],
    /** What the person sees: recorded, then what waits. */
    self: () => ahead.state,
    recordedSelf: () => logs.self(),
    /** The person's secret and id, made and kept if this is the first thing kept. Inside a turn. */
    async ensurePerson(): Promise<void> {
      if (me() === "") await commit({ person: await ports.newPerson(random) });
    },
  };
}

export type DeviceRecord<Command, Facts, Self, Pair> = ReturnType<
  typeof createRecord<Command, Facts, Self, Pair>
>;
