import { useState } from "preact/hooks";
import { hereFor, isHere } from "@groundwork/repair";
import type { Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { say, useOther } from "../say.ts";
import { BookedFor } from "./BookedFor.tsx";
import { useNow } from "./now.ts";

/** Before a live talk: each says for themselves that they are here, and nothing else tells that anyone is (screens.md, detail 4). */
export function Gathering({ talk }: { readonly talk: Conversation }) {
  const { me, partner } = view.value;
  const name = useOther();
  const now = useNow(firstEnd(talk, view.value.now));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const iAmHere = isHere(talk, me, now);
  const theyAreHere = partner !== null && isHere(talk, partner, now);
  const sayHere = async () =>
    setRefusal(await act({ type: "conversation.say-here", conversation: talk.id, at: now }));
  return (
    <>
      <div role="status">
        {theyAreHere ? <p class="lede">{say("theyAreHere", { name })}</p> : null}
        {iAmHere ? <p class="lede">{say("youAreHere")}</p> : null}
      </div>
      <p class="soft">{say(iAmHere ? "gatheringText" : "hereText", { name })}</p>
      <Refused refusal={refusal} />
      {iAmHere ? null : <Button onClick={() => void sayHere()}>{say("imHere")}</Button>}
      <BookedFor talk={talk} />
    </>
  );
}

/** When the first "I'm here" that stands now stops standing. */
const firstEnd = ({ here }: Conversation, now: number): number | null => {
  const ends = Object.values(here)
    .map((since) => since + hereFor)
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.min(...ends);
};
