import type { AudienceKind, Refusal, Result, RuleBook, Warning, Words } from "../contract.ts";
import { bytesToText } from "../bytes.ts";
import type { Clock, Random } from "../ports.ts";
import { StorageFailed } from "../store/store.ts";
import { VaultLocked, type RowChange, type Vault } from "../vault/vault.ts";
import {
  aheadOf,
  decideEntry,
  foldAhead,
  foldRecorded,
  type Ahead,
  type Folded,
} from "./folding.ts";
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
  type SendingRow,
  type SnapshotRow,
  type WordsRow,
} from "./rows.ts";

/** Everything that changes together, in one write. */
export interface Step<Command, Facts> {
  readonly person?: PersonRow | null;
  readonly account?: AccountRow;
  readonly audiences?: readonly AudienceRow[];
  readonly clock?: ClockRow;
  readonly comparing?: ComparingRow;
  /** What a log gained, verified and opened. */
  readonly log?: {
    readonly audience: string;
    readonly cursor: CursorRow;
    readonly events: readonly { readonly event: EventRow<Facts>; readonly words: Words | null }[];
  };
  readonly sending?: { readonly audience: string; readonly row: SendingRow<Command, Facts> | null };
  readonly outboxGone?: readonly OutboxRow<Command, Facts>[];
  readonly outboxNew?: readonly OutboxRow<Command, Facts>[];
  readonly returned?: readonly ReturnedRow<Command>[];
  readonly settled?: string;
  readonly warnings?: readonly Warning[];
  /** Rows that nothing here keeps in memory. */
  readonly others?: readonly RowChange[];
}

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

/** A snapshot is kept once a log has grown by this many events since the last. */
const snapshotEvery = 200;

