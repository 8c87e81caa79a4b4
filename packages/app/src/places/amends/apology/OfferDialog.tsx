import { useState } from "preact/hooks";
import { standingApology, type EventId } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { act, view } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { breachOf, usePartner } from "../letters.ts";
import { say } from "../say.ts";

interface OfferDialogProps {
  readonly letter: EventId;
  readonly topic: EventId | null;
  readonly text: string;
  readonly onClose: () => void;
}

/** What offering means, said before it is done (M3). */
export function OfferDialog({ letter, topic, text, onClose }: OfferDialogProps) {
  const name = usePartner();
  const seen = view.value;
  const breach = breachOf(seen, topic);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const replaces =
    seen.pair !== null && standingApology(seen.pair.apology, seen.me, breach) !== null;
  const offer = async () => {
    const goOn = leadingOn();
    const refused = await act({ type: "apology.offer", letter, breach, text });
    setRefusal(refused);
    if (refused === null) goOn(`/amends/apology/${letter}/given`, { replace: true });
  };
  return (
    <Dialog open onClose={onClose} title={say("offerTitle", { name })}>
      <p>{say("offerText", { name })}</p>
      {replaces ? <p>{say("offerReplaces")}</p> : null}
      <Refused refusal={refusal} />
      <Actions>
        <Button onClick={() => void offer()}>{say("offerDo", { name })}</Button>
        <Button kind="line" onClick={onClose}>
          {say("offerKeep")}
        </Button>
      </Actions>
    </Dialog>
  );
}
