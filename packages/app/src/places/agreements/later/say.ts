import messages from "../../../messages/en/came-to-light.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words around the list of what came to light later; those of its entries are the account's. */
export const say = catalogue("came-to-light", messages);
