import { standingRevision, type Agreement, type Revision } from "@groundwork/repair";
import { catalogue } from "../../messages/catalogue.ts";
import messages from "../../messages/en/check-in.json";
import { useWords } from "../../record/record.ts";

/** The words of a check-in, which Today needs without the rest of this place. */
export const sayCheckIn = catalogue("check-in", messages);

/** An agreement's one sentence, as it stands. For use inside a component. */
export const useSentence = (agreement: Agreement): string =>
  useWordingOf(standingRevision(agreement));

/** The sentence of one wording. For use inside a component. */
export const useWordingOf = ({ id }: Pick<Revision, "id">): string => {
  const words = useWords(id);
  return words === undefined ? "" : (words?.["sentence"] ?? sayCheckIn("noWords"));
};
