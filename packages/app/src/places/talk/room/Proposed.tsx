import { useState } from "preact/hooks";
import { talkRequest } from "@groundwork/repair";
import type { Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { LongerWish, quietFor, type Longer } from "../LongerWish.tsx";
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

function Answer({ talk }: { readonly talk: Conversation }) {
  const [wish, setWish] = useState<Longer>("none");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answer = async (type: "conversation.accept" | "conversation.say-not-yet") => {
    const refused = await act({ type, conversation: talk.id });
    setRefusal(refused);
    const quiet = quietFor(wish, talkRequest(talk.topic));
    if (!refused && type === "conversation.say-not-yet" && quiet) setRefusal(await act(quiet));
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
      <LongerWish value={wish} onChoose={setWish} />
      <Refused refusal={refusal} />
    </>
  );
}
