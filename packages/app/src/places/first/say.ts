import messages from "../../messages/en/first.json";
import { catalogue } from "../../messages/catalogue.ts";

export const say = catalogue("first", messages);
