import { describe, expect, test } from "vitest";
import {
  occasionsOf,
  outcomeNow,
  recordOf,
  type CheckIn,
  type Response,
  type Terms,
} from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { weekly, weeklyWords } from "../weekly.ts";

/** Agreed on Monday 2 March 2026; the first Sunday is the 8th. */
const agreed = (terms: Terms = weekly) => {
  const two = new Couple("2026-03-02T09:00Z");
  const id = two.act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    ...weeklyWords,
  });
  two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  const checkIn = (say: CheckIn, on: string) =>
    two.refused("ruth", { type: "occasion.check-in", agreement: id, on, say, line: "" });
  const respond = (say: Response, on: string) =>
    two.refused("mei", { type: "occasion.respond", agreement: id, on, say, line: "" });
  const agreement = () => {
    const found = two.pair.agreement[id];
    if (!found) throw new Error("The agreement is gone.");
    return found;
  };
  const occasions = () => occasionsOf(two.pair, agreement(), two.now);
  const outcomes = () => occasions().map((each) => outcomeNow(each, two.now));
  const record = () => recordOf(two.pair, agreement(), two.now);
  return { two, id, checkIn, respond, agreement, occasions, outcomes, record };
};

describe("an occasion", () => {
  test("can be spoken of from the first minute of its own day, in the agreement's zone", () => {
    const { two, checkIn } = agreed({ ...weekly, zone: "America/New_York" });
    two.at("2026-03-08T04:59Z");
    expect(checkIn("kept", "2026-03-08")).toBe("not-an-occasion");
    two.at("2026-03-08T05:00Z");
    expect(checkIn("kept", "2026-03-08")).toBeNull();
  });

  test("is one of the days the agreement falls due on, and no other", () => {
    const { two, checkIn } = agreed();
    two.at("2026-03-20T12:00Z");
    expect(checkIn("kept", "2026-03-15")).toBeNull();
    expect(checkIn("kept", "2026-03-16")).toBe("not-an-occasion");
    expect(checkIn("kept", "2026-03-01")).toBe("not-an-occasion");
    expect(checkIn("kept", "2026-03-22")).toBe("not-an-occasion");
  });

  test("is checked in by the one whose promise it is, and spoken to by the other", () => {
    const { two, id, checkIn, respond } = agreed();
    two.at("2026-03-08T19:00Z");
    const on = "2026-03-08";
    expect(
      two.refused("mei", { type: "occasion.check-in", agreement: id, on, say: "kept", line: "" }),
    ).toBe("not-your-promise");
    expect(
      two.refused("ruth", { type: "occasion.respond", agreement: id, on, say: "saw-it", line: "" }),
    ).toBe("own-promise");
    expect(respond("saw-it-differently", on)).toBe("nothing-said-yet");
    expect(checkIn("did-not-come-up", on)).toBe("only-for-a-cue");
    expect(checkIn("kept", on)).toBeNull();
    expect(respond("saw-it-differently", on)).toBeNull();
  });

  test("keeps every word of it: a correction stands beside what it corrects, dated", () => {
    const { two, checkIn, occasions } = agreed();
    two.at("2026-03-08T19:00Z");
    checkIn("kept", "2026-03-08");
    two.at("2026-03-08T20:00Z");
    checkIn("missed", "2026-03-08");
    expect(
      occasions()[0]?.checkIns.map(({ say, at }) => [say, new Date(at).toISOString()]),
    ).toEqual([
      ["kept", "2026-03-08T19:00:00.000Z"],
      ["missed", "2026-03-08T20:00:00.000Z"],
    ]);
  });

  test("shows what was said as soon as it is here, on a phone whose time runs behind the relay's", () => {
    const { two, checkIn, occasions } = agreed();
    two.at("2026-03-08T19:00Z");
    checkIn("kept", "2026-03-08");
    const behind = two.now - 400;
    expect(occasions().map((each) => outcomeNow(each, behind))).toEqual(["kept"]);
  });

  test("a line goes with it as words, never as facts", () => {
    const { two, id } = agreed();
    two.at("2026-03-08T19:00Z");
    const event = two.act("ruth", {
      type: "occasion.check-in",
      agreement: id,
      on: "2026-03-08",
      say: "missed",
      line: "The card statement had not come.",
    });
    expect(two.words[event]).toEqual({ line: "The card statement had not come." });
    expect(JSON.stringify(two.pair)).not.toContain("had not come");
  });

  test("told until the end of the telling time, told late after it", () => {
    const inTime = agreed();
    inTime.two.at("2026-03-09T18:00Z");
    inTime.checkIn("missed", "2026-03-08");
    expect(inTime.outcomes()).toEqual(["told"]);
    const late = agreed();
    late.two.at("2026-03-09T18:01Z");
    late.checkIn("missed", "2026-03-08");
    expect(late.outcomes()).toEqual(["told-late"]);
  });

  test("unsaid counts for nothing when a pause stood between it and the end of its telling time", () => {
    const { two, outcomes } = agreed();
    two.at("2026-03-09T10:00Z").act("mei", { type: "space.pause" });
    two.at("2026-03-09T11:00Z").act("mei", { type: "space.lift-pause" });
    two.at("2026-03-17T10:00Z");
    expect(outcomes()).toEqual(["excused", "unsaid"]);
  });

  test("a pause by the other does not keep a miss from being told in time", () => {
    const { two, checkIn, respond, outcomes } = agreed();
    two.at("2026-03-08T18:30Z").act("mei", { type: "space.pause" });
    two.at("2026-03-09T17:00Z");
    expect(respond("raised", "2026-03-08")).toBe("space-paused");
    expect(checkIn("missed", "2026-03-08")).toBeNull();
    expect(outcomes()).toEqual(["told"]);
  });

  test("closing ends what falls due, and leaves out a miss that could still have been told", () => {
    const { two, checkIn, respond, occasions, outcomes } = agreed();
    two.at("2026-03-08T19:00Z");
    checkIn("kept", "2026-03-08");
    two.at("2026-03-15T19:00Z");
    respond("raised", "2026-03-15");
    two.at("2026-03-15T20:00Z").act("mei", { type: "space.close" });
    expect(checkIn("missed", "2026-03-15")).toBe("space-closed");
    two.at("2026-05-01T12:00Z");
    expect(occasions().map(({ on }) => on)).toEqual(["2026-03-08"]);
    expect(outcomes()).toEqual(["kept"]);
  });

  test("none falls due after the agreement was ended or its last day has passed", () => {
    const ended = agreed();
    ended.two.at("2026-03-15T17:00Z").act("mei", { type: "agreement.end", agreement: ended.id });
    ended.two.at("2026-04-15T12:00Z");
    expect(ended.occasions().map(({ on }) => on)).toEqual(["2026-03-08"]);
    const expired = agreed({ ...weekly, until: "2026-03-15" });
    expired.two.at("2026-04-15T12:00Z");
    expect(expired.occasions().map(({ on }) => on)).toEqual(["2026-03-08", "2026-03-15"]);
  });

  test("a cue can be told on any day of its week, and may not have come up", () => {
    const { two, checkIn, outcomes } = agreed({ ...weekly, schedule: { every: "cue", day: "SU" } });
    two.at("2026-03-03T20:00Z");
    expect(checkIn("missed", "2026-03-08")).toBeNull();
    expect(outcomes()).toEqual(["told"]);
    expect(checkIn("did-not-come-up", "2026-03-08")).toBeNull();
    expect(outcomes()).toEqual(["excused"]);
  });
});

