import { day, hour, minute } from "./core/record.ts";

/** Every number here is our own design choice ([D] in docs), published as such; times in milliseconds. */

/** R2: after "not yet" the same request is refused for this long. */
export const quietPeriod = 7 * day;

/** U6: the most lines of needs that stand at a time, for each person and topic. */
export const mostNeeds = 5;

/** T2: the shortest, usual and longest time-out (clinical: at least 20 minutes, a return within a day). */
export const timeOut = { least: 20 * minute, usual: 30 * minute, most: 24 * hour };

/** T2: a return is missed when nothing came from a person for this long after it was due. */
export const returnGrace = day;

/** T1: in a live talk "I'm here" stands for this long, or until both have said it. */
export const hereFor = hour;

/** T1: an "I'm here" that waited longer than this for a connection is not sent: whoever said it may be gone. */
export const hereArrivesWithin = 2 * minute;

/** T4: a booked talk stands on Today from this long before it until this long after. */
export const bookedShown = { before: 12 * hour, after: 4 * hour };

/** T1: how often a speaker may correct what was said back. */
export const mostCorrections = 2;

/** U5: the most questions of one person that stand open (clinical: up to five in a first talk; Snyder, Baucom & Gordon). */
export const mostOpenQuestions = 5;

/** U5: an answer can be promised for at most this many days ahead; later than that belongs in a session. */
export const longestDeferralDays = 90;

/** T5: the most marks *talked through* of one person that stand: each later mark of the other's replies to all of them. */
export const mostMarks = 50;

/** N3: for this long Today offers help after something came to light that "that is everything" had left out. */
export const helpOffered = 7 * day;

/** F2: how long a pact runs unless another day is named, and at most, in days. */
export const usualPactDays = 30;
export const longestPactDays = 90;

/** F2: a pact is looked at every so many days, and once more in its last days. */
export const pactReviews = { everyDays: 14, lastOpensDaysBefore: 3 };
