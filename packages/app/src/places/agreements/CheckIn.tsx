import { useState } from "preact/hooks";
import type { Agreement, CheckIn as CheckInSay, Occasion } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { sayDate, sayMoment } from "./dates.ts";
import { sayCheckIn as say, useWordingOf } from "./sentence.ts";
import "./agreements.css";

interface CheckInProps {
  readonly agreement: Agreement;
  readonly occasion: Occasion;
  /** Where a heading above already says which agreement it is. */
  readonly named?: boolean;
}

/** Two taps: how it was, and Record it (screens.md, "Details", 9). The line between them is for whoever wants one. */
export function CheckIn({ agreement, occasion, named = false }: CheckInProps) {
  const { on, due, tellBy, revision } = occasion;
  const [chosen, setChosen] = useState<CheckInSay | null>(null);
  const [line, setLine] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What it fell due under: a change of words asks nothing else of a day that had come.
  const sentence = useWordingOf({ id: revision });
  const { terms } = agreement.revisions.find(({ id }) => id === revision) ?? {};
  const isCue = terms?.schedule.every === "cue";
  const waiting = pendingCheckIn(agreement.id, on);
  const choices: readonly CheckInSay[] = [
    "kept",
    "partly",
    "missed",
    ...(isCue ? (["did-not-come-up"] as const) : []),
  ];

  const record = async (how: CheckInSay) => {
    const refused = await act({
      type: "occasion.check-in",
      agreement: agreement.id,
      on,
      say: how,
      line,
    });
    setRefusal(refused);
    if (refused === null) setChosen(null);
  };

  return (
    <div class="check-in">
      {named ? null : <p class="check-in-sentence">{sentence}</p>}
      <p class="small soft">
        {isCue
          ? say("dueWeek", { when: sayDate(on, due) })
          : say("dueOn", { when: sayMoment(due) })}
      </p>
      {waiting ? (
        <p class="small" role="status">
          <b>{say(`say.${waiting}`)}.</b> {say("countsFrom")}
        </p>
      ) : (
        <div class="check-in-choices" role="group" aria-label={`${say("howWasIt")} ${sentence}`}>
          {choices.map((how) => (
            <Button key={how} kind="line" pressed={chosen === how} onClick={() => setChosen(how)}>
              {say(`say.${how}`)}
            </Button>
          ))}
        </div>
      )}
      {chosen ? (
        <div class="flow flow-small">
          {chosen === "missed" ? (
            <p class="small soft">{say("tellBy", { when: sayMoment(tellBy) })}</p>
          ) : null}
          <Field label={say("line")} value={line} onInput={setLine} grows />
          <Button onClick={() => void record(chosen)}>{say("record")}</Button>
        </div>
      ) : null}
      <Refused refusal={refusal} />
    </div>
  );
}

/** What this person said of an occasion that has not reached the record yet. */
function pendingCheckIn(agreement: string, on: string): CheckInSay | null {
  const pending = view.value.pending.findLast(
    ({ command }) =>
      command.type === "occasion.check-in" && command.agreement === agreement && command.on === on,
  );
  return pending?.command.type === "occasion.check-in" ? pending.command.say : null;
}
