import { useState } from "preact/hooks";
import { addDays, dateAt, isOpenQuestion, longestDeferralDays } from "@groundwork/repair";
import type { Command, Question } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, useWords, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { zoneHere } from "../../agreements/dates.ts";
import { Answers, Held } from "./Answers.tsx";
import { say } from "./say.ts";

type Way = "answer" | "by" | null;

/** The other's question: answer it, say by when, or ask for a session. Three of one weight, and none is pressed. */
export function TheirQuestion({ question }: { readonly question: Question }) {
  const { me } = view.value;
  const [way, setWay] = useState<Way>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = useWords(question.id);
  const answered = question.answers.length > 0;
  const go = async (command: Command): Promise<Refusal | null> => {
    const refused = await act(command);
    setRefusal(refused);
    if (!refused) setWay(null);
    return refused;
  };
  return (
    <article class="flow entry">
      <p class="words">{words === null ? say("removed") : (words?.["question"] ?? "…")}</p>
      {question.health ? <p class="soft small">{say("aboutHealthForYou")}</p> : null}
      <Answers question={question} by={me} />
      <Held question={question} />
      {way === "answer" ? (
        <WriteAnswer question={question} onCancel={() => setWay(null)} onGive={go} />
      ) : null}
      {way === "by" ? (
        <ByWhen question={question} onCancel={() => setWay(null)} onSay={go} />
      ) : null}
      {way === null ? (
        <WhileItStands>
          <Actions>
            <Button kind="line" onClick={() => setWay("answer")}>
              {say(answered ? "correct" : "answer")}
            </Button>
            {answered ? null : (
              <Button kind="line" onClick={() => setWay("by")}>
                {say(isOpenQuestion(question) ? "sayByWhen" : "anotherDay")}
              </Button>
            )}
            {answered || question.held?.until === null ? null : (
              <Button
                kind="line"
                onClick={() => void go({ type: "question.take-to-session", question: question.id })}
              >
                {say("inSession")}
              </Button>
            )}
          </Actions>
        </WhileItStands>
      ) : null}
      <Refused refusal={refusal} />
    </article>
  );
}

interface WriteAnswerProps {
  readonly question: Question;
  readonly onCancel: () => void;
  readonly onGive: (command: Command) => Promise<Refusal | null>;
}

function WriteAnswer({ question, onCancel, onGive }: WriteAnswerProps) {
  const writing = useDraft(`answer:${question.id}`, { answer: "" });
  const answer = writing.fields.value["answer"] ?? "";
  const give = () =>
    writing.record(() => onGive({ type: "question.answer", question: question.id, answer }));
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <DraftPaper
        label={say(question.answers.length > 0 ? "correctPrompt" : "answerPrompt")}
        field="answer"
        writing={writing}
        lines={4}
      />
      <Actions>
        <Button kind="line" onClick={onCancel}>
          {say("notNow")}
        </Button>
        <Button type="submit">{say("giveAnswer")}</Button>
      </Actions>
    </form>
  );
}

interface ByWhenProps {
  readonly question: Question;
  readonly onCancel: () => void;
  readonly onSay: (command: Command) => Promise<unknown>;
}

function ByWhen({ question, onCancel, onSay }: ByWhenProps) {
  const zone = zoneHere();
  const today = dateAt(view.value.now, zone);
  const [by, setBy] = useState(addDays(today, 3));
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void onSay({ type: "question.defer", question: question.id, by, zone });
      }}
    >
      <Field
        label={say("byPrompt")}
        hint={say("byHint")}
        type="date"
        min={addDays(today, 1)}
        max={addDays(today, longestDeferralDays)}
        value={by}
        onInput={setBy}
      />
      <Actions>
        <Button kind="line" onClick={onCancel}>
          {say("notNow")}
        </Button>
        <Button type="submit">{say("sayIt")}</Button>
      </Actions>
    </form>
  );
}
