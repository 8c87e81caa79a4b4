import { useState } from "preact/hooks";
import { messages as coachWords } from "@groundwork/coach/messages";
import { read, type Reading } from "../../../coach/reading.ts";
import { useDraft } from "../../../record/draft.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Field } from "../../../ui/Field.tsx";
import { say } from "../say.ts";

const questions = ["done", "choice", "impact", "blame"] as const;
const answers = ["yes", "partly", "no"] as const;
type Answer = (typeof answers)[number];

const isAnswer = (text: string | undefined): text is Answer =>
  answers.some((answer) => answer === text);

interface PrivateQuestionsProps {
  readonly offer: string;
  readonly letter: string;
}

/** Questions for the receiver alone, answered to oneself (M6): kept on this phone, in no record. */
export function PrivateQuestions({ offer, letter }: PrivateQuestionsProps) {
  const writing = useDraft(`reading:${offer}`, {});
  const fields = writing.fields.value;
  return (
    <div class="private-questions flow">
      <p class="small soft">{say("askNote")}</p>
      {questions.map((question) => {
        const given = fields[question];
        return (
          <Choices
            key={question}
            legend={say(`ask.${question}`)}
            options={answers.map((answer) => ({ value: answer, label: say(answer) }))}
            value={isAnswer(given) ? given : null}
            onChoose={(answer) => writing.set(question, answer)}
          />
        );
      })}
      <Field
        label={say("ask.see")}
        value={fields["see"] ?? ""}
        onInput={(text) => writing.set("see", text)}
        grows
      />
      <p class="small soft">{say("readWell")}</p>
      <CoachReads letter={letter} />
    </div>
  );
}

/** The coach on a received letter, for its receiver alone and only when asked (T3). */
function CoachReads({ letter }: { readonly letter: string }) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [busy, setBusy] = useState(false);
  const flags = reading?.review?.flags ?? [];
  if (!reading) {
    return (
      <div>
        <Button
          kind="quiet"
          busy={busy ? say("coachRead") : undefined}
          onClick={() => {
            setBusy(true);
            void read("apology", letter).then(setReading);
          }}
        >
          {say("coachRead")}
        </Button>
        <p class="small soft">{say("coachReadNote")}</p>
      </div>
    );
  }
  return (
    <div class="flow" role="status">
      {flags.length === 0 ? <p>{say("coachReadNone")}</p> : null}
      {flags.map(({ label, start, end, reason }) => (
        <div key={`${label}:${start}`} class="flow flow-small">
          <blockquote class="phrase-quote words">{reading.text.slice(start, end)}</blockquote>
          <p>{coachWords[reason]}</p>
        </div>
      ))}
      <ul class="chip-row">
        {(reading.review?.present ?? []).map(({ component }) => (
          <li key={component} class="component" data-present="true">
            {coachWords[`component.${component}`]}
          </li>
        ))}
      </ul>
    </div>
  );
}
