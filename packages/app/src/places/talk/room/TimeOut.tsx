import { useState } from "preact/hooks";
import { isLive, timeOutMinutes } from "@groundwork/repair";
import type { Command, Conversation, TimeOut } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { Link } from "wouter-preact";
import { CalendarFile } from "../../../calendar/CalendarFile.tsx";
import { act, view } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { say } from "../say.ts";
import { helpIsNear } from "./Over.tsx";

const lengths = [20, 25, 30, 60, 180, 720, 1440] as const;

/** How long a calendar is told to keep free for coming back, in minutes [D]. */
const keptFree = 15;

interface InTimeOutProps {
  readonly talk: Conversation;
  readonly timeOut: TimeOut;
}

/** Both see the time of return and nothing else; whoever took it may move it (T2). */
export function InTimeOut({ talk, timeOut }: InTimeOutProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What was tapped stands at once; the return moves when it is recorded.
  const [tapped, setTapped] = useState<string | null>(null);
  const minutes = Math.round((timeOut.until - timeOut.from) / 60_000);
  const mine = timeOut.by === view.value.me;
  const change = async (text: string) => {
    setTapped(text);
    const refused = await act({
      type: "conversation.take-time-out",
      conversation: talk.id,
      minutes: Number(text),
    });
    setRefusal(refused);
    if (refused) setTapped(null);
  };
  return (
    <>
      <p class="lede">{say("timeOutUntil", { time: new Date(timeOut.until) })}</p>
      <p class="soft">{say("timeOutText")}</p>
      {mine ? (
        <Disclosure summary={say("changeReturn")}>
          <Choices
            legend={say("changeReturn")}
            legendHidden
            options={lengths.map((each) => ({ value: String(each), label: lengthWords(each) }))}
            value={tapped ?? String(minutes)}
            onChoose={(text) => void change(text)}
          />
        </Disclosure>
      ) : null}
      <CalendarFile id={`${talk.id}-return`} from={timeOut.until} minutes={keptFree} />
      <Refused refusal={refusal} />
    </>
  );
}

const lengthWords = (minutes: number): string =>
  minutes < 60 ? say("minutes", { minutes }) : say("hours", { hours: minutes / 60 });

/** After a time-out: saying that one is back. Returns missed twice suggest help, once and kindly. */
export function Returning({ talk }: { readonly talk: Conversation }) {
  const { me, now, pair } = view.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = talk.timeOuts.at(-1);
  if (!last || !isLive(talk)) return null;
  const comeBack = async () =>
    setRefusal(await act({ type: "conversation.return", conversation: talk.id }));
  return (
    <>
      {last.back[me] === undefined ? (
        <Notice>
          <p>{say("timeOutOver")}</p>
          <Button kind="line" onClick={() => void comeBack()}>
            {say("imBack")}
          </Button>
        </Notice>
      ) : null}
      {pair && helpIsNear(talk, pair.partners, now) ? (
        <Notice>
          {say.rich(
            "missedReturns",
            {},
            { help: (words) => <Link to="/support/help">{words}</Link> },
          )}
        </Notice>
      ) : null}
      <Refused refusal={refusal} />
    </>
  );
}

interface WaysOutProps {
  readonly talk: Conversation;
  readonly inTimeOut: boolean;
}

/** Always at hand: a time-out, and two ways to end that look and weigh the same. */
export function WaysOut({ talk, inTimeOut }: WaysOutProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const doing = async (command: Command) => setRefusal(await act(command));
  const conversation = talk.id;
  const proposed = talk.stage === "proposed";
  // Whoever was asked has "not yet".
  if (proposed && talk.proposedBy !== view.value.me) return null;
  return (
    <div class="ways-out">
      {isLive(talk) && !inTimeOut ? (
        <div class="way-to-rest">
          <Button
            kind="quiet"
            onClick={() =>
              void doing({
                type: "conversation.take-time-out",
                conversation,
                minutes: timeOutMinutes.usual,
              })
            }
          >
            {say("takeTimeOut")}
          </Button>
        </div>
      ) : null}
      <Button
        kind="quiet"
        onClick={() => void doing({ type: "conversation.end", conversation, unsafe: false })}
      >
        {say(
          talk.stage === "proposed" && talk.proposedBy === view.value.me ? "takeBack" : "endHere",
        )}
      </Button>
      {proposed ? null : (
        <Button
          kind="quiet"
          onClick={() => void doing({ type: "conversation.end", conversation, unsafe: true })}
        >
          {say("unsafe")}
        </Button>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
