import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { DraftState } from "../record/draft.ts";
import { say } from "../shell/say.ts";

export interface PaperProps {
  /** What to write, as a question or a plain request: it stands above the paper. */
  readonly label: string;
  /** Where a heading above says the same, the label is for screen readers only. */
  readonly labelHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly value: string;
  readonly onInput: (text: string, caretAt: number) => void;
  /** Whether what was typed is kept (src/record/draft.ts). */
  readonly state: DraftState;
  /** Where the caret stood; put back when the paper opens and the value is there. */
  readonly caret?: number | undefined;
  /** Lines shown before anything is written. */
  readonly lines?: number;
  readonly error?: string | undefined;
}

const measured = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** Fits the paper to its text where the browser cannot do so by itself. */
function grow(paper: HTMLTextAreaElement): void {
  if (measured) return;
  paper.style.blockSize = "auto";
  paper.style.blockSize = `${paper.scrollHeight}px`;
}

/** A sheet to write on: one native textarea that grows, and a line that says whether it is kept. */
export function Paper({
  label,
  labelHidden = false,
  hint,
  value,
  onInput,
  state,
  caret,
  lines = 6,
  error,
}: PaperProps) {
  const id = useId();
  const paper = useRef<HTMLTextAreaElement>(null);
  const placed = useRef(false);

  useLayoutEffect(() => {
    if (paper.current) grow(paper.current);
  }, [value]);

  // Once, and before a key can be pressed: put back later, it would land among what is typed by then.
  useLayoutEffect(() => {
    if (placed.current || state === "loading" || !paper.current) return;
    placed.current = true;
    if (caret !== undefined) paper.current.setSelectionRange(caret, caret);
  }, [caret, state]);

  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : "", `${id}-state`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class="paper" data-state={state}>
      <label class={labelHidden ? "spoken" : "paper-label"} for={id}>
        {label}
      </label>
      {hint ? (
        <div class="soft small" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="field-error small" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <textarea
        ref={paper}
        id={id}
        class="paper-text"
        // Nothing to read, only a way for the style to know that the sheet is empty.
        placeholder=" "
        rows={lines}
        style={{ "--lines": lines }}
        value={value}
        readOnly={state === "elsewhere"}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        onInput={({ currentTarget }) => onInput(currentTarget.value, currentTarget.selectionStart)}
      />
      <PaperState id={`${id}-state`} state={state} />
    </div>
  );
}

/** The line under a paper. It is spoken only when saving fails or another tab took over. */
function PaperState({ id, state }: { readonly id: string; readonly state: DraftState }) {
  const wrong = state === "failed" || state === "elsewhere";
  return (
    <p class="paper-state small" id={id} data-wrong={wrong} role={wrong ? "alert" : undefined}>
      {say(`paper.${state}`)}
    </p>
  );
}
