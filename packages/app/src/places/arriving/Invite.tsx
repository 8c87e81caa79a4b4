import { useEffect, useState } from "preact/hooks";
import { useOwnName } from "../../record/names.ts";
import { act, invitations, view } from "../../record/record.ts";
import { standingSpace } from "../../record/spaces.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice, Waiting } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useAttempt } from "./attempt.ts";
import { MakeKey } from "./MakeKey.tsx";
import { SafeStart } from "./safety.tsx";
import { say } from "./say.ts";
import "./arriving.css";

/** Inviting the other: their own safety first, then a key, then their own words, then the code (A2, A3). */
export function Invite() {
  if (standingSpace(view.value)) {
    return (
      <Screen place="talk" where={say("inviteWhere")} title={say("joined")}>
        <Go to="/join/words">{say("wordsWhere")}</Go>
      </Screen>
    );
  }
  return (
    <SafeStart>
      {view.value.account?.kitConfirmed ? <InviteOnce /> : <MakeKey next="/invite" />}
    </SafeStart>
  );
}

type Made = { readonly id: string; readonly link: string; readonly expiresAt: number };
type Standing = "asking" | "none" | "open" | "answered" | "gone";

function InviteOnce() {
  const [made, setMade] = useState<Made | null>(null);
  const [earlier, setEarlier] = useState<{
    readonly standing: Standing;
    readonly id: string | null;
  }>({
    standing: "asking",
    id: null,
  });
  const taking = useAttempt<void>();

  useEffect(() => {
    void invitations()
      .mine()
      .then((mine) => {
        const all = mine.ok ? mine.value : [];
        const waiting = all.find(({ state }) => state === "open" || state === "answered");
        if (waiting?.state === "open" || waiting?.state === "answered")
          setEarlier({ standing: waiting.state, id: waiting.id });
        // One that was joined did what it was for.
        else if (all.length === 0 || all.some(({ state }) => state === "joined"))
          setEarlier({ standing: "none", id: null });
        else setEarlier({ standing: "gone", id: null });
      });
    // Asked again when the other's answer may have come in.
  }, [view.value.wordsCompared]);

  const takeBack = (id: string) =>
    taking.run(
      () => invitations().revoke(id),
      () => {
        setMade(null);
        setEarlier({ standing: "gone", id: null });
      },
    );

  if (earlier.standing === "asking") {
    return (
      <Screen paper back="/talk" where={say("inviteWhere")} title={say("inviteTitle")}>
        <Waiting doing={say("inviteAsking")} />
      </Screen>
    );
  }
  if (made)
    return <Shown made={made} onTakeBack={() => takeBack(made.id)} refusal={taking.refusal} />;
  if (earlier.id !== null) {
    const { id, standing } = earlier;
    return (
      <Screen paper back="/talk" where={say("inviteWhere")} title={say("inviteOpen")}>
        <p>{standing === "answered" ? say("inviteAnswered") : say("inviteHidden")}</p>
        <Button kind="line" onClick={() => takeBack(id)}>
          {say("takeBack")}
        </Button>
        <Refused refusal={taking.refusal} />
      </Screen>
    );
  }
  return <Write gone={earlier.standing === "gone"} onMade={setMade} />;
}

function Write({
  gone,
  onMade,
}: {
  readonly gone: boolean;
  readonly onMade: (made: Made) => void;
}) {
  const kept = useOwnName();
  const [typed, setTyped] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const attempt = useAttempt<{ id: string; fragment: string; expiresAt: number }>();
  const name = typed ?? kept ?? "";

  const offer = () =>
    attempt.run(
      async () => {
        const refusal = await act({ type: "space.introduce", name });
        if (refusal) return { ok: false, refusal };
        return invitations().offer({ name, words, proposal: say("inviteProposal") });
      },
      ({ id, fragment, expiresAt }) =>
        onMade({ id, expiresAt, link: `${location.origin}/join#${fragment}` }),
    );

  return (
    <Screen
      paper
      back="/talk"
      where={say("inviteWhere")}
      title={say("inviteTitle")}
      lede={say("inviteText")}
    >
      {gone ? <Notice>{say("inviteGone")}</Notice> : null}
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          offer();
        }}
      >
        <Field
          label={say("yourFirstName")}
          autocomplete="given-name"
          maxLength={60}
          value={name}
          onInput={setTyped}
        />
        <Field label={say("inviteWords")} grows maxLength={500} value={words} onInput={setWords} />
        <p class="soft small">{say("inviteOrder")}</p>
        <Button type="submit" busy={attempt.running ? say("inviteSending") : undefined}>
          {say("showCode")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
    </Screen>
  );
}

interface ShownProps {
  readonly made: Made;
  readonly onTakeBack: () => void;
  readonly refusal: ReturnType<typeof useAttempt>["refusal"];
}

function Shown({ made, onTakeBack, refusal }: ShownProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Screen
      paper
      back="/talk"
      where={say("inviteWhere")}
      title={say("inviteReady")}
      lede={say("inviteOnce")}
    >
      <QrCode text={made.link} label={say("qrLabel")} />
      <p class="invite-link small" aria-label={say("linkLabel")}>
        {made.link}
      </p>
      <Button
        kind="line"
        onClick={() => {
          void navigator.clipboard.writeText(made.link).then(() => setCopied(true));
        }}
      >
        {say("copyLink")}
      </Button>
      {copied ? <Notice>{say("copied")}</Notice> : null}
      <p class="soft small">{say("inviteUntil", { date: new Date(made.expiresAt) })}</p>
      <Button kind="quiet" onClick={onTakeBack}>
        {say("takeBack")}
      </Button>
      <Refused refusal={refusal} />
    </Screen>
  );
}
