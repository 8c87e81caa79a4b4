import { useState } from "preact/hooks";
import type { Question } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, useWords, view } from "../../../record/record.ts";
import { UnlessLookingBack } from "../../../ui/AtRest.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { isWaiting } from "../../door/opened.ts";
import { Answers, Held } from "./Answers.tsx";
import { say } from "./say.ts";

/** A question of one's own, with what was answered. An answer that waits behind one's door is not shown here. */
export function OwnQuestion({ question }: { readonly question: Question }) {
  const { partner } = view.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = useWords(question.id);
  const takeBack = async () =>
    setRefusal(await act({ type: "question.take-back", question: question.id }));
  const seen = { ...question, answers: question.answers.filter(({ id }) => !isWaiting(id)) };
  return (
    <article class="flow entry">
      <p class="words">{words === null ? say("removed") : (words?.["question"] ?? "…")}</p>
      {question.health ? <p class="soft small">{say("aboutHealth")}</p> : null}
      <Answers question={seen} by={partner ?? ""} />
      <Held question={question} />
      <UnlessLookingBack>
        <Button kind="quiet" onClick={() => void takeBack()}>
          {say("takeBack")}
        </Button>
      </UnlessLookingBack>
      <Refused refusal={refusal} />
    </article>
  );
}
