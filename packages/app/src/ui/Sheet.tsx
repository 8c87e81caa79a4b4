import type { ComponentChildren } from "preact";

/** The one raised sheet of a screen: the step, and its action. Nothing boxed goes inside it. */
export function Sheet({
  children,
  label,
}: {
  readonly children: ComponentChildren;
  readonly label?: string;
}) {
  return (
    <section class="sheet flow" aria-label={label}>
      {children}
    </section>
  );
}

/** The reason at the foot of a sheet. */
export function Reason({ children }: { readonly children: ComponentChildren }) {
  return <p class="reason soft small">{children}</p>;
}
