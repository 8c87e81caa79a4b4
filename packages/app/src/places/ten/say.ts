import messages from "../../messages/en/ten.json";
import { catalogue } from "../../messages/catalogue.ts";
import { usePartnerName } from "../../record/names.ts";

export const say = catalogue("ten", messages);

/** The other's name; words that stand in for it until it is known. */
export const useOther = (): string => usePartnerName() ?? say("other");
