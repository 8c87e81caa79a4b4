/** Drawn on a grid of 24 with a stroke of 1.6; never without words beside them. At most eighteen. */
const paths = {
  today: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
  talk: "M4 6h10v8H8l-4 3zM17 9h3v10l-3-2.5h-6V16",
  amends: "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
  agreements: "M3 19h18M4 19v-4h6v4M10 19v-4h10v4M4 15v-4h9v4M13 15v-4h7v4M7 11V7h8v4",
  mine: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c1-4 4-5.5 7-5.5s6 1.5 7 5.5",
  leave: "M9 5l7 7-7 7",
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  places: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  support:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM6 6l3 3M15 15l3 3M18 6l-3 3M9 15l-3 3",
  settings:
    "M4 7h9M19 7h1M4 17h1M11 17h9M16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  erase: "M8 6h12v12H8l-5-6zM11 9.5l5 5M16 9.5l-5 5",
} as const;

export type IconName = keyof typeof paths;

export const iconNames = Object.keys(paths) as IconName[];

/** A picture beside words that say the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
