import type { Agreement } from "../agreement/state.ts";
import { standingRevision } from "../agreement/state.ts";
import type { Instant } from "../core/record.ts";
import { day } from "../core/record.ts";
import type { PersonView } from "../decide.ts";
import type { Occasion } from "../occasion/occasions.ts";
import { occasionsOf, standingOf } from "../occasion/occasions.ts";

/** An own promise that has fallen due or falls due today, and of which nothing was said yet. */
export interface DueOccasion extends Occasion {
  readonly of: Agreement;
}

/** [D] For this long after an occasion Today and the week still ask after it; its own page always takes a late entry. */
const askedFor = 7 * day;

/** What is due from this person, earliest first. Nothing is due while the space is paused or closed. */
export const dueFrom = ({ me, pair, now }: PersonView): readonly DueOccasion[] => {
  if (pair === null || pair.space.closed || pair.space.pausedBy.length > 0) return [];
  return Object.values(pair.agreement)
    .filter(
      (agreement) => standingRevision(agreement).terms.doer === me && stoodLately(agreement, now),
    )
    .flatMap((agreement) =>
      occasionsOf(pair, agreement, now, now - askedFor)
        .filter(({ checkIns, due }) => checkIns.length === 0 && due > now - askedFor)
        .filter((occasion) => !seenByOther(occasion))
        .map((occasion) => ({ ...occasion, of: agreement })),
    )
    .sort((one, other) => one.due - other.due);
};

/** It stands, or ran its days: a miss on its last day can still be told in time. What somebody ended asks nothing more. */
const stoodLately = (agreement: Agreement, now: Instant): boolean =>
  ["active", "expired"].includes(standingOf(agreement, now));

const seenByOther = ({ responses }: Occasion): boolean => {
  const last = responses.at(-1)?.say;
  return last === "saw-it" || last === "excused";
};
