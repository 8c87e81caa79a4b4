import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  /** Where the screen's heading says the same. */
  readonly legendHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly options: readonly Choice<Value>[];
  /** Null: none is chosen. There is no default unless the caller gives one. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** A set of answers of which one is chosen: native radio buttons on rows at least 44 px high. */
export function Choices<Value extends string>({
  legend,
  legendHidden = false,
  hint,
  error,
  options,
  value,
  onChoose,
}: ChoicesProps<Value>) {
  const name = useId();
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset class="choices" aria-describedby={described || undefined}>
      <legend class={legendHidden ? "spoken" : "field-label"}>{legend}</legend>
      {hint ? (
        <div class="soft small" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="field-error small" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      {options.map((option, at) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            aria-describedby={option.hint ? `${name}-${at}` : undefined}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? (
              <span class="choice-hint soft small" id={`${name}-${at}`}>
                {option.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChipsProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: ReadonlySet<Value>;
  readonly onToggle: (value: Value, chosen: boolean) => void;
}

/** Any number of short words, such as feelings: native checkboxes drawn as chips. */
export function Chips<Value extends string>({
  legend,
  legendHidden = false,
  options,
  chosen,
  onToggle,
}: ChipsProps<Value>) {
  return (
    <fieldset class="chips">
      <legend class={legendHidden ? "spoken" : "field-label"}>{legend}</legend>
      <div class="chip-row">
        {options.map(({ value, label }) => (
          <label class="chip" key={value}>
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={(event) => onToggle(value, event.currentTarget.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  /** The id of what explains it. */
  readonly describedBy?: string;
  readonly onChange: (checked: boolean) => void;
}

/** One thing to tick. */
export function Check({ label, checked, describedBy, onChange }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
