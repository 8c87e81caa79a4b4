import type { Outcome } from "@groundwork/repair";

/** How an occasion is drawn (experience.md, "The foundation"). */
export type StoneKind = "whole" | "small" | "mended" | "gap" | "hatched" | "double" | "tick";

const kinds: Readonly<Record<Exclude<Outcome, "open">, StoneKind>> = {
  kept: "whole",
  partly: "small",
  told: "mended",
  "told-late": "mended",
  raised: "gap",
  unsaid: "tick",
  excused: "hatched",
  differs: "double",
};

/** How an occasion with this outcome is drawn; null while it is still open. */
export const stoneKind = (outcome: Outcome): StoneKind | null =>
  outcome === "open" ? null : kinds[outcome];

/** One agreement's occasions, oldest first. Days are counted since 1970 in the agreement's own zone. */
export interface Course {
  readonly id: string;
  /** The day the agreement began. */
  readonly sinceDay: number;
  /** The usual days between occasions. */
  readonly intervalDays: number;
  readonly occasions: readonly { readonly day: number; readonly outcome: Outcome }[];
}

export interface Stone {
  readonly kind: StoneKind;
  readonly course: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Which occasions of the course it stands for, both included; more than one only for a merged run of kept ones. */
  readonly first: number;
  readonly last: number;
}

export interface Foundation {
  readonly width: number;
  readonly height: number;
  /** The y of the ground, under the lowest course. */
  readonly ground: number;
  readonly stones: readonly Stone[];
  /** Where each month begins within the picture. */
  readonly months: readonly { readonly day: number; readonly x: number }[];
}

export interface Frame {
  /** The first and the last day shown, both included. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly width: number;
  readonly courseHeight: number;
  /** Runs of kept stones may become one where they would be too narrow to tell apart (screens.md, "Details", 10). */
  readonly mergeKept: boolean;
}

const dayMs = 86_400_000;

/** The narrowest a stone is ever drawn, and the air beside and above it. */
export const narrowestStone = 6;
const beside = 1;
const above = 2;
const pitch = narrowestStone + beside;

/** How much of a course's height a partly kept one has. */
const smallShare = 0.46;
const tickShare = 0.28;

/**
 * Lays every course from the ground up, in the order given, along one axis of time: a stone stands for the days since the
 * occasion before it. Exact in data: nothing is left out, and nothing but runs of kept stones is drawn as one.
 */
export function layFoundation(courses: readonly Course[], frame: Frame): Foundation {
  const days = frame.toDay - frame.fromDay + 1;
  const laid = courses.map((course) => segmentsOf(course, frame, frame.width / days));
  const crowded = Math.max(0, ...laid.map((segments) => segments.length * pitch));
  const width = Math.max(frame.width, crowded);
  const scale = width / days;
  const xOf = (day: number): number => (day - frame.fromDay) * scale;
  const ground = courses.length * frame.courseHeight;
  const stones = laid.flatMap((segments, course) => {
    const edges = spread(
      segments.map(({ fromDay, toDay }) => [xOf(fromDay), xOf(toDay + 1)]),
      width,
    );
    return segments.map((segment, at): Stone => {
      const [left, right] = edges[at] ?? [0, 0];
      const room = frame.courseHeight - above;
      const h = room * shareOf(segment.kind);
      return {
        kind: segment.kind,
        course,
        x: left + beside / 2,
        y: ground - (course + 1) * frame.courseHeight + above + room - h,
        w: right - left - beside,
        h,
        first: segment.first,
        last: segment.last,
      };
    });
  });
  return { width, height: ground, ground, stones, months: monthsWithin(frame, xOf) };
}

interface Segment {
  readonly kind: StoneKind;
  readonly fromDay: number;
  readonly toDay: number;
  readonly first: number;
  readonly last: number;
}

function segmentsOf(course: Course, frame: Frame, scale: number): readonly Segment[] {
  const segments: Segment[] = [];
  course.occasions.forEach(({ day, outcome }, at) => {
    const kind = stoneKind(outcome);
    const before = course.occasions[at - 1]?.day;
    const began = before === undefined ? firstDay(course, day) : before + 1;
    if (kind === null || day < frame.fromDay || began > frame.toDay) return;
    const segment = {
      kind,
      fromDay: Math.max(began, frame.fromDay),
      toDay: Math.min(day, frame.toDay),
      first: at,
      last: at,
    };
    const run = segments.at(-1);
    const tooNarrow = (day - began + 1) * scale < pitch;
    if (
      frame.mergeKept &&
      tooNarrow &&
      run?.kind === "whole" &&
      kind === "whole" &&
      run.last === at - 1
    ) {
      segments[segments.length - 1] = { ...run, toDay: segment.toDay, last: at };
    } else {
      segments.push(segment);
    }
  });
  return segments;
}

/** The first stone begins when the agreement did, and is never wider than the others. */
const firstDay = (course: Course, day: number): number =>
  Math.min(day, Math.max(course.sinceDay, day - Math.ceil(course.intervalDays) + 1));

const shareOf = (kind: StoneKind): number =>
  kind === "small" ? smallShare : kind === "tick" ? tickShare : 1;

/** Gives every stretch its least width, moving edges as little as that needs and never past each other. */
function spread(
  natural: readonly (readonly [number, number])[],
  width: number,
): readonly (readonly [number, number])[] {
  const edges = natural.map(([left, right]) => ({ left, right }));
  let reached = 0;
  for (const edge of edges) {
    edge.left = Math.max(edge.left, reached);
    edge.right = Math.max(edge.right, edge.left + pitch);
    reached = edge.right;
  }
  let limit = width;
  for (const edge of edges.toReversed()) {
    edge.right = Math.min(edge.right, limit);
    edge.left = Math.min(edge.left, edge.right - pitch);
    limit = edge.left;
  }
  return edges.map(({ left, right }) => [left, right] as const);
}

function monthsWithin(
  { fromDay, toDay }: Frame,
  xOf: (day: number) => number,
): Foundation["months"] {
  const months: { day: number; x: number }[] = [];
  const from = new Date(fromDay * dayMs);
  for (let month = from.getUTCMonth(); ; month++) {
    const day = Date.UTC(from.getUTCFullYear(), month, 1) / dayMs;
    if (day > toDay) break;
    if (day >= fromDay) months.push({ day, x: xOf(day) });
  }
  return months;
}

/** Eight weeks, or as many days as leave the narrowest stone wide enough (screens.md, "Details", 10). */
export function usualDays(courses: readonly Course[], width: number): number {
  const shortest = Math.min(7, ...courses.map(({ intervalDays }) => intervalDays));
  return Math.max(14, Math.min(56, Math.floor((width * shortest) / pitch)));
}
