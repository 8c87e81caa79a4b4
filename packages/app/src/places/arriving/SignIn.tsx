import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { cameFrom, leadingOn, navigate } from "../../navigation.ts";
import { accounts } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useAttempt } from "./attempt.ts";
import { Kit } from "./Kit.tsx";
import { NewPassphrase, useNewPassphrase } from "./NewSecret.tsx";
import { say } from "./say.ts";

const nameField = (value: string, onInput: (text: string) => void) => (
  <Field
    label={say("nameLabel")}
    autocomplete="username"
    spellcheck={false}
    value={value}
    onInput={onInput}
  />
);

interface BringInProps {
  readonly refusal: Refusal | null;
  readonly onBringIn: () => void;
}

/** Where words written alone already lie here: nothing of them is deleted or sent along unasked (security.md). */
function BringIn({ refusal, onBringIn }: BringInProps) {
  return refusal?.code === "words-here" ? (
    <Button kind="line" onClick={onBringIn}>
      {say("bringIn")}
    </Button>
  ) : null;
}

/** Opens an account on this phone or browser with its name and passphrase. */
export function SignIn() {
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const attempt = useAttempt<void>();
  const signIn = (here?: "bring-in") => {
    const goOn = leadingOn();
    attempt.run(
      () => accounts().signIn(name, passphrase, here),
      () => goOn("/today", { replace: true }),
    );
  };
  return (
    <Screen
      paper
      back={cameFrom("/")}
      where={say("keyWhere")}
      title={say("signInTitle")}
      lede={say("signInText")}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          signIn();
        }}
      >
        {nameField(name, setName)}
        <Field
          label={say("passphraseLabel")}
          type="password"
          autocomplete="current-password"
          value={passphrase}
          onInput={setPassphrase}
        />
        <Button type="submit" busy={attempt.running ? say("signingIn") : undefined}>
          {say("signIn")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
      <BringIn refusal={attempt.refusal} onBringIn={() => signIn("bring-in")} />
      <Go kind="quiet" to="/lock/kit">
        {say("useKit")}
      </Go>
    </Screen>
  );
}

/** Opens an account with its recovery kit; a new passphrase and a new kit follow. */
export function Recover() {
  const [name, setName] = useState("");
  const [kit, setKit] = useState("");
  const [renewed, setRenewed] = useState<{ readonly kit: string } | null>(null);
  const secret = useNewPassphrase();
  const attempt = useAttempt<{ kit: string }>();
  const recover = (here?: "bring-in") => {
    const passphrase = secret.ready();
    if (passphrase !== null)
      attempt.run(() => accounts().recover(name, kit, passphrase, here), setRenewed);
  };
  if (renewed) {
    return (
      <Kit
        name={name}
        kit={renewed.kit}
        onKept={() => {
          void accounts().confirmKit();
          navigate("/today", { replace: true });
        }}
      />
    );
  }
  return (
    <Screen
      paper
      back="/lock/sign-in"
      where={say("keyWhere")}
      title={say("kitTitle")}
      lede={say("kitText")}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          recover();
        }}
      >
        {nameField(name, setName)}
        <Field
          label={say("kitLabel")}
          hint={say("kitHint")}
          autocomplete="off"
          spellcheck={false}
          grows
          value={kit}
          onInput={setKit}
        />
        <NewPassphrase secret={secret} label={say("newPassphrase")} />
        <Button type="submit" busy={attempt.running ? say("signingIn") : undefined}>
          {say("recover")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
      <BringIn refusal={attempt.refusal} onBringIn={() => recover("bring-in")} />
    </Screen>
  );
}
