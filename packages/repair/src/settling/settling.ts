import type { WithBreaches } from "../breach/pair.ts";
import { isTopic } from "../conversation/topics.ts";
import type { WithConversations } from "../conversation/topics.ts";
import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId } from "../core/record.ts";
import { refuse as refuseCommonly, refusing } from "../core/refusal.ts";
import { isAtRest } from "../space/pair.ts";
import type { WithSpace } from "../space/pair.ts";
import { countsFor, isSettled, marksOf, settlingCodes, settlingInPair } from "./pair.ts";
import type { ReopeningReason, SettlingFacts, StandingMark, WithSettling } from "./pair.ts";
import { settlingInSelf } from "./self.ts";
import type { KeptMark, SettlingSelfFacts, SettlingSelfPart } from "./self.ts";

type View = DecidingView<
  { readonly settling: SettlingSelfPart },
  WithBreaches & WithConversations & WithSettling & WithSpace
>;

type SettlingCommand =
  | { readonly type: "settling.mark"; readonly topic: EventId }
  | { readonly type: "settling.unmark"; readonly topic: EventId }
  /** Decided by a device itself: whether a later mark of the other's means what one of this person's does. */
  | { readonly type: "settling.compare"; readonly mark: EventId; readonly later: EventId }
  | {
      readonly type: "settling.reopen";
      readonly topic: EventId;
      readonly reason: ReopeningReason | null;
    };

const refuse = refusing(settlingCodes);

const decide = (
  view: View,
  command: SettlingCommand,
  context: Context,
): Decision<SettlingFacts | SettlingSelfFacts> => {
  switch (command.type) {
    case "settling.mark":
      return mark(view, command.topic, context);
    case "settling.unmark":
      return {
        events: standingMarks(view, command.topic).map(({ id }) => ({
          audience: "pair",
          facts: { type: "settling.unmarked", mark: id },
        })),
      };
    case "settling.compare":
      return compare(view, command, context);
    case "settling.reopen": {
      const { topic, reason } = command;
      return {
        events: [{ audience: "pair", facts: { type: "settling.reopened", topic, reason } }],
      };
    }
  }
};

/** This person's marks that stand for a topic: one, or more where two devices marked before they met. */
const standingMarks = ({ me, self, pair }: View, topic: EventId): readonly StandingMark[] =>
  pair === null
    ? []
    : marksOf(pair.settling, me).filter(
        (each) =>
          self.settling.byMark[each.id]?.topic === topic && countsFor(pair.settling, topic, each),
      );

/** Whether this person has marked a topic as talked through: theirs alone to see. */
export const hasMarked = (view: View, topic: EventId): boolean =>
  standingMarks(view, topic).length > 0;

const mark = (
  view: View,
  topic: EventId,
  { nextId, reveal }: Context,
): Decision<SettlingFacts | SettlingSelfFacts> => {
  const { me, pair } = view;
  if (!pair) return { refusal: refuseCommonly("not-joined") };
  if (!isTopic(pair, topic)) return { refusal: refuse("no-such-topic") };
  if (isSettled(pair.settling, topic) || hasMarked(view, topic)) return { events: [] };
  const theirs = Object.values(pair.settling.marks).filter(({ by }) => by !== me);
  const replies = theirs.map(({ id, element }) => ({ to: id, ...reveal.reply(topic, element) }));
  const { mark: element, factor } = reveal.mark(topic);
  return {
    events: [
      { audience: "pair", facts: { type: "settling.marked", mark: element, replies } },
      { audience: "self", facts: { type: "settling.kept", mark: nextId(), topic, factor } },
    ],
  };
};

/** A mark of one's own with a later one of the other's that replies to it, where both could still mean its topic. */
interface Pairing {
  readonly kept: KeptMark;
  readonly mark: StandingMark;
  readonly later: StandingMark;
}

const pairings = ({ me, self, pair }: View): readonly Pairing[] => {
  if (!pair || isAtRest(pair.space)) return [];
  const { settling } = pair;
  const theirs = Object.values(settling.marks).filter(({ by }) => by !== me);
  return marksOf(settling, me).flatMap((each) => {
    const kept = self.settling.byMark[each.id];
    if (!kept || isSettled(settling, kept.topic)) return [];
    return theirs
      .filter(({ replies }) => replies[each.id] !== undefined)
      .filter((later) => [each, later].every((one) => countsFor(settling, kept.topic, one)))
      .map((later) => ({ kept, mark: each, later }));
  });
};

/** Where they mean two topics there is nothing to say, and nothing is said. */
const compare = (
  view: View,
  command: Extract<SettlingCommand, { type: "settling.compare" }>,
  { reveal }: Context,
): Decision<SettlingFacts> => {
  const found = pairings(view).find(
    ({ mark: own, later }) => own.id === command.mark && later.id === command.later,
  );
  const reply = found?.later.replies[found.mark.id];
  if (!found || !reply || !reveal.isSameTopic(found.kept.factor, reply)) return { events: [] };
  const { topic, factor } = found.kept;
  const { id, element } = found.mark;
  const facts = { topic, mark: id, factor, element, later: found.later.id, ...reply };
  return { events: [{ audience: "pair", facts: { type: "settling.settled", ...facts } }] };
};

/** *Talked through*, marked apart and settled once both say so (T5). */
export const settling = {
  codes: settlingCodes,
  unconditional: ["settling.unmark"],
  decide,
  due: (view: View): readonly SettlingCommand[] =>
    pairings(view).map(({ mark: own, later }) => ({
      type: "settling.compare",
      mark: own.id,
      later: later.id,
    })),
  pair: settlingInPair,
  self: settlingInSelf,
};
