import type { Ask } from "@groundwork/repair";

/** The screen where an ask is read and answered. */
export const pathOf = ({ id, type, topic, request }: Ask): string => {
  switch (type) {
    case "conversation.proposed":
    case "conversation.turn":
      return `/talk/room/${id}`;
    case "conversation.held":
      return "/talk/ten";
    case "needs.shared":
      return `/talk/${topic}/needs`;
    case "question.asked":
    case "question.answered":
      return `/talk/${topic}/questions`;
    case "account.shared":
    case "account.added":
    case "account.came-to-light":
      return `/talk/${topic}/account`;
    case "apology.offered":
      return `/amends/apology/${id}/read`;
    case "repair.offered":
    case "repair.done":
      return "/amends/repairs";
    case "telling.shared":
      return "/agreements/know/told";
    case "agreement.proposed":
    case "agreement.countered":
      return `/agreements/${request.slice(request.indexOf(":") + 1)}/words`;
    default:
      return topic === null ? "/talk" : `/talk/${topic}`;
  }
};
