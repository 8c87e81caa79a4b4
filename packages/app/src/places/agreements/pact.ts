import { catalogue } from "../../messages/catalogue.ts";
import messages from "../../messages/en/pact.json";

/** The words of openness pacts. */
export const sayPact = catalogue("pact", messages);
