import type { Ask, DoorKind } from "./core/log.ts";
import type { PersonView } from "./decide.ts";
import { allAsksOf } from "./pair.ts";
import type { PairLog } from "./pair.ts";
import type { PersonId } from "./core/record.ts";

/** Whether something of this kind may reach this person (R1). A door starts resting. */
export const reaches = (log: PairLog, person: PersonId, kind: DoorKind): boolean =>
  log.readiness.openFor[person]?.includes(kind) ?? false;

/** What asks something of me now: past my open door, and not under my own longer wish for quiet (property 3). */
export const asking = (view: PersonView): readonly Ask[] =>
  asksOfMe(view)
    .filter(({ ask, log }) => getsThrough(ask, log, view.me))
    .map(({ ask }) => ask);

/** What waits behind my door, for me to look at when I choose to. */
export const waiting = (view: PersonView): readonly Ask[] =>
  asksOfMe(view)
    .filter(({ ask, log }) => !getsThrough(ask, log, view.me))
    .map(({ ask }) => ask);

/** What no list or page of mine shows unless I looked: what waits, and repeats under my own longer wish for quiet (R2). */
export const heldBack = (view: PersonView): readonly Ask[] => {
  const { me, pair } = view;
  if (pair === null || pair.space.closed) return [];
  const asked = new Set(asking(view).map(({ id }) => id));
  return allAsksOf(pair, me).filter(({ id }) => !asked.has(id));
};

const getsThrough = (ask: Ask, log: PairLog, me: PersonId): boolean =>
  ask.passesDoor === true || reaches(log, me, ask.kind);

const asksOfMe = ({ me, self, pair: log, now }: PersonView) =>
  log === null || log.space.closed
    ? []
    : allAsksOf(log, me)
        .filter((ask) => (self.readiness.quietUntil[ask.request] ?? 0) <= now)
        .filter(({ lapsesAt = Number.POSITIVE_INFINITY }) => now < lapsesAt)
        .map((ask) => ({ ask, log }));
