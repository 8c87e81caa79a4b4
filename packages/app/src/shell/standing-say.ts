import { catalogue } from "../messages/catalogue.ts";
import messages from "../messages/en/standing.json";

/** The words of what a person is told about this phone and its record, wherever they are. */
export const say = catalogue("standing", messages);
