import { useState } from "preact/hooks";
import { leadingOn } from "../../navigation.ts";
import { drafts } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { emptyForm, formOf, type Form } from "../agreements/form.ts";
import { say } from "./say.ts";

/** Where a new agreement is written, and the draft that is kept there. */
const page = { path: "/agreements/new/words", draft: "agreement:new" };

/**
 * Begins an agreement with a sentence of one's own and opens its page (M4). Where another one stands there half-written, asks first:
 * nothing written goes unasked.
 *
 * @returns how to begin, and what to show meanwhile
 */
export function useBeginning() {
  const [asking, setAsking] = useState<{ readonly begun: string; readonly put: Form } | null>(null);
  const begin = async (given: Partial<Form>) => {
    const goOn = leadingOn();
    const put = { ...emptyForm, ...given };
    const stands = await drafts().load(page.draft);
    const begun = stands === null ? "" : formOf(stands.fields).sentence.trim();
    if (begun !== "" && begun !== put.sentence.trim()) return setAsking({ begun, put });
    await drafts().save(page.draft, { fields: { ...put } });
    goOn(page.path);
  };
  const question = asking ? (
    <Dialog open onClose={() => setAsking(null)} title={say("begunTitle")}>
      <p>{say("begunText", { sentence: asking.begun })}</p>
      <Actions>
        <Button
          onClick={() => {
            const goOn = leadingOn();
            goOn(page.path);
          }}
        >
          {say("begunGoOn")}
        </Button>
        <Button
          kind="line"
          onClick={() => {
            const goOn = leadingOn();
            void drafts()
              .save(page.draft, { fields: { ...asking.put } })
              .then(() => goOn(page.path));
          }}
        >
          {say("begunReplace")}
        </Button>
      </Actions>
    </Dialog>
  ) : null;
  return { begin, question };
}
