import type { Agreement } from "../agreement/state.ts";
import { reviewDate } from "../agreement/state.ts";
import { day } from "../core/record.ts";
import type { PersonView } from "../decide.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { addDays, dateAt } from "../occasion/calendar.ts";
import { standingOf, zoneOf } from "../occasion/occasions.ts";
import { isShared, reviewOf } from "../pact/pair.ts";
import { reviewOn } from "../pact/reviews.ts";
import type { SuggestionRule } from "./suggestion.ts";

/** [D] For so many days Today asks after a review, or offers help after one; then no more. */
const askedForDays = 7;

/** A review of a pact that can be answered, and that this person has not: asked for once, a week at most (F2). */
export const answerReview: SuggestionRule = (view) => {
  const { me, pair } = view;
  const pact = firstStanding(view, (agreement, today) => {
    const review = reviewOn(agreement, today);
    if (!pair || !review || !isLately(review.opens, today)) return false;
    const { round, opened } = reviewOf(pair.pact, agreement.id, review.on);
    return round[me] === undefined && opened.every(({ by }) => by !== me);
  });
  return pact ? { step: "answer-review", source: "pact", about: pact.id } : null;
};

/**
 * Somebody from outside, to whoever said that a pact feels like surveillance (N3): once both answers are open, and only
 * to them, since the other may not have looked. Beside the answers themselves it stands for both.
 */
export const feelsWatched: SuggestionRule = ({ me, pair, now }) => {
  const felt = Object.values(pair?.pact ?? {})
    .flatMap((reviews) => Object.values(reviews))
    .some(
      ({ opened }) =>
        isShared(opened) &&
        opened.some(({ by, surveillance }) => by === me && surveillance === "yes") &&
        now < Math.max(...opened.map(({ at }) => at)) + askedForDays * day,
    );
  return felt ? { step: "feels-watched", source: "pact", about: null } : null;
};

/** The day both set for looking at an agreement again has come. */
export const lookAtAgreement: SuggestionRule = (view) => {
  const agreement = firstStanding(view, (each, today) => {
    const review = reviewDate(each);
    return review !== null && review <= today && isLately(review, today);
  });
  return agreement
    ? { step: "look-at-agreement", source: "follow-through", about: agreement.id }
    : null;
};

const isLately = (on: CalendarDate, today: CalendarDate): boolean =>
  today < addDays(on, askedForDays);

const firstStanding = (
  { pair, now }: PersonView,
  is: (agreement: Agreement, today: CalendarDate) => boolean,
): Agreement | undefined =>
  Object.values(pair?.agreement ?? {}).find(
    (agreement) =>
      standingOf(agreement, now) === "active" && is(agreement, dateAt(now, zoneOf(agreement))),
  );
