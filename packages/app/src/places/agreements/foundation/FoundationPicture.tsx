import { useEffect, useRef } from "preact/hooks";
import { sayMonth } from "../dates.ts";
import type { Foundation } from "./layout.ts";
import { Stones } from "./Stones.tsx";

interface FoundationPictureProps {
  readonly foundation: Foundation;
  readonly seeds: readonly string[];
  readonly courseHeight: number;
  readonly description: string;
  readonly looked: { readonly course: number; readonly occasion: number } | null;
  readonly onLook: (course: number, occasion: number) => void;
}

const axis = 30;
const headroom = 4;

/** The picture itself: courses on their ground, months below. Everything a press on it does, the steppers below do too. */
export function FoundationPicture({
  foundation,
  seeds,
  courseHeight,
  description,
  looked,
  onLook,
}: FoundationPictureProps) {
  const { width, ground, stones, months } = foundation;
  const height = headroom + ground + axis;
  const picture = useRef<SVGSVGElement>(null);
  // A press is a shortcut for a pointer; the steppers below the picture are the way for every hand and ear.
  useEffect(() => {
    const shown = picture.current;
    if (!shown) return undefined;
    const press = (event: MouseEvent) => {
      const box = shown.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * width;
      const y = ((event.clientY - box.top) / box.height) * height - headroom;
      const course = Math.floor((ground - y) / courseHeight);
      const near = stones
        .filter((stone) => stone.course === course)
        .sort((one, other) => Math.abs(middle(one) - x) - Math.abs(middle(other) - x))[0];
      if (near) onLook(course, near.last);
    };
    shown.addEventListener("click", press);
    return () => shown.removeEventListener("click", press);
  });
  return (
    <svg
      ref={picture}
      class="foundation-picture"
      width={width}
      height={height}
      viewBox={`0 ${-headroom} ${width} ${height}`}
      role="img"
      aria-label={description}
    >
      <Stones stones={stones} seeds={seeds} looked={looked} />
      <path class="foundation-ground" d={groundLine(width, ground + 2)} />
      {months.map(({ day, x }) => (
        <g key={day}>
          <path class="foundation-notch" d={`M${x.toFixed(1)} ${ground + 3}v5`} />
          {width - x > 26 ? (
            <text class="foundation-month" x={x} y={ground + 23}>
              {sayMonth(day)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

const middle = ({ x, w }: { readonly x: number; readonly w: number }): number => x + w / 2;

/** Ground that dips and rises a little, as drawn with one hand. */
const groundLine = (width: number, y: number): string =>
  `M1 ${y}Q${width * 0.25} ${y + 1.2} ${width * 0.5} ${y + 0.2}T${width - 1} ${y + 0.4}`;
