import messages from "../messages/en/coach.json";
import { catalogue } from "../messages/catalogue.ts";

export const say = catalogue("coach", messages);
