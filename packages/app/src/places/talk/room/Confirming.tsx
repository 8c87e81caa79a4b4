import { useState } from "preact/hooks";
import { mostCorrections } from "@groundwork/repair";
import type { Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { say, useOther } from "../say.ts";
import { OneField } from "./OneField.tsx";
import { TurnsAbove } from "./Turns.tsx";

/** Is that what you meant? Yes hands the turn on; not quite says what was meant, twice at most. */
export function Confirming({ talk }: { readonly talk: Conversation }) {
  const name = useOther();
  const [correcting, setCorrecting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mayCorrect = talk.corrections < mostCorrections;
  const confirm = async () =>
    setRefusal(await act({ type: "conversation.confirm", conversation: talk.id }));
  return (
    <>
      <TurnsAbove talk={talk} />
      {correcting ? (
        <OneField
          draft={`conversation:${talk.id}:correct-${talk.turns.length}`}
          label={say("correctPrompt")}
          lines={3}
          action={say("sendCorrection")}
          command={(correction) => ({
            type: "conversation.correct",
            conversation: talk.id,
            correction,
          })}
        />
      ) : (
        <Actions>
          {mayCorrect ? (
            <Button kind="line" onClick={() => setCorrecting(true)}>
              {say("notQuite")}
            </Button>
          ) : null}
          <Button onClick={() => void confirm()}>{say("yesThatsIt")}</Button>
        </Actions>
      )}
      <p class="soft small">
        {mayCorrect
          ? say(talk.swapped ? "confirmNoteLast" : "confirmNote", { name })
          : say("noMoreCorrections")}
      </p>
      <Refused refusal={refusal} />
    </>
  );
}
