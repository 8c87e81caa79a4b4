import messages from "../../../messages/en/studio.json";
import { catalogue } from "../../../messages/catalogue.ts";

/** What only the writing of a letter needs, so that the rest of this place does not fetch it. */
export const sayStudio = catalogue("studio", messages);
