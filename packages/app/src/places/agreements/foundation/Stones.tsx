import { drawHatch, drawOutline, drawSeam, seedOf, within } from "./drawing.ts";
import type { Stone } from "./layout.ts";
import { Pen } from "./pen.ts";
import "./foundation.css";

interface StonesProps {
  readonly stones: readonly Stone[];
  /** What makes the shapes of each course its own, such as the agreement's id. */
  readonly seeds: readonly string[];
  /** The stone that a person is looking at, drawn with a heavier edge. */
  readonly looked?: { readonly course: number; readonly occasion: number } | null;
}

/** Stones by their kind; told apart by shape alone, so that colour is never needed. */
export function Stones({ stones, seeds, looked = null }: StonesProps) {
  const chosen = looked ? stones.filter((stone) => standsFor(stone, looked)) : [];
  return (
    <>
      <Lines stones={stones} seeds={seeds} />
      {chosen.length > 0 ? (
        <g data-looked="true">
          <Lines stones={chosen} seeds={seeds} />
        </g>
      ) : null}
    </>
  );
}

const standsFor = (
  { course, first, last }: Stone,
  looked: { readonly course: number; readonly occasion: number },
): boolean => course === looked.course && first <= looked.occasion && looked.occasion <= last;

/** One way of drawing: the class it is styled by. Later ones lie over earlier ones. */
const lines = [
  "stone-body",
  "stone-body stone-body-other",
  "stone-crack",
  "stone-seam",
  "stone-gap",
  "stone-hatch",
  "stone-outline",
  "stone-tick",
] as const;
type Line = (typeof lines)[number];

/**
 * One path for each way of drawing, however many stones it goes round: years of stones are a handful of elements, since
 * a path for each would take a phone several frames to lay out.
 */
function Lines({ stones, seeds }: Pick<StonesProps, "stones" | "seeds">) {
  const pens = new Map<Line, Pen>();
  const pen = (line: Line): Pen => {
    const held = pens.get(line) ?? new Pen();
    pens.set(line, held);
    return held;
  };
  for (const stone of stones) {
    drawStone(stone, seedOf(`${seeds[stone.course] ?? ""}:${stone.first}`), pen);
  }
  return (
    <>
      {lines.map((line) => {
        const drawn = pens.get(line);
        return drawn === undefined ? null : <path key={line} class={line} d={drawn.path} />;
      })}
    </>
  );
}

function drawStone(stone: Stone, seed: number, pen: (line: Line) => Pen): void {
  const body = seed % 2 === 0 ? "stone-body" : "stone-body stone-body-other";
  switch (stone.kind) {
    case "whole":
    case "small":
      drawOutline(pen(body), stone, seed);
      break;
    case "mended":
      drawOutline(pen(body), stone, seed);
      drawSeam(pen("stone-crack"), stone, seed);
      drawSeam(pen("stone-seam"), { ...stone, x: stone.x + besideCrack }, seed);
      break;
    case "gap":
      drawOutline(pen("stone-gap"), stone, seed);
      break;
    case "hatched":
      drawHatch(pen("stone-hatch"), within(stone, 1.5));
      drawOutline(pen("stone-outline"), stone, seed);
      break;
    case "double":
      drawOutline(pen("stone-outline"), stone, seed);
      drawOutline(pen("stone-outline"), within(stone, Math.min(4, stone.w / 4)), seed ^ 1);
      break;
    case "tick": {
      const middle = stone.x + stone.w / 2;
      pen("stone-tick").moveTo(middle, stone.y);
      pen("stone-tick").lineTo(middle, stone.y + stone.h);
      break;
    }
  }
}

/** The gold lies beside the gap of paper that the stone was joined along. */
const besideCrack = 1.6;
