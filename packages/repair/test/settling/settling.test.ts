import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { EventId } from "../../src/index.ts";
import { asking, hasMarked, isSettled, rules, today, waiting } from "../../src/index.ts";
import { Couple } from "../couple.ts";
import { isTrueClaim } from "../reveal.ts";

let two: Couple;
let topics: readonly [EventId, EventId];
let first: EventId;
let second: EventId;

/** Ruth broke trust in both; Mei was hurt. */
const withTwoTopics = (): readonly [EventId, EventId] => [
  two.breach("I kept the diagnosis to myself."),
  two.breach("I gave up my job and did not say."),
];

beforeEach(() => {
  two = new Couple("2031-05-05T18:00Z");
  topics = withTwoTopics();
  [first, second] = topics;
});

const mark = (topic: EventId) => ({ type: "settling.mark", topic }) as const;
const unmark = (topic: EventId) => ({ type: "settling.unmark", topic }) as const;
const reopen = (topic: EventId) => ({ type: "settling.reopen", topic, reason: null }) as const;
const settledNow = () => topics.map((topic) => isSettled(two.pair.settling, topic));
const settleBoth = (topic: EventId) => {
  two.act("ruth", mark(topic));
  two.act("mei", mark(topic));
  two.catchUp();
};

/** A talk named in its own words, and said yes to unless told otherwise. */
const named = (answer: "accept" | "say-not-yet" | null = "accept"): EventId => {
  const conversation = two.act("ruth", {
    type: "conversation.propose",
    topic: null,
    topicWords: "How we spend Sundays",
    note: "",
    pace: "own-time",
    first: null,
    bookedFor: null,
  });
  if (answer !== null) two.act("mei", { type: `conversation.${answer}`, conversation });
  return conversation;
};

describe("a topic that a talk was named for (T5)", () => {
  test("is settled and opened again like a breach, by either: nobody is the one who was hurt", () => {
    const sundays = named();
    settleBoth(sundays);
    expect(isSettled(two.pair.settling, sundays)).toBe(true);
    expect(settledNow()).toEqual([false, false]);
    two.act("ruth", reopen(sundays));
    expect(isSettled(two.pair.settling, sundays)).toBe(false);
    settleBoth(sundays);
    two.act("mei", reopen(sundays));
    expect(isSettled(two.pair.settling, sundays)).toBe(false);
  });

  test("and a breach that the other marked do not meet", () => {
    const sundays = named();
    two.act("ruth", mark(sundays));
    two.act("mei", mark(first));
    expect(two.catchUp()).toBe(0);
    expect(JSON.stringify(two.pair.settling)).not.toContain(`"${sundays}"`);
  });

  test("is one only once the other said yes to the talk", () => {
    for (const answer of [null, "say-not-yet"] as const) {
      const request = named(answer);
      expect(two.refused("ruth", mark(request))).toBe("no-such-topic");
      two.attempt("ruth", { type: "conversation.end", conversation: request, unsafe: false });
      expect(two.refused("ruth", mark(request))).toBe("no-such-topic");
      two.now += 8 * 24 * 3_600_000;
    }
  });

  test("can be talked about again, by what it was named; a talk about it is no topic of its own", () => {
    const sundays = named();
    two.act("mei", { type: "conversation.end", conversation: sundays, unsafe: false });
    const again = two.act("mei", {
      type: "conversation.propose",
      topic: sundays,
      topicWords: "",
      note: "",
      pace: "own-time",
      first: null,
      bookedFor: null,
    });
    two.act("ruth", { type: "conversation.accept", conversation: again });
    expect(two.refused("ruth", mark(again))).toBe("no-such-topic");
    settleBoth(sundays);
    expect(isSettled(two.pair.settling, sundays)).toBe(true);
  });
});

