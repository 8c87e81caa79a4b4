import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { standingOf, type PactAnswer } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { markOpened, wasOpened } from "../../door/opened.ts";
import { sayDate } from "../dates.ts";
import { isOnItsWay } from "../entries.ts";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";
import { ReviewAnswer } from "./ReviewAnswer.tsx";
import type { OfReview } from "./answers.ts";

interface BothReviewsProps {
  readonly of: OfReview;
  /** Own first. */
  readonly answers: readonly PactAnswer[];
}

/** Both are written: opened when this person wishes to, own first. */
export function BothReviews({ of, answers }: BothReviewsProps) {
  const { me, now } = view.value;
  const theirs = answers.find(({ by }) => by !== me);
  const isOpen = theirs !== undefined && wasOpened(theirs.id);
  const pact = `/agreements/${of.agreement}`;
  return (
    <Screen
      place="agreements"
      where={sayPact("where")}
      back={pact}
      title={sayPact("bothTitle", { date: sayDate(of.review, now) })}
      wide={isOpen}
    >
      {isOpen ? (
        <>
          <div class="side-by-side">
            {answers.map(({ id, by, surveillance, next, late }) => (
              <ReviewAnswer
                key={id}
                by={by}
                surveillance={surveillance}
                next={next}
                event={id}
                late={late}
              />
            ))}
          </div>
          <WhatFollows of={of} answers={answers} />
        </>
      ) : (
        <>
          <p>{sayPact("bothWritten")}</p>
          <Actions>
            <Button onClick={() => theirs && markOpened(theirs.id)}>{sayPact("openBoth")}</Button>
            <Go kind="quiet" to={pact}>
              {say("notNow")}
            </Go>
          </Actions>
        </>
      )}
    </Screen>
  );
}

/** Nothing follows by itself. A yes suggests somebody from outside, and ending it stands one tap away (F2, N3). */
function WhatFollows({ of, answers }: BothReviewsProps) {
  const { pair, now } = view.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const agreement = pair?.agreement[of.agreement];
  const stands = agreement !== undefined && standingOf(agreement, now) === "active";
  const watched = answers.some(({ surveillance }) => surveillance === "yes");
  const endWished = watched || answers.some(({ next }) => next === "end");
  const end = async () => setRefusal(await act({ type: "agreement.end", agreement: of.agreement }));
  return (
    <div class="after-review flow">
      {watched ? (
        <Notice kind="look">
          <p>{sayPact("watched")}</p>
          <p>
            <Link to="/support">{sayPact("guidance")}</Link>
          </p>
        </Notice>
      ) : null}
      <Refused refusal={refusal} />
      {isOnItsWay(of.agreement) ? <Notice>{say("onThisPhone")}</Notice> : null}
      {stands ? null : <p>{sayPact("over")}</p>}
      <Actions>
        <Go to={`/agreements/${of.agreement}`}>{say("done")}</Go>
        {stands && endWished ? (
          <Button kind="line" onClick={() => void end()}>
            {sayPact("endNow")}
          </Button>
        ) : null}
      </Actions>
      {stands && endWished ? <p class="soft small">{say("endText")}</p> : null}
    </div>
  );
}
