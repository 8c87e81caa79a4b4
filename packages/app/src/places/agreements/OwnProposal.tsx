import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { act } from "../../record/record.ts";
import { Actions, Button, Go } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { isOnItsWay, usePartner, type Entry } from "./entries.ts";
import { useSentence } from "./sentence.ts";
import { say } from "./say.ts";
import { Terms } from "./Terms.tsx";
import "./agreements.css";

interface OwnProposalProps {
  readonly entry: Entry;
  readonly onChange: () => void;
}

/** One's own proposal: nothing to check, a way to take it back; after "not this", a way to find other words. */
export function OwnProposal({ entry, onChange }: OwnProposalProps) {
  const { agreement, standing } = entry;
  const partner = usePartner();
  const sentence = useSentence(agreement);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words =
    standing === "withdrawn"
      ? { title: say("withdrawn"), lede: undefined }
      : standing === "declined"
        ? { title: say("declinedTitle"), lede: say("declinedLede") }
        : { title: say("ownTitle"), lede: say("ownLede", { name: partner }) };
  const going = isOnItsWay(agreement.id);
  const withdraw = async () =>
    setRefusal(await act({ type: "agreement.withdraw", agreement: agreement.id }));
  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      place="agreements"
      {...words}
      companion={<Terms agreement={agreement} />}
    >
      <p class="proposal-sentence">{sentence}</p>
      <Refused refusal={refusal} />
      {going ? <Notice>{say("onThisPhone")}</Notice> : null}
      <Actions>
        <Go to="/agreements">{say("done")}</Go>
        {standing === "declined" ? (
          <Button kind="line" onClick={onChange}>
            {say("change")}
          </Button>
        ) : null}
        {standing === "proposed" && entry.own && !going ? (
          <Button kind="quiet" onClick={() => void withdraw()}>
            {say("withdraw")}
          </Button>
        ) : null}
      </Actions>
    </Screen>
  );
}
