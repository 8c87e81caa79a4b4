import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** How wide an element is, in CSS pixels, from its first layout on: known before anything of it is seen. */
export function useWidth<Kind extends HTMLElement>() {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return undefined;
    const read = () => setWidth(Math.max(200, Math.floor(shown.clientWidth)));
    read();
    const watching = new ResizeObserver(read);
    watching.observe(shown);
    return () => watching.disconnect();
  }, []);
  return [element, width] as const;
}
