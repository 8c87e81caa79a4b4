import { addDays, dateAt, instantAt } from "@groundwork/repair";

/**
 * The moment that a date and a time name in a zone, in milliseconds since 1970 UTC; null without a date. Noon where no time
 * is given. A time that a change of clocks skips is an hour later, one that comes twice is the first of the two.
 */
export const momentOf = (date: string, time: string, zone: string): number | null =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? instantAt(date, time === "" ? "12:00" : time, zone) : null;

/** The date and the time that a zone's clocks show, as native fields write them. */
export const fieldsOf = (moment: number, zone: string): { date: string; time: string } => ({
  date: dateAt(moment, zone),
  time: new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(moment),
});

const quarter = 15 * 60_000;

/** A week later by the zone's clocks, to the quarter of an hour: what a next time is set to until somebody chooses. */
export const weekLater = (moment: number, zone: string): { date: string; time: string } => {
  const { date, time } = fieldsOf(Math.round(moment / quarter) * quarter, zone);
  return { date: addDays(date, 7), time };
};
