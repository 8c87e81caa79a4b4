import type { ComponentChildren } from "preact";

interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** Something folded away: native details. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-body flow">{children}</div>
    </details>
  );
}
