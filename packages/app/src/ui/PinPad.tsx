import { useId } from "preact/hooks";
import { say } from "../shell/say.ts";
import { Icon } from "./Icon.tsx";

interface PinPadProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (digits: string) => void;
  /** Enter, from a keyboard. */
  readonly onEnter: () => void;
  readonly error?: string | undefined;
  readonly autocomplete?: "current-password" | "new-password";
  /** The most digits taken. */
  readonly longest?: number;
  readonly readOnly?: boolean;
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A PIN: a field for keyboards and password managers, and twelve large keys for thumbs. The digits are never shown. */
export function PinPad({
  label,
  value,
  onInput,
  onEnter,
  error,
  autocomplete = "current-password",
  longest = 12,
  readOnly = false,
}: PinPadProps) {
  const id = useId();
  const set = (digitsNow: string) => {
    if (!readOnly) onInput(digitsNow.replaceAll(/\D/g, "").slice(0, longest));
  };
  const pad = (digit: string) => (
    <button key={digit} class="pin-key" type="button" onClick={() => set(value + digit)}>
      {digit}
    </button>
  );
  return (
    <div class="pin">
      <label class="field-label" for={id}>
        {label}
      </label>
      {error ? (
        <p class="field-error small" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
      <input
        id={id}
        class="field-input pin-input"
        type="password"
        inputMode="numeric"
        autocomplete={autocomplete}
        value={value}
        readOnly={readOnly}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onEnter();
        }}
      />
      <div class="pin-keys" role="group" aria-label={say("pin.keys")}>
        {digits.map(pad)}
        <span />
        {pad("0")}
        <button class="pin-key" type="button" onClick={() => set(value.slice(0, -1))}>
          <Icon name="erase" />
          <span class="spoken">{say("pin.erase")}</span>
        </button>
      </div>
    </div>
  );
}
