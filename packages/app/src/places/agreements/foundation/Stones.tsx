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
  return (
    <>
      {stones.map((stone) => {
        const seed = seedOf(`${seeds[stone.course] ?? ""}:${stone.first}`);
        const isLooked =
          looked?.course === stone.course &&
          stone.first <= looked.occasion &&
          looked.occasion <= stone.last;
        return (
          <g
            key={`${stone.course}:${stone.first}`}
            class="stone"
            data-kind={stone.kind}
            data-tint={seed % 2}
            data-looked={isLooked || undefined}
          >
            <Shape stone={stone} seed={seed} />
          </g>
        );
      })}
    </>
  );
}

function Shape({ stone, seed }: { readonly stone: Stone; readonly seed: number }) {
  const outline = stonePath(stone, seed);
  switch (stone.kind) {
    case "whole":
    case "small":
      return <path class="stone-body" d={outline} />;
    case "mended": {
      const seam = seamPath(stone, seed);
      return (
        <>
          <path class="stone-body" d={outline} />
          <path class="stone-crack" d={seam} />
          <path class="stone-seam" d={seam} transform="translate(1.6 0)" />
        </>
      );
    }
    case "gap":
      return <path class="stone-gap" d={stonePath(within(stone, 0.75), seed)} />;
    case "hatched":
      return (
        <>
          <path class="stone-hatch" d={hatchPath(within(stone, 1.5))} />
          <path class="stone-outline" d={outline} />
        </>
      );
    case "double":
      return (
        <>
          <path class="stone-outline" d={outline} />
          <path
            class="stone-outline"
            d={stonePath(within(stone, Math.min(4, stone.w / 4)), seed ^ 1)}
          />
        </>
      );
    case "tick": {
      const middle = stone.x + stone.w / 2;
      return <path class="stone-tick" d={`M${middle} ${stone.y}V${stone.y + stone.h}`} />;
    }
  }
}
