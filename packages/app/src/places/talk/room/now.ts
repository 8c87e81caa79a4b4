import { useEffect, useRef, useState } from "preact/hooks";
import { view } from "../../../record/record.ts";

/** The record's time now, which goes on while the screen stands; renders again when `until` has come. */
export function useNow(until: number | null): number {
  const { now } = view.value;
  const seen = useRef({ now, at: performance.now() });
  if (seen.current.now !== now) seen.current = { now, at: performance.now() };
  const [, again] = useState(0);
  const present = seen.current.now + (performance.now() - seen.current.at);

  useEffect(() => {
    if (until === null || until <= present) return undefined;
    // Browsers keep a timer's wait in 32 bits; a time-out is at most a day, well within.
    const timer = window.setTimeout(() => again((times) => times + 1), until - present + 50);
    return () => window.clearTimeout(timer);
  }, [until]);
  return present;
}
