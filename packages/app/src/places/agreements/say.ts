import messages from "../../messages/en/agreements.json";
import { catalogue } from "../../messages/catalogue.ts";

export const say = catalogue("agreements", messages);
