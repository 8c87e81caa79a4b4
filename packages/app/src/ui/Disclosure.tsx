import type { ComponentChildren } from "preact";

interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  /** Told whether it stands open, whenever that changes. */
  readonly onToggle?: (open: boolean) => void;
}

/** Something folded away: native details. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details
      class="disclosure"
      open={open}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>{summary}</summary>
      <div class="disclosure-body flow">{children}</div>
    </details>
  );
}
