import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { useOwnName } from "../../record/names.ts";
import { act, invitations, view } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Waiting } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useAttempt } from "./attempt.ts";
import { forgetInvitation, keepInvitation, looked, lookAtInvitation } from "./invitation.ts";
import type { Looked } from "./invitation.ts";
import { MakeKey } from "./MakeKey.tsx";
import { SafeStart } from "./safety.tsx";
import { say } from "./say.ts";
import "./arriving.css";

type Here = Extract<Looked, { readonly state: "here" }>;

/** Shows what needs an invitation, or what stands where there is none. */
function WithInvitation({ children }: { readonly children: (here: Here) => ComponentChildren }) {
  useEffect(() => void lookAtInvitation(), []);
  const now = looked.value;
  switch (now.state) {
    case "looking":
      return (
        <Screen paper where={say("joinWhere")} title={say("joinWhere")}>
          <Waiting doing={say("joinLooking")} />
        </Screen>
      );
    case "none":
      return (
        <Screen
          paper
          where={say("joinWhere")}
          title={say("joinLeftTitle")}
          lede={say("joinGoneText")}
        >
          <Go to="/start">{say("joinOwn")}</Go>
        </Screen>
      );
    case "refused":
      return (
        <Screen paper where={say("joinWhere")} title={say("joinGone")} lede={say("joinGoneText")}>
          <Refused refusal={now.refusal} />
          <Go to="/start">{say("joinOwn")}</Go>
        </Screen>
      );
    case "here":
      return <>{children(now)}</>;
  }
}

/** Who asks. Opening it leaves no trace anywhere (A3). */
export function Join() {
  const [left, setLeft] = useState<"no" | "kept" | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (left !== null) {
    return (
      <Screen
        paper
        where={say("joinWhere")}
        title={say("joinNoTitle")}
        lede={say(left === "no" ? "joinNoText" : "joinKept")}
      >
        <Go kind="quiet" to="/start">
          {say("joinOwn")}
        </Go>
      </Screen>
    );
  }
  return (
    <WithInvitation>
      {({ fragment, offer }) => (
        <Screen
          paper
          where={say("joinWhere")}
          title={say("joinTitle", { name: offer.inviterName })}
          lede={say("joinUnseen", { name: offer.inviterName })}
        >
          {offer.words ? <blockquote class="their-words">{offer.words}</blockquote> : null}
          <Go to="/join/proposal">{say("joinSee", { name: offer.inviterName })}</Go>
          <Go kind="quiet" to="/start">
            {say("joinOwn")}
          </Go>
          <Button
            kind="quiet"
            onClick={() => {
              void forgetInvitation();
              setLeft("no");
            }}
          >
            {say("joinNoThanks")}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              void keepInvitation(fragment).then((refused) =>
                refused ? setRefusal(refused) : setLeft("kept"),
              );
            }}
          >
            {say("joinLater")}
          </Button>
          <Refused refusal={refusal} />
        </Screen>
      )}
    </WithInvitation>
  );
}

/** What is proposed, and what each can always do (A4). */
export function Proposal() {
  return (
    <WithInvitation>
      {({ offer }) => (
        <Screen
          paper
          back="/join"
          where={say("joinWhere")}
          title={say("joinProposes", { name: offer.inviterName })}
        >
          <blockquote class="their-words">{offer.proposal}</blockquote>
          <h2>{say("joinAlways")}</h2>
          <ul class="bullets">
            <li>{say("joinPause")}</li>
            <li>{say("joinNo")}</li>
            <li>{say("joinLeave")}</li>
            <li>{say("joinKeep")}</li>
          </ul>
          <Go to="/join/yes">{say("joinGoOn")}</Go>
          <Go kind="quiet" to="/join">
            {say("notNow")}
          </Go>
        </Screen>
      )}
    </WithInvitation>
  );
}

/** The joiner's key, then their answer to the inviter (A3). The inviter's phone completes the joining. */
export function Accept() {
  return (
    <WithInvitation>
      {(here) => (
        <SafeStart>
          {view.value.account?.kitConfirmed ? <Answer {...here} /> : <MakeKey next="/join/key" />}
        </SafeStart>
      )}
    </WithInvitation>
  );
}

function Answer({ fragment, offer }: Here) {
  const kept = useOwnName();
  const [typed, setTyped] = useState<string | null>(null);
  const attempt = useAttempt<void>();
  const name = typed ?? kept ?? "";
  const accept = () => {
    const goOn = leadingOn();
    attempt.run(
      async () => {
        const refusal = await act({ type: "space.introduce", name });
        return refusal ? { ok: false, refusal } : invitations().accept(fragment, name);
      },
      () => {
        void forgetInvitation();
        goOn("/join/words", { replace: true });
      },
    );
  };
  return (
    <Screen
      paper
      back="/join/yes"
      where={say("joinWhere")}
      title={say("joinTitle", { name: offer.inviterName })}
      lede={say("joinLast", { name: offer.inviterName })}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <Field
          label={say("joinName", { name: offer.inviterName })}
          autocomplete="given-name"
          maxLength={60}
          value={name}
          onInput={setTyped}
        />
        <Button type="submit" busy={attempt.running ? say("joining") : undefined}>
          {say("join")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
    </Screen>
  );
}
