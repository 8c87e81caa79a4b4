import type { DecidingView } from "../core/log.ts";
import type {
  Context,
  Decision,
  EventId,
  PersonId,
  Proposed,
  Refusal,
  Words,
} from "../core/record.ts";
import { refuse as refuseCommonly, refusing } from "../core/refusal.ts";
import { required, written } from "../core/words.ts";
import type { BreachDescription } from "./description.ts";
import type { BreachFacts, WithBreaches } from "./pair.ts";
import type { BreachNoteDescription, BreachSelfFacts, BreachSelfPart } from "./self.ts";

/** `what` in one plain sentence; `kind` in own words, only where the kind is "other". */
export interface BreachWords {
  readonly what: string;
  readonly kind: string;
}

/** As a screen knows it: whose doing, without ids. */
export type Whose = "me" | "them" | "both";

export interface BreachTold extends Omit<BreachDescription, "responsible"> {
  readonly responsible: Whose;
}

export type BreachCommand =
  | {
      readonly type: "breach.note";
      /** A note to write anew, or none. */
      readonly note: EventId | null;
      readonly described: BreachNoteDescription;
      readonly words: BreachWords;
    }
  | { readonly type: "breach.put-note-away"; readonly note: EventId }
  | {
      readonly type: "breach.name";
      /** The private note it came from, or none. */
      readonly note: EventId | null;
      readonly described: BreachTold;
      readonly words: BreachWords;
      /** "Does … already know this?" Asked and judged here only, never part of an event. */
      readonly alreadyKnown: boolean;
    }
  | { readonly type: "breach.confirm"; readonly breach: EventId; readonly version: EventId }
  | {
      readonly type: "breach.correct";
      readonly breach: EventId;
      readonly described: BreachTold;
      readonly words: BreachWords;
      /** As for naming: one's own version can hold news too. */
      readonly alreadyKnown: boolean;
    }
  | { readonly type: "breach.dispute"; readonly breach: EventId; readonly ownWords: string };

export const breachDecideCodes = ["tell-them-first"] as const;
const refuse = refusing(breachDecideCodes);

type Facts = BreachFacts | BreachSelfFacts;

interface WithNotes {
  readonly breach: BreachSelfPart;
}

export const decide = (
  view: DecidingView<WithNotes, WithBreaches>,
  command: BreachCommand,
  context: Context,
): Decision<Facts> => {
  switch (command.type) {
    case "breach.note": {
      const words = wordsOf(command.described.kind, command.words);
      if ("refusal" in words) return words;
      const { note, described } = command;
      const facts =
        note === null
          ? { type: "breach.noted" as const, ...described }
          : { type: "breach.note-changed" as const, note, ...described };
      return { events: [{ audience: "self", facts, ...words }] };
    }
    case "breach.put-note-away":
      return {
        events: [{ audience: "self", facts: { type: "breach.note-put-away", note: command.note } }],
      };
    case "breach.name":
      return name(view, command, context);
    case "breach.confirm": {
      const { breach, version } = command;
      return inPair({ type: "breach.confirmed", breach, version });
    }
    case "breach.correct": {
      const news = toldFirst(command);
      if (news) return { refusal: news };
      const words = wordsOf(command.described.kind, command.words);
      if ("refusal" in words) return words;
      const { breach } = command;
      return inPair({ type: "breach.corrected", breach, ...told(view, command.described) }, words);
    }
    case "breach.dispute":
      return inPair(
        { type: "breach.disputed", breach: command.breach },
        written({ ownWords: command.ownWords }),
      );
  }
};

const inPair = (facts: BreachFacts, words: { readonly words?: Words } = {}): Decision<Facts> => ({
  events: [{ audience: "pair", facts, ...words }],
});

/** Whoever did it tells it themselves first; the other's own doing is no news to them (U1). */
const toldFirst = ({
  described,
  alreadyKnown,
}: {
  readonly described: BreachTold;
  readonly alreadyKnown: boolean;
}): Refusal | null =>
  described.responsible !== "them" && !alreadyKnown ? refuse("tell-them-first") : null;

const name = (
  view: DecidingView<WithNotes, WithBreaches>,
  command: Extract<BreachCommand, { readonly type: "breach.name" }>,
  context: Context,
): Decision<Facts> => {
  if (!view.pair) return { refusal: refuseCommonly("not-joined") };
  const news = toldFirst(command);
  if (news) return { refusal: news };
  const words = wordsOf(command.described.kind, command.words);
  if ("refusal" in words) return words;
  const named: Proposed<Facts> = {
    audience: "pair",
    facts: { type: "breach.named", ...told(view, command.described) },
    ...words,
  };
  // Put away on another device in the meantime: a note in one's own room keeps nothing from the other (property 2).
  if (command.note === null || !view.self.breach.notes[command.note]) return { events: [named] };
  const breach = context.nextId();
  const shared = { type: "breach.note-shared" as const, note: command.note, breach };
  return { events: [named, { audience: "self", facts: shared }] };
};

const told = (
  view: DecidingView<unknown, WithBreaches>,
  { responsible, ...rest }: BreachTold,
): BreachDescription => ({ ...rest, responsible: peopleMeant(view, responsible) });

const peopleMeant = (view: DecidingView, whose: Whose): PersonId[] =>
  (view.pair?.partners ?? []).filter(
    (person) => whose === "both" || (person === view.me) === (whose === "me"),
  );

const wordsOf = (
  kind: BreachDescription["kind"] | null,
  { what, kind: kindWords }: BreachWords,
): { readonly words: Words } | { readonly refusal: Refusal } =>
  required(kind === "other" ? { what, kind: kindWords } : { what });
