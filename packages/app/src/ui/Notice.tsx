import type { ComponentChildren } from "preact";

/** Something to know, said politely. It stays where it stands: nothing here disappears by itself. */
export function Notice({
  children,
  kind = "plain",
}: {
  readonly children: ComponentChildren;
  readonly kind?: "plain" | "look";
}) {
  return (
    <div class="notice small" data-kind={kind} role="status">
      {children}
    </div>
  );
}

interface EmptyProps {
  /** What this list will hold, in a sentence that teaches. */
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** What stands where a list has nothing yet. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div class="empty flow">
      <p class="empty-words">{children}</p>
      {action}
    </div>
  );
}

interface WaitingProps {
  /** What is being done, once it takes longer than two seconds to do. */
  readonly doing: string;
  readonly done?: number;
  readonly of?: number;
}

/** A wait that shows itself: what is being done, and how far it is where that is known. */
export function Waiting({ doing, done, of }: WaitingProps) {
  return (
    <div class="waiting small soft" role="status">
      <progress value={done} max={of} aria-label={doing} />
      <span>{doing}</span>
    </div>
  );
}