describe("the record of an agreement", () => {
  test("changes at midnight in the agreement's zone; what is said shows at once", () => {
    const { two, checkIn, outcomes, record } = agreed({ ...weekly, zone: "America/New_York" });
    two.at("2026-03-08T23:00Z");
    checkIn("kept", "2026-03-08");
    expect(outcomes()).toEqual(["kept"]);
    expect(record().counts.kept).toBe(0);
    two.at("2026-03-09T03:59Z");
    expect(record().counts.kept).toBe(0);
    two.at("2026-03-09T04:00Z");
    expect(record().counts.kept).toBe(1);
  });

  test("reads twelve kept weeks as the fixed vector does, across daylight saving", () => {
    const { two, checkIn, record } = agreed();
    for (let week = 0; week < 12; week++) {
      two.now = Date.parse("2026-03-08T19:00Z") + week * 7 * 86_400_000;
      checkIn("kept", new Date(two.now).toISOString().slice(0, 10));
    }
    two.at("2026-05-25T12:00Z");
    expect(record().kept.toFixed(2)).toBe("9.08");
    expect(record()).toMatchObject({ missed: 0, words: "nearly-every-time" });
  });

  test("falls due by the agreement's own evening, and is told within whole hours, through both changes of the clocks", () => {
    const daily: Terms = { ...weekly, schedule: { every: "day" } };
    const { two, checkIn, outcomes, occasions } = agreed(daily);
    two.at("2026-03-29T16:59Z");
    expect(checkIn("kept", "2026-03-28")).toBeNull();
    const evenings = (from: string, to: string) =>
      occasions()
        .filter(({ on }) => from <= on && on <= to)
        .map(({ due, tellBy }) => [due, tellBy].map((at) => new Date(at).toISOString()));
    // The day between has 23 hours; the telling time keeps all its 24.
    expect(evenings("2026-03-28", "2026-03-29")).toEqual([
      ["2026-03-28T18:00:00.000Z", "2026-03-29T18:00:00.000Z"],
      ["2026-03-29T17:00:00.000Z", "2026-03-30T17:00:00.000Z"],
    ]);
    two.at("2026-03-30T17:00Z");
    expect(checkIn("missed", "2026-03-29")).toBeNull();
    expect(outcomes().at(-2)).toBe("told");
    two.at("2026-10-25T20:00Z");
    expect(evenings("2026-10-24", "2026-10-25")).toEqual([
      ["2026-10-24T17:00:00.000Z", "2026-10-25T17:00:00.000Z"],
      ["2026-10-25T18:00:00.000Z", "2026-10-26T18:00:00.000Z"],
    ]);
  });

  test("leaves an occasion open until its telling time has passed", () => {
    const { two, record } = agreed({ ...weekly, tellWithin: 72 });
    two.at("2026-03-10T12:00Z");
    expect(record().occasions.map(({ outcome }) => outcome)).toEqual(["open"]);
    two.at("2026-03-12T12:00Z");
    expect(record().occasions.map(({ outcome }) => outcome)).toEqual(["unsaid"]);
  });

  test("an unsaid occasion that the other saw is kept, from the next midnight on", () => {
    const { two, respond, record } = agreed();
    two.at("2026-03-12T12:00Z");
    respond("saw-it", "2026-03-08");
    expect(record().counts).toMatchObject({ unsaid: 1, kept: 0 });
    two.at("2026-03-13T12:00Z");
    expect(record().counts).toMatchObject({ unsaid: 0, kept: 1 });
  });
});
