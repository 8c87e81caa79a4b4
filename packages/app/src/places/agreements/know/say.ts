import messages from "../../../messages/en/know.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of *something I want you to know*. */
export const say = catalogue("know", messages);
