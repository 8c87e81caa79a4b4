import { useState } from "preact/hooks";
import {
  standingRevision,
  wasAccepted,
  type Agreement,
  type Revision,
  type Wish,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useReading } from "../../../coach/reading.ts";
import { leadingOn, navigate } from "../../../navigation.ts";
import { act } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { isOnItsWay, usePartner } from "../entries.ts";
import { sayPact } from "../pact.ts";
import { useWordingOf } from "../sentence.ts";
import { say } from "../say.ts";
import { Terms } from "../Terms.tsx";
import { Changes } from "./Changes.tsx";
import { PactToAnswer } from "./PactToAnswer.tsx";
import { SentenceCoach } from "./SentenceCoach.tsx";
import { WishChoice } from "./Wish.tsx";
import "../agreements.css";

interface AnswerProps {
  readonly agreement: Agreement;
  /** The other's words: those that are up, or those that this person said "not this" to and has come back to. */
  readonly revision: Revision;
  readonly onChange: () => void;
}

/** The other's words: what they say, what they change, and three answers of equal weight. */
export function Answer({ agreement, revision, onChange }: AnswerProps) {
  const partner = usePartner();
  const sentence = useWordingOf(revision);
  const before = wordingBefore(agreement, revision);
  const changesStanding = wasAccepted(agreement);
  const isPact = revision.terms.openness;
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
  const title = changesStanding
    ? "answerTitleChange"
    : isPact
      ? "answerTitlePact"
      : before
        ? "answerTitleCounter"
        : "answerTitle";

  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      paper
      title={say(title, { name: partner })}
      lede={say(isPact ? "answerLedePact" : "answerLede")}
    >
      {changesStanding ? <p>{say("standsMeanwhile")}</p> : null}
      {before ? (
        <Changes before={before} now={revision} />
      ) : (
        <>
          <p class="proposal-sentence">{sentence}</p>
          <Terms revision={revision} />
        </>
      )}
      <Received sentence={sentence} isPact={isPact} />
      {isPact ? <PactToAnswer until={revision.terms.until} /> : null}
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
          {isPact ? null : (
            <Button kind="line" onClick={onChange}>
              {say("change")}
            </Button>
          )}
          {agreement.declined ? null : (
            <Button kind="line" onClick={() => void decline()}>
              {say("decline")}
            </Button>
          )}
        </Actions>
      )}
    </Screen>
  );
}

/** The coach reads what was proposed too, for its receiver alone (T3). */
function Received({ sentence, isPact }: { readonly sentence: string; readonly isPact: boolean }) {
  const reading = useReading("agreement", sentence);
  const watches = reading?.analysis.labels.includes("surveillance") ?? false;
  return (
    <>
      <SentenceCoach reading={reading} />
      {watches && !isPact ? <Notice>{sayPact("received")}</Notice> : null}
    </>
  );
}

/** What these words would change: what stands, or what was proposed before them. */
function wordingBefore(agreement: Agreement, revision: Revision): Revision | undefined {
  if (wasAccepted(agreement)) return standingRevision(agreement);
  return agreement.revisions[agreement.revisions.indexOf(revision) - 1];
}
