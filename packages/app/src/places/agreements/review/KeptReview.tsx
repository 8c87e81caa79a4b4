import { useState } from "preact/hooks";
import { reviewOf } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, takeBack, view } from "../../../record/record.ts";
import { UnlessLookingBack } from "../../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";
import { ReviewAnswer } from "./ReviewAnswer.tsx";
import { answersHere, type OfReview } from "./answers.ts";

/** One's own answer, kept: it opens when both are written, and nothing here says whether the other's is. */
export function KeptReview({ of }: { readonly of: OfReview }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [waiting] = answersHere(of);
  const goBack = async () =>
    setRefusal(await (waiting ? takeBack(waiting.id) : act({ type: "pact.take-back", ...of })));
  const pact = `/agreements/${of.agreement}`;
  return (
    <Screen
      place="agreements"
      where={sayPact("where")}
      back={pact}
      title={sayPact("keptTitle")}
      lede={sayPact("bothOpen")}
    >
      {waiting ? <Notice>{say("onThisPhone")}</Notice> : null}
      <Kept of={of} />
      <Refused refusal={refusal} />
      <Actions>
        <Go to={pact}>{say("done")}</Go>
        <UnlessLookingBack>
          <Button kind="quiet" onClick={() => void goBack()}>
            {sayPact("takeBack")}
          </Button>
        </UnlessLookingBack>
      </Actions>
    </Screen>
  );
}

/** Read from the act while that waits on this phone, afterwards from one's own room. */
function Kept({ of }: { readonly of: OfReview }) {
  const { me, self, pair } = view.value;
  const [waiting] = answersHere(of);
  if (waiting?.command.type === "pact.answer") {
    const { surveillance, next, line } = waiting.command;
    return <ReviewAnswer by={me} surveillance={surveillance} next={next} line={line} />;
  }
  const commitment = pair && reviewOf(pair.pact, of.agreement, of.review).round[me]?.id;
  const kept = commitment ? self.pact[commitment] : undefined;
  return kept ? (
    <ReviewAnswer by={me} surveillance={kept.surveillance} next={kept.next} event={kept.id} />
  ) : null;
}
