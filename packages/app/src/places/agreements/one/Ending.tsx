import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, useWords } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { dayOfDate, standingRevision } from "@groundwork/repair";
import { sayShortDay } from "../dates.ts";
import type { Entry } from "../entries.ts";
import { say } from "../say.ts";

/** By either, alone, at once: no reason asked, and no way to be refused; with thanks, if somebody wishes. */
export function Ending({ id }: { readonly id: string }) {
  const [open, setOpen] = useState<"end" | "retire" | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const writing = useDraft(`agreement:${id}:thanks`, { thanks: "" });
  const thanks = writing.fields.value["thanks"] ?? "";
  const close = () => {
    setRefusal(null);
    setOpen(null);
  };
  const end = async () => {
    const refused = await act({ type: "agreement.end", agreement: id });
    setRefusal(refused);
    if (refused === null) setOpen(null);
  };
  const retire = async () => {
    const refused = await writing.record(() =>
      act({ type: "agreement.retire", agreement: id, thanks }),
    );
    setRefusal(refused);
    if (refused !== null) return;
    setOpen(null);
  };
  return (
    <div class="flow flow-small">
      <Actions>
        <Button kind="quiet" onClick={() => setOpen("retire")}>
          {say("retire")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("end")}>
          {say("end")}
        </Button>
      </Actions>
      <Dialog open={open === "end"} onClose={close} title={say("endTitle")}>
        <p>{say("endText")}</p>
        <Refused refusal={refusal} />
        <Actions>
          <Button kind="line" onClick={close}>
            {say("endKeep")}
          </Button>
          <Button onClick={() => void end()}>{say("endDo")}</Button>
        </Actions>
      </Dialog>
      <Dialog open={open === "retire"} onClose={close} title={say("retireTitle")}>
        <p>{say("retireText")}</p>
        <Field
          label={say("thanks")}
          value={thanks}
          onInput={(text) => writing.set("thanks", text)}
          grows
        />
        <Refused refusal={refusal} />
        <Actions>
          <Button kind="line" onClick={close}>
            {say("endKeep")}
          </Button>
          <Button onClick={() => void retire()}>{say("retireDo")}</Button>
        </Actions>
      </Dialog>
    </div>
  );
}

/** How and when it came to its end. */
export function Ended({ entry: { agreement, standing } }: { readonly entry: Entry }) {
  const { ended } = agreement;
  const thanks = useWords(ended?.id ?? "")?.["thanks"];
  const { until } = standingRevision(agreement).terms;
  if (standing === "expired" && until !== null) {
    return <Notice>{say("ranUntil", { date: sayShortDay(dayOfDate(until)) })}</Notice>;
  }
  if (ended === null) return null;
  const date = sayShortDay(Math.floor(ended.at / 86_400_000));
  return (
    <Notice>
      {say(ended.how === "retired" ? "retiredOn" : "endedOn", { date })}
      {thanks ? <span class="words said-line">{thanks}</span> : null}
    </Notice>
  );
}
