import { useState } from "preact/hooks";
import { cameFrom, leadingOn, navigate } from "../../navigation.ts";
import { accounts, view } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useAttempt } from "./attempt.ts";
import { Kit } from "./Kit.tsx";
import { NewPassphrase, useNewPassphrase } from "./NewSecret.tsx";
import { say } from "./say.ts";

const stepWords = {
  deriving: "stepDeriving",
  sealing: "stepSealing",
  sending: "stepSending",
} as const;

/** Makes the account: a passphrase, a name of four words, a recovery kit. Brings everything written alone along. */
export function MakeKey({ next }: { readonly next: string }) {
  const secret = useNewPassphrase();
  const attempt = useAttempt<{ name: string; kit: string }>();
  const [step, setStep] = useState<keyof typeof stepWords>("deriving");
  const [made, setMade] = useState<{ readonly name: string; readonly kit: string } | null>(null);

  if (made) {
    return (
      <Kit
        {...made}
        onKept={() => {
          void accounts().confirmKit();
          navigate(next, { replace: true });
        }}
      />
    );
  }

  if (view.value.account && !attempt.running) return <KitKept next={next} />;

  const make = () => {
    const passphrase = secret.ready();
    if (passphrase !== null) attempt.run(() => accounts().create(passphrase, setStep), setMade);
  };

  return (
    <Screen
      paper
      back={cameFrom("/today")}
      where={say("keyWhere")}
      title={say("keyTitle")}
      lede={say("keyText")}
    >
      <p class="soft">{say("keyNoMail")}</p>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <NewPassphrase secret={secret} label={say("passphraseLabel")} />
        <Button type="submit" busy={attempt.running ? say(stepWords[step]) : undefined}>
          {say("makeKey")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
    </Screen>
  );
}

/** For a page that was left while the kit stood on it: the key is made, and its code is shown no second time. */
function KitKept({ next }: { readonly next: string }) {
  const kept = async () => {
    const goOn = leadingOn();
    await accounts().confirmKit();
    goOn(next, { replace: true });
  };
  return (
    <Screen
      paper
      back="/today"
      where={say("kitWhere")}
      title={say("kitAskTitle")}
      lede={say("kitAskText")}
    >
      <Button onClick={() => void kept()}>{say("kitKept")}</Button>
      <Go kind="quiet" to="/settings/devices">
        {say("kitAgain")}
      </Go>
    </Screen>
  );
}
