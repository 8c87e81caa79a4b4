import type { Instant } from "../core/record.ts";

/** What the one who promised says of an occasion. "did-not-come-up" is for agreements that wait for a cue. */
export type CheckIn = "kept" | "partly" | "missed" | "did-not-come-up";

/** What the other says of it, if anything. */
export type Response = "saw-it" | "saw-it-differently" | "excused" | "raised";

export interface Dated<Say> {
  readonly say: Say;
  readonly at: Instant;
}

/** Everything both have said of one occasion, oldest first: a correction stands beside what it corrects. */
export interface OccasionRecord {
  /** The end of the agreement's own telling time. */
  readonly tellBy: Instant;
  readonly checkIns: readonly Dated<CheckIn>[];
  readonly responses: readonly Dated<Response>[];
  /** The space was paused at some moment between the occasion and the end of its telling time. */
  readonly paused: boolean;
}

/** What an occasion comes to. "open" counts for nothing yet; "told" is a miss told within the telling time. */
export type Outcome =
  | "open"
  | "kept"
  | "partly"
  | "told"
  | "told-late"
  | "raised"
  | "unsaid"
  | "excused"
  | "differs";

/**
 * Reads an occasion as it stood at a moment (domain.md, "Follow-through"). The last word of each stands; a miss counts
 * as told from the first moment of the telling that still stands.
 */
export function outcomeOf(occasion: OccasionRecord, asOf: Instant): Outcome {
  const checkIns = occasion.checkIns.filter((entry) => entry.at < asOf);
  const checkIn = checkIns.at(-1)?.say;
  const response = occasion.responses.filter((entry) => entry.at < asOf).at(-1)?.say;
  const untold = asOf > occasion.tellBy;

  if (response === "excused") return "excused";
  switch (checkIn) {
    case undefined:
      if (response === "saw-it") return "kept";
      if (!untold) return "open";
      if (response === "raised") return "raised";
      return occasion.paused ? "excused" : "unsaid";
    case "missed":
      if (response === "saw-it-differently") return "differs";
      if (toldAt(checkIns) <= occasion.tellBy) return "told";
      return response === "raised" ? "raised" : "told-late";
    case "kept":
    case "partly":
    case "did-not-come-up":
      // Raising a kept occasion denies it, and a denied miss is left out: no count can settle two accounts.
      if (response === "saw-it-differently" || response === "raised") return "differs";
      return checkIn === "did-not-come-up" ? "excused" : checkIn;
  }
}

/** When the miss that stands was told: a telling taken back and told again counts from the second time. */
function toldAt(checkIns: readonly Dated<CheckIn>[]): Instant {
  const takenBack = checkIns.findLastIndex((entry) => entry.say !== "missed");
  return checkIns[takenBack + 1]?.at ?? Number.POSITIVE_INFINITY;
}
