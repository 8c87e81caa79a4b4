import { useId, useState } from "preact/hooks";
import { countsAsInjured, hasMarked, isSettled, reopeningReasons } from "@groundwork/repair";
import type { Command, ReopeningReason } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, takeBack, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Button, Go } from "../../../ui/Button.tsx";
import { Check, Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { CameBack, onThisPhone, OnThisPhone } from "../OnThisPhone.tsx";
import { useWho } from "../say.ts";
import { say } from "./say.ts";

/** One's own mark on a topic until both have marked it; then that it is settled, and how it is opened again (T5). */
export function TalkedThrough({ topic }: { readonly topic: string }) {
  const { pair } = view.value;
  if (!pair) return null;
  const about = (command: Command) =>
    command.type.startsWith("settling.") && "topic" in command && command.topic === topic;
  return (
    <section class="flow">
      <CameBack commands={about} />
      {isSettled(pair.settling, topic) ? (
        <Settled topic={topic} />
      ) : (
        <>
          <OpenAgain topic={topic} />
          <WhileItStands>
            <OwnMark topic={topic} />
          </WhileItStands>
        </>
      )}
    </section>
  );
}

/** Only its person sees it: it looks the same whatever the other has marked, and wherever it has got to. */
function OwnMark({ topic }: { readonly topic: string }) {
  const hint = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = onThisPhone(
    (command) => command.type === "settling.mark" && command.topic === topic,
  )[0];
  const isLeaving = onThisPhone(
    (command) => command.type === "settling.unmark" && command.topic === topic,
  ).length;
  // What was ticked stands at once; the record follows.
  const [ticked, setTicked] = useState<boolean | null>(null);
  const isMarked = waiting !== undefined || (hasMarked(view.value, topic) && isLeaving === 0);
  const change = async (on: boolean) => {
    setTicked(on);
    if (on) setRefusal(await act({ type: "settling.mark", topic }));
    else if (waiting) setRefusal(await takeBack(waiting.id));
    else setRefusal(await act({ type: "settling.unmark", topic }));
    setTicked(null);
  };
  return (
    <div class="flow flow-small">
      <Check
        label={say("talkedThrough")}
        checked={ticked ?? isMarked}
        describedBy={hint}
        onChange={(on) => void change(on)}
      />
      <p class="soft small" id={hint}>
        {say("onlyYou")}
      </p>
      <Refused refusal={refusal} />
    </div>
  );
}

function Settled({ topic }: { readonly topic: string }) {
  const { me, pair } = view.value;
  const mayReopen = pair !== null && countsAsInjured(pair, topic, me);
  return (
    <>
      <h2>{say("settled")}</h2>
      <OnThisPhone commands={(command) => command.type === "settling.reopen"} />
      <WhileItStands>
        {mayReopen ? (
          <Disclosure summary={say("reopen")}>
            <Reopen topic={topic} />
          </Disclosure>
        ) : (
          <Go kind="line" to={`/talk/${topic}/propose`}>
            {say("revisit")}
          </Go>
        )}
      </WhileItStands>
    </>
  );
}

/** Without a reason, or with one of three; how often is said nowhere. */
function Reopen({ topic }: { readonly topic: string }) {
  const [reason, setReason] = useState<ReopeningReason | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reopen = async () => setRefusal(await act({ type: "settling.reopen", topic, reason }));
  return (
    <div class="flow">
      <Choices
        legend={say("reason")}
        hint={say("reasonHint")}
        options={[
          ...reopeningReasons.map((value) => ({ value, label: say(`reason.${value}`) })),
          { value: "none" as const, label: say("reason.none") },
        ]}
        value={reason ?? "none"}
        onChoose={(value) => setReason(value === "none" ? null : value)}
      />
      <Refused refusal={refusal} />
      <Button kind="line" onClick={() => void reopen()}>
        {say("reopenDo")}
      </Button>
    </div>
  );
}

/** That a topic that was settled is open again, and why if that was said. */
function OpenAgain({ topic }: { readonly topic: string }) {
  const reopened = view.value.pair?.settling.topics[topic]?.reopened;
  const who = useWho(reopened?.by ?? "");
  if (!reopened) return null;
  const { reason } = reopened;
  return (
    <p>
      {say("openAgain", { who })}
      {reason === null ? null : ` ${say("openAgainFor", { reason: say(`reason.${reason}`) })}`}
    </p>
  );
}
