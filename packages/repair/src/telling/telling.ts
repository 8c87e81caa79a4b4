import * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { eventId, fact } from "../core/facts.ts";
import type { DecidingView, LogPart } from "../core/log.ts";
import type { Decision, EventId, Instant, PersonId } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { required } from "../core/words.ts";

const schemas = [
  /** Words: `telling`. */
  fact("telling.shared", { breach: v.nullable(eventId) }),
] as const;

type TellingFacts = v.InferOutput<(typeof schemas)[number]>;

/** Something that one of the two wanted the other to know (F6). It asks for nothing, and nothing says whether it was read. */
export interface Telling {
  readonly id: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly breach: EventId | null;
}

interface TellingPart {
  readonly byId: Readonly<Record<EventId, Telling>>;
}

interface WithTellings {
  readonly telling: TellingPart;
}

const codes = ["no-such-topic"] as const;
const refuse = refusing(codes);

const inPair: LogPart<TellingFacts, TellingPart, WithBreaches & WithTellings> = {
  schemas,
  empty: () => ({ byId: {} }),
  refusal: ({ breach: { byId } }, { breach }) =>
    breach === null || byId[breach] ? null : refuse("no-such-topic"),
  evolve: ({ byId }, { breach }, { id, by, at }) => ({
    byId: { ...byId, [id]: { id, by, at, breach } },
  }),
  asks: ({ telling: { byId } }, person) =>
    Object.values(byId)
      .filter(({ by }) => by !== person)
      .map(({ id, by, breach }) => ({
        id,
        type: "telling.shared",
        kind: "answers",
        from: by,
        topic: breach,
        request: `telling:${id}`,
      })),
};

type TellingCommand = {
  readonly type: "telling.share";
  readonly breach: EventId | null;
  readonly telling: string;
};

const decide = (
  _view: DecidingView,
  { breach, telling }: TellingCommand,
): Decision<TellingFacts> => {
  const words = required({ telling });
  if ("refusal" in words) return words;
  return {
    events: [{ audience: "pair", facts: { type: "telling.shared", breach }, ...words }],
  };
};

/** *Something I want you to know*: a voluntary note (F6). */
export const telling = { codes, unconditional: [], decide, pair: inPair };
