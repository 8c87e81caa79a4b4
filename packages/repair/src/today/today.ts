import type { PersonView } from "../decide.ts";
import { hasConcern } from "../safety/questions.ts";
import {
  checkIn,
  comeBack,
  nameIt,
  sayWhatItDid,
  sayWhatWasMissing,
  sayWhatYouNeed,
  takeYourTurn,
  turnIntoAgreement,
  writeApology,
} from "./rules.ts";
import type { Suggestion, SuggestionRule } from "./suggestion.ts";

/**
 * In the order of what matters first (domain.md, "Today"). Safety comes first by what rests: joint ones do under a concern.
 * Help is no rule of its own: it stands on everybody's Today, so that its being there tells an onlooker nothing (A2, N3).
 */
const rules: readonly { readonly rule: SuggestionRule; readonly joint: boolean }[] = [
  { rule: comeBack, joint: true },
  { rule: checkIn, joint: true },
  { rule: takeYourTurn, joint: true },
  { rule: nameIt, joint: false },
  { rule: sayWhatItDid, joint: false },
  { rule: sayWhatYouNeed, joint: true },
  { rule: sayWhatWasMissing, joint: true },
  { rule: writeApology, joint: true },
  { rule: turnIntoAgreement, joint: true },
];

/**
 * What this person could do next, the most fitting first; none is common and good: "nothing is asked of you today".
 * Reads nothing that only the other holds, and asks nothing joint of someone who stepped back, paused, or named a
 * safety concern (G1, A2, R4).
 */
export const today = (view: PersonView): readonly Suggestion[] => {
  const { self, pair } = view;
  if (self.space.steppedBack) return [];
  const restsJoint =
    hasConcern(self) ||
    (pair !== null && (pair.space.closed !== null || pair.space.pausedBy.length > 0));
  return rules.filter(({ joint }) => !joint || !restsJoint).flatMap(({ rule }) => rule(view) ?? []);
};
