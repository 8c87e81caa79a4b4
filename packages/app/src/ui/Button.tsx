import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Link } from "wouter-preact";

/** Primary: the screen's one action. Line: a choice of the same weight beside it. Quiet: everything else. */
type ButtonKind = "primary" | "line" | "quiet";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly type?: "button" | "submit";
  readonly onClick?: (() => void) | undefined;
  /** What is being done, such as "Sealing…", while it takes more than a moment. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed now, as a sentence. Without one a button is never disabled. */
  readonly cannot?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

/** A button. While busy, or when it cannot be pressed, it stays reachable and says why. */
export function Button({
  children,
  kind = "primary",
  type = "button",
  onClick,
  busy,
  cannot,
  pressed,
  describedBy,
}: ButtonProps) {
  const why = useId();
  const resting = busy === undefined && cannot === undefined;
  return (
    <>
      <button
        class="button"
        data-kind={kind}
        type={type}
        aria-disabled={resting ? undefined : true}
        aria-busy={busy === undefined ? undefined : true}
        aria-pressed={pressed}
        aria-describedby={cannot === undefined ? describedBy : why}
        onClick={(event) => {
          if (resting) onClick?.();
          else event.preventDefault();
        }}
      >
        {busy ?? children}
      </button>
      {cannot !== undefined && (
        <p class="button-why soft small" id={why}>
          {cannot}
        </p>
      )}
      {busy !== undefined && (
        <span class="spoken" role="status">
          {busy}
        </span>
      )}
    </>
  );
}

interface GoProps {
  readonly children: ComponentChildren;
  /** A path of the app. */
  readonly to: string;
  readonly kind?: ButtonKind;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function Go({ children, to, kind = "primary" }: GoProps) {
  return (
    <Link class="button" data-kind={kind} to={to}>
      {children}
    </Link>
  );
}

/** Buttons beside each other, stacked where there is no room. The primary one comes last, as read. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
