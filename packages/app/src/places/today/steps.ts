import type { Suggestion } from "@groundwork/repair";
import type { AppView } from "../../record/record.ts";

/** Where a suggested step is taken. */
export function pathOfStep({ step, about }: Suggestion, seen: AppView): string {
  switch (step) {
    case "come-back":
    case "take-your-turn":
      return `/talk/room/${about}`;
    case "come-to-talk":
    case "meet-to-talk":
      return `/talk/room/${about}`;
    case "ten-minutes":
      return "/talk/ten";
    case "check-in":
      return "/agreements/week";
    case "name-it":
      return "/talk/new";
    case "say-what-it-did":
      return `/talk/${about}/impact`;
    case "say-what-you-need":
      return `/talk/${about}/needs`;
    case "write-apology":
      return `/amends/apology/new/${about}`;
    case "say-what-was-missing":
      return `/amends/apology/${letterOfOffer(seen, about)}/given`;
    case "put-right":
    case "put-right-again":
      return "/amends/repairs";
    case "talk-it-over":
      return "/support";
    case "turn-into-agreement":
      return `/amends/apology/${about}/change`;
    case "tell-the-facts":
    case "add-to-account":
      return `/talk/${about}/account`;
    case "answer-a-question":
    case "answer-as-said":
      return `/talk/${about}/questions`;
    case "answer-review":
      return `/agreements/${about}/review`;
    case "feels-watched":
      return "/support";
    case "look-at-agreement":
      return `/agreements/${about}`;
    case "look-again":
      return "/talk/later";
  }
}

/** The letter in this person's room that an offer came from. */
const letterOfOffer = ({ self }: AppView, offer: string | null): string =>
  Object.values(self.apology).find(({ offers }) => offer !== null && offers.includes(offer))?.id ??
  "new";

/** Steps that are offered to the one who was hurt, in words of their own. */
export const isOfHurt = ({ step }: Suggestion): boolean =>
  step === "say-what-it-did" || step === "say-what-you-need";

export type PartOfDay = "morning" | "afternoon" | "evening" | "night";

export const partOfDay = (hour: number): PartOfDay =>
  hour < 5 || hour >= 22 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
