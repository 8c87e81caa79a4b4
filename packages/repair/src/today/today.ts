import type { PersonView } from "../decide.ts";
import { hasConcern } from "../safety/questions.ts";
import { answerReview, feelsWatched, lookAtAgreement } from "./agreements.ts";
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
import { putRight, putRightAgain } from "./putting-right.ts";
import type { Suggestion, SuggestionRule } from "./suggestion.ts";
import { comeToTalk, meetToTalk, tenMinutes } from "./talks.ts";
import {
  answerAQuestion,
  answerAsSaid,
  lookAgain,
  moreCameToLight,
  talkItOver,
  tellTheFacts,
} from "./understanding.ts";

/** What a rule asks for: work with the other, what this person has promised already, or something of their own. */
type Asks = "joint" | "promised" | "own";

/**
 * In the order of what matters first (domain.md, "Today"). Safety comes first by what rests: joint ones do under a concern.
 * Help is no rule of its own: it stands on everybody's Today, so that its being there tells an onlooker nothing (A2, N3).
 */
const rules: readonly { readonly rule: SuggestionRule; readonly asks: Asks }[] = [
  { rule: comeBack, asks: "joint" },
  { rule: comeToTalk, asks: "joint" },
  { rule: tenMinutes, asks: "joint" },
  { rule: checkIn, asks: "promised" },
  { rule: answerAsSaid, asks: "promised" },
  { rule: takeYourTurn, asks: "joint" },
  { rule: meetToTalk, asks: "joint" },
  { rule: answerAQuestion, asks: "joint" },
  { rule: moreCameToLight, asks: "joint" },
  { rule: talkItOver, asks: "own" },
  { rule: feelsWatched, asks: "own" },
  { rule: answerReview, asks: "joint" },
  { rule: lookAgain, asks: "own" },
  { rule: nameIt, asks: "own" },
  { rule: tellTheFacts, asks: "joint" },
  { rule: sayWhatItDid, asks: "own" },
  { rule: sayWhatYouNeed, asks: "joint" },
  { rule: sayWhatWasMissing, asks: "joint" },
  { rule: putRightAgain, asks: "joint" },
  { rule: putRight, asks: "promised" },
  { rule: writeApology, asks: "joint" },
  { rule: turnIntoAgreement, asks: "joint" },
  { rule: lookAtAgreement, asks: "joint" },
];

/**
 * What this person could do next, the most fitting first; none is common and good: "nothing is asked of you today".
 * Reads nothing that only the other holds, and asks nothing joint of someone who stepped back, paused, or named a
 * safety concern (G1, A2, R4). A promise that falls due still shows under a concern: left out, it would go unsaid, and
 * the other would see that something had changed.
 */
export const today = (view: PersonView): readonly Suggestion[] => {
  const { self } = view;
  if (self.space.steppedBack) return [];
  const resting = restingIn(view);
  return rules
    .filter(({ asks }) => !resting.includes(asks))
    .flatMap(({ rule }) => rule(view) ?? []);
};

const restingIn = ({ self, pair }: PersonView): readonly Asks[] => {
  if (pair !== null && (pair.space.closed !== null || pair.space.pausedBy.length > 0)) {
    return ["joint", "promised"];
  }
  return hasConcern(self) ? ["joint"] : [];
};
