import messages from "../messages/en/shell.json";
import { catalogue } from "../messages/catalogue.ts";

/** The words of what stands around every screen, and of the parts. */
export const say = catalogue("shell", messages);
