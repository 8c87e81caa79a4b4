import type { RuleBook } from "../contract.ts";
import { foldRecorded, type Folded } from "./folding.ts";
import { rowNames, type AudienceRow, type EventRow, type SnapshotRow } from "./rows.ts";

/** A snapshot is kept once a log has grown by this many events since the last. */
const snapshotEvery = 200;

/** What the logs of this device come to: its person's own room, and every space they are or were in. */
export function createLogs<Command, Facts, Self, Pair>(
  rules: RuleBook<Command, Facts, Self, Pair>,
  readRow: <Row>(name: string) => Promise<Row | null>,
) {
  const shape = rules.shape ?? String(rules.edition);
  let self: Folded<Self> = { position: 0, state: rules.emptySelf("") };
  let pairs = new Map<string, Folded<Pair>>();
  let snapshotAt = new Map<string, number>();

  return {
    self: (): Self => self.state,
    /** Null for a space that this device does not hold. */
    pair: (audienceId: string): Pair | null => pairs.get(audienceId)?.state ?? null,
    position: ({ id, kind }: AudienceRow): number =>
      kind === "self" ? self.position : (pairs.get(id)?.position ?? 0),

    /** Begins this person's own room with nothing in it. */
    beginSelf(me: string): void {
      self = { position: 0, state: rules.emptySelf(me) };
    },

    /** Starts a log from its snapshot, where the same rules made it. */
    async start({ id, kind, partners }: AudienceRow, me: string): Promise<void> {
      const snapshot = await readRow<SnapshotRow<Self & Pair>>(rowNames.snapshot(id));
      const usable = snapshot?.shape === shape ? snapshot : null;
      snapshotAt.set(id, usable?.position ?? 0);
      const from = { position: usable?.position ?? 0 };
      if (kind === "self") self = { ...from, state: usable?.state ?? rules.emptySelf(me) };
      else pairs.set(id, { ...from, state: usable?.state ?? rules.emptyPair(partners) });
    },

    /** What a log would come to with these events; nothing is held yet. */
    grown(
      { id, kind }: AudienceRow,
      events: readonly EventRow<Facts>[],
    ): Folded<Self> | Folded<Pair> | null {
      if (kind === "self")
        return foldRecorded(self, events, (...given) => rules.evolveSelf(...given));
      const pair = pairs.get(id);
      return pair ? foldRecorded(pair, events, (...given) => rules.evolvePair(...given)) : null;
    },

    hold({ id, kind }: AudienceRow, folded: Folded<Self> | Folded<Pair> | null): void {
      if (!folded) return;
      if (kind === "self") self = folded as Folded<Self>;
      else pairs.set(id, folded as Folded<Pair>);
    },

    /** The row of a snapshot that is due, if one is. */
    snapshotOf(
      audienceId: string,
      folded: Folded<Self> | Folded<Pair> | null,
    ): SnapshotRow<Self | Pair> | null {
      const isDue = folded && folded.position - (snapshotAt.get(audienceId) ?? 0) >= snapshotEvery;
      return isDue ? { ...folded, shape } : null;
    },
    snapshotKept(audienceId: string, position: number): void {
      snapshotAt.set(audienceId, position);
    },

    forget(): void {
      self = { position: 0, state: rules.emptySelf("") };
      pairs = new Map();
      snapshotAt = new Map();
    },
  };
}
