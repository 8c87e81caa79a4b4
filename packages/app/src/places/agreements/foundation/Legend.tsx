import { useEffect, useState } from "preact/hooks";
import { drafts } from "../../../record/record.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { say } from "../say.ts";
import type { StoneKind } from "./layout.ts";
import { Stones } from "./Stones.tsx";

const kinds: readonly StoneKind[] = [
  "whole",
  "small",
  "mended",
  "gap",
  "double",
  "hatched",
  "tick",
];
const size = { w: 28, h: 18 };
const shares: Partial<Record<StoneKind, number>> = { small: 0.46, tick: 0.28 };

/** The mark, on this phone alone, that the legend was seen. */
const seenKey = "seen:legend";

/** What each kind of stone means: open on the first visit, folded afterwards (screens.md, "Details", 10). */
export function Legend() {
  const [first, setFirst] = useState<boolean | null>(null);
  useEffect(() => {
    void drafts()
      .load(seenKey)
      .then((mark) => {
        setFirst(mark === null);
        if (mark === null) void drafts().save(seenKey, { fields: {} });
      });
  }, []);
  if (first === null) return null;
  return (
    <Disclosure summary={say("legend")} open={first}>
      <ul class="legend">
        {kinds.map((kind) => {
          const h = size.h * (shares[kind] ?? 1);
          const stone = {
            kind,
            course: 0,
            x: 1,
            y: 1 + size.h - h,
            w: size.w,
            h,
            first: 0,
            last: 0,
          };
          return (
            <li key={kind}>
              <svg width={size.w + 2} height={size.h + 2} aria-hidden="true" focusable="false">
                <Stones stones={[stone]} seeds={["legend"]} />
              </svg>
              {say(`legend.${kind}`)}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
