import { useState } from "preact/hooks";
import type { Command, Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { say, useOther } from "../say.ts";
import { OneField } from "./OneField.tsx";

/** One next step if both say so, or none: either may close. */
export function Closing({ talk }: { readonly talk: Conversation }) {
  const { me } = view.value;
  const name = useOther();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const step = talk.steps.at(-1);
  const doing = async (command: Command) => setRefusal(await act(command));
  return (
    <>
      <p class="lede soft">{say("closingText")}</p>
      {step ? (
        <Turn who={step.by === me ? say("yourStep") : say("theirStep", { name })}>
          <p>{wordsOf(step.id).value?.["step"] ?? "…"}</p>
        </Turn>
      ) : null}
      {step && step.by !== me ? (
        <Button
          onClick={() =>
            void doing({ type: "conversation.agree-step", conversation: talk.id, step: step.id })
          }
        >
          {say("agreeStep")}
        </Button>
      ) : null}
      <OneField
        key={step?.id ?? "first"}
        draft={`conversation:${talk.id}:step`}
        label={say(step ? "anotherStep" : "stepPrompt")}
        lines={2}
        action={say("offerStep")}
        command={(text) => ({ type: "conversation.offer-step", conversation: talk.id, step: text })}
      />
      <Button
        kind="line"
        onClick={() => void doing({ type: "conversation.close", conversation: talk.id })}
      >
        {say("closeWithout")}
      </Button>
      <Refused refusal={refusal} />
    </>
  );
}
