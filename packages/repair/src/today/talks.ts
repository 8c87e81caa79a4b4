import { countsAsInjured } from "../breach/roles.ts";
import { day } from "../core/record.ts";
import type { Instant } from "../core/record.ts";
import { isGathering, standingTimeOut } from "../conversation/state.ts";
import { dayOfDate } from "../occasion/calendar.ts";
import type { PairLog } from "../pair.ts";
import { bookedShown } from "../parameters.ts";
import type { SuggestionRule } from "./suggestion.ts";

const isAbout = (booked: Instant, now: Instant): boolean =>
  now >= booked - bookedShown.before && now < booked + bookedShown.after;

/** A talk at one time that both said yes to, around its time: only what this person booked themselves (K5). */
export const comeToTalk: SuggestionRule = ({ pair, now }) => {
  const talk = Object.values(pair?.conversation.byId ?? {}).find(
    (each) => isGathering(each) && each.bookedFor !== null && isAbout(each.bookedFor, now),
  );
  return talk ? { step: "come-to-talk", source: "booked", about: talk.id } : null;
};

/**
 * A talk at one time that both said yes to without naming one: it begins when both are there, and nothing else would bring
 * them there. For whoever asked for it, and otherwise not for the one who was hurt: nobody is called to talk of their own.
 */
export const meetToTalk: SuggestionRule = ({ me, pair, now }) => {
  const talk = Object.values(pair?.conversation.byId ?? {}).find(
    (each) =>
      pair !== null &&
      isGathering(each) &&
      each.bookedFor === null &&
      standingTimeOut(each, now) === null &&
      (each.proposedBy === me || !countsAsInjured(pair, each.topic, me)),
  );
  return talk ? { step: "meet-to-talk", source: "both-said-yes", about: talk.id } : null;
};

/** The ten minutes, around the time that this person alone booked for them (T4). */
export const tenMinutes: SuggestionRule = ({ me, self, pair, now }) => {
  const { booked } = self.conversation;
  if (booked === null || !isAbout(booked.for, now)) return null;
  return wasHeldAround(pair, booked.for, me)
    ? null
    : { step: "ten-minutes", source: "booked", about: null };
};

/**
 * Whether this person said that the ten minutes were held on that day, told in whichever zone. What only the other said
 * may wait behind a resting door, and counts for nothing here (R1).
 */
const wasHeldAround = (pair: PairLog | null, booked: Instant, me: string): boolean =>
  Object.values(pair?.conversation.held ?? {}).some(
    ({ topic, on, by, bothSay }) =>
      topic === null && (by === me || bothSay) && Math.abs(dayOfDate(on) * day - booked) < 2 * day,
  );
