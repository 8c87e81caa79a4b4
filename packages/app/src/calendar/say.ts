import { catalogue } from "../messages/catalogue.ts";
import messages from "../messages/en/calendar.json";

export const say = catalogue("calendar", messages);
