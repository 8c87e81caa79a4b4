import type { Writing } from "../record/draft.ts";
import { Paper } from "./Paper.tsx";

interface DraftPaperProps {
  readonly label: string;
  /** Which field of the draft it writes. */
  readonly field: string;
  readonly writing: Writing;
  readonly lines: number;
}

/** One field of a draft on a paper of its own: kept as typed, with the caret where it stood. */
export function DraftPaper({ label, field, writing, lines }: DraftPaperProps) {
  const caret = writing.caret.value;
  return (
    <Paper
      label={label}
      lines={lines}
      value={writing.fields.value[field] ?? ""}
      state={writing.state.value}
      caret={caret?.field === field ? caret.at : undefined}
      onInput={(text, caretAt) => writing.set(field, text, caretAt)}
    />
  );
}
