import type * as v from "valibot";
import { fact } from "../core/facts.ts";
import type { LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId } from "../core/record.ts";

const schemas = [
  /** Words: `name`, what this partner is called here. */
  fact("space.introduced", {}),
  fact("space.paused", {}),
  /** Lifts this partner's own pause only. */
  fact("space.pause-lifted", {}),
  fact("space.closed", {}),
] as const;

export type SpaceFacts = v.InferOutput<(typeof schemas)[number]>;

/** A stretch of time in which at least one partner's pause stood. */
export interface Pause {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What the two share, as a whole: open → paused → open, and closed for good by either (R4). */
export interface SpacePart {
  /** The event whose words hold each partner's name. */
  readonly names: Readonly<Record<PersonId, EventId>>;
  readonly pausedBy: readonly PersonId[];
  readonly pauses: readonly Pause[];
  readonly closed: { readonly by: PersonId; readonly at: Instant } | null;
}

export const spaceInPair: LogPart<SpaceFacts, SpacePart, { readonly space: SpacePart }> = {
  schemas,
  empty: () => ({ names: {}, pausedBy: [], pauses: [], closed: null }),
  // Pausing twice, lifting what does not stand and closing what is closed change nothing, so nothing needs refusing.
  refusal: () => null,
  evolve: (part, facts, stamp) => {
    switch (facts.type) {
      case "space.introduced":
        return { ...part, names: { ...part.names, [stamp.by]: stamp.id } };
      case "space.paused":
        return pause(part, stamp.by, stamp.at);
      case "space.pause-lifted":
        return liftPause(part, stamp.by, stamp.at);
      case "space.closed":
        return { ...part, closed: part.closed ?? { by: stamp.by, at: stamp.at } };
    }
  },
  passesPause: ["space.introduced", "space.paused", "space.pause-lifted", "space.closed"],
};

const pause = (part: SpacePart, by: PersonId, at: Instant): SpacePart => {
  if (part.pausedBy.includes(by)) return part;
  const pauses = isPaused(part) ? part.pauses : [...part.pauses, { from: at, until: null }];
  return { ...part, pausedBy: [...part.pausedBy, by].sort(), pauses };
};

const liftPause = (part: SpacePart, by: PersonId, at: Instant): SpacePart => {
  if (!part.pausedBy.includes(by)) return part;
  const pausedBy = part.pausedBy.filter((person) => person !== by);
  if (pausedBy.length > 0) return { ...part, pausedBy };
  const pauses = part.pauses.map((each) => (each.until === null ? { ...each, until: at } : each));
  return { ...part, pausedBy, pauses };
};

export interface WithSpace {
  readonly space: SpacePart;
}

/** While paused or closed nothing opens by itself. */
export const isAtRest = (part: SpacePart): boolean => isPaused(part) || part.closed !== null;

export const isPaused = (part: SpacePart): boolean => part.pausedBy.length > 0;

/** Whether any partner's pause stood at this instant. */
export const wasPausedAt = (part: SpacePart, at: Instant): boolean =>
  part.pauses.some(({ from, until }) => from <= at && (until === null || at < until));
