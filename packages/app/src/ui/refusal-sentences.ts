import type { Refusal } from "@groundwork/replica";
import { catalogue } from "../messages/catalogue.ts";
import messages from "../messages/en/refusals.json";

const say = catalogue("refusals", messages);

/** The plain sentence for a refusal's code; for a code of a newer release, one that says so. */
export const refusalSentence = ({ code, facts }: Refusal): string =>
  say.has(code) ? say(code, facts) : say("unknown", { code });
