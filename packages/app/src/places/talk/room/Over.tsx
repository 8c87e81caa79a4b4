import { useId, useState } from "preact/hooks";
import { isNamedTopic, missedReturns, topicOf } from "@groundwork/repair";
import type { Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../../record/record.ts";
import { Go } from "../../../ui/Button.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { say } from "../say.ts";
import { TalkedThrough } from "../settling/TalkedThrough.tsx";

/** The end, the same for every reason; and how heard this person felt, for themselves. */
export function Over({ talk }: { readonly talk: Conversation }) {
  const step = talk.steps.find(({ agreed }) => agreed);
  const begun = talk.turns.length > 0;
  const { pair } = view.value;
  // A breach has a page of its own, where its mark stands.
  const topic = topicOf(talk);
  return (
    <>
      <p class="lede soft">{say(talk.stage === "not-yet" ? "notYetText" : "overText")}</p>
      {step ? (
        <Turn who={say("bothSaidStep")}>
          <p>{wordsOf(step.id).value?.["step"] ?? "…"}</p>
        </Turn>
      ) : null}
      {begun ? <HowHeard talk={talk} /> : null}
      {pair && isNamedTopic(pair, topic) ? <TalkedThrough topic={topic} /> : null}
      <Go kind="quiet" to="/support/help">
        {say("help")}
      </Go>
    </>
  );
}

const ratings = Array.from({ length: 11 }, (_, heard) => heard);

/** Own item, 0 to 10: not a validated test, and nobody else's to see (T1). */
function HowHeard({ talk }: { readonly talk: Conversation }) {
  const name = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What was tapped stands at once; the record follows.
  const [tapped, setTapped] = useState<number | null>(null);
  const chosen = tapped ?? view.value.self.conversation.heard[talk.id];
  const rate = async (heard: number) => {
    setTapped(heard);
    const refused = await act({ type: "conversation.rate", conversation: talk.id, heard });
    setRefusal(refused);
    if (refused) setTapped(null);
  };
  return (
    <>
      <fieldset class="chips">
        <legend class="field-label">{say("howHeard")}</legend>
        <p class="soft small">{say("howHeardText")}</p>
        <div class="chip-row">
          {ratings.map((heard) => (
            <label class="chip rating" key={heard}>
              <input
                type="radio"
                class="spoken"
                name={name}
                checked={chosen === heard}
                onChange={() => void rate(heard)}
              />
              {heard}
            </label>
          ))}
        </div>
      </fieldset>
      <Refused refusal={refusal} />
    </>
  );
}

/** Two returns that somebody missed suggest help, kindly, whoever it was (T2). */
export const helpIsNear = (talk: Conversation, people: readonly string[], now: number): boolean =>
  people.some((person) => missedReturns(talk, person, now) >= 2);
