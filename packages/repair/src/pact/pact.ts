import { holdsWhatIsKeptOut } from "../agreement/kept-out.ts";
import { isPact } from "../agreement/state.ts";
import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId } from "../core/record.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import { bothBound } from "../core/reveal.ts";
import { written } from "../core/words.ts";
import type { CalendarDate } from "../occasion/calendar.ts";
import { dateAt } from "../occasion/calendar.ts";
import { zoneOf } from "../occasion/occasions.ts";
import { isAtRest } from "../space/pair.ts";
import type { WithSpace } from "../space/pair.ts";
import type { SurveillanceAnswer, ThenAnswer } from "./answers.ts";
import { answerText, pactCodes, pactInPair, refuse, reviewOf } from "./pair.ts";
import type { PactFacts, WithPacts } from "./pair.ts";
import { reviewOn } from "./reviews.ts";
import { pactInSelf } from "./self.ts";
import type { KeptReview, PactSelfFacts, PactSelfPart } from "./self.ts";

type View = DecidingView<{ readonly pact: PactSelfPart }, WithPacts & WithSpace>;

interface OfReview {
  readonly agreement: EventId;
  readonly review: CalendarDate;
}

type PactCommand =
  | (OfReview & {
      readonly type: "pact.answer";
      readonly surveillance: SurveillanceAnswer;
      readonly next: ThenAnswer;
      readonly line: string;
    })
  | (OfReview & { readonly type: "pact.take-back" })
  /** Decided by a device itself, once both have answered. */
  | (OfReview & { readonly type: "pact.open" });

type Answer = Extract<PactCommand, { type: "pact.answer" }>;

const decide = (
  view: View,
  command: PactCommand,
  context: Context,
): Decision<PactFacts | PactSelfFacts> => {
  const { agreement, review } = command;
  switch (command.type) {
    case "pact.answer":
      return answer(view, command, context);
    case "pact.take-back": {
      const own = view.pair && reviewOf(view.pair.pact, agreement, review).round[view.me];
      if (!own) return { events: [] };
      const facts = { type: "pact.taken-back" as const, agreement, review, commitment: own.id };
      return { events: [{ audience: "pair", facts }] };
    }
    case "pact.open": {
      const kept = toOpen(view).find(
        (each) => each.agreement === agreement && each.review === review,
      );
      if (!kept) return { events: [] };
      const { id, ...said } = kept;
      const facts = { type: "pact.opened" as const, ...said };
      return { events: [{ audience: "pair", facts, wordsOf: id }] };
    }
  }
};

/** Only the review that is open today, by the pact's own days: an answer decided later than that comes back. */
const answer = (
  view: View,
  { agreement: id, review, surveillance, next, line }: Answer,
  { now, nextId, reveal }: Context,
): Decision<PactFacts | PactSelfFacts> => {
  if (!view.pair) return { refusal: refuseAny("not-joined") };
  const agreement = view.pair.agreement[id];
  if (!agreement || !isPact(agreement)) return { refusal: refuse("not-a-pact") };
  if (reviewOn(agreement, dateAt(now, zoneOf(agreement)))?.on !== review) {
    return { refusal: refuse("review-not-open") };
  }
  if (holdsWhatIsKeptOut(line)) return { refusal: refuse("kept-out") };
  const said = { agreement: id, review, surveillance, next };
  const words = written({ line });
  const bound = reveal.commit(answerText(view.me, said), words.words ?? null);
  const commitment = nextId();
  const committed = { agreement: id, review, digest: bound.digest };
  return {
    events: [
      { audience: "pair", facts: { type: "pact.committed", ...committed } },
      {
        audience: "self",
        facts: { type: "pact.kept", ...said, commitment, ...bound },
        ...words,
      },
    ],
  };
};

/** What this person kept, where both have answered and theirs is not open yet. */
const toOpen = ({ me, self, pair }: View): readonly KeptReview[] => {
  if (!pair || isAtRest(pair.space)) return [];
  return Object.values(pair.pact)
    .flatMap((reviews) => Object.values(reviews))
    .flatMap(({ round }) => {
      const own = round[me];
      if (!bothBound(round) || !own || own.opening !== null) return [];
      return self.pact[own.id] ?? [];
    });
};

/** What both say of a pact at its reviews, apart, and opened together (F2). */
export const pact = {
  codes: pactCodes,
  unconditional: ["pact.take-back"],
  decide,
  due: (view: View): readonly PactCommand[] =>
    toOpen(view).map(({ agreement, review }) => ({ type: "pact.open", agreement, review })),
  pair: pactInPair,
  self: pactInSelf,
};
