import { useState } from "preact/hooks";
import { cameFrom, navigate } from "../../navigation.ts";
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

/** Opens an account on this phone or browser with its name and passphrase. */
export function SignIn() {
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const attempt = useAttempt<void>();
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
          attempt.run(
            () => accounts().signIn(name, passphrase),
            () => navigate("/today", { replace: true }),
          );
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
          const passphrase = secret.ready();
          if (passphrase !== null)
            attempt.run(() => accounts().recover(name, kit, passphrase), setRenewed);
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
    </Screen>
  );
}
