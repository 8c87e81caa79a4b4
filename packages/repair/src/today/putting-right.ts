import type { PersonId } from "../core/record.ts";
import { day } from "../core/record.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import type { PairLog } from "../pair.ts";
import type { Repair, RepairStanding } from "../repair/state.ts";
import { standingOfRepair } from "../repair/state.ts";
import type { SuggestionRule } from "./suggestion.ts";

/** An amends that the other said yes to: from the day named for it, or from the yes where none was (M5). */
export const putRight: SuggestionRule = ({ me, pair, now }) => {
  const repair = ownRepairs(pair, me, "accepted").find(
    ({ doneBy }) => doneBy === null || dayOfDate(doneBy) * day <= now,
  );
  return repair ? { step: "put-right", source: "repair", about: repair.id } : null;
};

/** The other says that it is not right yet: what they wrote of it is there to read. */
export const putRightAgain: SuggestionRule = ({ me, pair }) => {
  const [repair] = ownRepairs(pair, me, "not-yet-right");
  return repair ? { step: "put-right-again", source: "repair", about: repair.id } : null;
};

const ownRepairs = (
  pair: PairLog | null,
  me: PersonId,
  standing: RepairStanding,
): readonly Repair[] =>
  Object.values(pair?.repair ?? {}).filter(
    (repair) => repair.by === me && standingOfRepair(repair) === standing,
  );
