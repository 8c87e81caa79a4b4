import { useState } from "preact/hooks";
import { dateAt, stepsInPerson } from "@groundwork/repair";
import type { Breach, Command, InPersonMark, StepInPerson } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../record/record.ts";
import { UnlessLookingBack, WhileItStands } from "../../ui/AtRest.tsx";
import { Actions, Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { sayDate, zoneHere } from "../agreements/dates.ts";
import { isWaiting } from "../door/opened.ts";
import { say, useOther } from "./say.ts";

/** Steps done face to face: dated, without words, counted once both say so (G5). */
export function InPerson({ breach }: { readonly breach: Breach }) {
  const { me, pair } = view.value;
  const marks = Object.values(pair?.inperson.byId ?? {}).filter(
    (mark) => mark.breach === breach.id && (mark.by === me || mark.bothSay || !isWaiting(mark.id)),
  );
  return (
    <section class="flow">
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
      <WhileItStands>
        <Disclosure key={marks.length} summary={say("inPerson")}>
          <MarkOne breach={breach.id} />
        </Disclosure>
      </WhileItStands>
    </section>
  );
}

function Mark({ mark }: { readonly mark: InPersonMark }) {
  const { me, now } = view.value;
  const name = useOther();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async (command: Command) => setRefusal(await act(command));
  const done = say(`inPersonDone.${mark.step}`, { date: sayDate(mark.on, now) });
  return (
    <div class="flow flow-small">
      <p>
        {done}{" "}
        <span class="soft small">
          {mark.bothSay
            ? say("bothSay")
            : mark.by === me
              ? say("youSay")
              : say("theySay", { name })}
        </span>
      </p>
      {mark.bothSay ? null : (
        <Actions>
          {mark.by === me ? (
            <UnlessLookingBack>
              <Button
                kind="quiet"
                onClick={() => void go({ type: "inperson.take-back", mark: mark.id })}
              >
                {say("takeBack")}
              </Button>
            </UnlessLookingBack>
          ) : (
            <WhileItStands>
              <Button
                kind="line"
                onClick={() => void go({ type: "inperson.mark-too", mark: mark.id })}
              >
                {say("yesWeDid")}
              </Button>
            </WhileItStands>
          )}
        </Actions>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}

function MarkOne({ breach }: { readonly breach: string }) {
  const today = dateAt(view.value.now, zoneHere());
  const [step, setStep] = useState<StepInPerson | null>(null);
  const [on, setOn] = useState(today);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mark = async () => {
    if (step !== null) setRefusal(await act({ type: "inperson.mark", breach, step, on }));
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void mark();
      }}
    >
      <Choices
        legend={say("inPersonWhat")}
        hint={say("inPersonHint")}
        options={stepsInPerson.map((value) => ({ value, label: say(`inPersonStep.${value}`) }))}
        value={step}
        onChoose={setStep}
      />
      <Field label={say("inPersonOn")} type="date" max={today} value={on} onInput={setOn} />
      <Refused refusal={refusal} />
      <Button type="submit" kind="line" cannot={step === null ? say("inPersonFirst") : undefined}>
        {say("inPersonMark")}
      </Button>
    </form>
  );
}