/** What this device holds, opened: read from the sealed rows, changed by whole steps, folded as it grows. */
export function createRecord<Command, Facts, Self, Pair>(
  ports: RecordPorts<Command, Facts, Self, Pair>,
) {
  const { rules, vault, clock, random } = ports;
  const shape = rules.shape ?? String(rules.edition);

  let person: PersonRow | null = null;
  let account: AccountRow | null = null;
  let audiences = new Map<string, AudienceRow>();
  let cursors = new Map<string, CursorRow>();
  let outbox: readonly OutboxRow<Command, Facts>[] = [];
  let returned: readonly ReturnedRow<Command>[] = [];
  let warnings = new Map<Warning["code"], Warning>();
  let self: Folded<Self> = { position: 0, state: rules.emptySelf("") };
  let pair: Folded<Pair> | null = null;
  let ahead: Ahead<Self> = { state: self.state, words: new Map() };
  let comparing: ComparingRow | null = null;
  let snapshotAt = new Map<string, number>();
  let heard: { readonly relay: number; readonly elapsed: number } | null = null;

  const me = (): string => account?.me ?? person?.id ?? "";
  const audienceOf = (kind: AudienceKind): AudienceRow | null =>
    [...audiences.values()].find((audience) => audience.kind === kind) ?? null;
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

  const readRow = async <Row>(name: string): Promise<Row | null> =>
    (await vault.read(name)) as Row | null;
  const listRows = async <Row>(prefix: string, after?: string): Promise<readonly Row[]> =>
    (await vault.list(prefix, after)).map(({ row }) => row as Row);

  const fold = (
    kind: AudienceKind,
    events: readonly EventRow<Facts>[],
  ): Folded<Self> | Folded<Pair> | null =>
    kind === "self"
      ? foldRecorded(self, events, (...given) => rules.evolveSelf(...given))
      : pair && foldRecorded(pair, events, (...given) => rules.evolvePair(...given));

  const hold = (kind: AudienceKind, folded: Folded<Self> | Folded<Pair> | null): void => {
    if (!folded) return;
    if (kind === "self") self = folded as Folded<Self>;
    else pair = folded as Folded<Pair>;
  };

  const refoldAhead = async (): Promise<void> => {
    ahead = await aheadOf(rules, self.state, me(), pair?.state ?? null, outbox);
  };

  /** Starts a log from its snapshot, where the same rules made it. */
  const startLog = async (audience: AudienceRow): Promise<void> => {
    const snapshot = await readRow<SnapshotRow<Self & Pair>>(rowNames.snapshot(audience.id));
    const usable = snapshot?.shape === shape ? snapshot : null;
    snapshotAt.set(audience.id, usable?.position ?? 0);
    const from = { position: usable?.position ?? 0 };
    if (audience.kind === "self") self = { ...from, state: usable?.state ?? rules.emptySelf(me()) };
    else pair = { ...from, state: usable?.state ?? rules.emptyPair(audience.partners) };
  };

  const positionOf = (kind: AudienceKind): number =>
    kind === "self" ? self.position : (pair?.position ?? 0);

  /** Reads what this tab does not hold yet: everything at first, what other tabs wrote later. */
  const readAll = async (): Promise<void> => {
    const before = me();
    person = await readRow<PersonRow>(rowNames.person);
    account = await readRow<AccountRow>(rowNames.account);
    if (me() !== before) self = { position: 0, state: rules.emptySelf(me()) };
    for (const audience of await listRows<AudienceRow>("audience/")) {
      const known = audiences.has(audience.id);
      audiences.set(audience.id, audience);
      if (!known) await startLog(audience);
      const cursor = await readRow<CursorRow>(rowNames.cursor(audience.id));
      if (cursor) cursors.set(audience.id, cursor);
      const events = await listRows<EventRow<Facts>>(
        `event/${audience.id}/`,
        rowNames.event(audience.id, positionOf(audience.kind)),
      );
      hold(audience.kind, fold(audience.kind, events));
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
    self = { position: 0, state: rules.emptySelf("") };
    pair = null;
    ahead = { state: self.state, words: new Map() };
    comparing = null;
    snapshotAt = new Map();
    heard = null;
    ports.changed();
  };

  const rowsOf = (
    step: Step<Command, Facts>,
    folded: Folded<Self> | Folded<Pair> | null,
  ): readonly RowChange[] => {
    const changes: RowChange[] = [...(step.others ?? [])];
    if (step.person !== undefined) {
      changes.push(
        step.person ? { name: rowNames.person, row: step.person } : { name: rowNames.person },
      );
    }
    if (step.account) changes.push({ name: rowNames.account, row: step.account });
    for (const row of step.audiences ?? []) changes.push({ name: rowNames.audience(row.id), row });
    if (step.clock) changes.push({ name: rowNames.clock, row: step.clock });
    if (step.comparing) changes.push({ name: rowNames.comparing, row: step.comparing });
    if (step.log) {
      const { audience, cursor, events } = step.log;
      changes.push({ name: rowNames.cursor(audience), row: cursor });
      for (const { event, words } of events) {
        changes.push({ name: rowNames.event(audience, event.position), row: event });
        const held: WordsRow = { position: event.position, words };
        if (event.skipped !== "repeated-id")
          changes.push({ name: rowNames.words(audience, event.id), row: held });
      }
      if (folded && folded.position - (snapshotAt.get(audience) ?? 0) >= snapshotEvery) {
        changes.push({ name: rowNames.snapshot(audience), row: { ...folded, shape } });
      }
    }
    if (step.sending) {
      const name = rowNames.sending(step.sending.audience);
      changes.push(step.sending.row ? { name, row: step.sending.row } : { name });
    }
    for (const entry of step.outboxGone ?? []) changes.push({ name: rowNames.outbox(entry) });
    for (const entry of step.outboxNew ?? [])
      changes.push({ name: rowNames.outbox(entry), row: entry });
    for (const row of step.returned ?? []) changes.push({ name: rowNames.returned(row.id), row });
    if (step.settled !== undefined) changes.push({ name: rowNames.returned(step.settled) });
    for (const row of step.warnings ?? []) changes.push({ name: rowNames.warning(row.code), row });
    return changes;
  };

  /** Writes one step, then shows it. Throws `StorageFailed` or `VaultLocked` with nothing changed. Inside a turn. */
  const commit = async (step: Step<Command, Facts>): Promise<void> => {
    const kind = step.log ? audiences.get(step.log.audience)?.kind : undefined;
    const folded =
      step.log && kind
        ? fold(
            kind,
            step.log.events.map(({ event }) => event),
          )
        : null;
    const changes = rowsOf(step, folded);
    const opened = closings;
    await vault.write(changes);
    if (closings !== opened) throw new VaultLocked();

    const before = me();
    if (step.person !== undefined) person = step.person;
    if (step.account) account = step.account;
    if (me() !== before) self = { position: 0, state: rules.emptySelf(me()) };
    for (const audience of step.audiences ?? []) {
      const known = audiences.has(audience.id);
      audiences.set(audience.id, audience);
      if (!known) await startLog(audience);
    }
    if (step.comparing) comparing = step.comparing;
    if (step.clock) heard = { relay: step.clock.relay, elapsed: clock.elapsed() };
    if (step.log && kind) {
      cursors.set(step.log.audience, step.log.cursor);
      hold(kind, folded);
      if (changes.some(({ name }) => name === rowNames.snapshot(step.log?.audience ?? ""))) {
        snapshotAt.set(step.log.audience, step.log.cursor.position);
      }
    }
    if (step.outboxGone || step.outboxNew) {
      const gone = new Set(step.outboxGone?.map(rowNames.outbox));
      outbox = [
        ...outbox.filter((entry) => !gone.has(rowNames.outbox(entry))),
        ...(step.outboxNew ?? []),
      ].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    }
    if (step.returned) returned = [...returned, ...step.returned];
    if (step.settled !== undefined) returned = returned.filter(({ id }) => id !== step.settled);
    for (const warning of step.warnings ?? []) warnings.set(warning.code, warning);
    if (kind === "self" || step.outboxGone || step.outboxNew || me() !== before)
      await refoldAhead();
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
      };
      const view = { me: by, self: present, pair: pair?.state ?? null, now: made.madeAt };
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
        self = { position: 0, state: rules.emptySelf(by) };
        ahead = { state: self.state, words: new Map() };
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
    audienceOf,
    cursor: (id: string) => cursors.get(id) ?? null,
    outbox: () => outbox,
    returned: () => returned,
    comparing: () => comparing,
    warnings: () => [...warnings.values()],
    /** What the person sees: recorded, then what waits. */
    self: () => ahead.state,
    recordedSelf: () => self.state,
    pair: () => pair?.state ?? null,
    /** The person's secret and id, made and kept if this is the first thing kept. Inside a turn. */
    async ensurePerson(): Promise<void> {
      if (me() === "") await commit({ person: await ports.newPerson(random) });
    },
  };
}

export type DeviceRecord<Command, Facts, Self, Pair> = ReturnType<
  typeof createRecord<Command, Facts, Self, Pair>
>;
