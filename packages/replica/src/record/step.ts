import type { Warning, Words } from "../contract.ts";
import type { RowChange } from "../vault/vault.ts";
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

/** A step as the rows it writes, with the snapshot that its log is due, if it is. */
export function rowsOf<Command, Facts>(
  step: Step<Command, Facts>,
  snapshot: SnapshotRow<unknown> | null,
): readonly RowChange[] {
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
    if (snapshot) changes.push({ name: rowNames.snapshot(audience), row: snapshot });
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
}

/** The outbox once a step is kept, in the order it was made in. */
export function outboxAfter<Command, Facts>(
  outbox: readonly OutboxRow<Command, Facts>[],
  { outboxGone, outboxNew }: Step<Command, Facts>,
): readonly OutboxRow<Command, Facts>[] {
  const gone = new Set(outboxGone?.map(rowNames.outbox));
  return [
    ...outbox.filter((entry) => !gone.has(rowNames.outbox(entry))),
    ...(outboxNew ?? []),
  ].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
