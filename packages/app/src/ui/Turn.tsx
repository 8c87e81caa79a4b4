import type { ComponentChildren } from "preact";

interface TurnProps {
  /** Who says it and how, such as "You said" or "Daniel, in his words". */
  readonly who: string;
  readonly children: ComponentChildren;
  /** Saying back what was heard: drawn set in, in italics. */
  readonly saidBack?: boolean;
}

/** One person's words in a talk. */
export function Turn({ who, children, saidBack = false }: TurnProps) {
  return (
    <figure class="turn" data-back={saidBack}>
      <figcaption class="turn-who">{who}</figcaption>
      <blockquote class="words">{children}</blockquote>
    </figure>
  );
}
