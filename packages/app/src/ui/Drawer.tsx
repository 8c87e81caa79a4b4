import type { ComponentChildren } from "preact";
import { useEffect, useId } from "preact/hooks";
import { say } from "../shell/say.ts";
import { Icon } from "./Icon.tsx";

interface DrawerProps {
  /** The bar's words, such as "2 phrases to look at". */
  readonly bar: string;
  /** What is said, once and politely, to who listens: the bar's words, or what was stepped to. */
  readonly spoken?: string;
  readonly open: boolean;
  /** It never rises by itself: only the bar, or the screen on a tap, opens it. */
  readonly onToggle: (open: boolean) => void;
  readonly children: ComponentChildren;
  /** Moves between what it shows; left out where there is one thing only. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/**
 * What stands beside a paper: a bar of 44 px over the keyboard, and, opened, a drawer of 45 % of the screen. On a wide
 * screen put the same content in `Screen`'s companion instead. Nothing has to be dragged.
 */
export function Drawer({
  bar,
  spoken = bar,
  open,
  onToggle,
  children,
  onPrevious,
  onNext,
}: DrawerProps) {
  const id = useId();

  // Where the browser lays the keyboard over the page, the bar is lifted above it (screens.md, "Details", 2).
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return undefined;
    const { style } = document.documentElement;
    const lift = () => style.setProperty("--keyboard", `${underKeyboard(seen)}px`);
    lift();
    seen.addEventListener("resize", lift);
    seen.addEventListener("scroll", lift);
    return () => {
      seen.removeEventListener("resize", lift);
      seen.removeEventListener("scroll", lift);
      style.removeProperty("--keyboard");
    };
  }, []);

  return (
    <section class="drawer" data-open={open} aria-label={bar}>
      <button
        class="drawer-bar"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          if (!open && document.activeElement instanceof HTMLElement) document.activeElement.blur();
          onToggle(!open);
        }}
      >
        <span>{bar}</span>
        <span class="drawer-verb">{open ? say("drawer.close") : say("drawer.open")}</span>
      </button>
      {/* Beside the button, which would lose its name to it. */}
      <span class="spoken" role="status">
        {spoken}
      </span>
      <div class="drawer-body" id={id} hidden={!open}>
        {children}
        {onPrevious || onNext ? (
          <div class="drawer-steps">
            <button class="step-button" type="button" onClick={onPrevious} disabled={!onPrevious}>
              <Icon name="back" />
              {say("step.previous")}
            </button>
            <button class="step-button" type="button" onClick={onNext} disabled={!onNext}>
              {say("step.next")}
              <Icon name="forward" />
            </button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** How much of the page's foot a keyboard covers, in CSS pixels. What somebody has zoomed out of sight is not covered. */
const underKeyboard = ({ scale, height, offsetTop }: VisualViewport): number =>
  scale > 1 ? 0 : Math.max(0, window.innerHeight - height - offsetTop);
