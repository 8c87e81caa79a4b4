import messages from "../../../messages/en/account.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of the account, and of what came to light later. */
export const say = catalogue("account", messages);
