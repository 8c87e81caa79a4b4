import type { Writing } from "../record/draft.ts";
import { Paper, type PaperProps } from "./Paper.tsx";

interface DraftPaperProps extends Pick<PaperProps, "label" | "labelHidden" | "hint"> {
  /** Which field of the draft it writes. */
  readonly field: string;
  readonly writing: Writing;
  readonly lines: number;
  /** What else a change of these words means here. */
  readonly onChange?: () => void;
}

/** One field of a draft on a paper of its own: kept as typed, with the caret where it stood. */
export function DraftPaper({ field, writing, onChange, ...shown }: DraftPaperProps) {
  const caret = writing.caret.value;
  return (
    <Paper
      {...shown}
      value={writing.fields.value[field] ?? ""}
      state={writing.state.value}
      caret={caret?.field === field ? caret.at : undefined}
      onInput={(text, caretAt) => {
        onChange?.();
        writing.set(field, text, caretAt);
      }}
    />
  );
}
