import type { ComponentChildren } from "preact";
import { Link } from "wouter-preact";

/** A list of rows between hairlines. */
export function Rows({
  children,
  label,
}: {
  readonly children: ComponentChildren;
  readonly label?: string;
}) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly children: ComponentChildren;
  /** A second, softer line. */
  readonly note?: ComponentChildren;
  /** A path to open; the whole row is the target. */
  readonly to?: string;
  readonly onClick?: () => void;
  /** The small word at the end of a row that can be opened, such as "look". */
  readonly verb?: string;
}

/** One line of a list. With `to` or `onClick` all of it can be pressed, and its `verb` says what that does. */
export function Row({ children, note, to, onClick, verb }: RowProps) {
  const inside = (
    <>
      <span class="row-text">
        {children}
        {note ? <span class="row-note soft small">{note}</span> : null}
      </span>
      {verb ? <span class="row-verb">{verb}</span> : null}
    </>
  );
  if (to !== undefined) {
    return (
      <li>
        <Link class="row" to={to}>
          {inside}
        </Link>
      </li>
    );
  }
  if (onClick) {
    return (
      <li>
        <button class="row" type="button" onClick={onClick}>
          {inside}
        </button>
      </li>
    );
  }
  return (
    <li>
      <div class="row">{inside}</div>
    </li>
  );
}
