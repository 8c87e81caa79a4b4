import { useState } from "preact/hooks";
import { baseRevision, type Agreement, type Wish } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { leadingOn, navigate } from "../../navigation.ts";
import { act } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Changes } from "./Changes.tsx";
import { isOnItsWay, usePartner } from "./entries.ts";
import { useSentence } from "./sentence.ts";
import { say } from "./say.ts";
import { Terms } from "./Terms.tsx";
import { WishChoice } from "./Wish.tsx";
import "./agreements.css";

interface AnswerProps {
  readonly agreement: Agreement;
  readonly onChange: () => void;
}

/** The other's proposal: what it says, what changed if it answers an earlier one, and three answers of equal weight. */
export function Answer({ agreement, onChange }: AnswerProps) {
  const partner = usePartner();
  const sentence = useSentence(agreement);
  const revision = baseRevision(agreement);
  const before = agreement.revisions.at(-2);
  const [asked, setAsked] = useState(false);
  const [wish, setWish] = useState<Wish | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answer = async (refused: Promise<Refusal | null>, to: string) => {
    const goOn = leadingOn();
    const why = await refused;
    setRefusal(why);
    if (why === null) goOn(to, { replace: true });
  };
  const of = { agreement: agreement.id, revision: revision.id };
  const accept = (wanted: Wish) =>
    answer(act({ type: "agreement.accept", ...of, wish: wanted }), "/agreements");
  const decline = () => answer(act({ type: "agreement.decline", ...of }), "/agreements");

  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      paper
      title={say(before ? "answerTitleCounter" : "answerTitle", { name: partner })}
      lede={say("answerLede")}
    >
      {before ? (
        <Changes before={before} now={revision} />
      ) : (
        <>
          <p class="proposal-sentence">{sentence}</p>
          <Terms agreement={agreement} />
        </>
      )}
      <Refused refusal={refusal} />
      {isOnItsWay(agreement.id) ? (
        <Notice>{say("onThisPhone")}</Notice>
      ) : asked ? (
        <>
          <WishChoice accepting value={wish} onChoose={setWish} />
          <Actions>
            {wish === "i-feel-i-have-to" ? (
              <Button onClick={() => navigate("/agreements")}>{say("notYet")}</Button>
            ) : (
              <Button
                cannot={wish === null ? say("missing.wish") : undefined}
                onClick={() => {
                  if (wish) void accept(wish);
                }}
              >
                {say("accept")}
              </Button>
            )}
          </Actions>
        </>
      ) : (
        <Actions>
          <Button onClick={() => setAsked(true)}>{say("accept")}</Button>
          <Button kind="line" onClick={onChange}>
            {say("change")}
          </Button>
          <Button kind="line" onClick={() => void decline()}>
            {say("decline")}
          </Button>
        </Actions>
      )}
    </Screen>
  );
}
