import { useState } from "preact/hooks";
import { lock, view } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useAttempt } from "../../arriving/attempt.ts";
import { NewPin } from "../../arriving/NewPin.tsx";
import { say } from "../../arriving/say.ts";

/** The lock over what lies on this phone: set, changed, taken off (K5). */
export function LockSettings() {
  // The lock's state is no signal of its own: whatever changes it also changes the view.
  const locked = view.value !== null && lock().state === "open";
  const [changed, setChanged] = useState(0);
  const again = () => setChanged(changed + 1);
  return (
    <Screen
      back="/settings"
      where={say("settingsLockWhere")}
      title={say("settingsLockTitle")}
      lede={say(locked ? "lockIsOn" : "lockIsOff")}
    >
      {locked ? (
        <>
          <Button onClick={() => lock().lock()}>{say("lockNow")}</Button>
          <Disclosure key={`change-${changed}`} summary={say("changeLock")}>
            <NewPin onSet={again} />
          </Disclosure>
          <Disclosure key={`remove-${changed}`} summary={say("removeLock")}>
            <RemoveLock onRemoved={again} />
          </Disclosure>
        </>
      ) : (
        <>
          {changed > 0 ? <Notice>{say("removed")}</Notice> : null}
          <NewPin key={changed} onSet={again} />
        </>
      )}
      <p class="soft small">{say("lockOfferLimit")}</p>
      {view.value.warnings.some(({ code }) => code === "storage-not-persistent") ? (
        <p class="soft small">{say("mayBeDeleted")}</p>
      ) : null}
    </Screen>
  );
}

function RemoveLock({ onRemoved }: { readonly onRemoved: () => void }) {
  const [secret, setSecret] = useState("");
  const attempt = useAttempt<void>();
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.run(() => lock().remove(secret), onRemoved);
      }}
    >
      <Field
        label={say("presentPin")}
        type="password"
        autocomplete="current-password"
        value={secret}
        onInput={setSecret}
      />
      <Button kind="line" type="submit" busy={attempt.running ? say("working") : undefined}>
        {say("removeLock")}
      </Button>
      <Refused refusal={attempt.refusal} />
    </form>
  );
}
