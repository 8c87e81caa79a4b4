import type { Command } from "@groundwork/repair";
import type { Returned } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { drafts, settleReturned, view } from "../../record/record.ts";
import { wordsIn } from "../../record/returned.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { useRefusalSentence } from "../../ui/Refused.tsx";
import { paperFor, type BackOnPaper } from "./papers.ts";
import { say } from "./say.ts";

/** What could not be recorded when its turn came: said plainly, with the words given back (K1). */
export function ReturnedCommands() {
  return (
    <>
      {view.value.returned.map((each) => (
        <CameBack key={each.id} returned={each} />
      ))}
    </>
  );
}

function CameBack({ returned }: { readonly returned: Returned<Command> }) {
  const { id, command, refusal } = returned;
  const words = wordsIn(command);
  const why = useRefusalSentence(refusal);
  const paper = paperFor(command, view.value);
  return (
    <section class="notice flow" data-kind="look" role="status">
      <h2 class="field-label">{say("returned")}</h2>
      <p class="small">
        {why} {say(words.length > 0 ? "returnedText" : "returnedNot")}
      </p>
      {words.map((text, at) => (
        <p key={at} class="words">
          {text}
        </p>
      ))}
      <Actions>
        {paper ? (
          <Button kind="line" onClick={() => void putBack(id, paper)}>
            {say("returnedKeep")}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={() => void settleReturned(id)}>
          {say(words.length > 0 ? "returnedForget" : "returnedGo")}
        </Button>
      </Actions>
    </section>
  );
}

/** What is being written on that page already stays; then these words stay here too. */
async function putBack(id: string, { key, fields, path }: BackOnPaper): Promise<void> {
  const goOn = leadingOn();
  if ((await drafts().load(key)) === null) {
    const saved = await drafts().save(key, { fields });
    if (saved.ok) await settleReturned(id);
  }
  goOn(path);
}
