import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong and what to do, as a sentence. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly type?: "text" | "password" | "date" | "time" | "number" | "url";
  readonly autocomplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal" | "url";
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  /** "line" lets long text wrap and grow, for one sentence. */
  readonly grows?: boolean;
  readonly spellcheck?: boolean;
  readonly readOnly?: boolean;
}

/** One labelled line of writing, with its hint and its error tied to it. */
export function Field({
  label,
  hint,
  error,
  value,
  onInput,
  grows = false,
  type = "text",
  ...input
}: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null]
    .filter((part) => part !== null)
    .join(" ");
  const shared = {
    ...input,
    id,
    class: "field-input",
    value,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
  return (
    <div class="field" data-error={error ? true : undefined}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint ? (
        <div class="field-hint soft small" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="field-error small" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {grows ? (
        <textarea {...shared} rows={1} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} type={type} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </div>
  );
}
