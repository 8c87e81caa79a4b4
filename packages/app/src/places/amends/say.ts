import messages from "../../messages/en/amends.json";
import { catalogue } from "../../messages/catalogue.ts";

export const say = catalogue("amends", messages);
