import { conversationDecideCodes, decide } from "./decide.ts";
import { conversationInPair } from "./pair.ts";
import { conversationCodes } from "./refusals.ts";
import { conversationInSelf } from "./self.ts";

export const conversation = {
  codes: [...conversationCodes, ...conversationDecideCodes],
  unconditional: ["conversation.end"],
  decide,
  pair: conversationInPair,
  self: conversationInSelf,
};
