import { useParams } from "wouter-preact";
import { isGathering, isOver, standingTimeOut, whoseTurn } from "@groundwork/repair";
import type { Command, Conversation } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { isAtRest } from "../../../record/spaces.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { Nothing } from "../Nothing.tsx";
import { CameBack, onThisPhone, OnThisPhone } from "../OnThisPhone.tsx";
import { say, useOther } from "../say.ts";
import { subjectOf } from "../topics.ts";
import { Closing } from "./Closing.tsx";
import { Confirming } from "./Confirming.tsx";
import { Gathering } from "./Gathering.tsx";
import { InTimeOut, Returning, WaysOut } from "./TimeOut.tsx";
import { useNow } from "./now.ts";
import { Over } from "./Over.tsx";
import { Proposed } from "./Proposed.tsx";
import { SayingBack } from "./SayingBack.tsx";
import { Speaking } from "./Speaking.tsx";
import { Turns } from "./Turns.tsx";
import "./room.css";

/** One written talk (T1): what it asks of this person now, if anything, and the ways out of it at every moment (T2). */
export function Room() {
  const { talk: id = "" } = useParams();
  const talk = view.value.pair?.conversation.byId[id];
  if (!talk) return <Nothing />;
  return (
    <SafeStart>
      <Talk talk={talk} />
    </SafeStart>
  );
}

function Talk({ talk }: { readonly talk: Conversation }) {
  const { me } = view.value;
  const name = useOther();
  const now = useNow(talk.timeOuts.at(-1)?.until ?? null);
  const timeOut = standingTimeOut(talk, now);
  const within = (command: Command) =>
    "conversation" in command && command.conversation === talk.id;
  // What was said here and not sent yet stands in for the next step: nothing is asked twice.
  const sent = onThisPhone(within).length > 0;
  const title = timeOut ? say("timeOutTitle") : titleOf(talk, me, name);
  return (
    // A new turn is a new screen: it arrives as one block and its heading takes the focus.
    <Screen
      key={`${talk.stage}-${isGathering(talk)}-${talk.turns.length}-${talk.timeOuts.length}-${timeOut !== null}`}
      paper
      back="/talk"
      where={subjectOf(talk)}
      title={title}
    >
      <CameBack commands={within} />
      {timeOut ? (
        <InTimeOut talk={talk} timeOut={timeOut} />
      ) : (
        <>
          <WhileItStands>
            <Returning talk={talk} />
          </WhileItStands>
          {sent ? (
            <OnThisPhone commands={within} />
          ) : isAtRest(view.value) && !isOver(talk) ? null : (
            <Now talk={talk} />
          )}
        </>
      )}
      {isOver(talk) ? null : (
        <WhileItStands>
          <WaysOut talk={talk} inTimeOut={timeOut !== null} />
        </WhileItStands>
      )}
      <Turns talk={talk} />
    </Screen>
  );
}

const titleOf = (talk: Conversation, me: string, name: string): string => {
  const mine = whoseTurn(talk) === me;
  if (isGathering(talk)) return say("gatheringTitle");
  switch (talk.stage) {
    case "proposed":
      return talk.proposedBy === me ? say("proposedTitle") : say("askedTitle", { name });
    case "speaking":
      return mine ? say("speakTitle") : say("floorTitle", { name });
    case "reflecting":
      return mine ? say("sayBackTitle", { name }) : say("listeningTitle", { name });
    case "confirming":
      return mine ? say("confirmTitle", { name }) : say("checkingTitle", { name });
    case "closing":
      return say("closingTitle");
    case "not-yet":
    case "closed":
    case "ended":
      return say("overTitle");
  }
};

/** The one thing that stands at this stage for this person. */
function Now({ talk }: { readonly talk: Conversation }) {
  const { me } = view.value;
  const name = useOther();
  const mine = whoseTurn(talk) === me;
  if (isGathering(talk)) return <Gathering talk={talk} />;
  switch (talk.stage) {
    case "proposed":
      return <Proposed talk={talk} />;
    case "speaking":
      return mine ? (
        <Speaking talk={talk} />
      ) : (
        <p class="lede soft">{say("floorText", { name })}</p>
      );
    case "reflecting":
      return mine ? <SayingBack talk={talk} /> : <p class="lede soft">{say("listeningText")}</p>;
    case "confirming":
      return mine ? <Confirming talk={talk} /> : <p class="lede soft">{say("checkingText")}</p>;
    case "closing":
      return <Closing talk={talk} />;
    case "not-yet":
    case "closed":
    case "ended":
      return <Over talk={talk} />;
  }
}
