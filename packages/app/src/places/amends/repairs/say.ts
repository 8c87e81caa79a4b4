import messages from "../../../messages/en/repairs.json";
import { catalogue } from "../../../messages/catalogue.ts";
import { useName } from "../../../record/names.ts";
import { view } from "../../../record/record.ts";

/** The words of repairs. */
export const say = catalogue("repairs", messages);

/** The other's name, or how they are called where it is not known. */
export const usePartner = (): string => useName(view.value.partner) ?? say("someone");
