/**
 * One process of `npm run simulate` (scripts/simulate.mjs): takes trials and zones from its parent, one message at a
 * time, and answers each with what failed, or null.
 */
import { zoneFault } from "./occasion/zone-days.ts";
import { tryProperties, type Failure, type Trial } from "./properties/trying.ts";

/** Zones whose next ten years of occasions are gone through. */
export interface ZoneTrial {
  readonly zones: readonly string[];
}

/** A failed history, or what is wrong with a zone. */
export type Found = Failure | { readonly zone: string };

const tryZones = ({ zones }: ZoneTrial): Found | null => {
  for (const each of zones) {
    const zone = zoneFault(each);
    if (zone !== null) return { zone };
  }
  return null;
};

process.on("message", (trial: Trial | ZoneTrial) => {
  process.send?.("zones" in trial ? tryZones(trial) : tryProperties(trial));
});
