import messages from "../../messages/en/settings.json";
import { catalogue } from "../../messages/catalogue.ts";

export const say = catalogue("settings", messages);
