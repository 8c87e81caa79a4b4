import type { Conversation } from "@groundwork/repair";
import { say, useOther } from "../say.ts";
import { OneField } from "./OneField.tsx";
import { lastOf, OneTurn } from "./Turns.tsx";

/** The listener's paper: what was heard, in own words, before anything is answered. */
export function SayingBack({ talk }: { readonly talk: Conversation }) {
  const name = useOther();
  const told = lastOf(talk, ["spoke"]);
  const correction = talk.corrections > 0 ? lastOf(talk, ["corrected"]) : undefined;
  return (
    <>
      {told ? <OneTurn turn={told} /> : null}
      {correction ? <OneTurn turn={correction} /> : null}
      <OneField
        draft={`conversation:${talk.id}:say-back-${talk.turns.length}`}
        label={say("sayBackPrompt", { name })}
        hint={say("sayBackHint")}
        action={say("giveBack")}
        command={(saidBack) => ({ type: "conversation.say-back", conversation: talk.id, saidBack })}
      />
    </>
  );
}
