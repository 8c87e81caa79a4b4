/** The door, drawn from its state: closed but not locked, ajar, or standing open. Decoration only; the words beside it say the same. */
export function DoorPicture({ standing }: { readonly standing: "resting" | "open" | "some" }) {
  const leaf = {
    resting: "M34 14h44v92H34z",
    some: "M34 14l30 8v90l-30-6z",
    open: "M34 14l12 10v94l-12-12z",
  }[standing];
  const handle = { resting: [70, 62], some: [58, 68], open: [42, 72] }[standing];
  return (
    <svg class="door-picture" viewBox="0 0 112 124" aria-hidden="true">
      <path class="door-ground" d="M8 106h96" />
      <path class="door-frame" d="M30 106V10h52v96" />
      {standing === "resting" ? null : <path class="door-light" d="M34 14h44v92H34z" />}
      <path class="door-leaf" d={leaf} />
      <circle class="door-handle" cx={handle?.[0]} cy={handle?.[1]} r="2.4" />
    </svg>
  );
}
