import * as v from "valibot";
import { eventId, fact, oneOf, rememberedDate } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { breachExtents, breachKinds, standards, waysItCameOut } from "./description.ts";

const noted = {
  kind: v.nullable(oneOf(breachKinds)),
  extent: v.nullable(oneOf(breachExtents)),
  since: v.nullable(rememberedDate),
  /** Alone it may not have come out at all. */
  cameOut: v.nullable(oneOf([...waysItCameOut, "not-known"])),
  standard: v.nullable(oneOf(standards)),
  /** Alone there may be no partner to name yet. */
  responsible: v.nullable(oneOf(["me", "them", "both"])),
};

const schemas = [
  /** A breach named for oneself. Words: `what`; `kind` in own words where the kind is "other". */
  fact("breach.noted", noted),
  /** The same, written anew. */
  fact("breach.note-changed", { note: eventId, ...noted }),
  /** What became of it in the pair log. */
  fact("breach.note-shared", { note: eventId, breach: eventId }),
  /** Put away by its writer. */
  fact("breach.note-put-away", { note: eventId }),
] as const;

export type BreachSelfFacts = v.InferOutput<(typeof schemas)[number]>;

const noteSchema = v.strictObject(noted);
export type BreachNoteDescription = v.InferOutput<typeof noteSchema>;

export interface BreachNote extends BreachNoteDescription {
  readonly id: EventId;
  /** The event whose words hold the latest writing. */
  readonly writing: EventId;
  readonly at: Instant;
  readonly sharedAs: EventId | null;
}

export interface BreachSelfPart {
  readonly notes: Readonly<Record<EventId, BreachNote>>;
}

export const breachSelfCodes = ["no-such-note"] as const;
const refuse = refusing(breachSelfCodes);

export const breachInSelf: LogPart<
  BreachSelfFacts,
  BreachSelfPart,
  { readonly breach: BreachSelfPart }
> = {
  schemas,
  empty: () => ({ notes: {} }),
  refusal: (log, facts) =>
    facts.type === "breach.noted" || log.breach.notes[facts.note] ? null : refuse("no-such-note"),
  evolve: (part, facts, stamp) => {
    switch (facts.type) {
      case "breach.noted":
        return withNote(part, {
          ...describe(facts),
          id: stamp.id,
          writing: stamp.id,
          at: stamp.at,
          sharedAs: null,
        });
      case "breach.note-changed":
        return changed(part, facts.note, { ...describe(facts), writing: stamp.id, at: stamp.at });
      case "breach.note-shared":
        return changed(part, facts.note, { sharedAs: facts.breach });
      case "breach.note-put-away":
        return {
          notes: Object.fromEntries(Object.entries(part.notes).filter(([id]) => id !== facts.note)),
        };
    }
  },
};

const describe = ({
  kind,
  extent,
  since,
  cameOut,
  standard,
  responsible,
}: BreachNoteDescription) => ({
  kind,
  extent,
  since,
  cameOut,
  standard,
  responsible,
});

const withNote = (part: BreachSelfPart, note: BreachNote): BreachSelfPart => ({
  notes: { ...part.notes, [note.id]: note },
});

const changed = (
  part: BreachSelfPart,
  id: EventId,
  change: Partial<BreachNote>,
): BreachSelfPart => {
  const note = part.notes[id];
  return note ? withNote(part, { ...note, ...change }) : part;
};
