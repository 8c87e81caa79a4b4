import { useState } from "preact/hooks";
import { baseRevision, offeredRevision, standingRevision } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { isOnItsWay, usePartner, type Entry } from "../entries.ts";
import { useWordingOf } from "../sentence.ts";
import { say } from "../say.ts";
import { Terms } from "../Terms.tsx";
import { Changes } from "./Changes.tsx";
import "../agreements.css";

interface OwnProposalProps {
  readonly entry: Entry;
  readonly onChange: () => void;
}

/** One's own proposal: nothing to check, a way to take it back; after "not this", a way to find other words. */
export function OwnProposal({ entry, onChange }: OwnProposalProps) {
  const { agreement, standing } = entry;
  const revision = baseRevision(agreement);
  const sentence = useWordingOf(revision);
  const words = useHeading(entry);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const going = isOnItsWay(agreement.id);
  const withdraw = async () =>
    setRefusal(await act({ type: "agreement.withdraw", agreement: agreement.id }));
  const changesStanding = standing === "active";
  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      place="agreements"
      {...words}
      companion={changesStanding ? undefined : <Terms revision={revision} />}
    >
      {changesStanding ? (
        <Changes before={standingRevision(agreement)} now={revision} />
      ) : (
        <p class="proposal-sentence">{sentence}</p>
      )}
      <Refused refusal={refusal} />
      {going ? <Notice>{say("onThisPhone")}</Notice> : null}
      <Actions>
        <Go to="/agreements">{say("done")}</Go>
        {standing === "declined" ? (
          <Button kind="line" onClick={onChange}>
            {say("change")}
          </Button>
        ) : null}
        {offeredRevision(agreement) && !going ? (
          <Button kind="quiet" onClick={() => void withdraw()}>
            {say("withdraw")}
          </Button>
        ) : null}
      </Actions>
    </Screen>
  );
}

function useHeading({ standing }: Entry): { readonly title: string; readonly lede?: string } {
  const name = usePartner();
  switch (standing) {
    case "withdrawn":
      return { title: say("withdrawn") };
    case "declined":
      return { title: say("declinedTitle"), lede: say("declinedLede") };
    case "active":
      return { title: say("ownTitleChange"), lede: say("ownLedeChange", { name }) };
    default:
      return { title: say("ownTitle"), lede: say("ownLede", { name }) };
  }
}
