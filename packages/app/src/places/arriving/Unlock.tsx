import { useState } from "preact/hooks";
import { comeBack } from "../../leave/leave.ts";
import { catalogue } from "../../messages/catalogue.ts";
import messages from "../../messages/en/lock.json";
import { navigate, pathNow } from "../../navigation.ts";
import { keptHere, openKeeping } from "../../shell/keeping.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { PinPad } from "../../ui/PinPad.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useAttempt } from "./attempt.ts";

/** The lock has words of its own: it must be there before the rest of arriving. */
const say = catalogue("lock", messages);

/** Unlocks what lies on this phone. Nothing of it shows before. */
export function Unlock() {
  const [secret, setSecret] = useState("");
  const attempt = useAttempt<void>();
  const withPin = keptHere() !== "passphrase";

  const unlock = () => {
    if (secret === "") return;
    attempt.run(
      async () => (await openKeeping()).lock().unlock(secret),
      () => {
        comeBack();
        if (pathNow() === "/lock") navigate("/today", { replace: true });
      },
    );
    setSecret("");
  };

  return (
    <Screen where={say("lockWhere")} title={say("unlockTitle")}>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          unlock();
        }}
      >
        {withPin ? (
          <PinPad label={say("pinLabel")} value={secret} onInput={setSecret} onEnter={unlock} />
        ) : (
          <Field
            label={say("passphraseLabel")}
            type="password"
            autocomplete="current-password"
            value={secret}
            onInput={setSecret}
          />
        )}
        <Button type="submit" busy={attempt.running ? say("unlocking") : undefined}>
          {say("unlock")}
        </Button>
      </form>
      <Refused refusal={attempt.refusal} />
      <Disclosure summary={say("forgot")}>
        <p>{say("forgotText")}</p>
      </Disclosure>
    </Screen>
  );
}
