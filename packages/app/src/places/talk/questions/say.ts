import messages from "../../../messages/en/questions.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** The words of questions, and of what is kept for later. */
export const say = catalogue("questions", messages);
