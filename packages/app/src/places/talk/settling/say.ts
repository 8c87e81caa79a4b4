import messages from "../../../messages/en/settling.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of *talked through*, and of opening again. */
export const say = catalogue("settling", messages);
