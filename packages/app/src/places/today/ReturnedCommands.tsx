import type { Command } from "@groundwork/repair";
import { navigate } from "../../navigation.ts";
import { drafts, settleReturned, view } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { refusalSentence } from "../../ui/Refused.tsx";
import { emptyForm } from "../agreements/form.ts";
import { say } from "./say.ts";

/** What could not be recorded when its turn came: said plainly, with the words given back. */
export function ReturnedCommands() {
  const { returned } = view.value;
  return (
    <>
      {returned.map(({ id, command, refusal }) => {
        const draft = draftOf(command);
        const keep = async (back: BackOnPaper) => {
          await drafts().save(back.key, { fields: back.fields });
          await settleReturned(id);
          navigate(back.path);
        };
        return (
          <section key={id} class="notice flow" data-kind="look" role="status">
            <h2 class="field-label">{say("returned")}</h2>
            <p class="small">
              {refusalSentence(refusal)} {say("returnedText")}
            </p>
            <Actions>
              {draft ? (
                <Button kind="line" onClick={() => void keep(draft)}>
                  {say("returnedKeep")}
                </Button>
              ) : null}
              <Button kind="quiet" onClick={() => void settleReturned(id)}>
                {say("returnedGo")}
              </Button>
            </Actions>
          </section>
        );
      })}
    </>
  );
}

interface BackOnPaper {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly path: string;
}

/** The page that a returned command's words belong on; null where it had none of these. */
function draftOf(command: Command): BackOnPaper | null {
  switch (command.type) {
    case "agreement.propose":
    case "agreement.counter":
      return {
        key: "agreement:new",
        fields: { ...emptyForm, sentence: command.sentence, why: command.why },
        path: "/agreements/new/words",
      };
    case "apology.offer": {
      const letter = command.letter ?? "new";
      return {
        key: `apology:${letter}`,
        fields: { letter: command.text },
        path: `/amends/apology/${letter}`,
      };
    }
    default:
      return null;
  }
}
