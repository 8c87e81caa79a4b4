import { useEffect, useRef } from "preact/hooks";
import { sayMonth, sayYear } from "../dates.ts";
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
      <path
        class="foundation-notch"
        d={months.map(({ x }) => `M${x.toFixed(1)} ${ground + 3}v5`).join("")}
      />
      {namedMonths(months).map(({ day, x, isYear }) =>
        width - x > roomForName ? (
          <text key={day} class="foundation-month" x={x} y={ground + 23}>
            {isYear ? sayYear(day) : sayMonth(day)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

const middle = ({ x, w }: { readonly x: number; readonly w: number }): number => x + w / 2;

/** How far a month's name reaches, and the air after it. */
const roomForName = 26;
const betweenNames = 42;

interface NamedMonth {
  readonly day: number;
  readonly x: number;
  /** In a picture of more than a year a January is told by its year. */
  readonly isYear: boolean;
}

/** The months whose names stand under the picture: every one, or each third, sixth or twelfth, so that names never touch. */
function namedMonths(months: Foundation["months"]): readonly NamedMonth[] {
  const [first, second] = months;
  const apart = first && second ? second.x - first.x : betweenNames;
  const every = [1, 3, 6].find((count) => count * apart >= betweenNames) ?? 12;
  return months
    .map(({ day, x }) => ({ day, x, month: new Date(day * 86_400_000).getUTCMonth() }))
    .filter(({ month }) => month % every === 0)
    .map(({ day, x, month }) => ({ day, x, isYear: month === 0 && months.length > 12 }));
}

/** Ground that dips and rises a little, as drawn with one hand. */
const groundLine = (width: number, y: number): string =>
  `M1 ${y}Q${width * 0.25} ${y + 1.2} ${width * 0.5} ${y + 0.2}T${width - 1} ${y + 0.4}`;
