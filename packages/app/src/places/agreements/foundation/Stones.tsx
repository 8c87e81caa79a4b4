import { hatchPath, seamPath, seedOf, stonePath, within } from "./drawing.ts";
import type { Stone } from "./layout.ts";
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
  const drawn = new Map<Line, string>();
  const draw = (line: Line, path: string): void => {
    drawn.set(line, (drawn.get(line) ?? "") + path);
  };
  for (const stone of stones) {
    drawStone(stone, seedOf(`${seeds[stone.course] ?? ""}:${stone.first}`), draw);
  }
  return (
    <>
      {lines.map((line) => {
        const path = drawn.get(line);
        return path === undefined ? null : <path key={line} class={line} d={path} />;
      })}
    </>
  );
}

function drawStone(stone: Stone, seed: number, draw: (line: Line, path: string) => void): void {
  const outline = stonePath(stone, seed);
  const body = seed % 2 === 0 ? "stone-body" : "stone-body stone-body-other";
  switch (stone.kind) {
    case "whole":
    case "small":
      draw(body, outline);
      break;
    case "mended": {
      const seam = seamPath(stone, seed);
      draw(body, outline);
      draw("stone-crack", seam);
      draw("stone-seam", seamPath({ ...stone, x: stone.x + besideCrack }, seed));
      break;
    }
    case "gap":
      draw("stone-gap", outline);
      break;
    case "hatched":
      draw("stone-hatch", hatchPath(within(stone, 1.5)));
      draw("stone-outline", outline);
      break;
    case "double":
      draw("stone-outline", outline);
      draw("stone-outline", stonePath(within(stone, Math.min(4, stone.w / 4)), seed ^ 1));
      break;
    case "tick": {
      const middle = (stone.x + stone.w / 2).toFixed(1);
      draw("stone-tick", `M${middle} ${stone.y.toFixed(1)}v${stone.h.toFixed(1)}`);
      break;
    }
  }
}

/** The gold lies beside the gap of paper that the stone was joined along. */
const besideCrack = 1.6;
