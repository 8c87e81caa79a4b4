import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { isRecorded } from "@groundwork/repair";
import type { CameToLight } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, useWords, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { useLookedAt } from "../../door/looked.ts";
import { rememberedWords } from "../BreachFacts.tsx";
import { useWho } from "../say.ts";
import { say } from "./say.ts";

interface OneEntryProps {
  readonly entry: CameToLight;
  /** What it belongs to, where that is not said already. */
  readonly topic?: ComponentChildren;
}

/** One thing that came to light: what, when, told or found, and by whose word it stands. */
export function OneEntry({ entry, topic }: OneEntryProps) {
  const { me, pair } = view.value;
  const who = useWho(entry.by);
  const words = useWords(entry.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useLookedAt(entry.by === me ? [] : [entry.id]);
  const agree = async () => setRefusal(await act({ type: "account.say-so-too", entry: entry.id }));
  return (
    <div class="flow entry">
      <Turn who={say("entryBy", { who, date: new Date(entry.at) })}>
        <p>{words === null ? say("removed") : (words?.["what"] ?? "…")}</p>
      </Turn>
      <p class="soft small">
        {say(`way.${entry.how}`)}
        {entry.on === null ? null : ` ${say("on", { on: rememberedWords(entry.on) })}`}{" "}
        {entry.agreed !== null
          ? say("recorded")
          : pair !== null && isRecorded(pair, entry)
            ? say(entry.by === me ? "ownWord" : "theirOwnWord", { who })
            : entry.by === me
              ? say("ownView")
              : say("oneView", { who })}
        {entry.afterEverything ? ` ${say("afterEverythingNote")}` : null}
      </p>
      {topic}
      {entry.by !== me && entry.agreed === null ? (
        <WhileItStands>
          <Button kind="line" onClick={() => void agree()}>
            {say("sayToo")}
          </Button>
        </WhileItStands>
      ) : null}
      <Refused refusal={refusal} />
    </div>
  );
}
