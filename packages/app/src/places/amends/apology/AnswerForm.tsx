import { useState } from "preact/hooks";
import {
  apologyAnswers,
  apologyComponents,
  type Apology,
  type ApologyAnswer,
  type ApologyComponent,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Chips, Choices } from "../../../ui/Choices.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { isOnItsWay, usePartner } from "../letters.ts";
import { say } from "../say.ts";

/** Four answers, or none: leaving it unanswered stands beside them and is no harder (M3). */
export function AnswerForm({ offer }: { readonly offer: Apology }) {
  const name = usePartner();
  const [answer, setAnswer] = useState<ApologyAnswer | null>(null);
  const [missing, setMissing] = useState<ReadonlySet<ApologyComponent>>(new Set());
  const [line, setLine] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const given = offer.answers.at(-1)?.answer;

  const give = async (chosen: ApologyAnswer) => {
    const refused = await act({
      type: "apology.answer",
      apology: offer.id,
      answer: chosen,
      missing: chosen === "missing" ? [...missing] : [],
      line,
    });
    setRefusal(refused);
    if (refused === null) setAnswer(null);
  };

  if (isOnItsWay(offer.id)) return <Notice>{say("letterGoing")}</Notice>;
  return (
    <section class="flow">
      <Choices
        legend={say("answerTitle")}
        hint={say("answerNote")}
        options={apologyAnswers
          .filter((each) => each !== given)
          .map((each) => ({
            value: each,
            label: say(`give.${each}`),
            hint: each === "not-now" ? say("give.not-nowHint", { name }) : undefined,
          }))}
        value={answer}
        onChoose={setAnswer}
      />
      {answer === "missing" ? (
        <Chips
          legend={say("whatMissing")}
          options={apologyComponents.map((component) => ({
            value: component,
            label: say(`component.${component}`),
          }))}
          chosen={missing}
          onToggle={(component, chosen) => {
            const next = new Set(missing);
            if (chosen) next.add(component);
            else next.delete(component);
            setMissing(next);
          }}
        />
      ) : null}
      {answer ? <Field label={say("line")} value={line} onInput={setLine} grows /> : null}
      <Refused refusal={refusal} />
      <Actions>
        {answer ? (
          <Button
            cannot={
              answer === "missing" && missing.size === 0 ? say("missing.component") : undefined
            }
            onClick={() => void give(answer)}
          >
            {say("giveAnswer")}
          </Button>
        ) : null}
        <Go to="/amends" kind="line">
          {say("leaveIt")}
        </Go>
      </Actions>
    </section>
  );
}
