import messages from "../../../messages/en/trust.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of what trust is, for each. */
export const say = catalogue("trust", messages);
