import messages from "../../messages/en/talk.json";
import { catalogue } from "../../messages/catalogue.ts";
import { useName, usePartnerName } from "../../record/names.ts";
import { view } from "../../record/record.ts";

/** The words of what happened, and of talks. */
export const say = catalogue("talk", messages);

/** The other's name; words that stand in for it until it is known. */
export const useOther = (): string => usePartnerName() ?? say("other");

/** "You", or the other's name, as the head of somebody's words. */
export const useWho = (person: string): string => {
  const name = useName(person);
  return person === view.value.me ? say("you") : (name ?? say("other"));
};
