import { layFoundation, type Course } from "./layout.ts";
import { Stones } from "./Stones.tsx";

const size = { width: 300, height: 18, days: 84 };

/** A small piece of the foundation beside an agreement in a list; the words beside it say the same. */
export function Strip({ course, today }: { readonly course: Course; readonly today: number }) {
  const fromDay = Math.max(today - size.days, course.sinceDay);
  const foundation = layFoundation([course], {
    fromDay,
    toDay: fromDay + size.days - 1,
    width: size.width,
    courseHeight: size.height,
    mergeKept: true,
  });
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${foundation.width} ${size.height + 3}`}
      aria-hidden="true"
      focusable="false"
    >
      <Stones stones={foundation.stones} seeds={[course.id]} />
      <path class="foundation-ground" d={`M1 ${size.height + 1.5}H${foundation.width - 1}`} />
    </svg>
  );
}
