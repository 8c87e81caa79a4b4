import { useState } from "preact/hooks";
import { lock } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { useAttempt } from "./attempt.ts";
import { say } from "./say.ts";

/** Fewest digits asked for here [D]; each wrong try makes the next wait longer. */
const shortestPin = 6;

/** A new PIN, written twice, after the present one where there is one; `onSet` once everything is sealed under it. */
export function NewPin({ onSet }: { readonly onSet: () => void }) {
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [present, setPresent] = useState("");
  const attempt = useAttempt<void>();
  const changes = lock().kind !== null;
  const short = pin.length < shortestPin;
  const differs = pin !== again;
  const field = (
    label: string,
    value: string,
    onInput: (digits: string) => void,
    error?: string,
    hint?: string,
  ) => (
    <Field
      label={label}
      hint={hint}
      error={error}
      type="password"
      inputMode="numeric"
      autocomplete="new-password"
      maxLength={12}
      value={value}
      onInput={(typed) => onInput(typed.replaceAll(/\D/g, ""))}
    />
  );
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short && !differs) attempt.run(() => lock().set(pin, "pin", present), onSet);
      }}
    >
      {changes ? (
        <Field
          label={say("presentPin")}
          type="password"
          autocomplete="current-password"
          value={present}
          onInput={setPresent}
        />
      ) : null}
      {field(
        say("pinLabel"),
        pin,
        setPin,
        tried && short ? say("pinShort") : undefined,
        say("pinHint"),
      )}
      {field(
        say("pinAgain"),
        again,
        setAgain,
        tried && !short && differs ? say("pinDiffers") : undefined,
      )}
      <Button type="submit" busy={attempt.running ? say("sealing") : undefined}>
        {say("keepBehindPin")}
      </Button>
      <Refused refusal={attempt.refusal} />
    </form>
  );
}
