import messages from "../../messages/en/today.json";
import { catalogue } from "../../messages/catalogue.ts";

export const say = catalogue("today", messages);
