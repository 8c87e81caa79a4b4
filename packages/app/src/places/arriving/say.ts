import { catalogue } from "../../messages/catalogue.ts";
import messages from "../../messages/en/arriving.json";

/** The words of arriving: key, kit, invitation, lock. */
export const say = catalogue("arriving", messages);
