import messages from "../../../messages/en/before.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of *before words*. */
export const say = catalogue("before", messages);
