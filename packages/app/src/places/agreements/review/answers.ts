import { onThisPhone } from "../../talk/OnThisPhone.tsx";

/** Which review of which pact. */
export interface OfReview {
  readonly agreement: string;
  readonly review: string;
}

/** This person's answer, while it waits on this phone for a connection. */
export const answersHere = ({ agreement, review }: OfReview) =>
  onThisPhone(
    (command) =>
      command.type === "pact.answer" &&
      command.agreement === agreement &&
      command.review === review,
  );
