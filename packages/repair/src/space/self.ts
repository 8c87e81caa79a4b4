import type * as v from "valibot";
import { fact } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId } from "../core/record.ts";

const schemas = [
  /** Words: `name`, what this person wants to be called, kept until there is someone to tell it to. */
  fact("space.own-name", {}),
  fact("space.stepped-back", {}),
  fact("space.came-back", {}),
] as const;

export type SpaceSelfFacts = v.InferOutput<(typeof schemas)[number]>;

/** Stepping back (R4): this person's door rests without a date and nothing reminds them; the space stands. */
export interface SpaceSelfPart {
  readonly ownName: EventId | null;
  readonly steppedBack: boolean;
}

export const spaceInSelf: LogPart<SpaceSelfFacts, SpaceSelfPart> = {
  schemas,
  empty: () => ({ ownName: null, steppedBack: false }),
  refusal: () => null,
  evolve: (part, facts, stamp) => {
    switch (facts.type) {
      case "space.own-name":
        return { ...part, ownName: stamp.id };
      case "space.stepped-back":
        return { ...part, steppedBack: true };
      case "space.came-back":
        return { ...part, steppedBack: false };
    }
  },
};
