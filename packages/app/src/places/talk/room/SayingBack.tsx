import type { Conversation } from "@groundwork/repair";
import { say, useOther } from "../say.ts";
import { OneField } from "./OneField.tsx";
import { TurnsAbove } from "./Turns.tsx";

/** The listener's paper: what was heard, in own words, before anything is answered. */
export function SayingBack({ talk }: { readonly talk: Conversation }) {
  const name = useOther();
  return (
    <>
      <TurnsAbove talk={talk} />
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
