import { useState } from "preact/hooks";
import { day, talkRequest } from "@groundwork/repair";
import type { Command, Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { say, useOther } from "../say.ts";
import { subjectOf } from "../topics.ts";
import { BookedFor } from "./BookedFor.tsx";

/** A talk put to the other, or to this person: yes and not yet weigh the same. */
export function Proposed({ talk }: { readonly talk: Conversation }) {
  const { me } = view.value;
  const name = useOther();
  const words = wordsOf(talk.id).value;
  const mine = talk.proposedBy === me;
  const speaker = say(talk.speaker === me ? "firstMe" : "firstThem", { name });
  return (
    <>
      <Turn who={say("about")}>
        <p>{subjectOf(talk)}</p>
        {words?.["note"] ? <p>{words["note"]}</p> : null}
      </Turn>
      <p class="soft">
        {say(`pace.${talk.pace}`)} · {speaker}
      </p>
      <BookedFor talk={talk} />
      {mine ? <p class="soft">{say("proposedText", { name })}</p> : <Answer talk={talk} />}
    </>
  );
}

const longer = { none: 0, month: 30, quarter: 91 } as const;
type Longer = keyof typeof longer;

function Answer({ talk }: { readonly talk: Conversation }) {
  const [wish, setWish] = useState<Longer>("none");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answer = async (type: "conversation.accept" | "conversation.say-not-yet") => {
    const quiet: Command = {
      type: "readiness.keep-quiet",
      request: talkRequest(talk.topic),
      until: view.value.now + longer[wish] * day,
    };
    const refused = await act({ type, conversation: talk.id });
    setRefusal(refused);
    if (!refused && type === "conversation.say-not-yet" && wish !== "none") {
      setRefusal(await act(quiet));
    }
  };
  return (
    <>
      <p class="soft">{say("askedText")}</p>
      <Actions>
        <Button kind="line" onClick={() => void answer("conversation.say-not-yet")}>
          {say("notYet")}
        </Button>
        <Button kind="line" onClick={() => void answer("conversation.accept")}>
          {say("yesTalk")}
        </Button>
      </Actions>
      <Disclosure summary={say("longer")}>
        <Choices
          legend={say("longer")}
          legendHidden
          hint={say("longerText")}
          options={(["none", "month", "quarter"] as const).map((value) => ({
            value,
            label: say(`longer.${value}`),
          }))}
          value={wish}
          onChoose={setWish}
        />
      </Disclosure>
      <Refused refusal={refusal} />
    </>
  );
}
