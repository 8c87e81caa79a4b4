import type { Refusal } from "@groundwork/replica";
import { catalogue } from "../messages/catalogue.ts";
import messages from "../messages/en/refusals.json";

const say = catalogue("refusals", messages);

/** The plain sentence for a refusal's code; for a code of a newer release, one that says so. */
export const refusalSentence = ({ code, facts }: Refusal): string =>
  say.has(code) ? say(code, facts) : say("unknown", { code });

/** Why something was not done, as a plain sentence, and that nothing written is lost. Spoken when it appears. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  return (
    <div class="refused" role="alert">
      {refusal ? (
        <p class="notice small" data-kind="look">
          {refusalSentence(refusal)} {say("kept")}
        </p>
      ) : null}
    </div>
  );
}