describe("talked through (T5)", () => {
  test.each([
    ["ruth", "mei"],
    ["mei", "ruth"],
  ])("is settled once both have marked it, %s first", (one, other) => {
    two.act(one, mark(first));
    expect(two.catchUp()).toBe(0);
    two.act(other, mark(first));
    expect(settledNow()).toEqual([false, false]);
    expect(two.catchUp()).toBe(1);
    expect(settledNow()).toEqual([true, false]);
    expect(two.pair.settling.marks).toEqual({});
    expect(two.catchUp()).toBe(0);
  });

  test("two who marked different topics learn nothing: nothing is sent, and the log names neither", () => {
    two.act("ruth", mark(first));
    two.act("mei", mark(second));
    expect(two.catchUp()).toBe(0);
    expect(settledNow()).toEqual([false, false]);
    for (const topic of topics) {
      expect(JSON.stringify(two.pair.settling)).not.toContain(`"${topic}"`);
    }
    expect(topics.map((topic) => hasMarked(two.view("mei"), topic))).toEqual([false, true]);
    // Later each marks the other one too.
    two.act("mei", mark(first));
    two.catchUp();
    expect(settledNow()).toEqual([true, false]);
    two.act("ruth", mark(second));
    two.catchUp();
    expect(settledNow()).toEqual([true, true]);
  });

  test("until both stand, nothing says that the other has marked anything", () => {
    const before = two.view("mei");
    const [asked, held, suggested] = [asking(before), waiting(before), today(before)];
    two.act("ruth", mark(first));
    const { settling: _, ...rest } = two.view("mei").pair;
    const { settling: __, ...restBefore } = before.pair;
    expect(rest).toEqual(restBefore);
    const after = two.view("mei");
    expect([asking(after), waiting(after), today(after)]).toEqual([asked, held, suggested]);
    for (const topic of topics) expect(hasMarked(after, topic)).toBe(false);
  });

  test("whatever was marked and taken back, by whom and in what order, exactly what stands with both is settled", () => {
    const acts = fc.array(
      fc.record({
        who: fc.constantFrom("ruth", "mei"),
        topic: fc.constantFrom(0, 1),
        kind: fc.constantFrom("mark", "mark", "unmark", "reopen"),
        devicesMeet: fc.boolean(),
      }),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        two = new Couple("2031-05-05T18:00Z");
        topics = withTwoTopics();
        const marked = { ruth: new Set<EventId>(), mei: new Set<EventId>() };
        const settled = new Set<EventId>();
        const meet = () => {
          two.catchUp();
          for (const topic of topics) {
            if (!marked.ruth.has(topic) || !marked.mei.has(topic)) continue;
            marked.ruth.delete(topic);
            marked.mei.delete(topic);
            settled.add(topic);
          }
          expect(settledNow()).toEqual(topics.map((topic) => settled.has(topic)));
        };
        for (const { who, topic: place, kind, devicesMeet } of all) {
          const topic = topics[place] ?? "";
          if (kind === "mark") {
            two.attempt(who, mark(topic));
            if (!settled.has(topic)) marked[who as "ruth"].add(topic);
          } else if (kind === "unmark") {
            two.attempt(who, unmark(topic));
            marked[who as "ruth"].delete(topic);
          } else if (who === "mei") {
            two.attempt(who, reopen(topic));
            settled.delete(topic);
          }
          if (devicesMeet) meet();
        }
        meet();
        expect(two.pair.refused).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("a mark is taken back without a trace of its topic, and then settles nothing", () => {
    two.act("ruth", mark(first));
    expect(hasMarked(two.view("ruth"), first)).toBe(true);
    two.act("ruth", unmark(first));
    expect(hasMarked(two.view("ruth"), first)).toBe(false);
    two.act("mei", mark(first));
    expect(two.catchUp()).toBe(0);
    expect(two.attempt("ruth", unmark(second))).toEqual([]);
  });

  test("marked twice on two devices, it is settled by one mark of the other's, and the mark left over counts no more", () => {
    two.act("ruth", mark(first));
    const onPhone = two.self("ruth").settling.byMark;
    // The tablet has not yet heard of the phone's mark.
    two.selves["ruth"] = { ...two.self("ruth"), settling: { byMark: {} } };
    two.act("ruth", mark(first));
    const byMark = { ...onPhone, ...two.self("ruth").settling.byMark };
    two.selves["ruth"] = { ...two.self("ruth"), settling: { byMark } };
    expect(Object.keys(byMark)).toHaveLength(2);
    two.act("mei", mark(first));
    two.catchUp();
    expect(settledNow()).toEqual([true, false]);
    two.act("mei", reopen(first));
    // The mark that is left is from before: it does not count any more.
    expect(hasMarked(two.view("ruth"), first)).toBe(false);
    two.act("mei", mark(first));
    expect(two.catchUp()).toBe(0);
    two.act("ruth", mark(first));
    two.catchUp();
    expect(settledNow()).toEqual([true, false]);
  });
});

describe("opening again (T5)", () => {
  beforeEach(() => settleBoth(first));

  test("is for the one who was hurt, at will, with a reason if they wish", () => {
    expect(two.refused("ruth", reopen(first))).toBe("not-the-one-hurt");
    two.act("mei", { type: "settling.reopen", topic: first, reason: "came-back" });
    expect(settledNow()).toEqual([false, false]);
    expect(two.refused("mei", reopen(first))).toBe("not-settled");
    expect(two.pair.settling.topics[first]?.reopened?.reason).toBe("came-back");
  });

  test("how often is kept nowhere", () => {
    two.act("mei", reopen(first));
    const once = Object.keys(two.pair.settling.topics[first] ?? {});
    settleBoth(first);
    two.act("mei", reopen(first));
    expect(Object.keys(two.pair.settling.topics[first] ?? {})).toEqual(once);
    expect(Object.keys(two.pair.settling.topics)).toEqual([first]);
  });

  test("passes a pause, while nothing is settled in one", () => {
    two.act("ruth", mark(second));
    two.act("mei", mark(second));
    two.act("ruth", { type: "space.pause" });
    expect(two.catchUp()).toBe(0);
    two.act("mei", reopen(first));
    two.act("ruth", { type: "space.lift-pause" });
    two.catchUp();
    expect(settledNow()).toEqual([false, true]);
  });

  test("the other asks to come back to it through the door", () => {
    two.act("mei", { type: "readiness.set-door", kinds: ["talks"], until: null });
    two.act("ruth", {
      type: "conversation.propose",
      topic: first,
      topicWords: "",
      note: "",
      pace: "own-time",
      first: null,
      bookedFor: null,
    });
    expect(asking(two.view("mei")).map(({ type, topic }) => [type, topic])).toEqual([
      ["conversation.proposed", first],
    ]);
    expect(settledNow()).toEqual([true, false]);
  });
});

describe("Today", () => {
  const steps = (person: string) => today(two.view(person)).map(({ step, about }) => [step, about]);

  test("suggests nothing more about what is settled, until it is opened again", () => {
    const before = { ruth: steps("ruth"), mei: steps("mei") };
    expect(before.ruth).toContainEqual(["tell-the-facts", first]);
    expect(before.mei).toContainEqual(["say-what-it-did", first]);
    settleBoth(first);
    expect(steps("ruth")).toContainEqual(["tell-the-facts", second]);
    expect(steps("mei")).toContainEqual(["say-what-it-did", second]);
    settleBoth(second);
    for (const person of two.people) {
      expect(steps(person).filter(([, about]) => topics.includes(about ?? ""))).toEqual([]);
    }
    two.act("mei", reopen(first));
    expect(steps("mei")).toContainEqual(["say-what-it-did", first]);
  });
});

describe("what a changed client can't", () => {
  /** Both marked one topic, and Ruth's device says so. */
  const settlement = () => {
    settleBoth(first);
    const event = two.recorded.at(-1);
    if (event?.facts.type !== "settling.settled") throw new Error("Nothing was settled.");
    return { facts: event.facts, stamp: event.stamp };
  };

  test("settle another topic than both marked, nor with marks that do not stand", () => {
    const { facts, stamp } = settlement();
    const claim = rules.claimIn({ ...facts, topic: second }, stamp.by);
    expect(claim && isTrueClaim(claim)).toBe(false);
    const again = rules.evolvePair(two.pair, facts, { ...stamp, id: "again" });
    expect(again.refused.map(({ code }) => code)).toEqual(["already-settled"]);
    two.act("mei", reopen(first));
    const later = rules.evolvePair(two.pair, facts, { ...stamp, id: "again" });
    expect(later.refused.map(({ code }) => code)).toEqual(["no-such-mark"]);
  });

  test("settle in the other's name, or take the other's mark back", () => {
    two.act("ruth", mark(first));
    const [standing] = Object.keys(two.pair.settling.marks);
    const byMei = { id: "x", by: "mei", at: two.now, edition: 1 };
    const taken = rules.evolvePair(
      two.pair,
      { type: "settling.unmarked", mark: standing ?? "" },
      byMei,
    );
    expect(taken.refused.map(({ code }) => code)).toEqual(["no-such-mark"]);
    two = new Couple("2031-05-05T18:00Z");
    topics = withTwoTopics();
    [first] = topics;
    two.act("ruth", mark(first));
    two.act("mei", mark(first));
    const before = two.pair;
    two.catchUp();
    const said = two.recorded.at(-1);
    if (!said) throw new Error("Nothing was settled.");
    const inMeisName = rules.evolvePair(before, said.facts, { ...said.stamp, by: "mei" });
    expect(inMeisName.refused.map(({ code }) => code)).toEqual(["no-such-mark"]);
  });

  test("mark without replying to what stands", () => {
    two.act("ruth", mark(first));
    const [standing] = Object.values(two.pair.settling.marks);
    const stamp = { id: "x", by: "mei", at: two.now, edition: 1 };
    const marked = { type: "settling.marked", mark: standing?.element ?? "", replies: [] } as const;
    const log = rules.evolvePair(two.pair, { ...marked, replies: [] }, stamp);
    expect(log.refused.map(({ code }) => code)).toEqual(["replies-missing"]);
  });
});
