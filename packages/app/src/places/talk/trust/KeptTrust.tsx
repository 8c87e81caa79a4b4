import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { act, takeBack, view } from "../../../record/record.ts";
import { UnlessLookingBack } from "../../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { CameBack, onThisPhone, OnThisPhone } from "../OnThisPhone.tsx";
import { useWho } from "../say.ts";
import { say } from "./say.ts";
import { TrustWords } from "./TrustWords.tsx";

/** One's own, kept: it opens when both are written, and nothing here says whether the other's is. */
export function KeptTrust() {
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("back")}
      title={say("keptTitle")}
      lede={say("bothOpen")}
    >
      <OnThisPhone commands="trust." />
      <CameBack commands="trust." />
      <Kept />
      <Actions>
        <Go to="/talk">{say("done")}</Go>
        <UnlessLookingBack>
          <TakeBack />
        </UnlessLookingBack>
      </Actions>
    </Screen>
  );
}

/** Read from the act while that waits on this phone, afterwards from one's own room. */
function Kept() {
  const { me, self, pair } = view.value;
  const who = useWho(me);
  const waiting = onThisPhone("trust.keep").map(({ command }) => command)[0];
  if (waiting?.type === "trust.keep") {
    return <TrustWords who={who} isNot={waiting.isNot} words={waiting.words} />;
  }
  const commitment = pair?.trust.round[me]?.id ?? "";
  const kept = self.trust.byCommitment[commitment];
  return kept ? <TrustWords who={who} isNot={kept.isNot} event={kept.id} /> : null;
}

export function TakeBack() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const goBack = async () => {
    const [waiting] = onThisPhone("trust.keep");
    setRefusal(await (waiting ? takeBack(waiting.id) : act({ type: "trust.take-back" })));
  };
  return (
    <>
      <Button kind="quiet" onClick={() => void goBack()}>
        {say("takeBack")}
      </Button>
      <Refused refusal={refusal} />
    </>
  );
}
