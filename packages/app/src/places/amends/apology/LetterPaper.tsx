import type { RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { DraftState } from "../../../record/draft.ts";
import { say as shell } from "../../../shell/say.ts";
import { onKeyboard, useCaretInView } from "./caret.ts";
import { stretches, type MarkedLine } from "./marks.ts";

interface LetterPaperProps {
  readonly label: string;
  readonly value: string;
  readonly lines: readonly MarkedLine[];
  /** The finding being looked at. */
  readonly active: string | null;
  /** Counts the times a person asked to see it: only then does the page move to it, never while they write. */
  readonly asked: number;
  /** Whether it stays in view when the keyboard goes, as while the drawer stands open. */
  readonly staysInView: boolean;
  /** Counts the times that somebody was led back to the paper, with the caret where it should be seen. */
  readonly ledBack: number;
  readonly state: DraftState;
  readonly caret: number | undefined;
  /** Where the caret goes back to when the drawer closes. */
  readonly paper: RefObject<HTMLTextAreaElement>;
  readonly onInput: (text: string, caretAt: number) => void;
}

/**
 * A full page of paper: one native textarea, and behind it the same words line by line, unseen but for what is drawn under
 * them. Each line is laid out by itself, so a key never waits for the whole letter (experience.md, "Fast").
 */
export function LetterPaper({
  label,
  value,
  lines,
  active,
  asked,
  staysInView,
  ledBack,
  state,
  caret,
  paper,
  onInput,
}: LetterPaperProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const placed = useRef(false);

  // Once, and before a key can be pressed: put back later, it would land among what is typed by then.
  useLayoutEffect(() => {
    if (placed.current || state === "loading" || !paper.current) return;
    placed.current = true;
    if (caret !== undefined) paper.current.setSelectionRange(caret, caret);
  }, [caret, state]);

  useCaretInView(paper, layer, value, ledBack);
  const bringActive = () =>
    layer.current?.querySelector("[data-active]")?.scrollIntoView({ block: "start" });
  useEffect(() => {
    if (asked > 0) bringActive();
  }, [asked]);
  useEffect(() => (staysInView ? onKeyboard(bringActive) : undefined), [staysInView]);

  const wrong = state === "failed" || state === "elsewhere";
  return (
    <div class="letter">
      <label class="spoken" for={id}>
        {label}
      </label>
      <div class="letter-sheet">
        <div ref={layer} class="letter-layer" aria-hidden="true">
          {lines.map((line, at) => (
            <Line key={at} line={line} active={active} />
          ))}
        </div>
        <textarea
          ref={paper}
          id={id}
          class="letter-text"
          // Nothing to read, only a way for the style to know that the sheet is empty.
          placeholder=" "
          rows={8}
          spellcheck
          value={value}
          readOnly={state === "elsewhere"}
          aria-describedby={`${id}-state`}
          onInput={({ currentTarget }) =>
            onInput(currentTarget.value, currentTarget.selectionStart)
          }
        />
      </div>
      <p
        class="paper-state small"
        id={`${id}-state`}
        data-wrong={wrong}
        role={wrong ? "alert" : undefined}
      >
        {shell(`paper.${state}`)}
      </p>
    </div>
  );
}

function Line({ line, active }: { readonly line: MarkedLine; readonly active: string | null }) {
  const mine = line.marks.some(({ id }) => id === active) ? active : null;
  // Typing renders the letter anew; a line whose words and marks are the same is not laid out again.
  return useMemo(
    () => (
      <div class="letter-line">
        {stretches(line).map(({ text, marks }, at) =>
          marks.length === 0 ? (
            text
          ) : (
            <span
              key={at}
              data-flag={marks.some(({ kind }) => kind === "flag") || undefined}
              data-present={marks.some(({ kind }) => kind === "present") || undefined}
              data-active={marks.some(({ id }) => id === mine) || undefined}
            >
              {text}
            </span>
          ),
        )}
        {/* An empty line is as high as a written one. */}
        {line.text === "" ? "\u200B" : null}
      </div>
    ),
    [line.text, line.marks, mine],
  );
}
